import { Group, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { portalApi } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import { BarHistogram, Section, Status, useSearchState } from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Rotation } from './key.ts';
import { rotationTexts } from './rotation-texts.ts';

const LIVE_MS = 3_000;
const RANGES = { hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;
type Range = keyof typeof RANGES;

/** Calls with the old and the new secret over time, kept up to date. */
export function SecretChart({ rotation, isLive }: { rotation: Rotation; isLive: boolean }) {
  const t = useText(rotationTexts);
  const formats = useFormats();
  const [search, change] = useSearchState();
  const range: Range = search['range'] === 'day' || search['range'] === 'week' ? search['range'] : 'hour';
  const { oldSecret, newSecret } = rotation;
  const chart = useOne(
    ['keys', 'by-secret', oldSecret.secretId, newSecret.secretId, range],
    async (signal) => {
      // The same ends for both, so that their bars are the same stretches of time.
      const to = new Date();
      const from = new Date(to.getTime() - RANGES[range]);
      const read = (secretId: string) =>
        portalApi.get('/portal/api/request-logs/histogram', {
          query: { secretId, from: from.toISOString(), to: to.toISOString(), buckets: 60 },
          signal,
        });
      const [old, fresh] = await Promise.all([read(oldSecret.secretId), read(newSecret.secretId)]);
      return { old, fresh };
    },
    { refetchIntervalMs: isLive ? LIVE_MS : false, keepPrevious: true },
  );
  const countOf = (
    bar: { ok: number; redirect: number; clientError: number; serverError: number } | undefined,
  ): number => (bar ? bar.ok + bar.redirect + bar.clientError + bar.serverError : 0);
  const freshBy = new Map((chart.data?.fresh.items ?? []).map((item) => [item.start, item]));
  const stepMs = (chart.data?.old.stepSeconds ?? 60) * 1000;
  const bars = (chart.data?.old.items ?? []).map((item) => {
    const [old, fresh] = [countOf(item), countOf(freshBy.get(item.start))];
    return {
      from: item.start,
      to: new Date(Date.parse(item.start) + stepMs).toISOString(),
      // Tones are colours here: the old one fades out, the new one takes over.
      counts: { waiting: old, good: fresh },
      label: t.chartBar(formats.dateTime(item.start), formats.number(old), formats.number(fresh)),
    };
  });
  const total = (chart.data?.old.total ?? 0) + (chart.data?.fresh.total ?? 0);
  return (
    <Section
      title={t.chart}
      actions={
        <Group gap="xs">
          {isLive && <Status tone="good">{t.live}</Status>}
          <SegmentedControl
            size="xs"
            aria-label={t.range}
            value={range}
            onChange={(next) => change({ range: next === 'hour' ? undefined : next })}
            data={(Object.keys(RANGES) as Range[]).map((value) => ({ value, label: t.ranges[value] }))}
          />
        </Group>
      }
    >
      <div className="card stack">
        {chart.data ? <BarHistogram bars={bars} label={t.chart} height={120} /> : <Skeleton height={120} />}
        <div className="legend">
          <span data-tone="waiting">{`${t.oldSecret} ${oldSecret.masked}: ${formats.number(chart.data?.old.total ?? 0)}`}</span>
          <span data-tone="good">{`${t.newSecret} ${newSecret.masked}: ${formats.number(chart.data?.fresh.total ?? 0)}`}</span>
        </div>
        {chart.data && total === 0 && (
          <Text size="sm" c="dimmed">
            {t.chartNone}
          </Text>
        )}
      </div>
    </Section>
  );
}
