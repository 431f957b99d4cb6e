import { timingSafeEqual } from 'node:crypto';
import { sha256 } from '../../../core/crypto/sha256.ts';
import { ApiError } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import { linkBlocked, markLinkBlocked } from '../../links/index.ts';
import { readStoredUnits } from '../../users/index.ts';
import { rotateSession } from '../sessions.ts';
import type { StepUpInput } from './schema.ts';
import { insertTrustedDevice, updateStepUpFailures } from './visit-queries.ts';
import type { Visit } from './visit.ts';

/** Wrong answers of all devices together until the link is blocked. */
export const STEP_UP_TRIES = 5;

const COMPARED = {
  en: 'This does not match. Check it and try again.',
  es: 'No coincide. Revíselo e intente de nuevo.',
};

const NOTHING_ASKED = {
  en: 'Nothing is asked here. Begin with the first step.',
  es: 'Aquí no se pregunta nada. Comience por el primer paso.',
};

/** `wrong` was counted and must be committed, so it is told by value and not thrown. */
export type StepUpOutcome = { session: string } | { wrong: ApiError };

/**
 * Another device answers what the person knows: the birth date and the last four of the id, whichever is stored. Both
 * are compared whatever the first says; a wrong try never tells which was wrong.
 */
export async function answerStepUp(visit: Visit, answer: StepUpInput, session: string): Promise<StepUpOutcome> {
  const { trx, deps, owner, link, now, deviceHash } = visit;
  if (link.stepUpFailures >= STEP_UP_TRIES) throw linkBlocked();
  if (deviceHash === null)
    throw refuse([{ path: 'dob', message: 'Open the link from your message again and answer there.' }]);
  const { stored } = await readStoredUnits(trx, deps, owner, link.userId);
  const asks = visit.stepUpAsks;
  if (!visit.isStranger) return { session };
  // Nothing is known that could be asked: no answer is a right one, this device begins anew instead.
  if (asks.length === 0) throw refuse([{ path: 'dob', message: NOTHING_ASKED[visit.language] }]);
  const absent = asks.filter((path) => answer[path] === undefined);
  if (absent.length > 0) throw refuse(absent.map((path) => ({ path, message: COMPARED[visit.language] })));
  const isDob = stored.dob === undefined || isSame(answer.dob ?? '', stored.dob.value);
  const last4 = stored.identity?.value.idNumber.slice(-4);
  const isId = last4 === undefined || isSame((answer.idLast4 ?? '').trim().toUpperCase(), last4.toUpperCase());
  if (isDob && isId) {
    await insertTrustedDevice(trx, owner, { linkId: link.id, deviceHash, trustedBy: 'step_up', createdAt: now });
    visit.isStranger = false;
    return { session: await rotateSession(trx, deps, owner, link, session) };
  }
  const failures = link.stepUpFailures + 1;
  await updateStepUpFailures(trx, owner, link.id, failures);
  if (failures >= STEP_UP_TRIES) {
    await markLinkBlocked(trx, owner, link, { reason: 'step_up', now });
    return { wrong: linkBlocked() };
  }
  const message = COMPARED[visit.language];
  const triesLeft = STEP_UP_TRIES - failures;
  return {
    wrong: new ApiError('INVALID_REQUEST', message, { details: asks.map((path) => ({ path, message, triesLeft })) }),
  };
}

const isSame = (given: string, known: string): boolean => timingSafeEqual(sha256(given.trim()), sha256(known));
