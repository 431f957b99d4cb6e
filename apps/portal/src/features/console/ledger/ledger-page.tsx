import { Alert } from '@mantine/core';
import { operatorApi } from '../../../api/client.ts';
import { useOne } from '../../../api/queries.ts';
import {
  DataTable,
  EmptyState,
  ErrorState,
  Filters,
  Icon,
  Money,
  Page,
  Section,
  useFilters,
} from '../../../components/index.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/use-text.ts';
import { EnvironmentSwitch, useShownEnvironment } from '../environment-switch.tsx';
import { PartnerFilter } from '../partner-filter.tsx';
import { OperationEntries } from './operation-entries.tsx';
import { ledgerTexts } from './texts.ts';

/** Whether the books balance, and what one transfer posted. */
export function LedgerPage() {
  const t = useText(ledgerTexts);
  const formats = useFormats();
  const environment = useShownEnvironment();
  const filters = useFilters(['partnerId', 'operation']);
  const { partnerId, operation } = filters.values;
  const { data, error, refetch } = useOne(
    ['ledger', environment, partnerId],
    (signal) => operatorApi.get('/operator/api/ledger', { query: { environment, partnerId }, signal }),
    { refetchIntervalMs: 30_000, keepPrevious: true },
  );
  const money = ({ amount, currency }: { amount: string; currency: string }) => formats.money(amount, currency);
  return (
    <Page title={t.title} lead={t.lead} actions={<EnvironmentSwitch />}>
      <Filters
        state={filters}
        filters={[{ kind: 'text', name: 'operation', label: t.operation, placeholder: t.operationHint, width: 260 }]}
      >
        <PartnerFilter value={partnerId} onChange={(next) => filters.change({ partnerId: next })} />
      </Filters>
      {operation && <OperationEntries operationId={operation} />}
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Section title={t.accounts}>
          {data && (
            <Alert
              role="status"
              variant="light"
              color={data.isBalanced ? 'teal' : 'red'}
              icon={<Icon name={data.isBalanced ? 'check' : 'alert'} />}
            >
              {data.isBalanced ? t.balanced : t.notBalanced}
              {data.differences
                .filter(({ amount }) => /[1-9]/.test(amount))
                .map((one) => (
                  <div key={one.currency}>{t.difference(money(one))}</div>
                ))}
              {data.broken.map(({ partner, amount }) => (
                <div key={`${partner} ${amount.currency}`}>{t.brokenOf(partner, money(amount))}</div>
              ))}
              {data.pending.map(({ count, amount }) => (
                <div key={amount.currency}>{t.pending(count, money(amount))}</div>
              ))}
            </Alert>
          )}
          <DataTable
            caption={t.accounts}
            list={{ items: data?.accounts ?? [], isPending: !data, error: null }}
            rowKey={({ account, balance }) => `${account} ${balance.currency}`}
            skeletonRows={6}
            columns={[
              { key: 'account', title: t.account, cell: ({ account }) => <code>{account}</code> },
              { key: 'debit', title: t.debit, align: 'end', cell: ({ debit }) => <Money {...debit} /> },
              { key: 'credit', title: t.credit, align: 'end', cell: ({ credit }) => <Money {...credit} /> },
              {
                key: 'balance',
                title: t.balance,
                align: 'end',
                cell: ({ balance }) => (
                  <strong>
                    <Money {...balance} />
                  </strong>
                ),
              },
            ]}
            empty={
              <EmptyState icon="scale" title={t.emptyTitle}>
                {t.emptyText}
              </EmptyState>
            }
          />
        </Section>
      )}
    </Page>
  );
}
