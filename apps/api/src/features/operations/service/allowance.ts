import type { Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import type { ApiError } from '../../../core/errors.ts';
import type { Currency } from '../../../core/money.ts';
import { checkView, levelOf } from '../../cip/index.ts';
import type { AmountCaps } from '../../keys/index.ts';
import {
  judgeKeyCaps,
  judgeLimits,
  levelLimits,
  limitRefusal,
  readLimits,
  type Level,
  type LimitPeriod,
  type SentSums,
} from '../../limits/index.ts';
import type { LinkRow } from '../../links/index.ts';
import { lockKeySums, sumSentByKey, sumSentByUser } from '../person-queries.ts';

const DAY_CURRENCY = 'USD';

/** What a person may still send by a link now, in minor units of the limits' currency. */
export interface Allowance {
  level: Level | 0;
  left: bigint;
  sums: SentSums;
  /** Which limit `minor` would pass; without it, which leaves nothing. */
  blockedBy: LimitPeriod | undefined;
}

/**
 * The limits of the person's level, in words before they fail; the key's own caps are judged at confirm. Whoever is not
 * verified yet is told what being verified opens: the check runs while they go on, and confirm judges what it found.
 */
export async function readAllowance(
  { trx }: { trx: DatabaseTransaction },
  { owner, link, now, minor }: { owner: Owner; link: LinkRow; now: Date; minor?: bigint | undefined },
): Promise<Allowance> {
  const { state } = await checkView(trx, owner, link.userId);
  const reached = await levelOf(trx, owner, link.userId);
  const level = (state === 'cip_verified' ? reached : Math.max(reached, 2)) as Level | 0;
  const table = await readLimits(trx, owner);
  const sums = await sumSentByUser(trx, owner, link.userId, table.currency, now);
  const { perTransfer, perDay, perMonth, perHalfYear } = levelLimits(table, level);
  const lefts = [perTransfer, perDay - sums.day, perMonth - sums.month, perHalfYear - sums.halfYear];
  const left = lefts.reduce((least, one) => (one < least ? one : least));
  const refusal = judgeLimits(table, level, sums, minor ?? 1n);
  return { level, left: left > 0n ? left : 0n, sums, blockedBy: refusal?.period };
}

/** The refusal of an amount by the person's level or by the caps of the key that made the link; undefined if it may be sent. */
export async function judgeAmount(
  trx: DatabaseTransaction,
  owner: Owner,
  transfer: { link: LinkRow; level: 0 | 1 | 2 | 3; send: bigint; source: Currency; destination: Currency; now: Date },
): Promise<ApiError | undefined> {
  const { link, level, send, source, destination, now } = transfer;
  const sums = await sumSentByUser(trx, owner, link.userId, source, now);
  const refusal = judgeLimits(await readLimits(trx, owner), level, sums, send);
  if (refusal) return limitRefusal(refusal);
  const caps = link.amountCaps as AmountCaps | null;
  if (caps === null) return undefined;
  await lockKeySums(trx, owner, link.createdBy);
  const sent = await sumSentByKey(trx, owner, link.createdBy, { source, destination }, now);
  const capRefusal = judgeKeyCaps(caps, sent, send, { source, destination });
  return capRefusal && limitRefusal(capRefusal);
}

/** What the person sent within the day that ends now, this transfer included. */
export const sentPerDay = async (
  trx: DatabaseTransaction,
  owner: Owner,
  userId: string,
  send: bigint,
  now: Date,
): Promise<bigint> => (await sumSentByUser(trx, owner, userId, DAY_CURRENCY, now)).day + send;
