import { useText } from '../i18n/use-text.ts';
import { defineTexts } from '../i18n/use-text.ts';

const texts = defineTexts({
  en: { highest: (value: string) => `highest ${value}`, none: 'no data' },
  es: { highest: (value: string) => `máximo ${value}`, none: 'sin datos' },
});

export interface SparklineProps {
  values: number[];
  /** What the line shows, said together with its highest value. */
  label: string;
  width?: number;
  height?: number;
}

/** A small line without axes, drawn as plain SVG. */
export function Sparkline({ values, label, width = 120, height = 32 }: SparklineProps) {
  const t = useText(texts);
  const highest = Math.max(...values, 0);
  const x = (index: number): number => (values.length < 2 ? 0 : (index / (values.length - 1)) * (width - 2) + 1);
  const y = (value: number): number => height - 2 - (highest === 0 ? 0 : (value / highest) * (height - 4));
  const points = values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  return (
    <svg
      className="sparkline"
      role="img"
      aria-label={`${label}: ${values.length === 0 ? t.none : t.highest(String(highest))}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {values.length > 1 && (
        <>
          <polygon points={`${x(0)},${height} ${points} ${x(values.length - 1)},${height}`} />
          <polyline points={points} />
        </>
      )}
    </svg>
  );
}

export interface HistogramBar {
  /** ISO start of the bar. */
  from: string;
  to: string;
  /** Counts by tone, stacked from the bottom: `{ good: 12, bad: 1 }`. */
  counts: Partial<Record<'good' | 'waiting' | 'bad', number>>;
  /** What the bar says on hover and to those who listen. */
  label: string;
}

export interface BarHistogramProps {
  bars: HistogramBar[];
  label: string;
  height?: number;
  /** Narrows to exactly the bar's time. */
  onPick?: (bar: HistogramBar) => void;
}

const TONES = ['good', 'waiting', 'bad'] as const;

/** Stacked bars over time; a bar is a button that narrows to its time. */
export function BarHistogram({ bars, label, height = 72, onPick }: BarHistogramProps) {
  const totalOf = ({ counts }: HistogramBar): number => TONES.reduce((sum, tone) => sum + (counts[tone] ?? 0), 0);
  const highest = Math.max(...bars.map(totalOf), 1);
  return (
    <div className="histogram" role="group" aria-label={label} style={{ height }}>
      {bars.map((bar) => (
        <button
          key={bar.from}
          type="button"
          title={bar.label}
          aria-label={bar.label}
          disabled={!onPick}
          onClick={() => onPick?.(bar)}
        >
          {TONES.toReversed().map((tone) => {
            const share = ((bar.counts[tone] ?? 0) / highest) * 100;
            return share > 0 && <i key={tone} data-tone={tone} style={{ height: `max(2px, ${share}%)` }} />;
          })}
        </button>
      ))}
    </div>
  );
}
