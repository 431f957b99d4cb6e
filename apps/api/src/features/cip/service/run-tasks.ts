import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { ApiError } from '../../../core/errors.ts';
import { randomText } from '../../../core/ids.ts';
import { requireLinkForUpdate } from '../../links/index.ts';
import { screenUser, screeningStatus } from '../../screening/index.ts';
import { isKnownElsewhere, lockUser, magicOutcome, readStoredUnits, valuesOf } from '../../users/index.ts';
import { chooseVerifier } from '../choose-verifier.ts';
import { judgePerson } from '../judge-person.ts';
import {
  claimTasks,
  findCheck,
  findClaimedTask,
  updateCheck,
  updateTask,
  type CheckRow,
  type ClaimedTask,
} from '../queries.ts';
import type { CheckAnswer, CheckedPerson, IdentityVerifier } from '../verifier.ts';
import { applyAnswer, type ScreeningStatus } from './apply-answer.ts';

/** Longer than any verifier may take, so that only the tasks of a dead worker are taken over. */
const LEASE_MS = 60_000;
const NOT_CONFIGURED_WAIT_MS = 60_000;
const TASKS_AT_ONCE = 4;
const MAX_ROUNDS = 25;

/** A job: asks about everybody whose check is due, over all partners. Answers how many were tried. */
export async function runCipTasks(deps: Deps): Promise<number> {
  let tried = 0;
  const failures: unknown[] = [];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const now = deps.clock.now();
    const tasks = await claimTasks(deps.system.db, {
      claimId: randomText(20),
      now,
      leaseUntil: new Date(now.getTime() + LEASE_MS),
      limit: TASKS_AT_ONCE,
    });
    if (tasks.length === 0) break;
    tried += tasks.length;
    // One that fails keeps its lease and is tried again when that has run out.
    await Promise.all(tasks.map((task) => runTask(deps, task).catch((error: unknown) => failures.push(error))));
    deps.wakeDeliveries();
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${tried} identity checks failed`);
  return tried;
}

/** Reads and screens in one transaction, asks outside of any, applies in another while the claim still holds. */
async function runTask(deps: Deps, task: ClaimedTask): Promise<void> {
  const owner: Owner = { partnerId: task.partnerId, environment: task.environment };
  const ownerNow = (): Date => new Date(Math.floor(deps.clock.nowMs()) + task.clockOffsetMs);
  const asked = await deps.app
    .asOwner(owner, (trx) => prepare(trx, deps, owner, task, ownerNow()))
    .catch((error: unknown) => postpone(deps, owner, task, error));
  if (!asked) return;
  const answer = await answerOf(asked, owner, ownerNow());
  await deps.app.asOwner(owner, async (trx) => {
    const link = await requireLinkForUpdate(trx, owner, asked.check.linkId);
    const user = await lockUser(trx, owner, asked.check.userId);
    if (!(await findClaimedTask(trx, owner, task.checkId, task.claimId))) return;
    const check = await findCheck(trx, owner, task.checkId);
    const screening = await screeningStatus(trx, owner, user.id);
    await applyAnswer(trx, deps, owner, { check: check!, link, user, now: ownerNow() }, answer, screening, 'check');
  });
}

/** Live without a sanctions list verifies nobody: the check waits until the operator has imported one. */
async function postpone(deps: Deps, owner: Owner, { checkId }: ClaimedTask, error: unknown): Promise<undefined> {
  if (!(error instanceof ApiError && error.code === 'RAIL_NOT_CONFIGURED')) throw error;
  deps.log.warn('an identity check waits', { reason: 'no sanctions list was imported' });
  const runAt = new Date(deps.clock.nowMs() + NOT_CONFIGURED_WAIT_MS);
  await deps.app.asOwner(owner, (trx) => updateTask(trx, owner, checkId, { waitsFor: null, runAt }));
}

interface Asked {
  check: CheckRow;
  person: CheckedPerson;
  verifier: IdentityVerifier;
  screening: ScreeningStatus;
  isDuplicate: boolean;
}

/** What the question is made of; undefined when it needs no asking any more. */
async function prepare(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  task: ClaimedTask,
  now: Date,
): Promise<Asked | undefined> {
  const check = await findCheck(trx, owner, task.checkId);
  if (!check) return undefined;
  // Links before users before tasks, as everywhere: a sanctions hit locks the link from inside the screening.
  await requireLinkForUpdate(trx, owner, check.linkId);
  await lockUser(trx, owner, check.userId);
  if (!(await findClaimedTask(trx, owner, task.checkId, task.claimId))) return undefined;
  const verifier = await chooseVerifier(deps, owner);
  if (check.adapter !== verifier.name) await updateCheck(trx, owner, check.id, { adapter: verifier.name });
  const person = await readPerson(trx, deps, owner, check.userId);
  const isDuplicate =
    person.idType === 'CURP' &&
    !(owner.environment === 'sandbox' && magicOutcome(person)) &&
    (await isKnownElsewhere(trx, deps, owner, check.userId, { idType: 'CURP', idNumber: person.idNumber }));
  const { status: screening } = await screenUser(trx, deps, owner, {
    userId: check.userId,
    linkId: check.linkId,
    subjects: [screenSubjectOf(person)],
    now,
  });
  return { check, person, verifier, screening, isDuplicate };
}

/** The identity is frozen since the check began, so it is what was submitted. */
async function readPerson(trx: DatabaseTransaction, deps: Deps, owner: Owner, userId: string): Promise<CheckedPerson> {
  const { stored } = await readStoredUnits(trx, deps, owner, userId, { withImage: true });
  const { firstName, secondName, lastName, secondLastName, dob, identity, idImage } = valuesOf(stored);
  if (firstName === undefined || lastName === undefined || dob === undefined || identity === undefined) {
    throw new Error('a check was begun without the data that it is about');
  }
  const name = { firstName, secondName: secondName ?? null, lastName, secondLastName: secondLastName ?? null };
  return { name, dob, ...identity, ...(idImage === undefined ? {} : { idImage }) };
}

function screenSubjectOf({ name, dob, idType, idNumber }: CheckedPerson) {
  const names = [name.firstName, name.secondName, name.lastName, name.secondLastName].filter((part) => part);
  const id = idType === 'CURP' ? { curp: idNumber } : idType === 'PASSPORT' ? { passport: idNumber } : {};
  return { role: 'sender' as const, names: [names.join(' ')], dob, ...id };
}

/** The data's own form first, then the verifier. What asks for a person's eyes is never overruled by a machine. */
async function answerOf(asked: Asked, owner: Owner, now: Date): Promise<CheckAnswer> {
  const { check, person, verifier, screening, isDuplicate } = asked;
  if (screening === 'confirmed') return { result: 'declined', reasons: ['compliance'] };
  const judged = judgePerson(person, owner.environment, now.toISOString().slice(0, 10));
  if (judged.declined.length > 0) return { result: 'declined', reasons: judged.declined };
  const doubts = [...(isDuplicate ? ['duplicate_person'] : []), ...judged.review];
  const { attempts, failures, startedAt } = check;
  const answer = await verifier
    .check({ owner, checkId: check.id, attempts, failures, startedAt, now, person })
    .catch((): CheckAnswer => ({ result: 'unavailable' }));
  if (doubts.length === 0) return answer;
  if (answer.result === 'verified') return { result: 'review', reasons: doubts };
  return answer.result === 'review' ? { ...answer, reasons: [...doubts, ...answer.reasons] } : answer;
}
