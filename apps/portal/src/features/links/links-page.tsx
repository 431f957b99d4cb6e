import { Button } from '@mantine/core';
import { partnerApi } from '../../api/client.ts';
import { useCursorList } from '../../api/queries.ts';
import {
  CopyButton,
  DataTable,
  EmptyState,
  Filters,
  GoTo,
  Icon,
  Page,
  Time,
  useFilters,
  useGo,
} from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { LinkState, nameOf, type Link } from './link.tsx';
import { linksTexts } from './texts.ts';

/** Every link, live. */
export function LinksPage() {
  const t = useText(linksTexts);
  const go = useGo();
  const can = useCan();
  const filters = useFilters(['referenceId', 'status', 'visibility', 'from', 'to']);
  const list = useCursorList<Link>(
    ['links', 'list', filters.values],
    ({ query, signal }) =>
      partnerApi.get('/partner/links', { query: { ...filters.values, ...query } as never, signal }),
    { refetchIntervalMs: 5_000 },
  );
  const create = can('links:write') && (
    <Button component={GoTo} to="links/new" leftSection={<Icon name="plus" size={16} />}>
      {t.create}
    </Button>
  );
  const options = (names: readonly string[], said: Record<string, string>) =>
    names.map((value) => ({ value, label: said[value] ?? value }));
  return (
    <Page title={t.title} lead={t.lead} actions={create}>
      <Filters
        state={filters}
        filters={[
          { kind: 'text', name: 'referenceId', label: t.reference, placeholder: 'user_123' },
          {
            kind: 'choice',
            name: 'status',
            label: t.status,
            options: options(['created', 'opened', 'revoked'], t.statuses),
          },
          {
            kind: 'choice',
            name: 'visibility',
            label: t.visibility,
            options: options(['active', 'expired'], t.visibilities),
          },
          { kind: 'instant', name: 'from', label: t.from },
          { kind: 'instant', name: 'to', label: t.to },
        ]}
      />
      <DataTable
        caption={t.title}
        list={list}
        rowKey={({ linkId }) => linkId}
        onOpen={({ linkId }) => go(`links/${linkId}`)}
        isFiltered={filters.isFiltered}
        onClearFilters={filters.clear}
        columns={[
          { key: 'reference', title: t.reference, cell: ({ referenceId }) => referenceId },
          { key: 'person', title: t.person, cell: (link) => nameOf(link) || <span className="none">–</span> },
          { key: 'status', title: t.status, width: 120, cell: (link) => <LinkState link={link} /> },
          {
            key: 'created',
            title: t.created,
            width: 140,
            cell: ({ createdAt }) => <Time at={createdAt} format="relative" />,
          },
          {
            key: 'opened',
            title: t.opened,
            width: 140,
            cell: ({ openedAt }) => <Time at={openedAt} format="relative" />,
          },
          {
            key: 'expires',
            title: t.expires,
            width: 140,
            cell: ({ expiresAt }) => <Time at={expiresAt} format="relative" />,
          },
          {
            key: 'copy',
            title: '',
            width: 48,
            cell: ({ url, referenceId }) => <CopyButton text={url} label={`${t.copyLink} ${referenceId}`} />,
          },
        ]}
        empty={
          <EmptyState icon="link" title={t.emptyTitle} action={create || undefined}>
            {t.emptyText}
          </EmptyState>
        }
      />
    </Page>
  );
}
