import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../api.ts';

interface PrimaryButtonProps {
  disabled?: boolean;
  busy: boolean;
  failure: Failure | null;
  onPress(event: Event): void;
  children: ComponentChildren;
}

/** The one action of a screen. While it waits it keeps the focus and ignores presses instead of being disabled. */
export function PrimaryButton({ disabled = false, busy, failure, onPress, children }: PrimaryButtonProps): VNode {
  const waiting = useWait(failure) || busy;
  return (
    <button
      type="button"
      class="primary"
      disabled={disabled}
      aria-disabled={waiting || undefined}
      onClick={(event) => !waiting && onPress(event)}
    >
      {children}
    </button>
  );
}

/** True as long as the server asked to wait after this failure. */
function useWait(failure: Failure | null): boolean {
  const [over, setOver] = useState<Failure | null>(null);
  useEffect(() => {
    if (!failure?.retryAfterSeconds) return;
    const timer = setTimeout(() => setOver(failure), failure.retryAfterSeconds * 1000);
    return () => clearTimeout(timer);
  }, [failure]);
  return Boolean(failure?.retryAfterSeconds) && over !== failure;
}
