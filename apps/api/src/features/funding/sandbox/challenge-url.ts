import type { Deps, Owner } from '../../../core/context.ts';
import type { FundingKey } from '../queries.ts';

/** The page on which a person passes or fails the sandbox's card challenge. The operation id cannot be guessed. */
export const challengeUrl = (config: Deps['config'], owner: Owner, { operationId, attempt }: FundingKey): string =>
  new URL(`/w/sandbox/challenge/${owner.partnerId}/${operationId}/${attempt}`, config.widgetUrl).href;
