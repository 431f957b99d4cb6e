import { DataTable, EmptyState, Money, Status, Time, useGo, type StatusTone } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import type { Batch } from './batch-page.tsx';
import { payoutsTexts } from './texts.ts';

const TONES: Record<string, StatusTone> = {
  queued: 'waiting',
  batched: 'waiting',
  released: 'info',
  deposited: 'good',
  returned: 'bad',
  failed: 'bad',
  rejected: 'bad',
  recalled: 'off',
  cancelled: 'off',
};

/** What an order of the desk is, in a word. */
export function OrderStatus({ status }: { status: string }) {
  const t = useText(payoutsTexts);
  return <Status tone={TONES[status] ?? 'info'}>{t.statuses[status] ?? status}</Status>;
}

/** The lines of a batch: ids, amounts and states, no person. */
export function BatchOrders({ orders }: { orders: Batch['orders'] | undefined }) {
  const t = useText(payoutsTexts);
  const go = useGo();
  return (
    <DataTable
      caption={t.lines}
      list={{ items: orders ?? [], isPending: !orders, error: null }}
      rowKey={({ operationId }) => operationId}
      onOpen={({ operationId }) => go(`ledger?operation=${encodeURIComponent(operationId)}`)}
      skeletonRows={3}
      columns={[
        { key: 'operation', title: t.operation, cell: ({ operationId }) => <code>{operationId}</code> },
        { key: 'status', title: t.state, width: 140, cell: ({ status }) => <OrderStatus status={status} /> },
        { key: 'tracking', title: t.trackingKey, cell: ({ trackingKey }) => trackingKey ?? '–' },
        { key: 'code', title: t.code, isHiddenOnPhone: true, cell: ({ code }) => code ?? '–' },
        {
          key: 'recall',
          title: t.recall,
          isHiddenOnPhone: true,
          cell: ({ recallAskedAt }) => <Time at={recallAskedAt} format="relative" />,
        },
        { key: 'amount', title: t.amount, width: 160, align: 'end', cell: ({ amount }) => <Money {...amount} /> },
      ]}
      empty={<EmptyState title={t.noLines}>{t.noLinesText}</EmptyState>}
    />
  );
}
