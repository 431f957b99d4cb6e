import { operatorApi, type ItemOf, type PortalPaths } from '../../../api/client.ts';
import { useCursorList } from '../../../api/queries.ts';
import {
  DataTable,
  EmptyState,
  Filters,
  Id,
  Page,
  Status,
  Time,
  useFilters,
  useGo,
} from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { environmentTexts } from '../environment-switch.tsx';
import { reviewsTexts } from './texts.ts';

export type ReviewItem = ItemOf<PortalPaths, '/operator/api/reviews'>;

const KINDS = ['sanctions', 'identity', 'duplicate_person'] as const;

/** The queue, oldest first: ids and scores. */
export function ReviewsPage() {
  const t = useText(reviewsTexts);
  const places = useText(environmentTexts);
  const go = useGo();
  const filters = useFilters(['kind', 'environment']);
  const list = useCursorList<ReviewItem>(
    ['reviews', filters.values],
    ({ query, signal }) =>
      operatorApi.get('/operator/api/reviews', { query: { ...filters.values, ...query } as never, signal }),
    { refetchIntervalMs: 10_000 },
  );
  return (
    <Page title={t.title} lead={t.lead}>
      <Filters
        state={filters}
        filters={[
          {
            kind: 'choice',
            name: 'kind',
            label: t.kind,
            options: KINDS.map((value) => ({ value, label: t.kinds[value]! })),
          },
          {
            kind: 'choice',
            name: 'environment',
            label: t.environment,
            options: (['live', 'sandbox'] as const).map((value) => ({ value, label: places[value] })),
          },
        ]}
      />
      <DataTable
        caption={t.title}
        list={list}
        rowKey={({ reviewId }) => reviewId}
        onOpen={({ reviewId }) => go(`reviews/${reviewId}`)}
        isFiltered={filters.isFiltered}
        onClearFilters={filters.clear}
        columns={[
          { key: 'kind', title: t.kind, cell: ({ kind }) => t.kinds[kind] },
          { key: 'partner', title: t.partner, cell: ({ partner }) => partner },
          {
            key: 'environment',
            title: t.environment,
            width: 110,
            cell: ({ environment }) => places[environment],
          },
          {
            key: 'state',
            title: t.state,
            cell: ({ state }) => (
              <Status tone={state === 'document' ? 'info' : 'waiting'}>{t.states[state] ?? state}</Status>
            ),
          },
          { key: 'person', title: t.person, isHiddenOnPhone: true, cell: ({ userId }) => <Id id={userId} isShort /> },
          {
            key: 'score',
            title: t.score,
            width: 90,
            align: 'end',
            cell: ({ score }) => (score === null ? <span className="none">–</span> : score),
          },
          {
            key: 'reasons',
            title: t.reasons,
            isHiddenOnPhone: true,
            cell: ({ reasons }) => reasons.map((reason) => reason.replaceAll('_', ' ')).join(', ') || '–',
          },
          {
            key: 'opened',
            title: t.opened,
            width: 140,
            cell: ({ openedAt }) => <Time at={openedAt} format="relative" />,
          },
        ]}
        empty={
          <EmptyState icon="check" title={t.emptyTitle}>
            {t.emptyText}
          </EmptyState>
        }
      />
    </Page>
  );
}
