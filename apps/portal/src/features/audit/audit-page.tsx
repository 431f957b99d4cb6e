import { Button, Menu, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { fetchFile, partnerApi, type ItemOf, type PartnerPaths } from '../../api/client.ts';
import { useAct, useCursorList, useOne } from '../../api/queries.ts';
import {
  Code,
  CopyButton,
  DataTable,
  DetailDrawer,
  EmptyState,
  Facts,
  Filters,
  FormError,
  GoTo,
  Icon,
  Id,
  Page,
  prettyJson,
  saveFile,
  Time,
  useFilters,
  useOpenItem,
} from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { auditTexts } from './texts.ts';

type Entry = ItemOf<PartnerPaths, '/partner/audit'>;

const FILTERS = ['action', 'actor', 'subject', 'from', 'to'] as const;
/** Where the page of an actor or a subject is. */
const PAGES: Record<string, string> = {
  key: 'keys',
  endpoint: 'webhooks',
  replay: 'webhooks/replays',
  user: 'users',
  operation: 'operations',
  link: 'links',
};

/** Who did what. */
export function AuditPage() {
  const t = useText(auditTexts);
  const filters = useFilters(FILTERS);
  const { openId, open, close } = useOpenItem();
  const list = useCursorList<Entry>(
    ['audit', filters.values],
    ({ query, signal }) =>
      partnerApi.get('/partner/audit', { query: { ...filters.values, ...query } as never, signal }),
    { refetchIntervalMs: 10_000 },
  );
  const opened = list.items.find(({ number }) => String(number) === openId);
  return (
    <Page title={t.title} lead={t.lead} actions={<Export query={filters.values} />}>
      <Filters
        state={filters}
        filters={[
          { kind: 'text', name: 'action', label: t.action, placeholder: t.actionHint },
          { kind: 'text', name: 'actor', label: t.actor, placeholder: t.actorHint, width: 230 },
          { kind: 'text', name: 'subject', label: t.subject, placeholder: t.subjectHint, width: 230 },
          { kind: 'instant', name: 'from', label: t.from },
          { kind: 'instant', name: 'to', label: t.to },
        ]}
      />
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
      <Chain />
      <DetailDrawer
        title={opened?.action ?? t.title}
        isOpen={openId !== undefined}
        onClose={close}
        isPending={list.isPending}
      >
        {opened ? <EntryView entry={opened} /> : <Text c="dimmed">{t.notLoaded}</Text>}
      </DetailDrawer>
    </Page>
  );
}

/** A kind and an id, or the kind alone where the id says nothing more. */
function Named({ kind, id }: { kind: string; id: string }) {
  const t = useText(auditTexts);
  const name = t.kinds[kind] ?? kind.replaceAll('_', ' ');
  return (
    <span>
      {name} {id !== kind && <code className="none">{id.length > 22 ? `${id.slice(0, 12)}…${id.slice(-4)}` : id}</code>}
    </span>
  );
}

function Linked({ kind, id }: { kind: string; id: string }) {
  const page = PAGES[kind];
  if (!page) return <Id id={id} isShort />;
  return <GoTo to={kind === 'replay' ? page : `${page}/${id}`}>{id}</GoTo>;
}

function EntryView({ entry }: { entry: Entry }) {
  const t = useText(auditTexts);
  const { requestId } = entry;
  const hasDetails = Object.keys(entry.details).length > 0;
  return (
    <Stack gap="lg">
      <Facts
        items={[
          [t.time, <Time key="time" at={entry.timestamp} />],
          [t.number, String(entry.number)],
          [`${t.actor}: ${t.kinds[entry.actor.kind] ?? entry.actor.kind}`, <Linked key="actor" {...entry.actor} />],
          [`${t.subject}: ${entry.subject.kind}`, <Linked key="subject" {...entry.subject} />],
          [
            t.request,
            requestId ? (
              <GoTo key="request" to={`logs/${requestId}`}>
                {requestId}
              </GoTo>
            ) : (
              '–'
            ),
          ],
          [t.address, entry.address ? <code key="address">{entry.address}</code> : '–'],
        ]}
      />
      <div>
        <Text size="sm" fw={600} mb={4}>
          {t.details}
        </Text>
        {hasDetails ? (
          <Code text={prettyJson(entry.details)} label={t.details} />
        ) : (
          <Text c="dimmed">{t.noDetails}</Text>
        )}
      </div>
      <div>
        <Text size="sm" fw={600} mb={4}>
          {t.mac}
        </Text>
        <Id id={entry.mac} />
      </div>
    </Stack>
  );
}

/** The newest entry of the chain, to be noted outside. */
function Chain() {
  const t = useText(auditTexts);
  const formats = useFormats();
  const head = useOne(['audit', 'head'], async (signal) => {
    const newest = await partnerApi.get('/partner/audit', { query: { cursor: '', limit: 1 }, signal });
    return newest.head;
  });
  if (!head.data) return null;
  const { count, mac } = head.data;
  return (
    <section className="card">
      <Text size="sm" fw={600}>
        {t.chain}
      </Text>
      <Text size="sm" c="dimmed" mb="xs" maw={760}>
        {t.chainText(formats.number(count))}
      </Text>
      <Text size="sm" component="div">
        {t.head}: <code style={{ overflowWrap: 'anywhere' }}>{mac}</code>{' '}
        <CopyButton text={`${count}:${mac}`} label={t.copyHead} />
      </Text>
    </section>
  );
}

function Export({ query }: { query: Record<string, string> }) {
  const t = useText(auditTexts);
  const can = useCan();
  const save = useAct(
    async (format: 'csv' | 'ndjson') => {
      saveFile(await fetchFile('/partner/audit/export', { query: { ...query, format } }), `audit.${format}`);
    },
    { onDone: () => notifications.show({ message: t.exported }) },
  );
  if (!can('audit:export')) return null;
  return (
    <>
      <FormError error={save.error} />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" loading={save.isPending} leftSection={<Icon name="download" size={16} />}>
            {t.exportAs}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save.mutate('csv')}>{t.csv}</Menu.Item>
          <Menu.Item onClick={() => save.mutate('ndjson')}>{t.ndjson}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
