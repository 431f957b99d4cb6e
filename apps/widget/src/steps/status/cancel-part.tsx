import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { StepProps } from '../../flow/flow-props.ts';
import { inWords } from '../../flow/in-words.ts';
import { formatTime } from '../../money/format-money.ts';
import { Notice } from '../../screens/notice.tsx';
import { minutesLeft, spokenMinutes } from './timeline.ts';

/** The right to cancel: how long it lasts, and the question before it is used. */
export function CancelPart({ t, language, view, flow }: StepProps): VNode | null {
  const [isAsking, setAsking] = useState(false);
  const [minutes, setMinutes] = useState(() => minutesLeft(view.operation?.cancelUntil ?? null, flow.nowMs()));
  const question = useRef<HTMLHeadingElement>(null);
  const until = view.operation?.cancelUntil ?? null;
  useEffect(() => {
    const count = (): void => setMinutes(minutesLeft(until, flow.nowMs()));
    count();
    const timer = setInterval(count, 1_000);
    return () => clearInterval(timer);
  }, [until]);
  useEffect(() => {
    if (isAsking) question.current?.focus();
  }, [isAsking]);

  async function cancel(): Promise<void> {
    if (!(await flow.save(() => flow.call('POST', '/cancel', {})))) return;
    setAsking(false);
    // The button is gone; what came of it stands in the heading.
    document.querySelector('h1')?.focus();
  }

  const failure = flow.failure && inWords(t, flow.failure);
  if (!view.operation?.canCancel) return failure ? <Notice t={t} failure={failure} /> : null;
  return (
    <section class="panel">
      <h2 id="cancel-title" tabIndex={-1} ref={question}>
        {t(isAsking ? 'cancel.question' : 'cancel.title')}
      </h2>
      <p>{until ? t('cancel.until', { time: formatTime(until, language), minutes }) : t('cancel.anytime')}</p>
      <p class="heard" role="status">
        {until ? t('cancel.spoken', { minutes: spokenMinutes(minutes) }) : ''}
      </p>
      {isAsking && <p>{t('cancel.text')}</p>}
      <Notice t={t} failure={failure} />
      {isAsking ? (
        <div class="choices" role="group" aria-labelledby="cancel-title">
          <button
            type="button"
            class="secondary danger"
            aria-disabled={flow.busy || undefined}
            onClick={() => void cancel()}
          >
            {t(flow.busy ? 'flow.busy' : 'cancel.confirm')}
          </button>
          <button type="button" class="secondary" onClick={() => setAsking(false)}>
            {t('cancel.keep')}
          </button>
        </div>
      ) : (
        <div class="choices">
          <button type="button" class="secondary" onClick={() => setAsking(true)}>
            {t('cancel.open')}
          </button>
        </div>
      )}
    </section>
  );
}
