import type { Deps, Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import { open, ownerKeyLabel, seal, type Place } from '../../core/crypto/envelope.ts';
import { refuse } from '../../core/http/validation.ts';
import { newId } from '../../core/ids.ts';
import { recordAct } from '../audit/index.ts';
import {
  addBusinessDays,
  addCalendarDays,
  addDays,
  dayIn,
  operatorDay,
  operatorTimeZone,
  type CivilDay,
} from '../calendar/index.ts';
import { dayInWords, findDisclosure, providerContact, type StoredDisclosure } from '../disclosures/index.ts';
import {
  CORRECT_BUSINESS_DAYS,
  DECIDE_DAYS,
  NOTICE_DAYS,
  NOTICE_DAYS_AFTER_DOCUMENTS,
  REPORT_BUSINESS_DAYS,
  nextStep,
  type Claim,
  type ClaimKind,
  type Decision,
  type FindOperationFacts,
  type NextStep,
  type OperationFacts,
  type Remedy,
} from './claim.ts';
import { writeExplanation } from './explanation.ts';
import {
  findClaim,
  findClaimForUpdate,
  findClaimsOfOperation,
  findClockOffset,
  insertClaim,
  listWaiting,
  updateDecision,
  updateDone,
  type SealedClaim,
} from './queries.ts';

export type ClaimDeps = Pick<Deps, 'app' | 'system' | 'keyring' | 'clock' | 'log'>;
interface ActingOperator {
  id: string;
}

const MAX_NOTE = 4_000;
const MAX_LISTED = 500;

const labelOf = (owner: Owner): string => ownerKeyLabel('claim', owner);
const placeOf = ({ partnerId, environment }: Owner, row: string): Place => ({
  partnerId,
  environment,
  table: 'error_claims',
  column: 'notice',
  row,
});

/** The owner's time. */
async function ownerNow(deps: ClaimDeps, trx: Database | DatabaseTransaction, owner: Owner): Promise<Date> {
  return new Date(Math.floor(deps.clock.nowMs()) + (await findClockOffset(trx, owner)));
}

/**
 * Takes a sender's notice of an error; returns the claim with the day by which it must be decided.
 *
 * @throws INVALID_REQUEST for an unknown operation, one that was never disclosed, and a notice that comes too late
 */
export async function openClaim(
  deps: ClaimDeps,
  findFacts: FindOperationFacts,
  input: { operationId: string; kind: ClaimKind; note: string; operator: ActingOperator },
): Promise<{ id: string; noticedAt: Date; decideBy: Date }> {
  const { operationId, kind, operator } = input;
  const note = requireNote(input.note);
  const { owner, disclosure } = await requireOperation(deps, findFacts, operationId);
  return deps.system.transaction(async (trx) => {
    const noticedAt = await ownerNow(deps, trx, owner);
    const last = await lastDayOfNotice(trx, owner, operationId, disclosure.content.dateAvailable.date);
    if ((await operatorDay(trx, noticedAt)) > last)
      throw refuse([
        { path: 'operationId', message: `takes notices of errors until ${last} only (12 CFR 1005.33(b)).` },
      ]);
    const id = newId('clm');
    const decideBy = await addCalendarDays(trx, noticedAt, DECIDE_DAYS);
    const notice = seal(deps.keyring, labelOf(owner), Buffer.from(note), placeOf(owner, id));
    await insertClaim(trx, owner, { id, operationId, kind, noticedAt, decideBy, openedBy: operator.id, notice });
    await recordAct(trx, deps, owner, {
      actor: { kind: 'operator', id: operator.id },
      action: 'claim.opened',
      subject: { kind: 'claim', id },
      details: { operationId, kind, decideBy: decideBy.toISOString() },
    });
    return { id, noticedAt, decideBy };
  });
}

/** 180 days after Date Available, or 60 after documents were given on request, whichever is later. */
async function lastDayOfNotice(
  trx: DatabaseTransaction,
  owner: Owner,
  operationId: string,
  dateAvailable: CivilDay,
): Promise<CivilDay> {
  const claims = await findClaimsOfOperation(trx, owner, operationId);
  const timeZone = await operatorTimeZone(trx);
  const given = claims.flatMap(({ kind, reportedAt }) => (kind === 'documents' && reportedAt ? [reportedAt] : []));
  const ends = given.map((instant) => addDays(dayIn(instant, timeZone), NOTICE_DAYS_AFTER_DOCUMENTS));
  return [addDays(dateAvailable, NOTICE_DAYS), ...ends].sort().at(-1)!;
}

async function requireOperation(
  deps: ClaimDeps,
  findFacts: FindOperationFacts,
  operationId: string,
): Promise<OperationFacts & { disclosure: StoredDisclosure }> {
  const facts = await findFacts(operationId);
  const disclosure =
    facts &&
    (await deps.app.asOwner(facts.owner, (trx) =>
      findDisclosure(trx, deps, facts.owner, facts.quoteId, facts.disclosureHash),
    ));
  if (!disclosure)
    throw refuse([
      { path: 'operationId', message: 'must be the id of an operation such as op_acme_0123456789abcdef.' },
    ]);
  return { ...facts, disclosure };
}

export interface ListedClaim extends Claim, NextStep {
  slug: string;
  isOverdue: boolean;
}

/** What waits for the operator, the overdue and the soonest due first. */
export async function listClaims(deps: ClaimDeps): Promise<ListedClaim[]> {
  const rows = await listWaiting(deps.system.db, MAX_LISTED);
  const waiting = rows.flatMap(({ clockOffsetMs, ...claim }) => {
    const step = nextStep(claim);
    if (!step) return [];
    const leftMs = step.dueAt.getTime() - (deps.clock.nowMs() + clockOffsetMs);
    return [{ leftMs, claim: { ...claim, ...step, isOverdue: leftMs < 0 } }];
  });
  return waiting.sort((a, b) => a.leftMs - b.leftMs).map(({ claim }) => claim);
}

export interface ClaimTexts {
  notice: string;
  finding: string | null;
  explanation: string | null;
}

/** A claim with what was written about it; reading it is audited. */
export async function readClaim(
  deps: ClaimDeps,
  input: { claimId: string; operator: ActingOperator },
): Promise<Claim & ClaimTexts> {
  return deps.system.transaction(async (trx) => {
    const row = requireClaim(await findClaim(trx, input.claimId));
    await recordClaimAct(trx, deps, row, input.operator, 'claim.read');
    return openTexts(deps, row);
  });
}

function openTexts(deps: ClaimDeps, { notice, finding, explanation, ...claim }: SealedClaim): Claim & ClaimTexts {
  const text = (sealed: Buffer): string =>
    open(deps.keyring, labelOf(claim), sealed, placeOf(claim, claim.id)).toString();
  return {
    ...claim,
    notice: text(notice),
    finding: finding && text(finding),
    explanation: explanation && text(explanation),
  };
}

/**
 * Ends the investigation: `note` says what was found and becomes part of the explanation that the sender gets. An error
 * needs the remedy that the sender chose, a request for documents has none.
 *
 * @throws INVALID_REQUEST for a decided claim, or a remedy where there is none or none where there must be one
 */
export async function decideClaim(
  deps: ClaimDeps,
  findFacts: FindOperationFacts,
  input: { claimId: string; decision: Decision; remedy?: Remedy | undefined; note: string; operator: ActingOperator },
): Promise<Claim & ClaimTexts> {
  const { claimId, decision, remedy = null, operator } = input;
  const note = requireNote(input.note);
  const known = requireClaim(await findClaim(deps.system.db, claimId));
  const { disclosure } = await requireOperation(deps, findFacts, known.operationId);
  return deps.system.transaction(async (trx) => {
    const claim = requireClaim(await findClaimForUpdate(trx, claimId));
    if (claim.decidedAt) throw refuse([{ path: 'claimId', message: 'was decided already; a decision stands.' }]);
    requireRemedy(claim.kind, decision, remedy);
    const owner: Owner = { partnerId: claim.partnerId, environment: claim.environment };
    const decidedAt = await ownerNow(deps, trx, owner);
    const reportBy = await addBusinessDays(trx, decidedAt, REPORT_BUSINESS_DAYS);
    const correctBy = remedy ? await addBusinessDays(trx, decidedAt, CORRECT_BUSINESS_DAYS) : null;
    const timeZone = await operatorTimeZone(trx);
    const words = (instant: Date) => dayInWords(dayIn(instant, timeZone));
    const explanation = writeExplanation(
      {
        claim,
        noticedOn: words(claim.noticedAt),
        correctBy: correctBy ? words(correctBy) : undefined,
        decision,
        remedy,
        note,
        provider: (await providerContact(trx, claim.environment)) ?? disclosure.content.provider,
      },
      disclosure.content.languages,
    );
    const put = (text: string): Buffer =>
      seal(deps.keyring, labelOf(owner), Buffer.from(text), placeOf(owner, claim.id));
    const set = { decidedAt, decidedBy: operator.id, decision, remedy, reportBy, correctBy };
    await updateDecision(trx, claim, { ...set, finding: put(note), explanation: put(explanation) });
    await recordClaimAct(trx, deps, claim, operator, 'claim.decided', { decision, remedy });
    const { notice } = openTexts(deps, claim);
    return { ...claim, ...set, notice, finding: note, explanation };
  });
}

function requireRemedy(kind: ClaimKind, decision: Decision, remedy: Remedy | null): void {
  const needsRemedy = decision === 'error' && kind !== 'documents';
  if (needsRemedy && !remedy)
    throw refuse([{ path: 'remedy', message: 'must be refund or resend: the sender chooses (12 CFR 1005.33(c)(2)).' }]);
  if (!needsRemedy && remedy)
    throw refuse([{ path: 'remedy', message: 'must be left out: there is no error to correct.' }]);
}

/** Notes that the explanation was sent, or that the remedy was carried out: the clock of that step stops. */
export async function markClaim(
  deps: ClaimDeps,
  input: { claimId: string; step: 'reported' | 'corrected'; operator: ActingOperator },
): Promise<void> {
  const { claimId, step, operator } = input;
  await deps.system.transaction(async (trx) => {
    const claim = requireClaim(await findClaimForUpdate(trx, claimId));
    if (!claim.decidedAt) throw refuse([{ path: 'claimId', message: 'is not decided yet: run "claims decide".' }]);
    if (step === 'corrected' && !claim.correctBy)
      throw refuse([{ path: 'claimId', message: 'has no error to correct.' }]);
    if (step === 'reported' ? claim.reportedAt : claim.correctedAt)
      throw refuse([{ path: 'claimId', message: `was marked as ${step} already.` }]);
    const at = await ownerNow(deps, trx, claim);
    await updateDone(trx, claim, step === 'reported' ? { reportedAt: at } : { correctedAt: at });
    await recordClaimAct(trx, deps, claim, operator, `claim.${step}`);
  });
}

function recordClaimAct(
  trx: DatabaseTransaction,
  deps: ClaimDeps,
  { partnerId, environment, id }: Claim,
  operator: ActingOperator,
  action: 'claim.read' | 'claim.decided' | 'claim.reported' | 'claim.corrected',
  details: Record<string, string | null> = {},
): Promise<void> {
  const owner: Owner = { partnerId, environment };
  return recordAct(trx, deps, owner, {
    actor: { kind: 'operator', id: operator.id },
    action,
    subject: { kind: 'claim', id },
    details,
  });
}

function requireClaim<Row extends Claim>(claim: Row | undefined): Row {
  if (!claim) throw refuse([{ path: 'claimId', message: 'must be the id of a claim; "claims list" shows them.' }]);
  return claim;
}

function requireNote(note: string): string {
  const text = note.trim();
  if (text.length === 0 || text.length > MAX_NOTE)
    throw refuse([{ path: 'note', message: `must be 1 to ${MAX_NOTE} characters long.` }]);
  return text;
}
