import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../feature.ts';

export const links: Feature = {
  routes: [
    { path: 'links', component: lazyRouteComponent(() => import('./links-page.tsx'), 'LinksPage') },
    { path: 'links/new', component: lazyRouteComponent(() => import('./new-link-page.tsx'), 'NewLinkPage') },
    { path: 'links/$linkId', component: lazyRouteComponent(() => import('./link-page.tsx'), 'LinkPage') },
  ],
  navigation: [
    { to: 'links', label: { en: 'Links', es: 'Enlaces' }, icon: 'link', group: 'transfers', scope: 'links:read' },
  ],
  commands: [{ label: { en: 'Create a link', es: 'Crear un enlace' }, to: 'links/new', scope: 'links:write' }],
};
