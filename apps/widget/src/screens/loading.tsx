import type { VNode } from 'preact';
import type { Failure } from '../api.ts';
import type { Translate } from '../i18n/translate.ts';
import { Notice } from './notice.tsx';
import { PrimaryButton } from './primary-button.tsx';

interface LoadingProps {
  t: Translate;
  busy: boolean;
  failure: Failure | null;
  onRetry(): void;
}

/** While an opened link is read again after a reload, and when that failed. */
export function Loading({ t, busy, failure, onRetry }: LoadingProps): VNode {
  return (
    <>
      <h1 tabIndex={-1}>{failure ? t('failure.title') : t('loading.title')}</h1>
      {!failure && <p class="lead working">{t('loading.text')}</p>}
      <div class="action">
        <Notice t={t} failure={failure} />
        {failure && (
          <PrimaryButton busy={busy} failure={failure} onPress={onRetry}>
            {t('failure.retry')}
          </PrimaryButton>
        )}
      </div>
    </>
  );
}
