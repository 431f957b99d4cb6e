import { Skeleton } from '@mantine/core';
import { GoTo, Sparkline } from '../../components/index.ts';
import { useFormats, type Formats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Home, Range } from './home.ts';
import { IN_LOGS } from './home.ts';
import { homeTexts } from './texts.ts';

type Name = keyof Home['tiles'];
const NAMES: readonly Name[] = ['requests', 'errorRate', 'p95Ms', 'deliverySuccess'];
const SHOWN: Record<Name, (formats: Formats, value: number) => string> = {
  requests: (formats, value) => formats.number(value),
  errorRate: (formats, value) => formats.percent(value),
  p95Ms: (formats, value) => formats.duration(value),
  deliverySuccess: (formats, value) => formats.percent(value),
};

/** Four figures with their way over time; each leads to the page that explains it. */
export function Tiles({ home, range }: { home: Home | undefined; range: Range }) {
  const t = useText(homeTexts);
  const formats = useFormats();
  const logs = `logs?range=${IN_LOGS[range]}`;
  const ended = home ? `?${new URLSearchParams({ from: home.from, to: home.to })}` : '';
  const pages: Record<Name, string> = {
    requests: logs,
    errorRate: `${logs}&statusClass=4xx`,
    p95Ms: `usage?range=${range}`,
    deliverySuccess: `webhooks/deliveries${ended}`,
  };
  return (
    <div className="tiles">
      {NAMES.map((name) => {
        if (!home) return <Skeleton key={name} height={132} />;
        const tile = home.tiles[name];
        // The person's role does not read it.
        if (!tile) return null;
        const { value, change, series } = tile;
        return (
          <GoTo key={name} to={pages[name]} className="card tile">
            <span className="label">{t.tiles[name]}</span>
            <strong>{value === null ? '–' : SHOWN[name](formats, value)}</strong>
            <span className="change">
              {value === null
                ? t.nothing
                : change === null
                  ? t.noBefore
                  : t.before(`${change > 0 ? '+' : ''}${formats.percent(change)}`)}
            </span>
            <Sparkline values={series.map((point) => point.value ?? 0)} label={t.tiles[name]} width={200} />
          </GoTo>
        );
      })}
    </div>
  );
}
