import { Button } from '@mantine/core';
import { partnerApi } from '../../api/client.ts';
import { useCursorList } from '../../api/queries.ts';
import { DataTable, EmptyState, Filters, GoTo, Money, Page, Time, useFilters, useGo } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { OperationState, STATUSES, text, type Operation } from './operation.tsx';
import { operationsTexts } from './texts.ts';

/** Every transfer, live. */
export function OperationsPage() {
  const t = useText(operationsTexts);
  const go = useGo();
  const can = useCan();
  const filters = useFilters(['status', 'referenceId', 'from', 'to', 'userId', 'linkId']);
  const list = useCursorList<Operation>(
    ['operations', 'list', filters.values],
    ({ query, signal }) =>
      partnerApi.get('/partner/operations', { query: { ...filters.values, ...query } as never, signal }),
    { refetchIntervalMs: 4_000 },
  );
  return (
    <Page title={t.title} lead={t.lead}>
      <Filters
        state={filters}
        filters={[
          {
            kind: 'choice',
            name: 'status',
            label: t.status,
            options: STATUSES.map((value) => ({ value, label: t.statuses[value]! })),
          },
          { kind: 'text', name: 'referenceId', label: t.reference, placeholder: 'user_123' },
          { kind: 'instant', name: 'from', label: t.from },
          { kind: 'instant', name: 'to', label: t.to },
          { kind: 'text', name: 'userId', label: t.userId },
          { kind: 'text', name: 'linkId', label: t.linkId },
        ]}
      />
      <DataTable
        caption={t.title}
        list={list}
        rowKey={({ operationId }) => operationId}
        onOpen={({ operationId }) => go(`operations/${operationId}`)}
        isFiltered={filters.isFiltered}
        onClearFilters={filters.clear}
        columns={[
          { key: 'reference', title: t.reference, cell: ({ referenceId }) => referenceId },
          { key: 'status', title: t.status, width: 130, cell: ({ status }) => <OperationState status={status} /> },
          {
            key: 'send',
            title: t.sends,
            align: 'end',
            cell: ({ amount }) => <Money amount={text(amount.send)} currency={amount.currency.source} />,
          },
          {
            key: 'receive',
            title: t.receives,
            align: 'end',
            cell: ({ amount }) => <Money amount={text(amount.receive)} currency={amount.currency.destination} />,
          },
          {
            key: 'payment',
            title: t.payment,
            isHiddenOnPhone: true,
            cell: ({ funding }) => t.fundingStatuses[funding.status] ?? funding.status,
          },
          { key: 'payout', title: t.payout, cell: ({ payout }) => t.payoutStatuses[payout.status] ?? payout.status },
          {
            key: 'created',
            title: t.created,
            width: 140,
            cell: ({ createdAt }) => <Time at={createdAt} format="relative" />,
          },
        ]}
        empty={
          <EmptyState
            icon="transfer"
            title={t.emptyTitle}
            action={
              can('links:write') && (
                <Button component={GoTo} to="links/new">
                  {t.makeLink}
                </Button>
              )
            }
          >
            {t.emptyText}
          </EmptyState>
        }
      />
    </Page>
  );
}
