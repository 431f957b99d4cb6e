import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../core/context.ts';
import { Body } from '../../core/http/wire.ts';
import {
  CHECKLIST_ANSWERS,
  decideReview,
  listReviews,
  REVIEW_DECISIONS,
  REVIEW_KINDS,
  REVIEW_PURPOSES,
  SANCTIONS_CHECKLIST,
  showReview,
  type ReviewItem,
} from '../reviews/index.ts';
import { addConsoleRoute } from './console-route.ts';
import { namesOfPartners } from './partner-names.ts';
import { pageOfQueue } from './queue-page.ts';
import { CursorQuery, EnvironmentBody, IdText, Listed, Note, Nullable, Text, Time } from './schema.ts';
import { timeOf } from './wire-values.ts';

const ReviewBody = Type.Object({
  reviewId: Text,
  kind: Type.Enum([...REVIEW_KINDS]),
  state: Text,
  environment: EnvironmentBody,
  partnerId: Text,
  partner: Text,
  userId: Text,
  linkId: Nullable(Text),
  operationId: Nullable(Text),
  score: Nullable(Type.Number()),
  reasons: Type.Array(Text),
  openedAt: Time,
  decidedAt: Nullable(Time),
  decidedBy: Nullable(Text),
});
const Step = Type.Object({ id: Text, question: Text });
const OpenedReview = Type.Object({
  review: ReviewBody,
  note: Nullable(Text),
  sections: Type.Record(Type.String(), Type.Unknown(), {
    description: 'What the reviewer compares: person, hits, identity. Personal data, masked where nobody compares it.',
  }),
  checklist: Type.Array(Step, { description: 'For sanctions: each step is answered with yes, no or unknown.' }),
});
const ReviewParams = Type.Object({ reviewId: IdText });
const Checklist = Type.Object(
  Object.fromEntries(SANCTIONS_CHECKLIST.map(({ id }) => [id, Type.Optional(Type.Enum([...CHECKLIST_ANSWERS]))])),
  { additionalProperties: false },
);

const reviewItem = (review: ReviewItem, partner: string) => ({
  reviewId: review.id,
  kind: review.kind,
  state: review.state,
  environment: review.environment,
  partnerId: review.partnerId,
  partner,
  userId: review.userId,
  linkId: review.linkId,
  operationId: review.operationId,
  score: review.score,
  reasons: review.reasons,
  openedAt: review.openedAt.toISOString(),
  decidedAt: timeOf(review.decidedAt),
  decidedBy: review.decidedBy,
});

/** The queue of what a person must decide. It holds ids and scores; opening an item reads data, and is audited. */
export function reviewRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/reviews',
    summary: 'What waits for a decision, oldest first: identities, sanctions, the same person twice.',
    query: Body({
      ...CursorQuery,
      kind: Type.Optional(Type.Enum([...REVIEW_KINDS])),
      environment: Type.Optional(EnvironmentBody),
    }),
    answer: Listed(ReviewBody),
    async work(ctx, { query }) {
      const rows = (await listReviews(ctx, query.kind)).filter(
        ({ environment }) => query.environment === undefined || environment === query.environment,
      );
      const names = await namesOfPartners(ctx, rows);
      const placeOf = ({ openedAt, id }: ReviewItem) => ({ createdAt: openedAt, id });
      return pageOfQueue(query, rows, placeOf, (row) => reviewItem(row, names(row)));
    },
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/reviews/:reviewId/open',
    summary: 'An item with the personal data that it is about; the audit trail keeps who opened it, and what for.',
    params: ReviewParams,
    body: Body({ purpose: Type.Optional(Type.Enum([...REVIEW_PURPOSES])) }),
    answer: OpenedReview,
    about: 'reviewId',
    stepUp: 'always',
    async work(ctx, { params, body }) {
      const { reviewId } = params;
      const { purpose = 'decision' } = body;
      const shown = await showReview(ctx, { reviewId, purpose, operator: ctx.operator });
      const names = await namesOfPartners(ctx, [shown.review]);
      return {
        review: reviewItem(shown.review, names(shown.review)),
        note: shown.note,
        sections: shown.sections,
        checklist: shown.review.kind === 'sanctions' ? SANCTIONS_CHECKLIST : [],
      };
    },
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/reviews/:reviewId/decide',
    summary: 'Decide an item; a sanctions hit needs the answers of its checklist.',
    params: ReviewParams,
    body: Body({
      decision: Type.Enum([...REVIEW_DECISIONS], { wants: `one of ${REVIEW_DECISIONS.join(', ')}` }),
      note: Note,
      checklist: Type.Optional(Checklist),
    }),
    answer: Type.Object({ reviewId: Text, decision: Text, decidedBy: Text }),
    about: 'reviewId',
    stepUp: 'always',
    isOnce: true,
    async work(ctx, { params, body }) {
      const { reviewId } = params;
      const { decision, note, checklist } = body;
      const answers = checklist as Parameters<typeof decideReview>[1]['checklist'];
      await decideReview(ctx, { reviewId, decision, note, operator: ctx.operator, checklist: answers });
      return { reviewId, decision, decidedBy: ctx.operator.id };
    },
  });
}
