import { Tooltip } from '@mantine/core';
import { useFormats } from '../i18n/format.ts';
import { useText } from '../i18n/use-text.ts';
import { CopyButton } from './copy-button.tsx';
import { componentTexts } from './texts.ts';
import { useNow } from './use-now.ts';

export interface TimeProps {
  /** ISO 8601; nothing shows a dash. */
  at: string | null | undefined;
  /** `relative`: "2 minutes ago", kept up to date. Default: the full time. */
  format?: 'full' | 'date' | 'clock' | 'relative';
}

/** An instant in the viewer's zone; UTC on hover and on focus. */
export function Time({ at, format = 'full' }: TimeProps) {
  const formats = useFormats();
  const t = useText(componentTexts);
  const nowMs = useNow(format === 'relative' ? 10_000 : undefined);
  if (!at) return <span className="none">–</span>;
  const utc = `${at.replace('T', ' ').replace(/Z$/, '')} ${t.utc}`;
  const text =
    format === 'relative'
      ? formats.relative(at, nowMs)
      : format === 'date'
        ? formats.date(at)
        : format === 'clock'
          ? formats.time(at)
          : formats.dateTime(at);
  const label = format === 'relative' ? `${formats.dateTime(at)} · ${utc}` : utc;
  return (
    <Tooltip label={label} withinPortal>
      <time dateTime={at} className="number">
        {text}
      </time>
    </Tooltip>
  );
}

export interface MoneyProps {
  /** A decimal string as the API gives it: `"1200.50"`. */
  amount: string | null | undefined;
  currency: string;
}

/** An amount, written exactly as the API said; no float touches it. */
export function Money({ amount, currency }: MoneyProps) {
  const formats = useFormats();
  if (amount === null || amount === undefined) return <span className="none">–</span>;
  return <span className="number">{formats.money(amount, currency)}</span>;
}

export interface IdProps {
  id: string;
  /** What it is, for the copy button's name. */
  label?: string;
  /** Shortened in the middle; the copy is whole. */
  isShort?: boolean;
}

/** An id that is copied whole. */
export function Id({ id, label, isShort = false }: IdProps) {
  const t = useText(componentTexts);
  const shown = isShort && id.length > 22 ? `${id.slice(0, 12)}…${id.slice(-6)}` : id;
  return (
    <span className="id">
      <code title={isShort ? id : undefined}>{shown}</code>
      <CopyButton text={id} label={`${t.copy} ${label ?? id}`} />
    </span>
  );
}

export type StatusTone = 'good' | 'info' | 'waiting' | 'bad' | 'off';

/** A state in a word with a dot; the tone repeats what the word says and says nothing alone. */
export function Status({ tone, children }: { tone: StatusTone; children: string }) {
  return (
    <span className="status" data-tone={tone}>
      {children}
    </span>
  );
}
