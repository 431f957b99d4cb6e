import type { Deps, Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { refuse } from '../../core/http/validation.ts';
import { newId } from '../../core/ids.ts';
import { judgeForSaving } from '../../core/outbound/index.ts';
import { upsertCallbackEndpoint } from './queries.ts';

/** Judges a URL that a partner wants us to call; runs before any transaction. Throws 400 naming `path`. */
export async function judgeWebhookUrl(deps: Pick<Deps, 'egress'>, path: string, text: string): Promise<void> {
  const judgement = await judgeForSaving(text, deps.egress.policy, { resolve: deps.egress.resolve });
  if (!judgement.ok) throw refuse([{ path, message: judgement.message, reason: judgement.reason }]);
}

/** The endpoint that a callback URL is counted under: all of one origin share one. */
export const chooseCallbackEndpoint = (
  trx: DatabaseTransaction,
  owner: Owner,
  url: string,
  now: Date,
): Promise<string> => upsertCallbackEndpoint(trx, owner, { id: newId('ep'), origin: new URL(url).origin, now });
