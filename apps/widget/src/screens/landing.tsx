import type { VNode } from 'preact';
import type { Failure } from '../api.ts';
import type { MessageKey, Translate } from '../i18n/translate.ts';
import { Notice } from './notice.tsx';
import { PrimaryButton } from './primary-button.tsx';

interface LandingProps {
  t: Translate;
  ready: boolean;
  busy: boolean;
  failure: Failure | null;
  onContinue(event: Event): void;
}

const path: readonly (readonly [MessageKey, MessageKey])[] = [
  ['landing.check.title', 'landing.check.text'],
  ['landing.price.title', 'landing.price.text'],
  ['landing.confirm.title', 'landing.confirm.text'],
];

/** The first screen: what will happen, and Continue. Its first drawing stands in index.html too (landing.test.ts). */
export function Landing({ t, ready, busy, failure, onContinue }: LandingProps): VNode {
  return (
    <>
      <h1 tabIndex={-1}>{t('landing.title')}</h1>
      <p class="lead">{t('landing.lead')}</p>
      <ol class="path" role="list">
        {path.map(([title, text]) => (
          <li key={title}>
            <strong>{t(title as 'landing.check.title')}</strong>
            <span>{t(text as 'landing.check.text')}</span>
          </li>
        ))}
      </ol>
      <div class="action">
        <Notice t={t} failure={failure} />
        <PrimaryButton disabled={!ready} busy={busy} failure={failure} onPress={onContinue}>
          {busy ? t('landing.opening') : failure ? t('failure.retry') : t('landing.continue')}
        </PrimaryButton>
        <p class="quiet">{t('landing.assurance')}</p>
      </div>
    </>
  );
}
