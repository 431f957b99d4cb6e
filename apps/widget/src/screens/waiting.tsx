import type { VNode } from 'preact';
import type { StepProps } from '../steps/registry.ts';

const locales = { en: 'en-US', es: 'es-US' } as const;

/** Stands where the next step goes while no step is open for this link, and says so honestly. */
export function Waiting({ t, language, view }: StepProps): VNode {
  const time = new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(view.expiresAt));
  return (
    <section class="waiting">
      <h2>{t('waiting.title')}</h2>
      <p>{t('waiting.text')}</p>
      <p class="until">{t('waiting.until', { time })}</p>
    </section>
  );
}
