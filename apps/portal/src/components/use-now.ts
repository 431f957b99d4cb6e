import { useEffect, useState } from 'react';

/** The time in ms, renewed at the interval; undefined: the time of the first drawing. */
export function useNow(intervalMs: number | undefined): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    if (intervalMs === undefined) return undefined;
    const timer = setInterval(() => setNowMs(Date.now()), intervalMs);
    return () => clearInterval(timer);
  }, [intervalMs]);
  return nowMs;
}
