import type { VNode } from 'preact';
import type { Failure } from '../api.ts';
import type { Translate } from '../i18n/translate.ts';

function sentence(t: Translate, failure: Failure): string {
  switch (failure.kind) {
    case 'busy':
      return t('failure.busy', { seconds: failure.retryAfterSeconds });
    case 'refused':
      // The server's sentence says the fix, in the page's language.
      return failure.message ?? t('failure.server');
    default:
      return t(`failure.${failure.kind}`);
  }
}

/** Says what went wrong. The empty element stays on the page: screen readers only announce changes inside one. */
export function Notice({ t, failure }: { t: Translate; failure: Failure | null }): VNode {
  // A wait or a bad connection explains itself; a number to quote helps with everything else.
  const unexpected = failure?.kind === 'server' || (failure?.kind === 'refused' && !failure.message);
  return (
    <div role="status">
      {failure && (
        <div class="notice">
          <p>{sentence(t, failure)}</p>
          {unexpected && failure.requestId && (
            <p class="reference">{t('failure.reference', { requestId: failure.requestId })}</p>
          )}
        </div>
      )}
    </div>
  );
}
