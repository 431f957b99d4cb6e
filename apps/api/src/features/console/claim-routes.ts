import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../core/context.ts';
import { Body } from '../../core/http/wire.ts';
import {
  CLAIM_KINDS,
  decideClaim,
  DECISIONS,
  listClaims,
  markClaim,
  nextStep,
  openClaim,
  readClaim,
  REMEDIES,
  type Claim,
  type ListedClaim,
} from '../claims/index.ts';
import { operationFactsFinder } from '../operations/index.ts';
import { addConsoleRoute } from './console-route.ts';
import { pageOfQueue } from './queue-page.ts';
import { CursorQuery, EnvironmentBody, IdText, Listed, Nullable, Text, Time, Words } from './schema.ts';
import { timeOf } from './wire-values.ts';

const Step = Type.Object({ what: Type.Enum(['decide', 'report', 'correct']), dueAt: Time });
const ClaimFields = {
  claimId: Text,
  operationId: Text,
  partnerId: Text,
  environment: EnvironmentBody,
  kind: Text,
  noticedAt: Time,
  decideBy: Time,
  openedBy: Text,
  decidedAt: Nullable(Time),
  decidedBy: Nullable(Text),
  decision: Nullable(Text),
  remedy: Nullable(Text),
  reportBy: Nullable(Time),
  reportedAt: Nullable(Time),
  correctBy: Nullable(Time),
  correctedAt: Nullable(Time),
  next: Nullable(Step),
};
const ListedClaimBody = Type.Object({ ...ClaimFields, partner: Text, isOverdue: Type.Boolean() });
const ReadClaimBody = Type.Object({
  ...ClaimFields,
  notice: Text,
  finding: Nullable(Text),
  explanation: Nullable(Text),
});
const ClaimParams = Type.Object({ claimId: IdText });
const ClaimNote = Words(4_000, '1 to 4000 characters');

const claimItem = (claim: Claim) => ({
  claimId: claim.id,
  operationId: claim.operationId,
  partnerId: claim.partnerId,
  environment: claim.environment,
  kind: claim.kind,
  noticedAt: claim.noticedAt.toISOString(),
  decideBy: claim.decideBy.toISOString(),
  openedBy: claim.openedBy,
  decidedAt: timeOf(claim.decidedAt),
  decidedBy: claim.decidedBy,
  decision: claim.decision,
  remedy: claim.remedy,
  reportBy: timeOf(claim.reportBy),
  reportedAt: timeOf(claim.reportedAt),
  correctBy: timeOf(claim.correctBy),
  correctedAt: timeOf(claim.correctedAt),
  next: nextOf(claim),
});

function nextOf(claim: Claim) {
  const step = nextStep(claim);
  return step ? { what: step.what, dueAt: step.dueAt.toISOString() } : null;
}

const readClaimItem = ({ notice, finding, explanation, ...claim }: Awaited<ReturnType<typeof readClaim>>) => ({
  ...claimItem(claim),
  notice,
  finding,
  explanation,
});

/** Notices of errors with the clocks of 12 CFR 1005.33. What senders wrote is read one claim at a time, audited. */
export function claimRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/claims',
    summary: 'Claims with something left to do, the overdue and the soonest due first.',
    query: Body(CursorQuery),
    answer: Listed(ListedClaimBody),
    async work(ctx, { query }) {
      const placeOf = ({ dueAt, id }: ListedClaim) => ({ createdAt: dueAt, id });
      return pageOfQueue(query, await listClaims(ctx), placeOf, (claim) => ({
        ...claimItem(claim),
        partner: claim.slug,
        isOverdue: claim.isOverdue,
      }));
    },
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/claims',
    summary: "Take a sender's notice of an error: it must be decided within 90 days.",
    body: Body({ operationId: IdText, kind: Type.Enum([...CLAIM_KINDS]), note: ClaimNote }),
    status: 201,
    answer: Type.Object({ claimId: Text, noticedAt: Time, decideBy: Time }),
    about: 'operationId',
    isOnce: true,
    async work(ctx, { body }) {
      const claim = await openClaim(ctx, operationFactsFinder(ctx), { ...body, operator: ctx.operator });
      return {
        claimId: claim.id,
        noticedAt: claim.noticedAt.toISOString(),
        decideBy: claim.decideBy.toISOString(),
      };
    },
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/claims/:claimId/open',
    summary: 'A claim with what the sender says and what was found; audited.',
    params: ClaimParams,
    answer: ReadClaimBody,
    stepUp: 'always',
    work: async (ctx, { params }) => readClaimItem(await readClaim(ctx, { ...params, operator: ctx.operator })),
  });
  decisionRoutes(http, deps);
}

function decisionRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/claims/:claimId/decide',
    summary: 'End the investigation; the note becomes part of the explanation that the sender gets.',
    params: ClaimParams,
    body: Body({
      decision: Type.Enum([...DECISIONS], { wants: 'error or no_error' }),
      remedy: Type.Optional(Type.Enum([...REMEDIES], { wants: 'refund or resend' })),
      note: ClaimNote,
    }),
    answer: ReadClaimBody,
    stepUp: 'always',
    async work(ctx, { params, body }) {
      const { decision, remedy, note } = body;
      const input = { ...params, decision, remedy, note, operator: ctx.operator };
      return readClaimItem(await decideClaim(ctx, operationFactsFinder(ctx), input));
    },
  });
  for (const [step, summary] of [
    ['reported', 'Note that the explanation was sent.'],
    ['corrected', 'Note that the remedy was carried out.'],
  ] as const)
    addConsoleRoute(http, deps, {
      method: 'POST',
      path: `/claims/:claimId/${step}`,
      summary,
      params: ClaimParams,
      answer: Type.Object({ claimId: Text, step: Text }),
      async work(ctx, { params }) {
        await markClaim(ctx, { ...params, step, operator: ctx.operator });
        return { ...params, step };
      },
    });
}
