import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { operatorApi, type ItemOf, type PortalPaths } from '../../../api/client.ts';
import { useAct, useCursorList } from '../../../api/queries.ts';
import { ConfirmDialog, DataTable, EmptyState, Time } from '../../../components/index.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useShownEnvironment } from '../environment-switch.tsx';
import { amountColumns, whoseColumns } from './columns.tsx';
import { MoneyPage } from './money-page.tsx';
import { moneyTexts } from './texts.ts';

type Funding = ItemOf<PortalPaths, '/operator/api/funding'>;

/** Transfers whose cash or wire is waited for. */
export function FundingPage() {
  const t = useText(moneyTexts);
  const environment = useShownEnvironment();
  const [asked, setAsked] = useState<Funding>();
  const list = useCursorList<Funding>(
    ['funding', environment],
    ({ query, signal }) => operatorApi.get('/operator/api/funding', { query: { environment, ...query }, signal }),
    { refetchIntervalMs: 10_000 },
  );
  return (
    <MoneyPage>
      <DataTable
        caption={t.funding}
        list={list}
        rowKey={({ operationId }) => operationId}
        skeletonRows={4}
        columns={[
          ...whoseColumns<Funding>(t),
          { key: 'method', title: t.method, width: 120, cell: ({ method }) => t.methods[method] ?? method },
          {
            key: 'asked',
            title: t.asked,
            width: 140,
            cell: ({ askedAt }) => <Time at={askedAt} format="relative" />,
          },
          ...amountColumns<Funding>(t, t.received, setAsked),
        ]}
        empty={
          <EmptyState icon="transfer" title={t.noFunding}>
            {t.noFundingText}
          </EmptyState>
        }
      />
      <Received funding={asked} onClose={() => setAsked(undefined)} />
    </MoneyPage>
  );
}

function Received({ funding, onClose }: { funding: Funding | undefined; onClose: () => void }) {
  const t = useText(moneyTexts);
  const formats = useFormats();
  const amount = funding ? formats.money(funding.amount.amount, funding.amount.currency) : '';
  const mark = useAct(
    ({ operationId }: { operationId: string }, { idempotencyKey }) =>
      operatorApi.post('/operator/api/funding/{operationId}/received', { params: { operationId }, idempotencyKey }),
    {
      refresh: [['funding'], ['overview']],
      onDone: ({ isNew }) => {
        notifications.show({ message: isNew ? t.receivedNow(amount) : t.receivedBefore(amount) });
        onClose();
      },
    },
  );
  return (
    <ConfirmDialog
      isOpen={funding !== undefined}
      onClose={() => {
        mark.reset();
        onClose();
      }}
      title={t.receivedTitle}
      confirmLabel={t.received}
      onConfirm={() => funding && mark.mutate({ operationId: funding.operationId })}
      isBusy={mark.isPending}
      error={mark.error}
    >
      {funding && t.receivedText(amount, t.methods[funding.method] ?? funding.method, funding.partner)}
    </ConfirmDialog>
  );
}
