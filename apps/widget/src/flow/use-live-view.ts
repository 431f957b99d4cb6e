import { useEffect, useRef } from 'preact/hooks';
import type { Answer } from '../api.ts';
import type { LinkView } from '../link-view.ts';

const everyMs = 3_000;
const longestMs = 60_000;

/** The wait before the next look: doubled by each failure, up to a minute. */
export const nextWaitMs = (failures: number): number => Math.min(everyMs * 2 ** failures, longestMs);

type Newer = LinkView | { unchanged: true; version: number };

/** Keeps the page up to date without a reload: asks for a newer version while the page is visible. */
export function useLiveView(
  view: LinkView,
  isPaused: () => boolean,
  read: (version: number) => Promise<Answer<Newer>>,
  onAnswer: (answer: Answer<Newer>) => void,
): void {
  const latest = useRef({ view, isPaused, read, onAnswer });
  latest.current = { view, isPaused, read, onAnswer };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    let stopped = false;
    async function look(): Promise<void> {
      const { view, isPaused, read, onAnswer } = latest.current;
      if (document.visibilityState === 'visible' && !isPaused()) {
        const answer = await read(view.version);
        failures = answer.ok ? 0 : failures + 1;
        // A call of the person that began meanwhile knows better.
        if (!stopped && !latest.current.isPaused()) onAnswer(answer);
      }
      if (!stopped) timer = setTimeout(() => void look(), nextWaitMs(failures));
    }
    const onVisible = (): void => {
      if (document.visibilityState !== 'visible') return;
      clearTimeout(timer);
      timer = setTimeout(() => void look(), 100);
    };
    timer = setTimeout(() => void look(), everyMs);
    document.addEventListener('visibilitychange', onVisible);
    addEventListener('online', onVisible);
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
      removeEventListener('online', onVisible);
    };
  }, []);
}
