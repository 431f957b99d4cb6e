import type { LinkView } from './link-view.ts';

/** Where the way back to the partner leads: its own address with the link's id and the state, nothing of the person. */
export function returnAddress(view: Pick<LinkView, 'partner' | 'linkId' | 'operation' | 'state'>): string | null {
  const { returnUrl } = view.partner;
  if (!returnUrl) return null;
  try {
    const address = new URL(returnUrl);
    if (address.protocol !== 'https:' && address.protocol !== 'http:') return null;
    address.searchParams.set('linkId', view.linkId);
    address.searchParams.set('status', view.operation?.status ?? view.state);
    return address.href;
  } catch {
    return null;
  }
}
