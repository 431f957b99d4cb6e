import { operatorApi } from '../../../api/client.ts';
import { useOne } from '../../../api/queries.ts';
import { DataTable, EmptyState, Facts, Page, Section, Status, Time, useGo } from '../../../components/index.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/use-text.ts';
import { environmentTexts } from '../environment-switch.tsx';
import { Lights } from './lights.tsx';
import { queuesOf, type Queue } from './queues.ts';
import { overviewTexts } from './texts.ts';
import './overview.css';

const liveEveryMs = 10_000;
const mostStuck = 50;

/** What waits for a person, oldest first within each queue, and how the system is. */
export function OverviewPage() {
  const t = useText(overviewTexts);
  const places = useText(environmentTexts);
  const formats = useFormats();
  const go = useGo();
  const { data, error, refetch } = useOne(
    ['overview'],
    (signal) => operatorApi.get('/operator/api/overview', { signal }),
    { refetchIntervalMs: liveEveryMs },
  );
  const stuck = useStuck();
  const rows = data ? [...queuesOf(data), ...stuck] : [];
  return (
    <Page title={t.title} lead={t.lead}>
      <Section title={t.waits}>
        <DataTable<Queue>
          caption={t.waits}
          list={{ items: rows, isPending: !data, error: data ? null : error, reload: () => void refetch() }}
          rowKey={({ key }) => key}
          onOpen={({ to }) => go(to)}
          skeletonRows={5}
          columns={[
            { key: 'queue', title: t.queue, cell: ({ name }) => t.queues[name] },
            {
              key: 'environment',
              title: t.environment,
              width: 130,
              cell: ({ environment }) => (environment ? places[environment] : '–'),
            },
            {
              key: 'since',
              title: t.since,
              cell: ({ since, due, overdue }) => (
                <span className="row">
                  {due ? t.due : since ? t.waitsSince : ''} <Time at={due ?? since} format="relative" />
                  {overdue ? <Status tone="bad">{t.overdue(overdue)}</Status> : null}
                </span>
              ),
            },
            {
              key: 'count',
              title: t.count,
              width: 110,
              align: 'end',
              cell: ({ name, count }) => (
                <strong className="number">
                  {name === 'stuck' && count >= mostStuck ? t.more(count) : formats.number(count)}
                </strong>
              ),
            },
          ]}
          empty={
            <EmptyState icon="check" title={t.nothing}>
              {t.nothingText}
            </EmptyState>
          }
        />
      </Section>
      <Lights />
      <Section title={t.partners}>
        <div className="card">
          <Facts
            items={[
              [t.active, data ? formats.number(data.partners.active) : '…'],
              [t.suspended, data ? formats.number(data.partners.suspended) : '…'],
            ]}
          />
        </div>
      </Section>
    </Page>
  );
}

/** Transfers that neither finished nor move, by environment. */
function useStuck(): Queue[] {
  const read = (environment: 'live' | 'sandbox') => (signal: AbortSignal) =>
    operatorApi.get('/operator/api/operations', { query: { environment, isStuck: true, limit: mostStuck }, signal });
  const options = { refetchIntervalMs: 30_000 };
  const live = useOne(['operations', 'stuck', 'live'], read('live'), options);
  const sandbox = useOne(['operations', 'stuck', 'sandbox'], read('sandbox'), options);
  return [['live', live.data] as const, ['sandbox', sandbox.data] as const].flatMap(([environment, data]) =>
    data && data.items.length > 0
      ? [
          {
            key: `stuck ${environment}`,
            name: 'stuck',
            environment,
            count: data.items.length,
            since: data.items.at(-1)?.createdAt ?? null,
            to: `operations?isStuck=true${environment === 'sandbox' ? '&environment=sandbox' : ''}`,
          },
        ]
      : [],
  );
}
