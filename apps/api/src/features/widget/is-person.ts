import { isbot } from 'isbot';

/** What the page tells of how Continue was pressed. */
export interface Gesture {
  isTrusted: boolean;
  msSinceLoad: number;
  visible: boolean;
  webdriver: boolean;
}

const LEAST_MS = 700;

/**
 * Whether a trade looks like a person's, so that `link.opened` may fire. This only keeps the statistics clean: the
 * guarantee is that GET and HEAD change nothing, whatever the user agent does. A doubted trade still gets a session.
 */
export function isPerson(gesture: Gesture, headers: { userAgent: string; secFetchSite: string | undefined }): boolean {
  if (!gesture.isTrusted || !gesture.visible || gesture.webdriver || gesture.msSinceLoad < LEAST_MS) return false;
  if (headers.secFetchSite !== undefined && headers.secFetchSite !== 'same-origin') return false;
  return headers.userAgent !== '' && !isbot(headers.userAgent);
}

/** A short name of the device's system, from its user agent. */
export function platformOf(userAgent: string): string {
  if (/android/i.test(userAgent)) return 'Android';
  if (/iphone|ipad|ipod/i.test(userAgent)) return 'iOS';
  if (/windows/i.test(userAgent)) return 'Windows';
  if (/mac os x|macintosh/i.test(userAgent)) return 'macOS';
  if (/linux|cros/i.test(userAgent)) return 'Linux';
  return 'unknown';
}
