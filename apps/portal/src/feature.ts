import type { RouteComponent } from '@tanstack/react-router';
import type { IconName } from './components/icon.tsx';
import type { Texts } from './i18n/use-text.ts';

/** A page. `path` is below the frame: `keys`, `keys/$keyId`. `component` is lazy: `lazyRouteComponent(…)`. */
export interface PageRoute {
  path: string;
  component: RouteComponent;
}

export const NAVIGATION_GROUPS = ['overview', 'transfers', 'developers', 'organization', 'console'] as const;
export type NavigationGroup = (typeof NAVIGATION_GROUPS)[number];

export interface NavigationItem {
  /** As a route's `path`. */
  to: string;
  label: Texts<string>;
  icon: IconName;
  group: NavigationGroup;
  /** Hidden from a person without it. */
  scope?: string;
}

/** An entry of the command palette beyond the pages: an action, or a place inside a page. */
export interface Command {
  label: Texts<string>;
  /** A page below the frame, with query: `keys?new=1`. */
  to: string;
  keywords?: string;
  scope?: string;
}

/** What a feature folder's `index.ts` gives to the router, the navigation and the palette. */
export interface Feature {
  routes: PageRoute[];
  navigation?: NavigationItem[];
  commands?: Command[];
}
