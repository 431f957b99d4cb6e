import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../api.ts';
import type { StepProps } from '../../flow/flow-props.ts';
import { inWords } from '../../flow/in-words.ts';
import { isFramed } from '../../is-framed.ts';
import { Notice } from '../../screens/notice.tsx';
import { saveFile } from '../save-file.ts';

/** The rights in full, and the way back to paper. */
export function RightsPart({ t, language, view, flow }: StepProps): VNode {
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const question = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isAsking) question.current?.focus();
  }, [isAsking]);
  const address = `/rights?lang=${language}`;
  const shown = failure ?? flow.failure;
  const canStop = view.operation !== null && view.hasEsignConsent;

  async function download(): Promise<void> {
    const answer = await flow.download(address);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) saveFile(answer.data, 'rights.html');
  }
  async function stop(): Promise<void> {
    if (await flow.save(() => flow.call('POST', '/esign/withdraw'))) setAsking(false);
  }

  return (
    <section>
      <ul class="links">
        <li>
          {/* In a frame another tab may not know the session; the file is fetched by the page itself. */}
          {isFramed() ? (
            <button type="button" class="link" onClick={() => void download()}>
              {t('rights.open')}
            </button>
          ) : (
            <a class="link" href={`/w/links/${view.linkId}${address}`} target="_blank" rel="noopener">
              {t('rights.open')}
            </a>
          )}
        </li>
        {canStop && !isAsking && (
          <li>
            <button type="button" class="link" onClick={() => setAsking(true)}>
              {t('paper.open')}
            </button>
          </li>
        )}
      </ul>
      <p role="status">{view.operation && !view.hasEsignConsent ? t('paper.done') : ''}</p>
      {canStop && isAsking && (
        <section class="panel" aria-labelledby="paper-title">
          <h2 id="paper-title" tabIndex={-1} ref={question}>
            {t('paper.question')}
          </h2>
          <p>{t('paper.text')}</p>
          <Notice t={t} failure={shown && inWords(t, shown)} />
          <div class="choices">
            <button type="button" class="secondary" aria-disabled={flow.busy || undefined} onClick={() => void stop()}>
              {t(flow.busy ? 'flow.busy' : 'paper.confirm')}
            </button>
            <button type="button" class="secondary" onClick={() => setAsking(false)}>
              {t('paper.keep')}
            </button>
          </div>
        </section>
      )}
    </section>
  );
}
