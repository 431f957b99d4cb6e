import type { VNode } from 'preact';
import { isMessageKey, type Language, type Translate } from '../i18n/translate.ts';
import type { LinkView } from '../link-view.ts';
import { nextStep } from '../steps/registry.ts';
import { KnownValue } from './known-value.tsx';
import { Waiting } from './waiting.tsx';

interface LinkDetailsProps {
  t: Translate;
  language: Language;
  view: LinkView;
}

/** A field's name in words; a field that this page has no word for is left out rather than shown raw. */
function fieldLabel(t: Translate, field: string): string | null {
  const key = `field.${field}`;
  return isMessageKey(key) ? t(key as 'field.dob') : null;
}

/** The opened link: what we already have (masked), what we will still ask, and the next step. */
export function LinkDetails({ t, language, view }: LinkDetailsProps): VNode {
  const Step = nextStep(view)?.screen;
  const known = view.known.filter(({ field }) => fieldLabel(t, field));
  const asked = view.asked.flatMap((field) => fieldLabel(t, field) ?? []);
  return (
    <>
      <h1 tabIndex={-1}>{t('link.title')}</h1>
      <section>
        <h2>{t('link.known')}</h2>
        {known.length === 0 && <p class="none">{t('link.knownNone')}</p>}
        {known.length > 0 && (
          <>
            <p class="hint">{t('link.lead')}</p>
            <dl class="known">
              {known.map(({ field, value }) => (
                <div key={field}>
                  <dt>{fieldLabel(t, field)}</dt>
                  <dd>
                    <KnownValue t={t} field={field} value={value} />
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </section>
      <section>
        <h2>{t('link.asked')}</h2>
        {asked.length === 0 && <p class="none">{t('link.askedNone')}</p>}
        {asked.length > 0 && (
          <ul class="asked" role="list">
            {asked.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        )}
      </section>
      {Step ? <Step t={t} language={language} view={view} /> : <Waiting t={t} language={language} view={view} />}
    </>
  );
}
