import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { StatusTone } from './values.tsx';
import { Time } from './values.tsx';

export interface TimelineEntry {
  key: string;
  at: string;
  title: ReactNode;
  tone?: StatusTone | undefined;
  /** Below the title: who, and what else is known. */
  children?: ReactNode;
}

/** What happened, one thing a line, in the given order. */
export function Timeline({ label, entries }: { label: string; entries: TimelineEntry[] | undefined }) {
  if (!entries) return <Skeleton height={120} radius={8} />;
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map(({ key, at, title, tone = 'off', children }) => (
        <li key={key} data-tone={tone}>
          <div className="timeline-head">
            <span>{title}</span>
            <Time at={at} />
          </div>
          {children && <div className="timeline-more">{children}</div>}
        </li>
      ))}
    </ol>
  );
}
