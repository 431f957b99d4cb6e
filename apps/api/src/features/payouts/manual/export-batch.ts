import type { Deps, Owner } from '../../../core/context.ts';
import { refuse } from '../../../core/http/validation.ts';
import { listAdapters } from '../../adapters/index.ts';
import { OPERATOR_CHAIN, recordAct, type Actor } from '../../audit/index.ts';
import { showBatch, type Batch } from './batches.ts';
import { writePaymentsCsv } from './csv.ts';
import { writePain001, type Debtor } from './pain001.ts';
import { paymentOf, type Payment } from './payment.ts';
import { openDetails } from './payout-details.ts';
import { findDetails, type ManualPayoutRow } from './queries.ts';

type ExportDeps = Pick<Deps, 'app' | 'system' | 'keyring' | 'clock' | 'log'>;

export const BATCH_FORMATS = ['csv', 'pain001'] as const;
export type BatchFormat = (typeof BATCH_FORMATS)[number];

/** What `adapter set` keeps of the account that pays, by its option's name. */
export const DEBTOR_SETTINGS = ['debtorName', 'debtorAccount', 'debtorBic'] as const;

/**
 * The file for the bank: always the same bytes for the same batch. Only of a released batch, and only while none of its
 * orders has a result, since their personal data is then gone. Personal data is read as m2m_app, one owner at a time.
 */
export async function exportBatch(
  deps: ExportDeps,
  { batchId, format, actor }: { batchId: string; format: BatchFormat; actor: Actor },
): Promise<string> {
  const batch = await showBatch(deps, batchId);
  if (!batch.releasedAt) {
    throw refuse([
      { path: '<batchId>', message: `${batchId} is not released: another operator runs "payout batch release".` },
    ]);
  }
  if (batch.orders.some(({ status }) => status !== 'released')) {
    throw refuse([{ path: '<batchId>', message: `${batchId} has results already; its file is not written again.` }]);
  }
  const debtor = format === 'pain001' ? await debtorOf(deps, batch) : undefined;
  const payments = await readPayments(deps, batch);
  await deps.system.transaction((trx) =>
    recordAct(trx, deps, OPERATOR_CHAIN, {
      actor,
      action: 'payout_batch.exported',
      subject: { kind: 'payout_batch', id: batchId },
      details: { format },
    }),
  );
  if (!debtor) return writePaymentsCsv(payments);
  return writePain001({ messageId: batchId, createdAt: batch.releasedAt, debtor, payments });
}

async function debtorOf(deps: ExportDeps, batch: Batch): Promise<Debtor> {
  const settings = (await listAdapters(deps)).find(({ name }) => name === batch.adapter)?.settings ?? {};
  const [name, account, bic] = DEBTOR_SETTINGS.map((key) => settings[key]);
  if (name && account && bic) return { name, account, bic };
  throw refuse([
    {
      path: '--format',
      message: `pain001 needs the account that pays: adapter set ${batch.adapter} … --debtor-name --debtor-account --debtor-bic.`,
    },
  ]);
}

async function readPayments(deps: ExportDeps, { orders }: Batch): Promise<Payment[]> {
  const payments = new Map<string, Payment>();
  const byOwner = Map.groupBy(orders, ({ partnerId, environment }) => `${partnerId}/${environment}`);
  for (const own of byOwner.values()) {
    const { partnerId, environment } = own[0]!;
    for (const payment of await readOwn(deps, { partnerId, environment }, own))
      payments.set(payment.operationId, payment);
  }
  return orders.map(({ operationId }) => payments.get(operationId)!);
}

function readOwn({ app, keyring }: ExportDeps, owner: Owner, rows: readonly ManualPayoutRow[]): Promise<Payment[]> {
  return app.asOwner(owner, async (trx) => {
    const ids = rows.map(({ operationId }) => operationId);
    const sealed = new Map((await findDetails(trx, owner, ids)).map((one) => [one.operationId, one.details]));
    return rows.map((row) => {
      const details = sealed.get(row.operationId);
      if (!details) throw new Error(`the details of ${row.operationId} are gone`);
      return paymentOf(row, openDetails(keyring, owner, row.operationId, details));
    });
  });
}
