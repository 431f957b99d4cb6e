import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { StepProps } from '../../flow/flow-props.ts';
import { isFramed } from '../../is-framed.ts';
import { inWords } from '../../flow/in-words.ts';
import type { Failure } from '../../api.ts';
import { Notice } from '../../screens/notice.tsx';
import { saveFile } from '../save-file.ts';

/** The receipt to look at, to keep and to print. */
export function ReceiptPart({ t, language, view, flow }: StepProps): VNode {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const address = (format: 'html' | 'pdf'): string => `/receipt?format=${format}&lang=${language}`;

  async function download(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const answer = await flow.download(address('pdf'));
    if (answer.ok) saveFile(answer.data, `receipt-${view.operation?.operationId ?? ''}.pdf`);
    else setFailure(answer.failure);
    setBusy(false);
  }

  return (
    <section>
      <h2>{t('receipt.title')}</h2>
      <Notice t={t} failure={failure && inWords(t, failure)} />
      <div class="choices">
        {/* In a frame another tab may not know the session; the file is fetched by the page itself. */}
        {!isFramed() && (
          <a class="secondary" href={`/w/links/${view.linkId}${address('html')}`} target="_blank" rel="noopener">
            {t('receipt.view')}
          </a>
        )}
        <button type="button" class="secondary" aria-disabled={busy || undefined} onClick={() => void download()}>
          {t(busy ? 'flow.busy' : 'receipt.download')}
        </button>
        <button type="button" class="secondary" onClick={() => print()}>
          {t('review.print')}
        </button>
      </div>
    </section>
  );
}
