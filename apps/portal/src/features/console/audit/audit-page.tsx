import { Button, Menu, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { fetchOperatorFile, operatorApi } from '../../../api/client.ts';
import { useAct, useCursorList } from '../../../api/queries.ts';
import {
  DataTable,
  DetailDrawer,
  EmptyState,
  Filters,
  FormError,
  Icon,
  Page,
  saveFile,
  Time,
  useFilters,
  useOpenItem,
  useSearchState,
} from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { PartnerFilter } from '../partner-filter.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { Named, type AuditEntry } from './named.tsx';
import { Heads } from './heads.tsx';
import { consoleAuditTexts } from './texts.ts';
import { VerifyChain } from './verify-chain.tsx';

const FILTERS = ['partnerId', 'action', 'actor', 'subject', 'environment', 'from', 'to'] as const;

/** The trail of a partner, or of the operators themselves. */
export function ConsoleAuditPage() {
  const t = useText(consoleAuditTexts);
  const filters = useFilters(FILTERS);
  const [search, change] = useSearchState();
  const { openId, open, close } = useOpenItem();
  const { partnerId } = filters.values;
  const list = useCursorList<AuditEntry>(
    ['audit', filters.values],
    ({ query, signal }) =>
      operatorApi.get('/operator/api/audit', { query: { ...filters.values, ...query } as never, signal }),
    { refetchIntervalMs: 10_000 },
  );
  const opened = list.items.find(({ number }) => String(number) === openId);
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<Icon name="shield" size={16} />}
            onClick={() => change({ verify: '1' })}
          >
            {t.verify}
          </Button>
          <Export query={filters.values} />
        </>
      }
    >
      <Filters
        state={filters}
        filters={[
          { kind: 'text', name: 'action', label: t.action, placeholder: t.actionHint },
          { kind: 'text', name: 'actor', label: t.actor, placeholder: t.actorHint, width: 150 },
          { kind: 'text', name: 'subject', label: t.subject, placeholder: t.actorHint, width: 150 },
          {
            kind: 'choice',
            name: 'environment',
            label: t.environment,
            options: [
              { value: 'live', label: t.live },
              { value: 'sandbox', label: t.sandbox },
            ],
          },
          { kind: 'instant', name: 'from', label: t.from },
          { kind: 'instant', name: 'to', label: t.to },
        ]}
      >
        <PartnerFilter
          value={partnerId}
          onChange={(next) => filters.change({ partnerId: next })}
          placeholder={t.operatorChain}
        />
      </Filters>
      <DataTable
        caption={t.title}
        list={list}
        rowKey={({ number }) => String(number)}
        onOpen={({ number }) => open(String(number))}
        isFiltered={filters.isFiltered}
        onClearFilters={filters.clear}
        columns={[
          { key: 'action', title: t.action, width: 220, cell: ({ action }) => <code>{action}</code> },
          { key: 'actor', title: t.actor, cell: ({ actor }) => <Named {...actor} /> },
          { key: 'subject', title: t.subject, cell: ({ subject }) => <Named {...subject} /> },
          {
            key: 'environment',
            title: t.environment,
            width: 110,
            cell: ({ environment }) => (environment === null ? t.both : t[environment === 'live' ? 'live' : 'sandbox']),
          },
          { key: 'time', title: t.time, width: 190, cell: ({ timestamp }) => <Time at={timestamp} /> },
        ]}
        empty={
          <EmptyState icon="audit" title={t.emptyTitle}>
            {t.emptyText}
          </EmptyState>
        }
      />
      <Heads />
      <DetailDrawer
        title={opened?.action ?? t.title}
        isOpen={openId !== undefined}
        onClose={close}
        isPending={list.isPending}
      >
        {opened ? <EntryFacts entry={opened} /> : <Text c="dimmed">{t.notLoaded}</Text>}
      </DetailDrawer>
      <VerifyChain
        isOpen={search['verify'] === '1'}
        partnerId={partnerId}
        onClose={() => change({ verify: undefined })}
      />
    </Page>
  );
}

function Export({ query }: { query: Record<string, string> }) {
  const t = useText(consoleAuditTexts);
  const write = useAct(
    async (format: 'csv' | 'ndjson') => {
      const file = await fetchOperatorFile('/operator/api/audit/export', { query: { ...query, format } });
      saveFile(file, `audit-${query['partnerId'] ?? 'operator'}.${format}`);
    },
    { onDone: () => notifications.show({ message: t.exported }) },
  );
  return (
    <>
      <FormError error={write.error} />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            loading={write.isPending}
            leftSection={<Icon name="download" size={16} />}
            rightSection={<Icon name="down" size={14} />}
          >
            {t.export}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => write.mutate('csv')}>{t.csv}</Menu.Item>
          <Menu.Item onClick={() => write.mutate('ndjson')}>{t.ndjson}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
