import { Anchor, Button, Group, Text } from '@mantine/core';
import { operatorApi, type AnswerOf, type PortalPaths } from '../../../api/client.ts';
import { useAct, useOne } from '../../../api/queries.ts';
import { DataTable, EmptyState, Page, Section, Status } from '../../../components/index.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/use-text.ts';
import { environmentTexts } from '../environment-switch.tsx';
import { ScreeningList } from './screening-list.tsx';
import { adaptersTexts } from './texts.ts';

type Adapter = AnswerOf<PortalPaths, '/operator/api/adapters', 'get'>['items'][number];

/** What serves each port, and the sanctions list; both are set up by commands. */
export function AdaptersPage() {
  const t = useText(adaptersTexts);
  const places = useText(environmentTexts);
  const { data, error, refetch } = useOne(['adapters'], (signal) =>
    operatorApi.get('/operator/api/adapters', { signal }),
  );
  return (
    <Page title={t.title} lead={t.lead}>
      <ScreeningList />
      <Section
        title={t.adapters}
        actions={
          <Anchor href="/docs/adapters" size="sm">
            {t.about}
          </Anchor>
        }
      >
        <DataTable
          caption={t.adapters}
          list={{ items: data?.items ?? [], isPending: !data && !error, error, reload: () => void refetch() }}
          rowKey={({ name }) => name}
          skeletonRows={4}
          columns={[
            { key: 'name', title: t.name, cell: ({ name }) => <strong>{name}</strong> },
            { key: 'port', title: t.port, width: 110, cell: ({ port }) => t.ports[port] ?? port },
            { key: 'kind', title: t.kind, width: 100, cell: ({ kind }) => t.kinds[kind] },
            {
              key: 'environment',
              title: t.environment,
              width: 110,
              cell: ({ environment }) => places[environment],
            },
            { key: 'routes', title: t.routes, cell: ({ routes }) => routes.join(', ') || '–' },
            { key: 'url', title: t.url, isHiddenOnPhone: true, cell: ({ url }) => (url ? <code>{url}</code> : '–') },
            { key: 'ping', title: '', width: 220, align: 'end', cell: (row) => <Ping adapter={row} /> },
          ]}
          empty={
            <EmptyState icon="link" title={t.emptyTitle}>
              {t.emptyText}
            </EmptyState>
          }
        />
      </Section>
    </Page>
  );
}

/** Asks a service something that changes nothing; a desk has nobody who answers. */
function Ping({ adapter: { name, kind } }: { adapter: Adapter }) {
  const t = useText(adaptersTexts);
  const formats = useFormats();
  const ping = useAct((params: { name: string }) => operatorApi.post('/operator/api/adapters/{name}/ping', { params }));
  if (kind === 'manual') return null;
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <span role="status">
        {ping.data && (
          <Status tone={ping.data.isFine ? 'good' : 'bad'}>
            {ping.data.isFine ? t.fine(formats.duration(ping.data.durationMs)) : t.bad}
          </Status>
        )}
        {((ping.data && !ping.data.isFine) || ping.error) && (
          <Text size="xs" c="dimmed">
            {ping.data?.detail ?? ping.error?.message}
          </Text>
        )}
      </span>
      <Button
        size="xs"
        variant="default"
        aria-label={`${t.ping} ${name}`}
        loading={ping.isPending}
        onClick={() => ping.mutate({ name })}
      >
        {t.ping}
      </Button>
    </Group>
  );
}
