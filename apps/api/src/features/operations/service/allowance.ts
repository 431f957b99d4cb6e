import type { Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import type { ApiError } from '../../../core/errors.ts';
import type { Currency } from '../../../core/money.ts';
import { levelsAhead } from '../../cip/index.ts';
import type { AmountCaps } from '../../keys/index.ts';
import {
  judgeKeyCaps,
  judgeLimits,
  levelLimits,
  limitRefusal,
  readLimits,
  type Level,
  type LimitPeriod,
  type LimitTable,
  type SentSums,
} from '../../limits/index.ts';
import type { LinkRow } from '../../links/index.ts';
import { lockKeySums, sumSentByKey, sumSentByUser } from '../person-queries.ts';

const DAY_CURRENCY = 'USD';

/** How much may still be sent, in minor units of the limits' currency, and which limit says so. */
interface Room {
  left: bigint;
  period: LimitPeriod;
}

/** What a person may still send by a link now. */
export interface Allowance extends Room {
  level: Level | 0;
  /** Which limit `minor` would pass even with the extended set; without `minor`, which leaves nothing. */
  blockedBy: LimitPeriod | undefined;
  /** While something of the extended set can be given: from which amount it is asked, and what may be sent with it. */
  extended: (Room & { from: bigint; perDay: bigint }) | undefined;
  /** Wire names of the extended set where `minor` needs it, whether it is there or not. */
  needed: string[];
}

/**
 * The limits of the person's level, in words before they fail; the key's own caps are judged at confirm. Whoever is not
 * verified yet is told what being verified opens: the check runs while they go on, and confirm judges what it found. An
 * amount needs the extended set by the policy, and also where only the set's level allows it.
 */
export async function readAllowance(
  { trx }: { trx: DatabaseTransaction },
  { owner, link, now, minor }: { owner: Owner; link: LinkRow; now: Date; minor?: bigint | undefined },
): Promise<Allowance> {
  const { level, highest, extendedFields, missingExtended, extendedFromMinor } = await levelsAhead(
    trx,
    owner,
    link.userId,
  );
  const table = await readLimits(trx, owner);
  const sums = await sumSentByUser(trx, owner, link.userId, table.currency, now);
  const room = roomOf(table, level, sums);
  const most = roomOf(table, highest, sums);
  const blockedBy = judgeLimits(table, highest, sums, minor ?? 1n)?.period;
  const from = extendedFromMinor > sums.day ? extendedFromMinor - sums.day : 1n;
  const isAsked = missingExtended.length > 0 && (most.left > room.left || from <= room.left);
  const isNeeded = minor !== undefined && blockedBy === undefined && (minor >= from || minor > room.left);
  return {
    level,
    ...room,
    blockedBy,
    extended: isAsked ? { ...most, from, perDay: extendedFromMinor } : undefined,
    needed: isNeeded ? extendedFields : [],
  };
}

/** The least that a limit leaves, and the shortest period whose limit it is. */
function roomOf(table: LimitTable, level: Level | 0, sums: SentSums): Room {
  const { perTransfer, perDay, perMonth, perHalfYear } = levelLimits(table, level);
  const rooms: Room[] = [
    { period: 'transfer', left: perTransfer },
    { period: 'day', left: perDay - sums.day },
    { period: 'month', left: perMonth - sums.month },
    { period: 'halfYear', left: perHalfYear - sums.halfYear },
  ];
  const least = rooms.reduce((least, room) => (room.left < least.left ? room : least));
  return { ...least, left: least.left > 0n ? least.left : 0n };
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
