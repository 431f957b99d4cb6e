import { useEffect, useRef, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { Api } from './api.ts';
import { applyPrimaryColor, applyTheme } from './branding.ts';
import { translator, type Language } from './i18n/translate.ts';
import { keepLanguageChoice } from './language-choice.ts';
import type { Partner, Peek } from './link-view.ts';
import type { Address } from './page.ts';
import { Closed } from './screens/closed.tsx';
import { Frame } from './screens/frame.tsx';
import { Landing } from './screens/landing.tsx';
import { LinkDetails } from './screens/link-details.tsx';
import { Loading } from './screens/loading.tsx';
import { useLink } from './use-link.ts';

interface AppProps {
  api: Api;
  address: Address | null;
  partner: Partner;
  /** What the person chose before in this tab; wins over everything. */
  languageChoice: Language | null;
  pageLanguage: Language;
}

/** The whole page: the frame and, inside it, the screen of the present stage. */
export function App({ api, address, partner: pagePartner, languageChoice, pageLanguage }: AppProps): VNode {
  const chosen = useRef(languageChoice !== null);
  const [language, setLanguage] = useState(languageChoice ?? pageLanguage);

  function onWishes(wishes: Pick<Peek, 'language' | 'theme'>): void {
    applyTheme(document.documentElement, wishes.theme);
    if (wishes.language && !chosen.current) setLanguage(wishes.language);
  }
  function onLanguage(next: Language): void {
    chosen.current = true;
    keepLanguageChoice(next);
    setLanguage(next);
  }

  const link = useLink({ api, address, language, onWishes });
  const { stage } = link;
  const partner = stage.kind === 'link' ? stage.view.partner : pagePartner;
  const t = translator(language, partner.displayName);

  useEffect(() => applyPrimaryColor(document.documentElement.style, partner.primaryColor ?? ''), [partner]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = stage.kind === 'landing' ? t('title') : (document.querySelector('h1')?.textContent ?? t('title'));
  });
  useFocusOnHeading(stage.kind === 'closed' ? stage.ending : stage.kind);

  return (
    <Frame t={t} partner={partner} language={language} ready={link.started} onLanguage={onLanguage}>
      {stage.kind === 'landing' && (
        <Landing t={t} ready={link.started} busy={link.busy} failure={link.failure} onContinue={link.open} />
      )}
      {stage.kind === 'loading' && <Loading t={t} busy={link.busy} failure={link.failure} onRetry={link.resume} />}
      {stage.kind === 'link' && <LinkDetails t={t} language={language} view={stage.view} />}
      {stage.kind === 'closed' && <Closed t={t} ending={stage.ending} />}
    </Frame>
  );
}

/** Moves the focus to the heading when the screen changes, so that it is read out; never when the page first loads. */
function useFocusOnHeading(screen: string): void {
  const last = useRef(screen);
  useEffect(() => {
    if (last.current === screen) return;
    last.current = screen;
    if (screen === 'loading') return;
    scrollTo(0, 0);
    document.querySelector('h1')?.focus({ preventScroll: true });
  }, [screen]);
}
