import { Skeleton, Text } from '@mantine/core';
import type { ApiError } from '../../api/client.ts';
import { BarHistogram, Time, type HistogramBar } from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Histogram } from './log-queries.ts';
import { logsTexts } from './texts.ts';

export interface LogHistogramProps {
  histogram: Histogram | undefined;
  error: ApiError | null;
  onPick: (bar: HistogramBar) => void;
}

/** Requests over time; a bar narrows the list to exactly its time. */
export function LogHistogram({ histogram, error, onPick }: LogHistogramProps) {
  const t = useText(logsTexts);
  const formats = useFormats();
  // The list below tells a failure; the chart keeps its place.
  if (!histogram) return <Skeleton height={132} animate={!error} />;
  const stepMs = histogram.stepSeconds * 1000;
  const bars = histogram.items.map(({ start, ok, redirect, clientError, serverError }): HistogramBar => {
    const good = ok + redirect;
    return {
      from: start,
      to: new Date(Date.parse(start) + stepMs).toISOString(),
      counts: { good, waiting: clientError, bad: serverError },
      label: t.bar(formats.dateTime(start), good, clientError, serverError),
    };
  });
  return (
    <div className="card">
      <div className="log-chart-head">
        <Text size="sm" fw={600} aria-live="off">
          {t.total(formats.number(histogram.total))}
          {!histogram.isComplete && (
            <Text span size="xs" c="dimmed" ml={8}>
              {t.incomplete(formats.dateTime(histogram.countedFrom))}
            </Text>
          )}
        </Text>
        <span className="legend">
          <span data-tone="good">{t.good}</span>
          <span data-tone="waiting">{t.client}</span>
          <span data-tone="bad">{t.server}</span>
        </span>
      </div>
      <BarHistogram bars={bars} label={t.histogram} height={64} onPick={onPick} />
      <div className="log-chart-foot">
        <Time at={histogram.from} />
        <Time at={histogram.to} />
      </div>
    </div>
  );
}
