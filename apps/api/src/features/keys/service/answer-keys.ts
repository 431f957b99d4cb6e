import type { Context } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { refuse } from '../../../core/http/validation.ts';
import { answerOnce, restateAnswer, type Answer } from '../../../core/idempotency.ts';
import { requireLiveOpen } from '../../partners/index.ts';
import { awaitApplied, type Effective } from '../heartbeat.ts';
import type { CreateKeyInput, RevokeKeyInput, RotateKeyInput, UpdateKeyInput } from '../schema.ts';
import { callerOf } from './caller.ts';
import { changeKey, disableKey, enableKey, endKey } from './change-key.ts';
import { makeKey } from './make-key.ts';
import { readKeyView } from './read-keys.ts';
import { readRotation } from './read-rotation.ts';
import { cancelRotation, finishRotation, rotateKey } from './rotate-key.ts';

/** A key makes keys of its own environment only. */
export function createKeyByApi(ctx: Context, { environment, ...input }: CreateKeyInput): Promise<Answer> {
  if (environment !== undefined && environment !== ctx.owner.environment) {
    const message = `must be ${ctx.owner.environment}, the environment of the calling key. Use a ${environment} key to make a ${environment} key.`;
    throw refuse([{ path: 'environment', message }]);
  }
  requireLiveOpen(ctx);
  return answerOnce(ctx, async (trx) => {
    const { keyId, key } = await makeKey(trx, ctx, ctx.owner, await callerOf(trx, ctx), input);
    return { status: 201, data: { ...(await readKeyView(trx, ctx, ctx.owner, keyId)), key } };
  });
}

export const changeKeyByApi = (ctx: Context, keyId: string, input: UpdateKeyInput): Promise<Answer> =>
  answerOnce(ctx, async (trx) => {
    await changeKey(trx, ctx, ctx.owner, await callerOf(trx, ctx), keyId, input);
    return { status: 200, data: await readKeyView(trx, ctx, ctx.owner, keyId) };
  });

export const enableKeyByApi = (ctx: Context, keyId: string): Promise<Answer> =>
  answerOnce(ctx, async (trx) => {
    await enableKey(trx, ctx, ctx.owner, await callerOf(trx, ctx), keyId);
    return { status: 200, data: await readKeyView(trx, ctx, ctx.owner, keyId) };
  });

export const disableKeyByApi = (ctx: Context, keyId: string): Promise<Answer> =>
  answerWhenApplied(ctx, async (trx) => {
    const seq = await disableKey(trx, ctx, ctx.owner, await callerOf(trx, ctx), keyId);
    return { seq, answer: { status: 200, data: await readKeyView(trx, ctx, ctx.owner, keyId) } };
  });

export const revokeKeyByApi = (ctx: Context, keyId: string, { reason }: RevokeKeyInput): Promise<Answer> =>
  answerWhenApplied(ctx, async (trx) => {
    const seq = await endKey(trx, ctx, ctx.owner, await callerOf(trx, ctx), keyId, reason);
    return { seq, answer: { status: 200, data: await readKeyView(trx, ctx, ctx.owner, keyId) } };
  });

export async function rotateKeyByApi(ctx: Context, keyId: string, input: RotateKeyInput): Promise<Answer> {
  const work = async (trx: DatabaseTransaction) => {
    const caller = await callerOf(trx, ctx);
    const { key, seq } = await rotateKey(trx, ctx, ctx.owner, caller, keyId, input);
    // The caller is known to be allowed by now, so what the view would ask of him is left out.
    const {
      stillUsing: _,
      isSafeToFinish: __,
      reason: ___,
      ...rotation
    } = await readRotation(trx, ctx, ctx.owner, { key: undefined }, keyId);
    return { seq, answer: { status: 201, data: { ...rotation, key } } };
  };
  if (input.leak) return answerWhenApplied(ctx, work);
  return answerOnce(ctx, async (trx) => (await work(trx)).answer);
}

export const readRotationByApi = (ctx: Context, keyId: string): Promise<Answer> =>
  ctx.app.asOwner(ctx.owner, async (trx) => ({
    status: 200,
    data: await readRotation(trx, ctx, ctx.owner, await callerOf(trx, ctx), keyId),
  }));

export const cancelRotationByApi = (ctx: Context, keyId: string): Promise<Answer> =>
  answerOnce(ctx, async (trx) => {
    await cancelRotation(trx, ctx, ctx.owner, await callerOf(trx, ctx), keyId);
    return { status: 200, data: await readRotation(trx, ctx, ctx.owner, { key: undefined }, keyId) };
  });

export const finishRotationByApi = (ctx: Context, keyId: string): Promise<Answer> =>
  answerOnce(ctx, async (trx) => {
    await finishRotation(trx, ctx, ctx.owner, await callerOf(trx, ctx), keyId);
    return { status: 200, data: await readRotation(trx, ctx, ctx.owner, { key: undefined }, keyId) };
  });

const NOT_YET: Effective = { allProcessesAt: null, waitedMs: 0, processes: 0 };

/**
 * The answer of an act that every process must hear of, given when they have, or after a second. What is stored for a
 * repeat is put right afterwards, since it is only known after the commit.
 */
async function answerWhenApplied(
  ctx: Context,
  work: (trx: DatabaseTransaction) => Promise<{ seq: number | undefined; answer: Answer<object> }>,
): Promise<Answer> {
  let applied: number | undefined;
  const answer = await answerOnce(ctx, async (trx) => {
    const done = await work(trx);
    applied = done.seq;
    return { ...done.answer, data: { ...done.answer.data, effective: NOT_YET } };
  });
  if (answer.isReplay) return answer;
  // Nothing changed now: it has been so, and whoever asks wants to know that it is so everywhere.
  const effective = await awaitApplied(ctx.system.db, applied);
  const whole = { ...answer, data: { ...answer.data, effective } };
  await restateAnswer(ctx, whole);
  return whole;
}
