import type { Call, CallOptions } from '../call.ts';
import { List } from '../list.ts';
import { path } from '../path.ts';
import type { Body, Data, Query } from '../shapes.ts';

/** Magic links: what a person opens to send money. */
export const links = (call: Call) => ({
  /** Makes a link for one of your users; its `url` goes to that person only. Another active one is 409 `ACTIVE_LINK_EXISTS`. */
  create: (body: Body<'postLinks'>, options?: CallOptions): Promise<Data<'postLinks'>> =>
    call('POST', '/partner/links', { body }, options),

  /** Newest first. `await` one page, or `for await` all. */
  list: (query?: Query<'getLinks'>, options?: CallOptions): List<Data<'getLinks'>> =>
    new List(call, '/partner/links', query, options),

  get: (linkId: string, options?: CallOptions): Promise<Data<'getLinksByLinkId'>> =>
    call('GET', path`/partner/links/${linkId}`, {}, options),

  /** Stops the link, and the page of it, at once. */
  revoke: (
    linkId: string,
    body: Body<'postLinksByLinkIdRevoke'> = {},
    options?: CallOptions,
  ): Promise<Data<'postLinksByLinkIdRevoke'>> => call('POST', path`/partner/links/${linkId}/revoke`, { body }, options),

  /** A new url for the same link; the old one is dead at once. */
  reissue: (linkId: string, options?: CallOptions): Promise<Data<'postLinksByLinkIdReissue'>> =>
    call('POST', path`/partner/links/${linkId}/reissue`, {}, options),

  /** What happened to the link, oldest first. */
  activity: (linkId: string, options?: CallOptions): Promise<Data<'getLinksByLinkIdActivity'>> =>
    call('GET', path`/partner/links/${linkId}/activity`, {}, options),
});
