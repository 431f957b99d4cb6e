import { useRef } from 'react';
import { CopyButton } from './copy-button.tsx';

export interface CodeProps {
  /** What is shown and copied. */
  text: string;
  /** What it is, for the copy button and those who listen: "curl". */
  label: string;
  maxHeight?: number;
}

/** A block of code, headers or a body, copied whole. */
export function Code({ text, label, maxHeight = 420 }: CodeProps) {
  const block = useRef<HTMLPreElement>(null);
  return (
    <div className="code">
      {/* Long text scrolls, so the keyboard must reach it. */}
      <pre ref={block} tabIndex={0} aria-label={label} role="region" style={{ maxHeight }}>
        {text}
      </pre>
      <CopyButton text={text} label={label} fallback={() => block.current} />
    </div>
  );
}

/** JSON as a person reads it. */
export const prettyJson = (value: unknown): string => JSON.stringify(value, null, 2) ?? '';
