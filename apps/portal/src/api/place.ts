export type Environment = 'sandbox' | 'live';

/** Whose data a page shows: a partner and an environment, as the URL says. */
export interface Place {
  partnerId: string;
  slug: string;
  environment: Environment;
}

let current: Place | undefined;

/** Set by the frame before its pages load; calls read it when they begin. */
export function setPlace(place: Place | undefined): void {
  current = place;
}

export function currentPlace(): Place {
  if (!current) throw new Error('No partner is open; this call belongs to a page inside the frame.');
  return current;
}

export const modeOf = (environment: Environment): 'test' | 'live' => (environment === 'live' ? 'live' : 'test');
export const environmentOf = (mode: string): Environment | undefined =>
  mode === 'live' ? 'live' : mode === 'test' ? 'sandbox' : undefined;
