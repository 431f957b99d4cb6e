import type { FundingToken } from '../validators/sandbox-funding.ts';

const key = (linkId: string): string => `m2m.payment.${linkId.slice(-12)}`;

/** The token of this tab's payment, so that a reload of the review needs no card again. It holds no number. */
export function readToken(linkId: string): FundingToken | null {
  try {
    const stored = JSON.parse(sessionStorage.getItem(key(linkId)) ?? 'null') as Partial<FundingToken> | null;
    return typeof stored?.token === 'string' && typeof stored.last4 === 'string'
      ? { token: stored.token, last4: stored.last4 }
      : null;
  } catch {
    return null;
  }
}

/** Without storage the token holds until the page is closed. */
export function keepToken(linkId: string, token: FundingToken | null): void {
  try {
    if (token) sessionStorage.setItem(key(linkId), JSON.stringify(token));
    else sessionStorage.removeItem(key(linkId));
  } catch {
    // The token still holds on this page.
  }
}
