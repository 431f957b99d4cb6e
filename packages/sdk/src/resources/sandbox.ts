import type { Call, CallOptions } from '../call.ts';
import { ConfigurationError } from '../errors.ts';
import type { Environment } from '../options.ts';
import { path } from '../path.ts';
import type { Body, Data, Query } from '../shapes.ts';

/** What only a test key can do: play the person, the rail, the reviewer and time. */
export const sandbox = (anyCall: Call, environment: Environment) => {
  const call: Call = async (...request) => {
    if (environment === 'sandbox') return anyCall(...request);
    throw new ConfigurationError(
      'm2m.sandbox is for test keys (m2m_test_…), and this client has a live key. Make a second client with a test key.',
    );
  };
  return {
    /** Opens a link as a person's first visit would, with the same events. */
    openLink: (linkId: string, options?: CallOptions): Promise<Data<'postSandboxLinksByLinkIdOpen'>> =>
      call('POST', path`/partner/sandbox/links/${linkId}/open`, {}, options),

    /** Fetches the page as preview bots do, and shows that nothing happened. */
    simulateBotOpen: (
      linkId: string,
      options?: CallOptions,
    ): Promise<Data<'postSandboxLinksByLinkIdSimulateBotOpen'>> =>
      call('POST', path`/partner/sandbox/links/${linkId}/simulate-bot-open`, {}, options),

    /** Moves your sandbox's clock forward. */
    advanceClock: (
      body: Body<'postSandboxClockAdvance'>,
      options?: CallOptions,
    ): Promise<Data<'postSandboxClockAdvance'>> => call('POST', '/partner/sandbox/clock/advance', { body }, options),

    resetClock: (options?: CallOptions): Promise<Data<'postSandboxClockReset'>> =>
      call('POST', '/partner/sandbox/clock/reset', {}, options),

    /** Every special value: identities, accounts, cards, endings of a `referenceId`. */
    magic: (options?: CallOptions): Promise<Data<'getSandboxMagic'>> =>
      call('GET', '/partner/sandbox/magic', {}, options),

    /** Walks a transfer to a state, edge by edge. */
    transitionOperation: (
      operationId: string,
      body: Body<'postSandboxOperationsByOperationIdTransition'>,
      options?: CallOptions,
    ): Promise<Data<'postSandboxOperationsByOperationIdTransition'>> =>
      call('POST', path`/partner/sandbox/operations/${operationId}/transition`, { body }, options),

    /** Clears a review as a reviewer would. */
    clearReview: (reviewId: string, options?: CallOptions): Promise<Data<'postSandboxReviewsByIdClear'>> =>
      call('POST', path`/partner/sandbox/reviews/${reviewId}/clear`, {}, options),

    /** Every event from a cursor on; `waitSeconds` waits for the next one. What `m2m listen` stands on. */
    events: (query?: Query<'getSandboxEvents'>, options?: CallOptions): Promise<Data<'getSandboxEvents'>> =>
      call('GET', '/partner/sandbox/events', { query }, options),

    /** The secret that signs what `m2m listen` forwards. */
    listenSecret: (options?: CallOptions): Promise<Data<'getSandboxEventsSecret'>> =>
      call('GET', '/partner/sandbox/events/secret', {}, options),

    /** Sends the example of an event type to all endpoints that want it and to all who listen. */
    triggerEvent: (body: Body<'postSandboxEvents'>, options?: CallOptions): Promise<Data<'postSandboxEvents'>> =>
      call('POST', '/partner/sandbox/events', { body }, options),
  };
};
