import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../api.ts';

interface PrimaryButtonProps {
  /** Submits the form around it; then the form's handler acts and `onPress` is left out. */
  submit?: boolean;
  disabled?: boolean;
  busy: boolean;
  failure: Failure | null;
  onPress?(event: Event): void;
  children: ComponentChildren;
}

/** The one action of a screen. While it waits it keeps the focus and ignores presses instead of being disabled. */
export function PrimaryButton({ submit, disabled, busy, failure, onPress, children }: PrimaryButtonProps): VNode {
  const waiting = useWait(failure) || busy;
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class="primary"
      disabled={disabled ?? false}
      aria-disabled={waiting || undefined}
      onClick={(event) => {
        if (waiting) event.preventDefault();
        else onPress?.(event);
      }}
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
