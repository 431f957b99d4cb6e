import { Alert, Anchor, Button, SimpleGrid } from '@mantine/core';
import { operatorApi, type AnswerOf, type PortalPaths } from '../../../api/client.ts';
import { useOne } from '../../../api/queries.ts';
import {
  DataTable,
  EmptyState,
  ErrorState,
  Facts,
  Icon,
  Page,
  Section,
  Status,
  Time,
  useSearchState,
} from '../../../components/index.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Notices } from './notices.tsx';
import { Jobs, Lanes, Processes, Tasks, WorstPartners } from './system-lists.tsx';
import { systemTexts } from './texts.ts';

export type System = AnswerOf<PortalPaths, '/operator/api/system', 'get'>;

/** How the whole stands; what needs somebody first. */
export function SystemPage() {
  const t = useText(systemTexts);
  const { data, error, refetch } = useOne(['system'], (signal) => operatorApi.get('/operator/api/system', { signal }), {
    refetchIntervalMs: 10_000,
  });
  return (
    <Page title={t.title} lead={t.lead}>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <Checks checks={data?.checks} />
          <Section title={t.deliveries}>
            <DeliveryFacts deliveries={data?.deliveries} />
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              <Lanes lanes={data?.deliveries.lanes} />
              <WorstPartners partners={data?.deliveries.worstPartners} />
            </SimpleGrid>
          </Section>
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
            <Section title={t.tasks}>
              <Tasks tasks={data?.operationTasks} />
            </Section>
            <Section title={t.processes}>
              <Processes processes={data?.processes} />
            </Section>
          </SimpleGrid>
          <Section title={t.jobs}>
            <Jobs jobs={data?.jobs} />
          </Section>
          <Section title={t.database}>
            <Database system={data} />
          </Section>
          <Notices />
        </>
      )}
    </Page>
  );
}

const TONES = { ok: 'good', warning: 'waiting', problem: 'bad' } as const;

function Checks({ checks }: { checks: System['checks'] | undefined }) {
  const t = useText(systemTexts);
  const [search, change] = useSearchState();
  const wrong = (checks ?? []).filter(({ state }) => state !== 'ok');
  const isAll = search['checks'] === 'all';
  const shown = isAll ? (checks ?? []) : wrong;
  return (
    <Section
      title={t.checks}
      actions={
        <>
          <Anchor href="/docs/operating/doctor" size="sm">
            {t.doctor}
          </Anchor>
          <Button size="xs" variant="default" onClick={() => change({ checks: isAll ? undefined : 'all' })}>
            {isAll ? t.showWrong : t.showAll}
          </Button>
        </>
      }
    >
      {checks && (
        <Alert
          role="status"
          variant="light"
          color={wrong.length === 0 ? 'teal' : wrong.some(({ state }) => state === 'problem') ? 'red' : 'yellow'}
          icon={<Icon name={wrong.length === 0 ? 'check' : 'alert'} />}
        >
          {wrong.length === 0 ? t.allFine(checks.length) : t.someWrong(wrong.length, checks.length)}
        </Alert>
      )}
      {(!checks || shown.length > 0) && (
        <DataTable
          caption={t.checks}
          list={{ items: shown, isPending: !checks, error: null }}
          rowKey={({ check, detail }) => `${check} ${detail}`}
          skeletonRows={4}
          columns={[
            { key: 'check', title: t.check, width: 190, cell: ({ check }) => check },
            {
              key: 'state',
              title: t.state,
              width: 120,
              cell: ({ state }) => <Status tone={TONES[state]}>{t.states[state]}</Status>,
            },
            { key: 'detail', title: t.detail, cell: ({ detail }) => detail },
          ]}
          empty={<EmptyState title={t.checks}>{t.allFine(0)}</EmptyState>}
        />
      )}
    </Section>
  );
}

function DeliveryFacts({ deliveries }: { deliveries: System['deliveries'] | undefined }) {
  const t = useText(systemTexts);
  const formats = useFormats();
  const show = (count: number | undefined) => (count === undefined ? '…' : formats.number(count));
  return (
    <section className="card">
      <Facts
        items={[
          [t.ready, show(deliveries?.ready)],
          [t.delayed, show(deliveries?.delayed)],
          [t.leased, show(deliveries?.leased)],
          [t.breakers, show(deliveries?.openBreakers)],
        ]}
      />
    </section>
  );
}

const bytes = (count: number): string =>
  count < 1024 ** 3 ? `${(count / 1024 ** 2).toFixed(0)} MB` : `${(count / 1024 ** 3).toFixed(1)} GB`;

function Database({ system }: { system: System | undefined }) {
  const t = useText(systemTexts);
  const formats = useFormats();
  if (!system)
    return (
      <section className="card">
        <Facts items={[t.version, t.server, t.size, t.migrations, t.connections, t.clock].map((name) => [name, '…'])} />
      </section>
    );
  const { database, deliveries, version } = system;
  const used = database.connections.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="card">
      <Facts
        items={[
          [t.version, version],
          [t.server, database.serverVersion],
          [t.size, bytes(database.sizeBytes)],
          [t.migrations, `${database.migrations} (${database.lastMigration})`],
          [t.connections, t.ofMost(formats.number(used), formats.number(database.maxConnections))],
          [t.clock, <Time key="clock" at={database.now} />],
          [t.xmin, t.transactions(formats.number(database.oldestXminAge))],
          [t.dead, formats.number(deliveries.deadTuples)],
        ]}
      />
    </section>
  );
}
