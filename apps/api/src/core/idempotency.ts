import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { bodyHash } from './canonical-json.ts';
import type { Context, Owner } from './context.ts';
import { open, ownerKeyLabel, seal, type Place } from './crypto/envelope.ts';
import type { Keyring } from './crypto/keyring.ts';
import type { DatabaseTransaction, SystemDatabase } from './db/connect.ts';
import { ApiError } from './errors.ts';

/** Status and `data` of a success. */
export interface Answer<T = unknown> {
  status: number;
  data: T;
  isReplay?: boolean;
}

/** One use of an `Idempotency-Key`: its scope is (partner, environment, method, concrete path). Contract section 4. */
export interface IdempotencyClaim {
  scopeHash: Buffer;
  bodyHash: Buffer;
  place: Place;
  lifeMs: number;
}

const DAY_MS = 86_400_000;

export function claimOf(
  owner: Owner,
  call: { key: string; method: string; path: string; body: unknown; showsSecret: boolean },
): IdempotencyClaim {
  const scope = `${call.method} ${call.path}\n${call.key}`;
  return {
    // With the owner, because the lock is taken on this hash alone: two partners never wait for each other.
    scopeHash: createHash('sha256').update(`${owner.partnerId} ${owner.environment} ${scope}`).digest(),
    bodyHash: bodyHash(call.body),
    place: { ...owner, table: 'idempotency_keys', column: 'answer', row: scope },
    lifeMs: call.showsSecret ? DAY_MS : 30 * DAY_MS,
  };
}

/** 1 to 255 printable ASCII characters. */
export function checkIdempotencyKey(key: string): void {
  if (!/^[\x20-\x7e]{1,255}$/.test(key)) {
    throw new ApiError('INVALID_REQUEST', 'Idempotency-Key must be 1 to 255 printable ASCII characters.', {
      details: [{ path: 'Idempotency-Key', message: 'Send 1 to 255 printable ASCII characters, for instance a UUID.' }],
    });
  }
}

// The stored answer can hold a link token, an API key or a secret, so it is sealed.
export const sealAnswer = (keyring: Keyring, owner: Owner, claim: IdempotencyClaim, answer: Answer): Buffer =>
  seal(keyring, ownerKeyLabel('idempotency', owner), Buffer.from(JSON.stringify(answer.data)), claim.place);

export const openAnswer = (
  keyring: Keyring,
  owner: Owner,
  claim: IdempotencyClaim,
  status: number,
  sealed: Buffer,
): Answer => ({
  status,
  data: JSON.parse(open(keyring, ownerKeyLabel('idempotency', owner), sealed, claim.place).toString()),
  isReplay: true,
});

export const keyInUse = (): ApiError =>
  new ApiError(
    'IDEMPOTENCY_KEY_IN_USE',
    'A request with this Idempotency-Key is still running. Try again in a second.',
    {
      retryAfterSeconds: 1,
    },
  );

export const keyReused = (): ApiError =>
  new ApiError(
    'IDEMPOTENCY_KEY_REUSED',
    'This Idempotency-Key was used with another body. Use a new key for a new request.',
  );

/**
 * The transaction of a write: claim of the idempotency key, work and stored answer commit together or not at all, so a
 * retry after a crash either finds the first answer or does the work for the first time.
 */
export async function answerOnce<T>(
  ctx: Context,
  work: (trx: DatabaseTransaction) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const claim = ctx.idempotency;
  const { owner } = ctx;
  const answer = await ctx.app.asOwner(owner, async (trx) => {
    if (!claim) return work(trx);
    const found = await findAnswer(trx, owner, claim, ctx.clock.now());
    if (found.outcome === 'in_use') throw keyInUse();
    if (found.outcome === 'reused') throw keyReused();
    if (found.outcome === 'replay') {
      return openAnswer(ctx.keyring, owner, claim, found.status!, found.answer!) as Answer<T>;
    }
    const made = await work(trx);
    const now = ctx.clock.nowMs();
    await sql`select store_idempotent_answer(${owner.partnerId}, ${owner.environment}, ${claim.scopeHash},
      ${claim.bodyHash}, ${made.status}, ${sealAnswer(ctx.keyring, owner, claim, made)}, ${new Date(now)},
      ${new Date(now + claim.lifeMs)})`.execute(trx);
    return made;
  });
  ctx.wakeDeliveries();
  return answer;
}

/** Puts a fuller answer in the place of the stored one, for what is only known after the commit. */
export async function restateAnswer<T>(ctx: Context, answer: Answer<T>): Promise<void> {
  const { idempotency: claim, owner } = ctx;
  if (!claim) return;
  const sealed = sealAnswer(ctx.keyring, owner, claim, answer);
  await ctx.app.asOwner(owner, (trx) =>
    trx
      .updateTable('idempotencyKeys')
      .set({ answer: sealed })
      .where('partnerId', '=', owner.partnerId)
      .where('environment', '=', owner.environment)
      .where('scopeHash', '=', claim.scopeHash)
      .execute(),
  );
}

interface FoundRow {
  outcome: 'in_use' | 'free' | 'reused' | 'replay';
  status: number | null;
  answer: Buffer | null;
}

async function findAnswer(
  trx: DatabaseTransaction,
  owner: Owner,
  claim: IdempotencyClaim,
  now: Date,
): Promise<FoundRow> {
  const { rows } = await sql<FoundRow>`select * from find_idempotent_answer(${owner.partnerId}, ${owner.environment},
    ${claim.scopeHash}, ${claim.bodyHash}, ${now})`.execute(trx);
  return rows[0]!;
}

const EXPIRED_AT_A_TIME = 5_000;

/** Stored answers whose time is over; many at a time, never all, so that no statement runs long. */
export async function deleteExpiredAnswers(system: SystemDatabase): Promise<void> {
  await sql`delete from idempotency_keys where (partner_id, environment, scope_hash) in (
    select partner_id, environment, scope_hash from idempotency_keys where expires_at < now() order by expires_at limit ${EXPIRED_AT_A_TIME})`.execute(
    system.db,
  );
}
