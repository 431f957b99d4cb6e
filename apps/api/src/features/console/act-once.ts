import { createHash } from 'node:crypto';
import { bodyHash } from '../../core/canonical-json.ts';
import type { Deps } from '../../core/context.ts';
import { ApiError } from '../../core/errors.ts';
import { refuse } from '../../core/http/validation.ts';
import { checkIdempotencyKey, keyInUse, keyReused } from '../../core/idempotency.ts';
import { claimAnswer, deleteExpiredOperatorAnswers, dropAnswer, findAnswer, storeAnswer } from './answer-queries.ts';

const LIFE_MS = 30 * 86_400_000;
/** Longer than any act takes: a claim that is older was left by a process that died. */
const STALE_MS = 60_000;

export interface OnceCall {
  operatorId: string;
  /** The Idempotency-Key header as it came. */
  key: string | undefined;
  method: string;
  path: string;
  body: unknown;
}

/**
 * Does an act of an operator once for an Idempotency-Key, and gives repeats its first answer. The act has its own
 * transactions; what it moved it refuses to move again by its own state, so a repeat after a crash can do no harm.
 *
 * @throws INVALID_REQUEST without a key; IDEMPOTENCY_KEY_IN_USE; IDEMPOTENCY_KEY_REUSED with another body
 */
export async function actOnce<T>(
  { system, clock }: Pick<Deps, 'system' | 'clock'>,
  call: OnceCall,
  act: () => Promise<T>,
): Promise<{ data: T; isReplay: boolean }> {
  const { operatorId, key, method, path, body } = call;
  if (key === undefined)
    throw refuse([
      { path: 'Idempotency-Key', message: 'is required where money moves: send a new UUID with each new act.' },
    ]);
  checkIdempotencyKey(key);
  const now = clock.now();
  const claim = {
    operatorId,
    scopeHash: createHash('sha256').update(`${method} ${path}\n${key}`).digest(),
    bodyHash: bodyHash(body),
    now,
    expiresAt: new Date(now.getTime() + LIFE_MS),
    staleBefore: new Date(now.getTime() - STALE_MS),
  };
  if (!(await claimAnswer(system.db, claim))) {
    const found = await findAnswer(system.db, claim);
    if (found && !found.bodyHash.equals(claim.bodyHash)) throw keyReused();
    if (!found || found.answer === null) throw keyInUse();
    return { data: found.answer as T, isReplay: true };
  }
  try {
    const data = await act();
    await storeAnswer(system.db, claim, data);
    return { data, isReplay: false };
  } catch (error) {
    // What was refused was not done; of anything else nobody knows, so the key stays taken for a minute.
    if (error instanceof ApiError && error.status < 500) await dropAnswer(system.db, claim);
    throw error;
  }
}

/** A job: answers whose time is over. */
export const deleteOldOperatorAnswers = ({ db }: Deps['system']): Promise<void> => deleteExpiredOperatorAnswers(db);
