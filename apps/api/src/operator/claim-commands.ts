import {
  CLAIM_KINDS,
  decideClaim,
  DECISIONS,
  listClaims,
  markClaim,
  openClaim,
  readClaim,
  REMEDIES,
} from '../features/claims/index.ts';
import { operationFactsFinder } from '../features/operations/index.ts';
import { requireOperator } from '../features/operators/index.ts';
import { requireText, table, UsageError, type Command, type Values } from './command.ts';

const text = { type: 'string' } as const;

export const claimCommands: Command[] = [
  {
    name: 'claims open',
    usage: `<operationId> --kind ${CLAIM_KINDS.join('|')} --note <what the sender says> --as <operator>`,
    summary: "Take a sender's notice of an error: it must be decided within 90 days.",
    words: ['operationId'],
    options: { kind: text, note: text, as: text },
    async run(platform, { words, values }) {
      const operator = await requireOperator(platform, values);
      const kind = requireOneOf(values, 'kind', CLAIM_KINDS);
      const note = requireText(values, 'note');
      const input = { operationId: words[0]!, kind, note, operator };
      const claim = await openClaim(platform.deps, operationFactsFinder(platform.deps), input);
      return { json: claim, text: `Opened ${claim.id}. Decide by ${day(claim.decideBy)}.` };
    },
  },
  {
    name: 'claims list',
    usage: '',
    summary: 'List claims with something left to do, overdue and soonest due first.',
    async run({ deps }) {
      const claims = await listClaims(deps);
      const rows = claims.map((claim) => [
        claim.isOverdue ? 'OVERDUE' : '',
        claim.dueAt.toISOString(),
        claim.what,
        claim.kind,
        claim.id,
        claim.operationId,
        `${claim.slug} ${claim.environment}`,
      ]);
      return { json: claims, text: table(['', 'due', 'to do', 'kind', 'claim', 'operation', 'partner'], rows) };
    },
  },
  {
    name: 'claims show',
    usage: '<claimId> --as <operator>',
    summary: 'Show a claim with what the sender says and what was found; audited.',
    words: ['claimId'],
    options: { as: text },
    async run(platform, { words, values }) {
      const operator = await requireOperator(platform, values);
      const claim = await readClaim(platform.deps, { claimId: words[0]!, operator });
      const head = `${claim.kind}, operation ${claim.operationId}, noticed ${claim.noticedAt.toISOString()}`;
      const found = claim.explanation === null ? 'Not decided yet.' : `Explanation:\n${claim.explanation}`;
      return { json: claim, text: `${head}\n\nThe sender says:\n${claim.notice}\n\n${found}` };
    },
  },
  {
    name: 'claims decide',
    usage: '<claimId> --decision error|no_error [--remedy refund|resend] --note <what was found> --as <operator>',
    summary: 'End the investigation; the note becomes part of the explanation that the sender gets.',
    words: ['claimId'],
    options: { decision: text, remedy: text, note: text, as: text },
    async run(platform, { words, values }) {
      const operator = await requireOperator(platform, values);
      const decision = requireOneOf(values, 'decision', DECISIONS);
      const remedy = values['remedy'] === undefined ? undefined : requireOneOf(values, 'remedy', REMEDIES);
      const input = { claimId: words[0]!, decision, remedy, note: requireText(values, 'note'), operator };
      const claim = await decideClaim(platform.deps, operationFactsFinder(platform.deps), input);
      const correct = claim.correctBy ? ` Correct by ${day(claim.correctBy)}.` : '';
      return { json: claim, text: `${claim.explanation}\n\nReport by ${day(claim.reportBy!)}.${correct}` };
    },
  },
  ...(['reported', 'corrected'] as const).map((step): Command => ({
    name: `claims ${step}`,
    usage: '<claimId> --as <operator>',
    summary: step === 'reported' ? 'Note that the explanation was sent.' : 'Note that the remedy was carried out.',
    words: ['claimId'],
    options: { as: text },
    async run(platform, { words, values }) {
      const operator = await requireOperator(platform, values);
      await markClaim(platform.deps, { claimId: words[0]!, step, operator });
      return { json: { claimId: words[0], step }, text: `${words[0]} is ${step}.` };
    },
  })),
];

const day = (at: Date): string => at.toISOString();

function requireOneOf<const Choice extends string>(values: Values, name: string, choices: readonly Choice[]): Choice {
  const value = requireText(values, name);
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined) throw new UsageError(`--${name} must be ${choices.join(' or ')}, not "${value}".`);
  return chosen;
}
