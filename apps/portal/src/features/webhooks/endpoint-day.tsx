import { Text } from '@mantine/core';
import { BarHistogram, Status, useGo, type HistogramBar } from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { webhooksTexts } from './texts.ts';
import { successOf, type Endpoint, type EndpointDay } from './webhook-queries.ts';

const HOUR_MS = 3_600_000;

/** The state of an endpoint in a word. */
export function EndpointState({ endpoint: { status, health } }: { endpoint: Pick<Endpoint, 'status' | 'health'> }) {
  const t = useText(webhooksTexts);
  if (status === 'disabled') return <Status tone="off">{t.disabled}</Status>;
  if (health.state === 'paused') return <Status tone="bad">{t.paused}</Status>;
  if (health.state === 'failing') return <Status tone="waiting">{t.failing}</Status>;
  return <Status tone="good">{t.well}</Status>;
}

export interface EndpointDayProps {
  day: EndpointDay | undefined;
  height?: number;
  /** A bar then leads to the deliveries of its hour. */
  isPickable?: boolean;
}

/** Bars of 24 hours with how many arrived, in words. */
export function EndpointDayBars({ day, height = 24, isPickable = false }: EndpointDayProps) {
  const t = useText(webhooksTexts);
  const formats = useFormats();
  const go = useGo();
  const success = successOf(day);
  const bars = (day?.hours ?? []).map(({ start, delivered, failed, skipped }): HistogramBar => {
    const to = new Date(Date.parse(start) + HOUR_MS).toISOString();
    const label = t.hourLabel(formats.time(start), delivered, failed, skipped);
    return { from: start, to, label, counts: { good: delivered, bad: failed, waiting: skipped } };
  });
  const pick = ({ from, to }: HistogramBar): void =>
    go(`webhooks/deliveries?${new URLSearchParams({ endpointId: day!.endpointId, from, to })}`);
  return (
    <div className="endpoint-day">
      {isPickable ? (
        <BarHistogram bars={bars} label={t.day} height={height} onPick={pick} />
      ) : (
        <div aria-hidden="true" className="histogram" style={{ height }}>
          <Bars bars={bars} />
        </div>
      )}
      <Text size="xs" c="dimmed">
        {success ? t.ofDay(formats.number(success.delivered), formats.number(success.ended)) : t.noneSent}
        {day?.isComplete === false && ` · ${t.newestOnly}`}
      </Text>
    </div>
  );
}

/** The same bars where a row has a button of its own already. */
function Bars({ bars }: { bars: HistogramBar[] }) {
  const total = ({ counts }: HistogramBar): number => (counts.good ?? 0) + (counts.bad ?? 0) + (counts.waiting ?? 0);
  const highest = Math.max(1, ...bars.map(total));
  return bars.map((bar) => (
    <span key={bar.from} className="bar" title={bar.label}>
      {(['bad', 'waiting', 'good'] as const).map((tone) => {
        const share = ((bar.counts[tone] ?? 0) / highest) * 100;
        return share > 0 && <i key={tone} data-tone={tone} style={{ height: `max(2px, ${share}%)` }} />;
      })}
    </span>
  ));
}
