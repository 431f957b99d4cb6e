import {
  cancelByOperator,
  listOperationsOf,
  listRefundsDue,
  payRefundByHand,
  readLedgers,
  showOperation,
  STATUSES,
} from '../features/operations/index.ts';
import { formatAmount, type Currency } from '../core/money.ts';
import { requireOperator } from '../features/operators/index.ts';
import { requireEnvironment, requireText, table, UsageError, type Command, type Values } from './command.ts';

const text = { type: 'string' } as const;

/** Amounts are `bigint` inside; a shell gets them as text. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? one.toString() : one)));
const amount = (minor: bigint | number, currency: string): string =>
  `${formatAmount(BigInt(minor), currency as Currency)} ${currency}`;

function optionalStatus(values: Values) {
  if (values['status'] === undefined) return undefined;
  const value = requireText(values, 'status');
  const known = STATUSES.find((one) => one === value);
  if (known === undefined) throw new UsageError(`--status must be one of ${STATUSES.join(', ')}, not "${value}".`);
  return known;
}

export const operationCommands: Command[] = [
  {
    name: 'operation list',
    usage: `--partner <slug> --environment sandbox|live [--status ${STATUSES.join('|')}]`,
    summary: "List a partner's transfers, newest first.",
    options: { partner: text, environment: text, status: text },
    async run({ deps }, { values }) {
      const slug = requireText(values, 'partner');
      const environment = requireEnvironment(values);
      const items = await listOperationsOf(deps, { slug, environment, status: optionalStatus(values) });
      const rows = items.map((item) => [
        item.createdAt,
        item.status,
        item.funding.status,
        item.payout.status,
        `${item.amount.send.toFixed(2)} ${item.amount.currency.source}`,
        item.operationId,
      ]);
      return { json: items, text: table(['created', 'status', 'funding', 'payout', 'send', 'id'], rows) };
    },
  },
  {
    name: 'operation show',
    usage: '<operation>',
    summary: 'Show a transfer with every change, every posting and what is still to be done.',
    words: ['operation'],
    async run({ deps }, { words }) {
      const shown = await showOperation(deps, words[0]!);
      const changes = shown.changes.map((change) => [
        String(change.number),
        change.createdAt.toISOString(),
        change.fact,
        change.actor,
        `${change.status}/${change.fundingStatus}/${change.payoutStatus}`,
        change.eventType ?? '',
      ]);
      const blocks = [
        `${shown.environment}\n${JSON.stringify(shown.operation, null, 2)}`,
        table(['no', 'at', 'fact', 'by', 'status/funding/payout', 'event'], changes),
        table(['entry', 'state', 'account', 'debit', 'credit'], postingRows(shown.entries)),
        table(
          ['to be done', 'from'],
          shown.tasks.map(({ kind, runAt }) => [kind, runAt.toISOString()]),
        ),
        ...(shown.paperSince ? [`notices go on paper since ${shown.paperSince.toISOString()}`] : []),
      ];
      return { json: plain(shown), text: blocks.join('\n\n') };
    },
  },
  {
    name: 'operation cancel',
    usage: '<operation> --as <operator> [--reason <words>]',
    summary: 'Cancel a transfer, also after the 30 minutes as long as nothing was handed to the rail.',
    words: ['operation'],
    options: { as: text, reason: text },
    async run(platform, { words, values }) {
      const operator = await requireOperator(platform, values);
      const reason = values['reason'] === undefined ? undefined : requireText(values, 'reason');
      const operationId = words[0]!;
      const { accepted, operation } = await cancelByOperator(platform.deps, { operationId, reason, operator });
      const what = accepted === 'cancelled' ? 'Cancelled' : 'Asked the rail, or the review, to cancel';
      return { json: { accepted, operation }, text: `${what} ${operationId}.` };
    },
  },
];

type Entries = Awaited<ReturnType<typeof showOperation>>['entries'];

const postingRows = (entries: Entries): string[][] =>
  entries.flatMap(({ kind, state, lines }): string[][] =>
    lines.length === 0
      ? [[kind, state, '', '', '']]
      : lines.map(({ account, side, minor, currency }) => [
          kind,
          state,
          account,
          side === 'debit' ? amount(minor, currency) : '',
          side === 'credit' ? amount(minor, currency) : '',
        ]),
  );

export const refundCommands: Command[] = [
  {
    name: 'refund list',
    usage: '--environment sandbox|live',
    summary: 'List refunds that are owed, the first due first.',
    options: { environment: text },
    async run({ deps }, { values }) {
      const due = await listRefundsDue(deps, requireEnvironment(values));
      const rows = due.map(({ slug, refund, isOverdue }) => [
        `${refund.dueAt.toISOString()}${isOverdue ? ' OVERDUE' : ''}`,
        amount(refund.minor, refund.currency),
        refund.reason,
        refund.refusedCode ?? '',
        slug,
        refund.operationId,
      ]);
      return { json: plain(due), text: table(['due', 'amount', 'reason', 'refused', 'partner', 'operation'], rows) };
    },
  },
  {
    name: 'refund paid',
    usage: '<operation> --as <operator>',
    summary: 'Mark a refund as paid by hand: of cash or a wire, or one that the provider refused.',
    words: ['operation'],
    options: { as: text },
    async run(platform, { words, values }) {
      const operator = await requireOperator(platform, values);
      const refund = await payRefundByHand(platform.deps, { operationId: words[0]!, operator });
      return {
        json: plain(refund),
        text: `Paid: ${amount(refund.minor, refund.currency)} for ${refund.operationId}.`,
      };
    },
  },
];

export const ledgerCommands: Command[] = [
  {
    name: 'ledger trial-balance',
    usage: '--environment sandbox|live [--partner <slug>]',
    summary: 'Sum the accounts of all partners, or of one; exit 1 when a currency does not balance.',
    options: { environment: text, partner: text },
    async run({ deps }, { values }) {
      const slug = values['partner'] === undefined ? undefined : requireText(values, 'partner');
      const ledgers = await readLedgers(deps, { environment: requireEnvironment(values), slug });
      const rows = ledgers.accounts.map(({ currency, account, debit, credit, balance }) => [
        currency,
        account,
        amount(debit, currency),
        amount(credit, currency),
        amount(balance, currency),
      ]);
      const isBroken = ledgers.broken.length > 0 || ledgers.differences.some(({ minor }) => minor !== 0n);
      const lines = [
        table(['currency', 'account', 'debit', 'credit', 'balance'], rows),
        ...ledgers.pending.map(({ currency, count, minor }) => `pending: ${count} entries, ${amount(minor, currency)}`),
        ...ledgers.differences.map(({ currency, minor }) => `${currency}: difference ${amount(minor, currency)}`),
        ...ledgers.broken.map(({ slug: of, currency, minor }) => `BROKEN: ${of}, ${amount(minor, currency)}`),
      ];
      return { json: plain(ledgers), text: lines.join('\n'), exitCode: isBroken ? 1 : 0 };
    },
  },
  {
    name: 'ledger show',
    usage: '<operation>',
    summary: 'Show every posting of a transfer.',
    words: ['operation'],
    async run({ deps }, { words }) {
      const { entries } = await showOperation(deps, words[0]!);
      return {
        json: plain(entries),
        text: table(['entry', 'state', 'account', 'debit', 'credit'], postingRows(entries)),
      };
    },
  },
];
