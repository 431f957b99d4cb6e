import type { Gesture } from './api.ts';

/** 128 random bits as base64url (22 characters): one for each load of the page, so that a repeated trade is seen as one. */
export function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

/** States the facts of a click or key press on Continue; judging them is the server's part. */
export function describeGesture(event: Event, loadedAtMs: number): Gesture {
  return {
    isTrusted: event.isTrusted,
    msSinceLoad: Math.round(performance.now() - loadedAtMs),
    visible: document.visibilityState === 'visible',
    webdriver: navigator.webdriver === true,
  };
}

/**
 * Takes the token out of the address bar and the history entry, which remembers instead that it was opened. Only after
 * the trade: until then a reload needs the token.
 */
export function forgetToken(): void {
  history.replaceState({ opened: true }, '', location.pathname + location.search);
}

/** True after a reload of an opened link: without a session its time is over. Else a part of the link is missing. */
export const wasOpened = (): boolean => (history.state as { opened?: unknown } | null)?.opened === true;
