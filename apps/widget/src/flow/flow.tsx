import type { ComponentType, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Api } from '../api.ts';
import type { Emit } from '../embed.ts';
import type { Language } from '../i18n/translate.ts';
import type { LinkView, StepName } from '../link-view.ts';
import { loadedScreen, loadScreen, preloadScreens } from '../steps/registry.ts';
import type { StepProps } from './flow-props.ts';
import { stepBack } from './history.ts';
import { flowTranslator, loadTexts, type FlowCatalogue } from './texts.ts';
import { useFlow } from './use-flow.ts';
import { isCombined, progressOf, whichScreen, type ScreenName } from './which-screen.ts';
import './flow.css';

export interface FlowProps {
  api: Api;
  view: LinkView;
  language: Language;
  onView(view: LinkView): void;
  onSessionOver(): void;
  emit: Emit;
  /** Shown until the first screen is there, and when it cannot be fetched. */
  loading(failed: boolean): VNode;
}

/** The opened link: one screen at a time, each where the person left it. */
export function FlowPage({ api, view, language, onView, onSessionOver, emit, loading }: FlowProps): VNode {
  const { step, ...flow } = useFlow({ api, view, onView, onSessionOver });
  const [seenOperationId, setSeen] = useState<string | null>(null);
  const screen = whichScreen(view, { step, hasToken: flow.token !== null, seenOperationId });
  const { texts, Screen, failed } = useParts(language, screen);
  useReports(view, screen, emit);
  useWayOn(screen, step, () => flow.goTo(view.step));
  const combined = useRef(isCombined(view));
  // While the person is on that screen its shape stays, whatever comes in.
  if (screen !== 'you') combined.current = isCombined(view);

  const shown = Screen && texts ? screen : null;
  useFocusOnHeading(shown);
  useEffect(() => {
    const heading = document.querySelector('h1')?.textContent;
    if (heading) document.title = heading;
  });
  useEffect(() => {
    if (shown) void preloadScreens();
  }, [shown !== null]);

  if (!Screen || !texts) return loading(failed);
  const t = flowTranslator(language, texts, view.partner.displayName);
  const progress = progressOf(screen, combined.current);
  const goBack = (): void => stepBack(step, flow.goTo);
  const retryAfterFailure = (): void => {
    setSeen(view.failedOperation?.operationId ?? null);
    flow.keepToken(null);
    flow.goTo(view.step === 'review' ? 'funding' : view.step);
  };
  return (
    <>
      {progress !== null && (
        <div class="progress">
          {step !== 'amount' && (
            <button type="button" class="back" onClick={goBack}>
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d="m14.5 6-6 6 6 6" />
              </svg>
              {t('flow.back')}
            </button>
          )}
          <p>
            <span class="bar" aria-hidden="true">
              {[1, 2, 3, 4, 5].map((part) => (
                <i key={part} class={part <= progress ? 'done' : ''} />
              ))}
            </span>
            <span class="heard">{t('flow.progress', { number: progress, total: 5 })}</span>
          </p>
        </div>
      )}
      <Screen
        key={screen}
        t={t}
        language={language}
        view={view}
        flow={{ ...flow, retryAfterFailure, emit, combined: combined.current }}
      />
    </>
  );
}

/** The texts of the language and the screen's own code: at once when they are there already. */
function useParts(
  language: Language,
  screen: ScreenName,
): { texts: FlowCatalogue | null; Screen: ComponentType<StepProps> | null; failed: boolean } {
  const [texts, setTexts] = useState<FlowCatalogue | null>(null);
  const [, redraw] = useState<ScreenName | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let wanted = true;
    loadTexts(language).then(
      (found) => wanted && setTexts(found),
      () => setFailed(true),
    );
    return () => void (wanted = false);
  }, [language]);
  useEffect(() => {
    if (loadedScreen(screen)) return;
    loadScreen(screen).then(
      () => redraw(screen),
      () => setFailed(true),
    );
  }, [screen]);
  return { texts, Screen: loadedScreen(screen) ?? null, failed };
}

/** From the request for a photo to what comes next, also when the photo came from the partner meanwhile. */
function useWayOn(screen: ScreenName, step: StepName, goOn: () => void): void {
  const last = useRef({ screen, step });
  useLayoutEffect(() => {
    const isAnswered = last.current.screen === 'document' && screen !== 'document' && last.current.step === step;
    last.current = { screen, step };
    if (isAnswered) goOn();
  }, [screen, step]);
}

/** Tells the page around this one where the person is: ids and states only. */
function useReports(view: LinkView, screen: ScreenName, emit: Emit): void {
  const operation = view.operation ?? view.failedOperation;
  useEffect(() => emit('step', { step: screen, ...(operation && { operationId: operation.operationId }) }), [screen]);
  useEffect(() => {
    if (operation?.status === 'completed') emit('completed', { operationId: operation.operationId });
    if (operation?.status === 'cancelled') emit('cancelled', { operationId: operation.operationId });
    if (operation?.status === 'failed') emit('error', { code: 'TRANSFER_FAILED' });
  }, [operation?.operationId, operation?.status]);
}

/** Moves the focus to the heading when the screen changes, so that it is read out. */
function useFocusOnHeading(screen: ScreenName | null): void {
  useEffect(() => {
    if (!screen) return;
    scrollTo(0, 0);
    document.querySelector('h1')?.focus({ preventScroll: true });
  }, [screen]);
}
