import { Alert, Button, NativeSelect, Skeleton } from '@mantine/core';
import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { partnerApi } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import { DataTable, EmptyState, ErrorState, GoTo, Icon, Page, useFilters } from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { useKeyNames } from '../logs/log-queries.ts';
import { groupsOf, stepsOf, type By, type GroupFigures } from './usage-figures.ts';
import { usageTexts } from './texts.ts';

const HOUR_MS = 3_600_000;
const RANGES: Record<string, { spanMs: number; granularity: 'minute' | 'hour' | 'day'; inLogs: string }> = {
  '1h': { spanMs: HOUR_MS, granularity: 'minute', inLogs: 'hour' },
  '24h': { spanMs: 24 * HOUR_MS, granularity: 'hour', inLogs: 'day' },
  '7d': { spanMs: 7 * 24 * HOUR_MS, granularity: 'hour', inLogs: 'week' },
  '30d': { spanMs: 30 * 24 * HOUR_MS, granularity: 'day', inLogs: 'month' },
};
const COLORS = ['teal.7', 'blue.7', 'orange.7', 'grape.6', 'cyan.7', 'gray.6'];
const MOST_SERIES = 5;

/** Calls over time and by group. */
export function UsagePage() {
  const t = useText(usageTexts);
  const formats = useFormats();
  const keyName = useKeyNames();
  const filters = useFilters(['range', 'by', 'keyId']);
  const range = RANGES[filters.values['range'] ?? ''] ?? RANGES['24h']!;
  const by = (Object.keys(t.bys).includes(filters.values['by'] ?? '') ? filters.values['by'] : 'route') as By;
  const { keyId } = filters.values;
  const usage = useOne(
    ['usage', range.granularity, range.spanMs, by, keyId],
    (signal) => {
      const stepMs = range.granularity === 'minute' ? HOUR_MS / 60 : HOUR_MS;
      const from = new Date(Math.floor((Date.now() - range.spanMs) / stepMs) * stepMs).toISOString();
      return partnerApi.get('/partner/usage', {
        query: { from, granularity: range.granularity, groupBy: by, keyId },
        signal,
      });
    },
    { refetchIntervalMs: range.granularity === 'minute' ? 5_000 : 30_000, keepPrevious: true },
  );
  const groups = usage.data ? groupsOf(usage.data, by) : [];
  const labelOf = (name: string): string => (by === 'key' ? keyName(name) : name === '' ? t.ok : name);
  const top = groups.slice(0, MOST_SERIES).map(({ name }) => name);
  const series = top.map((name, index) => ({ name: `s${index}`, label: labelOf(name), color: COLORS[index]! }));
  if (groups.length > top.length) series.push({ name: 'others', label: t.others, color: 'gray.6' });
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const logsOf = (name: string): string => {
    const filter = { route: 'route', key: 'keyId', status: 'statusClass', code: 'code' }[by];
    // Routes of the figures carry their method.
    const [method, path] = by === 'route' ? name.split(' ') : [undefined, name];
    const query = new URLSearchParams({ range: range.inLogs, [filter]: path ?? name, ...(method ? { method } : {}) });
    return `logs?${query}`;
  };
  return (
    <Page title={t.title} lead={t.lead}>
      <div className="filters">
        <NativeSelect
          size="xs"
          label={t.range}
          value={filters.values['range'] ?? '24h'}
          onChange={(event) => filters.change({ range: event.currentTarget.value })}
          data={Object.entries(t.ranges).map(([value, label]) => ({ value, label }))}
        />
        <NativeSelect
          size="xs"
          label={t.by}
          value={by}
          onChange={(event) => filters.change({ by: event.currentTarget.value })}
          data={Object.entries(t.bys).map(([value, label]) => ({ value, label }))}
        />
        {keyId && (
          <Button
            size="xs"
            variant="default"
            rightSection={<Icon name="cross" size={14} />}
            onClick={() => filters.change({ keyId: undefined })}
          >
            {t.key}: {keyName(keyId)}
          </Button>
        )}
      </div>
      {usage.error && !usage.data && <ErrorState error={usage.error} onRetry={() => void usage.refetch()} />}
      {usage.data && usage.data.dropped.usage > 0 && (
        <Alert color="yellow" icon={<Icon name="alert" />}>
          {t.dropped(formats.number(usage.data.dropped.usage))}
        </Alert>
      )}
      {usage.isPending && <Skeleton height={280} />}
      {usage.data && groups.length > 0 && (
        <div className="card" role="img" aria-label={t.chart}>
          <BarChart
            h={248}
            data={stepsOf(usage.data, by, top)}
            dataKey="start"
            type="stacked"
            withLegend
            withTooltip
            series={series}
            valueFormatter={(value) => formats.number(value)}
            xAxisProps={{
              tickFormatter: (at: string) =>
                range.granularity === 'day' ? formats.date(at) : formats.time(at).slice(0, 5),
            }}
            tooltipProps={{ labelFormatter: (at) => (typeof at === 'string' ? formats.dateTime(at) : '') }}
            barProps={{ isAnimationActive: false }}
          />
        </div>
      )}
      {!usage.error && (
        <DataTable<GroupFigures>
          caption={t.title}
          list={{ items: groups, isPending: usage.isPending, error: null, isStale: usage.isPlaceholderData }}
          rowKey={({ name }) => name}
          columns={[
            {
              key: 'name',
              title: t.bys[by],
              cell: ({ name }) => (by === 'key' ? labelOf(name) : <code>{labelOf(name)}</code>),
            },
            { key: 'count', title: t.requests, align: 'end', width: 110, cell: ({ count }) => formats.number(count) },
            {
              key: 'share',
              title: t.share,
              align: 'end',
              width: 90,
              isHiddenOnPhone: true,
              cell: ({ count }) => formats.percent(count / total),
            },
            { key: 'errors', title: t.errors, align: 'end', width: 90, cell: ({ errors }) => formats.number(errors) },
            {
              key: 'rate',
              title: t.errorRate,
              align: 'end',
              width: 110,
              cell: ({ errors, count }) => formats.percent(errors / count),
            },
            {
              key: 'p95',
              title: t.p95,
              align: 'end',
              width: 190,
              cell: ({ highestP95Ms }) => (
                <span title={t.p95Help}>{highestP95Ms === null ? '–' : formats.duration(highestP95Ms)}</span>
              ),
            },
            {
              key: 'logs',
              title: '',
              align: 'end',
              width: 150,
              cell: ({ name }) => (name === '' ? null : <GoTo to={logsOf(name)}>{t.seeLogs}</GoTo>),
            },
          ]}
          empty={
            <EmptyState icon="chart" title={t.emptyTitle}>
              {t.emptyText}
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}
