import { operatorApi, type ItemOf, type PortalPaths } from '../../../api/client.ts';
import { useCursorList } from '../../../api/queries.ts';
import {
  DataTable,
  EmptyState,
  Filters,
  Money,
  Page,
  Status,
  Time,
  useFilters,
  useGo,
} from '../../../components/index.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/use-text.ts';
import { OperationState, STATUSES } from '../../operations/operation.tsx';
import { operationsTexts } from '../../operations/texts.ts';
import { EnvironmentSwitch, useShownEnvironment } from '../environment-switch.tsx';
import { PartnerFilter } from '../partner-filter.tsx';
import { consoleOperationsTexts } from './texts.ts';

type Item = ItemOf<PortalPaths, '/operator/api/operations'>;

/** Transfers of all partners in one environment; the stuck ones alone when asked. */
export function OperationsPage() {
  const t = useText(consoleOperationsTexts);
  const words = useText(operationsTexts);
  const formats = useFormats();
  const go = useGo();
  const environment = useShownEnvironment();
  const filters = useFilters(['search', 'status', 'isStuck', 'from', 'to', 'partnerId']);
  const list = useCursorList<Item>(
    ['operations', environment, filters.values],
    ({ query, signal }) =>
      operatorApi.get('/operator/api/operations', {
        query: { environment, ...filters.values, ...query } as never,
        signal,
      }),
    { refetchIntervalMs: 5_000 },
  );
  return (
    <Page title={t.title} lead={t.lead} actions={<EnvironmentSwitch />}>
      <Filters
        state={filters}
        filters={[
          { kind: 'text', name: 'search', label: t.id, placeholder: t.idHint, width: 220 },
          {
            kind: 'choice',
            name: 'status',
            label: t.status,
            options: STATUSES.map((value) => ({ value, label: words.statuses[value]! })),
          },
          { kind: 'choice', name: 'isStuck', label: t.stuck, options: [{ value: 'true', label: t.stuckOnly }] },
          { kind: 'instant', name: 'from', label: t.from },
          { kind: 'instant', name: 'to', label: t.to },
        ]}
      >
        <PartnerFilter value={filters.values['partnerId']} onChange={(partnerId) => filters.change({ partnerId })} />
      </Filters>
      <DataTable
        caption={t.title}
        list={list}
        rowKey={({ operationId }) => operationId}
        onOpen={({ operationId }) => go(`operations/${operationId}`)}
        isFiltered={filters.isFiltered}
        onClearFilters={filters.clear}
        columns={[
          {
            key: 'id',
            title: t.transfer,
            cell: ({ operationId }) => <code title={operationId}>{shortened(operationId)}</code>,
          },
          { key: 'partner', title: t.partner, cell: ({ partner }) => partner },
          { key: 'status', title: t.status, width: 130, cell: ({ status }) => <OperationState status={status} /> },
          {
            key: 'payment',
            title: t.payment,
            isHiddenOnPhone: true,
            cell: ({ fundingStatus }) => words.fundingStatuses[fundingStatus] ?? fundingStatus,
          },
          {
            key: 'payout',
            title: t.payout,
            cell: ({ payoutStatus }) => words.payoutStatuses[payoutStatus] ?? payoutStatus,
          },
          {
            key: 'wait',
            title: t.wait,
            isHiddenOnPhone: true,
            cell: ({ overdueSeconds, attempts, holdReason }) =>
              holdReason || attempts >= 5 || overdueSeconds > 600 ? (
                <span className="row">
                  <Status tone="bad">{holdReason ?? formats.duration(overdueSeconds * 1000)}</Status>
                  {attempts > 1 && t.attempts(attempts)}
                </span>
              ) : (
                <span className="none">–</span>
              ),
          },
          { key: 'total', title: t.total, align: 'end', cell: ({ total }) => <Money {...total} /> },
          {
            key: 'created',
            title: t.created,
            width: 140,
            cell: ({ createdAt }) => <Time at={createdAt} format="relative" />,
          },
        ]}
        empty={
          <EmptyState icon="transfer" title={t.emptyTitle}>
            {t.emptyText}
          </EmptyState>
        }
      />
    </Page>
  );
}

/** The whole id stands on its page; a row is known by its ends. */
const shortened = (id: string): string => (id.length > 22 ? `${id.slice(0, 12)}…${id.slice(-6)}` : id);
