import { inkOn, surfaces } from './contrast.ts';
import type { Theme } from './link-view.ts';

/** Puts the partner's colour on the buttons, per theme, where it can be read; else the page keeps its own. */
export function applyPrimaryColor(style: CSSStyleDeclaration, primaryColor: string): void {
  for (const theme of ['light', 'dark'] as const) {
    const ink = inkOn(primaryColor, surfaces[theme]);
    // An empty value removes the property, and the style sheet's own colour shows again.
    style.setProperty(`--brand-${theme}`, ink && primaryColor);
    style.setProperty(`--brand-${theme}-ink`, ink);
  }
}

/** A theme chosen for this link wins over the device's. */
export function applyTheme(root: HTMLElement, theme: Theme | undefined): void {
  if (theme) root.dataset['theme'] = theme;
}

/** Only an image inside the page or of this server: the same that the Content-Security-Policy lets load. */
export function usableLogo(logoUrl: string | undefined, origin: string): string | null {
  if (!logoUrl) return null;
  if (logoUrl.startsWith('data:image/')) return logoUrl;
  try {
    return new URL(logoUrl, origin).origin === origin ? logoUrl : null;
  } catch {
    return null;
  }
}
