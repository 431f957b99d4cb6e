import type { Call, CallOptions } from '../call.ts';
import { path } from '../path.ts';
import type { Body, Data } from '../shapes.ts';

/** Identity checks (CIP) outside of a transfer. */
export const cip = (call: Call) => ({
  /** What is still missing for the check of a link's user. Changes nothing. */
  readiness: (linkId: string, options?: CallOptions): Promise<Data<'getLinksByLinkIdCipReadiness'>> =>
    call('GET', path`/partner/links/${linkId}/cip/readiness`, {}, options),

  /** A page on which the person is checked, without a transfer; the open one is answered again. */
  createTicket: (linkId: string, options?: CallOptions): Promise<Data<'postLinksByLinkIdCipTickets'>> =>
    call('POST', path`/partner/links/${linkId}/cip/tickets`, {}, options),
});

/** Answers to the event `user.data_request`. */
export const dataRequests = (call: Call) => ({
  /** Sends the data that was asked for; `referenceId` is the user's, as in the event. */
  fulfill: (
    dataRequestId: string,
    body: Body<'putDataRequestsByDataRequestId'>,
    options?: CallOptions,
  ): Promise<Data<'putDataRequestsByDataRequestId'>> =>
    call('PUT', path`/partner/data-requests/${dataRequestId}`, { body }, options),
});
