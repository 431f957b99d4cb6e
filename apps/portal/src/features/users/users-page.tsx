import { partnerApi } from '../../api/client.ts';
import { useCursorList } from '../../api/queries.ts';
import { DataTable, EmptyState, Filters, GoTo, Id, Page, Time, useFilters, useGo } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { usersTexts } from './texts.ts';
import { STATES, UserState, type User } from './user-state.tsx';

/** Everybody a link was made for. */
export function UsersPage() {
  const t = useText(usersTexts);
  const go = useGo();
  const filters = useFilters(['referenceId', 'state', 'from', 'to']);
  const list = useCursorList<User>(
    ['users', 'list', filters.values],
    ({ query, signal }) =>
      partnerApi.get('/partner/users', { query: { ...filters.values, ...query } as never, signal }),
    { refetchIntervalMs: 10_000 },
  );
  return (
    <Page title={t.title} lead={t.lead}>
      <Filters
        state={filters}
        filters={[
          { kind: 'text', name: 'referenceId', label: t.reference, placeholder: 'user_123' },
          {
            kind: 'choice',
            name: 'state',
            label: t.state,
            options: STATES.map((value) => ({ value, label: t.states[value]! })),
          },
          { kind: 'instant', name: 'from', label: t.from },
          { kind: 'instant', name: 'to', label: t.to },
        ]}
      />
      <DataTable
        caption={t.title}
        list={list}
        rowKey={({ userId }) => userId}
        onOpen={({ userId }) => go(`users/${userId}`)}
        isFiltered={filters.isFiltered}
        onClearFilters={filters.clear}
        columns={[
          { key: 'reference', title: t.reference, cell: ({ referenceId }) => referenceId },
          { key: 'id', title: t.id, isHiddenOnPhone: true, cell: ({ userId }) => <Id id={userId} isShort /> },
          { key: 'state', title: t.state, width: 190, cell: (user) => <UserState user={user} /> },
          {
            key: 'created',
            title: t.created,
            width: 150,
            cell: ({ createdAt }) => <Time at={createdAt} format="relative" />,
          },
          {
            key: 'updated',
            title: t.updated,
            width: 150,
            cell: ({ updatedAt }) => <Time at={updatedAt} format="relative" />,
          },
        ]}
        empty={
          <EmptyState icon="users" title={t.emptyTitle} action={<GoTo to="links">{t.toLinks}</GoTo>}>
            {t.emptyText}
          </EmptyState>
        }
      />
    </Page>
  );
}
