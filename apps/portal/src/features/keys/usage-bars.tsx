import { useOne } from '../../api/queries.ts';
import { partnerApi } from '../../api/client.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { daysAgo } from './key.ts';
import { keysTexts } from './texts.ts';

const DAYS = 30;

export interface DayOfUse {
  /** UTC day, `2026-11-24`. */
  day: string;
  count: number;
  errors: number;
}

/** Calls of the last 30 days by key and UTC day; days without any are there with zero. */
export function useKeyUsage(keyId?: string): (keyId: string) => DayOfUse[] | undefined {
  const usage = useOne(
    ['usage', 'by-key', keyId ?? 'all'],
    (signal) =>
      partnerApi.get('/partner/usage', {
        query: { from: daysAgo(DAYS - 1), granularity: 'day', groupBy: 'key', ...(keyId ? { keyId } : {}) },
        signal,
      }),
    { refetchIntervalMs: 30_000 },
  );
  const byKey = Map.groupBy(usage.data?.items ?? [], (item) => item.keyId ?? '');
  return (wanted) => {
    if (!usage.data) return undefined;
    const byDay = new Map((byKey.get(wanted) ?? []).map((item) => [item.start.slice(0, 10), item]));
    return Array.from({ length: DAYS }, (_, index) => {
      const day = daysAgo(DAYS - 1 - index).slice(0, 10);
      const found = byDay.get(day);
      return { day, count: found?.count ?? 0, errors: found?.errors ?? 0 };
    });
  };
}

/** A bar a day, failed calls in red on top; said as one sentence to those who listen. */
export function UsageBars({
  days,
  width = 122,
  height = 24,
}: {
  days: DayOfUse[] | undefined;
  width?: number;
  height?: number;
}) {
  const t = useText(keysTexts);
  const formats = useFormats();
  const sum = (of: (day: DayOfUse) => number): number => (days ?? []).reduce((total, day) => total + of(day), 0);
  const [count, errors] = [sum((day) => day.count), sum((day) => day.errors)];
  const highest = Math.max(1, ...(days ?? []).map((day) => day.count));
  const step = width / DAYS;
  const heightOf = (part: number): number => (part === 0 ? 0 : Math.max(1.5, (part / highest) * (height - 2)));
  const label = count === 0 ? t.noCalls : t.usageLabel(formats.number(count), formats.number(errors));
  return (
    <svg
      className="usage-bars"
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title>{label}</title>
      <line x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} stroke="var(--line)" />
      {days?.map((day, index) => {
        const [bad, all] = [heightOf(day.errors), heightOf(day.count)];
        const place = { x: index * step + 0.5, width: Math.max(1, step - 1) };
        return (
          day.count > 0 && (
            <g key={day.day}>
              <rect {...place} y={height - Math.max(all, bad)} height={Math.max(all, bad)} fill="var(--good)" />
              <rect {...place} y={height - Math.max(all, bad)} height={bad} fill="var(--bad)" />
            </g>
          )
        );
      })}
    </svg>
  );
}
