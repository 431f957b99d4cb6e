import { requireOperator } from '../features/operators/index.ts';
import {
  decideReview,
  listReviews,
  parseChecklist,
  REVIEW_DECISIONS,
  REVIEW_KINDS,
  REVIEW_PURPOSES,
  SANCTIONS_CHECKLIST,
  showReview,
} from '../features/reviews/index.ts';
import { requireText, table, UsageError, type Command, type Values } from './command.ts';

const text = { type: 'string' } as const;

export const reviewCommands: Command[] = [
  {
    name: 'review list',
    usage: `[--kind ${REVIEW_KINDS.join('|')}]`,
    summary: 'List what waits for a decision, oldest first.',
    options: { kind: text },
    async run({ deps }, { values }) {
      const kind = values['kind'] === undefined ? undefined : oneOf(values, 'kind', REVIEW_KINDS);
      const reviews = await listReviews(deps, kind);
      const rows = reviews.map(({ openedAt, kind: of, state, score, reasons, environment, id }) => [
        openedAt.toISOString(),
        of,
        state,
        score === null ? '' : String(score),
        reasons.join(' '),
        environment,
        id,
      ]);
      return { json: reviews, text: table(['since', 'kind', 'state', 'score', 'reasons', 'environment', 'id'], rows) };
    },
  },
  {
    name: 'review show',
    usage: `<review> --as <operator> [--purpose ${REVIEW_PURPOSES.join('|')}]`,
    summary: 'Open an item with the personal data that it is about; the audit trail keeps who did, and what for.',
    words: ['review'],
    options: { as: text, purpose: text },
    async run(platform, { words, values }) {
      const operator = await requireOperator(platform, values);
      const purpose = values['purpose'] === undefined ? 'decision' : oneOf(values, 'purpose', REVIEW_PURPOSES);
      const shown = await showReview(platform.deps, { reviewId: words[0]!, purpose, operator });
      const checklist = shown.review.kind === 'sanctions' ? SANCTIONS_CHECKLIST : [];
      const steps = checklist.map(({ id, question }) => `  ${id}: ${question}`);
      const blocks = [
        `${shown.review.kind} ${shown.review.id} (${shown.review.state})`,
        JSON.stringify(shown.review, null, 2),
        ...(shown.note === null ? [] : [`note: ${shown.note}`]),
        ...Object.entries(shown.sections).map(([name, facts]) => `${name}:\n${JSON.stringify(facts, null, 2)}`),
        ...(steps.length > 0 ? [`checklist (answer each with yes, no or unknown):\n${steps.join('\n')}`] : []),
      ];
      return { json: { ...shown, checklist }, text: blocks.join('\n\n') };
    },
  },
  {
    name: 'review decide',
    usage: `<review> --decision ${REVIEW_DECISIONS.join('|')} --note <words> --as <operator> [--checklist list=yes,kind=yes,name=no]`,
    summary: 'Decide an item; a sanctions hit needs the answers of its checklist.',
    words: ['review'],
    options: { decision: text, note: text, as: text, checklist: text },
    async run(platform, { words, values }) {
      const operator = await requireOperator(platform, values);
      const decision = oneOf(values, 'decision', REVIEW_DECISIONS);
      const note = requireText(values, 'note');
      const checklist =
        values['checklist'] === undefined ? undefined : parseChecklist(requireText(values, 'checklist'));
      const reviewId = words[0]!;
      await decideReview(platform.deps, { reviewId, decision, note, operator, checklist });
      return { json: { reviewId, decision, decidedBy: operator.name }, text: `Decided ${reviewId}: ${decision}.` };
    },
  },
];

function oneOf<T extends string>(values: Values, name: string, allowed: readonly T[]): T {
  const value = requireText(values, name);
  const known = allowed.find((one) => one === value);
  if (known !== undefined) return known;
  throw new UsageError(`--${name} must be one of ${allowed.join(', ')}, not "${value}".`);
}
