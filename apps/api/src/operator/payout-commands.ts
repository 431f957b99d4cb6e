import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { formatAmount, isCurrency } from '../core/money.ts';
import { listWaiting, markFundingReceived } from '../features/funding/index.ts';
import { onAdapterNews } from '../features/operations/index.ts';
import { operatorActor, requireOperator } from '../features/operators/index.ts';
import { requirePartner } from '../features/partners/index.ts';
import {
  BATCH_FORMATS,
  createBatch,
  exportBatch,
  importResults,
  listBatches,
  releaseBatch,
  showBatch,
  type Batch,
} from '../features/payouts/index.ts';
import { requireEnvironment, table, UsageError, type Command } from './command.ts';

const text = { type: 'string' } as const;
const MAX_FILE_BYTES = 5 * 1024 * 1024;

export const payoutCommands: Command[] = [
  {
    name: 'payout batch create',
    usage: '--environment sandbox|live [--adapter <name>] [--partner <slug>] --as <operator>',
    summary: 'Collect the orders that wait for the manual rail; another operator releases them.',
    options: { environment: text, adapter: text, partner: text, as: text },
    async run(platform, { values }) {
      const environment = requireEnvironment(values);
      const actor = operatorActor(await requireOperator(platform, values));
      const { adapter, partner } = values;
      const partnerId = typeof partner === 'string' ? (await requirePartner(platform.deps, partner)).id : undefined;
      const batch = await createBatch(platform.deps, {
        environment,
        actor,
        partnerId,
        ...(typeof adapter === 'string' ? { adapter } : {}),
      });
      return { json: shown(batch), text: `${batch.id}: ${totals(batch)}. Another operator releases it.` };
    },
  },
  {
    name: 'payout batch list',
    usage: '--environment sandbox|live',
    summary: 'List the batches, newest first.',
    options: { environment: text },
    async run({ deps }, { values }) {
      const batches = await listBatches(deps, requireEnvironment(values));
      const rows = batches.map(({ id, adapter, createdAt, createdBy, releasedAt, releasedBy }) => [
        id,
        adapter,
        createdAt.toISOString(),
        createdBy,
        releasedAt?.toISOString() ?? 'not released',
        releasedBy ?? '',
      ]);
      return { json: batches, text: table(['batch', 'adapter', 'made', 'by', 'released', 'by'], rows) };
    },
  },
  {
    name: 'payout batch show',
    usage: '<batchId>',
    summary: 'Show the orders of a batch: ids, amounts and states; no names, no accounts.',
    words: ['batchId'],
    async run({ deps }, { words }) {
      const batch = await showBatch(deps, words[0]!);
      const rows = batch.orders.map(({ operationId, minor, currency, status, recallAskedAt, trackingKey, code }) => [
        operationId,
        amountText(BigInt(minor), currency),
        recallAskedAt && status === 'released' ? 'released, RECALL ASKED' : status,
        trackingKey ?? code ?? '',
      ]);
      const head = `${batch.id} for ${batch.adapter}: ${totals(batch)}, ${batch.releasedAt ? 'released' : 'not released'}.`;
      return { json: shown(batch), text: `${head}\n\n${table(['operation', 'amount', 'state', 'result'], rows)}` };
    },
  },
  {
    name: 'payout batch release',
    usage: '<batchId> --as <operator>',
    summary: 'Let a batch out that another operator made.',
    words: ['batchId'],
    options: { as: text },
    async run(platform, { words, values }) {
      const actor = operatorActor(await requireOperator(platform, values));
      const batch = await releaseBatch(platform.deps, { batchId: words[0]!, actor });
      return { json: shown(batch), text: `${batch.id} is released: ${totals(batch)}. Now: payout batch export.` };
    },
  },
  {
    name: 'payout batch export',
    usage: '<batchId> --format csv|pain001 [--out <file>] --as <operator>',
    summary: 'Write the file of a released batch for the bank, readable by you alone.',
    words: ['batchId'],
    options: { format: text, out: text, as: text },
    async run(platform, { words, values }) {
      const format = BATCH_FORMATS.find((one) => one === values['format']);
      if (!format) throw new UsageError(`--format must be one of ${BATCH_FORMATS.join(', ')}.`);
      const actor = operatorActor(await requireOperator(platform, values));
      const content = await exportBatch(platform.deps, { batchId: words[0]!, format, actor });
      const out = typeof values['out'] === 'string' ? values['out'] : `${words[0]}.${format === 'csv' ? 'csv' : 'xml'}`;
      try {
        writeFileSync(out, content, { mode: 0o600, flag: 'wx' });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        throw new UsageError(`${out} exists. Remove it, or give another --out.`);
      }
      return {
        json: { file: out, format },
        text: `Written to ${out}. It holds names and accounts: delete it when sent.`,
      };
    },
  },
  {
    name: 'payout result',
    usage: '<file.csv> --as <operator>',
    summary: 'Import what the bank answered: operationId,result,trackingKey,date,code[,amount].',
    words: ['file'],
    options: { as: text },
    async run(platform, { words, values }) {
      const content = readFile(words[0]!);
      const actor = operatorActor(await requireOperator(platform, values));
      const { changed, recorded, repeated } = await importResults(platform.deps, { text: content, actor });
      for (const { owner, operationId } of changed) await onAdapterNews(platform.deps, owner, operationId, 'payout');
      return {
        json: { recorded, repeated, operations: changed.length },
        text: `${recorded} recorded, ${repeated} known before.`,
      };
    },
  },
  {
    name: 'funding list',
    usage: '--environment sandbox|live',
    summary: 'List the transfers whose money is to be received by hand, oldest first.',
    options: { environment: text },
    async run({ deps }, { values }) {
      const waiting = await listWaiting(deps, requireEnvironment(values));
      const json = waiting.map(({ minor, currency, ...one }) => ({ ...one, amount: amountText(minor, currency) }));
      const rows = json.map(({ operationId, method, amount, askedAt }) => [
        operationId,
        method,
        amount,
        askedAt.toISOString(),
      ]);
      return { json, text: table(['operation', 'method', 'amount', 'since'], rows) };
    },
  },
  {
    name: 'funding received',
    usage: '<operationId> --as <operator>',
    summary: 'Say that the money of a cash or wire transfer is there.',
    words: ['operationId'],
    options: { as: text },
    async run(platform, { words, values }) {
      const operationId = words[0]!;
      const actor = operatorActor(await requireOperator(platform, values));
      const { owner, isNew } = await markFundingReceived(platform.deps, { operationId, actor });
      if (isNew) await onAdapterNews(platform.deps, owner, operationId, 'funding');
      return {
        json: { operationId, isNew },
        text: isNew ? `The money of ${operationId} is received.` : `${operationId} was received before.`,
      };
    },
  },
];

const amountText = (minor: bigint, currency: string): string =>
  isCurrency(currency) ? `${formatAmount(minor, currency)} ${currency}` : `${minor} ${currency}`;

const totals = ({ orders, total, currency }: Batch): string =>
  `${orders.length} ${orders.length === 1 ? 'order' : 'orders'}, ${amountText(total, currency)}`;

const shown = ({ orders, total, currency, ...batch }: Batch) => ({
  ...batch,
  count: orders.length,
  total: amountText(total, currency),
  orders: orders.map(({ operationId, minor, status, trackingKey, code, recallAskedAt }) => ({
    operationId,
    amount: amountText(BigInt(minor), currency),
    status,
    trackingKey,
    code,
    recallAskedAt,
  })),
});

function readFile(path: string): string {
  try {
    if (statSync(path).size > MAX_FILE_BYTES) throw new Error('it is larger than 5 MiB; split it');
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`);
  }
}
