import type { ComponentType, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { noAnswer, type Api } from './api.ts';
import { applyPrimaryColor, applyTheme } from './branding.ts';
import type { Emit } from './embed.ts';
import type { FlowProps } from './flow/flow.tsx';
import { translator, type Language } from './i18n/translate.ts';
import { keepLanguageChoice } from './language-choice.ts';
import type { Partner, Peek, Theme } from './link-view.ts';
import type { Address } from './page.ts';
import { Closed } from './screens/closed.tsx';
import { Frame } from './screens/frame.tsx';
import { Landing } from './screens/landing.tsx';
import { Loading } from './screens/loading.tsx';
import { useLink } from './use-link.ts';

interface AppProps {
  api: Api;
  address: Address | null;
  partner: Partner;
  /** What the person chose before in this tab; wins over everything. */
  languageChoice: Language | null;
  pageLanguage: Language;
  /** What the page around this one wishes; wins over the link's own theme. */
  theme: Theme | undefined;
  emit: Emit;
}

type FlowPage = ComponentType<FlowProps>;

/** The whole page: the frame and, inside it, the screen of the present stage. */
export function App(props: AppProps): VNode {
  const { api, address, partner: pagePartner, languageChoice, pageLanguage, emit } = props;
  const chosen = useRef(languageChoice !== null);
  const [language, setLanguage] = useState(languageChoice ?? pageLanguage);
  const flowPage = useFlowPage();

  function onWishes(wishes: Pick<Peek, 'language' | 'theme'>): void {
    applyTheme(document.documentElement, props.theme ?? wishes.theme);
    if (wishes.language && !chosen.current) setLanguage(wishes.language);
  }
  function onLanguage(next: Language): void {
    chosen.current = true;
    keepLanguageChoice(next);
    setLanguage(next);
  }

  api.setLanguage(language);
  const link = useLink({ api, address, language, onWishes });
  const { stage } = link;
  const partner = stage.kind === 'link' ? stage.view.partner : pagePartner;
  const t = translator(language, partner.displayName);

  useEffect(
    () => applyPrimaryColor(document.documentElement.style, partner.primaryColor ?? ''),
    [partner.primaryColor],
  );
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = stage.kind === 'landing' ? t('title') : (document.querySelector('h1')?.textContent ?? t('title'));
  });
  useFocusOnHeading(stage.kind === 'closed' ? stage.ending : stage.kind);
  useEffect(() => {
    // Behind the landing, while the person reads it.
    if (link.started) flowPage.preload();
  }, [link.started]);
  useEffect(() => {
    if (stage.kind === 'link') emit('opened', {});
    if (stage.kind === 'closed') emit('error', { code: `LINK_${stage.ending.toUpperCase()}` });
  }, [stage.kind]);

  const { FlowPage } = flowPage;
  const waiting = (failed: boolean): VNode => (
    <Loading t={t} busy={false} failure={failed ? noAnswer : null} onRetry={() => location.reload()} />
  );
  return (
    <Frame t={t} partner={partner} language={language} ready={link.started} onLanguage={onLanguage}>
      {stage.kind === 'landing' && (
        <Landing t={t} ready={link.started} busy={link.busy} failure={link.failure} onContinue={link.open} />
      )}
      {stage.kind === 'loading' && <Loading t={t} busy={link.busy} failure={link.failure} onRetry={link.resume} />}
      {stage.kind === 'link' &&
        (FlowPage ? (
          <FlowPage
            api={api}
            view={stage.view}
            language={language}
            onView={link.update}
            onSessionOver={() => link.close('reopen')}
            emit={emit}
            loading={waiting}
          />
        ) : (
          waiting(flowPage.failed)
        ))}
      {stage.kind === 'closed' && <Closed t={t} ending={stage.ending} />}
    </Frame>
  );
}

/** The code of the opened link, a file of its own: the first screen does not wait for it. */
function useFlowPage(): { FlowPage: FlowPage | null; failed: boolean; preload(): void } {
  const [FlowPage, setFlowPage] = useState<FlowPage | null>(null);
  const [failed, setFailed] = useState(false);
  return {
    FlowPage,
    failed,
    preload: () =>
      void import('./flow/flow.tsx').then(
        (module) => setFlowPage(() => module.FlowPage),
        () => setFailed(true),
      ),
  };
}

/** Moves the focus to the heading when the screen changes, so that it is read out; never when the page first loads. */
function useFocusOnHeading(screen: string): void {
  const last = useRef(screen);
  useEffect(() => {
    if (last.current === screen) return;
    last.current = screen;
    // The flow moves the focus itself, when its screen is there.
    if (screen === 'loading' || screen === 'link') return;
    scrollTo(0, 0);
    document.querySelector('h1')?.focus({ preventScroll: true });
  }, [screen]);
}
