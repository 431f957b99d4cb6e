import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { operatorApi, type ItemOf, type PortalPaths } from '../../../api/client.ts';
import { useAct, useCursorList } from '../../../api/queries.ts';
import { ConfirmDialog, DataTable, EmptyState, Status, Time } from '../../../components/index.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useShownEnvironment } from '../environment-switch.tsx';
import { amountColumns, whoseColumns } from './columns.tsx';
import { MoneyPage } from './money-page.tsx';
import { moneyTexts } from './texts.ts';

type Refund = ItemOf<PortalPaths, '/operator/api/refunds'>;

/** Refunds that people must pay, the first due first. */
export function RefundsPage() {
  const t = useText(moneyTexts);
  const environment = useShownEnvironment();
  const [asked, setAsked] = useState<Refund>();
  const list = useCursorList<Refund>(
    ['refunds', environment],
    ({ query, signal }) => operatorApi.get('/operator/api/refunds', { query: { environment, ...query }, signal }),
    { refetchIntervalMs: 10_000 },
  );
  return (
    <MoneyPage>
      <DataTable
        caption={t.refunds}
        list={list}
        rowKey={({ refundId }) => refundId}
        skeletonRows={4}
        columns={[
          ...whoseColumns<Refund>(t),
          { key: 'reason', title: t.reason, isHiddenOnPhone: true, cell: ({ reason }) => reason.replaceAll('_', ' ') },
          {
            key: 'state',
            title: t.state,
            cell: ({ isOverdue, refusedCode }) => (
              <Status tone={isOverdue || refusedCode ? 'bad' : 'waiting'}>
                {isOverdue ? t.overdue : refusedCode ? t.refused(refusedCode) : t.owed}
              </Status>
            ),
          },
          { key: 'due', title: t.due, width: 140, cell: ({ dueAt }) => <Time at={dueAt} format="date" /> },
          ...amountColumns<Refund>(t, t.paid, setAsked),
        ]}
        empty={
          <EmptyState icon="transfer" title={t.noRefunds}>
            {t.noRefundsText}
          </EmptyState>
        }
      />
      <Paid refund={asked} onClose={() => setAsked(undefined)} />
    </MoneyPage>
  );
}

function Paid({ refund, onClose }: { refund: Refund | undefined; onClose: () => void }) {
  const t = useText(moneyTexts);
  const formats = useFormats();
  const amount = refund ? formats.money(refund.amount.amount, refund.amount.currency) : '';
  const mark = useAct(
    ({ operationId }: { operationId: string }, { idempotencyKey }) =>
      operatorApi.post('/operator/api/refunds/{operationId}/paid', { params: { operationId }, idempotencyKey }),
    {
      refresh: [['refunds'], ['overview']],
      onDone: () => {
        notifications.show({ message: t.paidNow(amount) });
        onClose();
      },
    },
  );
  return (
    <ConfirmDialog
      isOpen={refund !== undefined}
      onClose={() => {
        mark.reset();
        onClose();
      }}
      title={t.paidTitle}
      confirmLabel={t.paid}
      onConfirm={() => refund && mark.mutate({ operationId: refund.operationId })}
      isBusy={mark.isPending}
      error={mark.error}
    >
      {refund && t.paidText(amount, refund.partner)}
    </ConfirmDialog>
  );
}
