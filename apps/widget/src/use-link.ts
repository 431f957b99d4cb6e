import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Api, Failure } from './api.ts';
import type { Language } from './i18n/translate.ts';
import { isUsable, remainingMs, type LinkState, type LinkView, type Peek } from './link-view.ts';
import { isFramed } from './is-framed.ts';
import type { Address } from './page.ts';
import { describeGesture, forgetToken, makeNonce, wasOpened } from './session.ts';

/** Why the page ends here: a state of the link, or what is missing to open it. */
export type Ending = Exclude<LinkState, 'ready'> | 'incomplete' | 'reopen';

export type Stage =
  { kind: 'landing' } | { kind: 'loading' } | { kind: 'link'; view: LinkView } | { kind: 'closed'; ending: Ending };

export interface LinkFlow {
  stage: Stage;
  /** False until the first effects ran: the page is still as the server drew it. */
  started: boolean;
  busy: boolean;
  /** The last call's failure; shown with a way to try again. */
  failure: Failure | null;
  /** Continue on the landing: trades the token for a session. */
  open(event: Event): void;
  /** Tries again to read the link of an existing session. */
  resume(): void;
  /** What a call of the flow, or the live refresh, answered. */
  update(view: LinkView): void;
  /** Ends the page. */
  close(ending: Ending): void;
}

interface Options {
  api: Api;
  address: Address | null;
  language: Language;
  /** Called with what the server knows about how the page should look. */
  onWishes(wishes: Pick<Peek, 'language' | 'theme'>): void;
}

/** Browsers fire longer timers at once. */
const longestTimeoutMs = 2 ** 31 - 1;

const endings: readonly string[] = ['expired', 'revoked', 'blocked', 'suspended', 'finished'];
const endingOf = (state: string): Ending => (endings.includes(state) ? (state as Ending) : 'unknown');

/** Drives the page from its address to an open link or a friendly end. GETs and the peek change nothing. */
export function useLink({ api, address, language, onWishes }: Options): LinkFlow {
  const [stage, setStage] = useState<Stage>({ kind: 'landing' });
  const [started, setStarted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef(false);
  const load = useRef({ nonce: makeNonce(), atMs: performance.now() }).current;

  function show(state: LinkState, next?: Stage): void {
    if (state !== 'ready') setStage({ kind: 'closed', ending: endingOf(state) });
    else if (next) setStage(next);
  }

  /** Runs one call at a time, so that a second press of a button cannot make a second call. */
  async function once<Data>(call: () => Promise<Answer<Data>>): Promise<Answer<Data> | null> {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setFailure(null);
    const answer = await call();
    running.current = false;
    setBusy(false);
    return answer;
  }

  function update(view: LinkView): void {
    // The address of a ticket (contract 6.8) names a flow of its own.
    const shown = address?.flow === 'cip' ? { ...view, flow: 'cip' } : view;
    show(isUsable(view) ? 'ready' : view.state, { kind: 'link', view: shown });
  }

  function enter(view: LinkView): void {
    onWishes(view);
    update(view);
  }

  async function peek({ linkId }: Address, token: string): Promise<Failure | null> {
    const answer = await api.peek(linkId, token);
    if (!answer.ok) return answer.failure;
    onWishes(answer.data);
    show(answer.data.state);
    return null;
  }

  async function trade({ linkId, flow }: Address, token: string, event: Event): Promise<void> {
    const gesture = describeGesture(event, load.atMs);
    const framed = isFramed() && ({ framed: true } as const);
    const trading = { linkId, flow, token, nonce: load.nonce, language, gesture, ...framed };
    const answer = await once(() => api.openSession(trading));
    if (!answer) return;
    if (answer.ok) {
      forgetToken();
      return enter(answer.data);
    }
    setFailure(answer.failure);
    // The peek says in one word why the server refused; without an answer the refusal itself stays on the page.
    if (answer.failure.kind === 'refused') await peek({ linkId, flow, token }, token);
  }

  async function resume(): Promise<void> {
    if (!address) return;
    const answer = await once(() => api.readLink(address.linkId));
    if (!answer) return;
    if (answer.ok) return enter(answer.data);
    if (answer.failure.kind === 'refused') setStage({ kind: 'closed', ending: wasOpened() ? 'reopen' : 'incomplete' });
    else setFailure(answer.failure);
  }

  useEffect(() => {
    setStarted(true);
    if (address?.token) {
      void peek(address, address.token).then((failed) => {
        // Continue may have been pressed in the meantime; then its own answer counts.
        if (failed && !running.current) setFailure(failed);
      });
    } else if (address) {
      setStage({ kind: 'loading' });
      void resume();
    } else {
      setStage({ kind: 'closed', ending: 'incomplete' });
    }
  }, []);

  useExpiry(stage.kind === 'link' ? stage.view : null, () => setStage({ kind: 'closed', ending: 'expired' }));

  return {
    stage,
    started,
    busy,
    failure,
    open: (event) => void (address?.token && trade(address, address.token, event)),
    resume: () => void resume(),
    update,
    close: (ending) => setStage({ kind: 'closed', ending }),
  };
}

/** Calls back when the link's time is over, also when the device slept through the moment. */
function useExpiry(view: LinkView | null, onExpired: () => void): void {
  useEffect(() => {
    // A transfer outlives its link.
    if (!view || view.operation || view.stepUp) return;
    const overAtMs = Date.now() + remainingMs(view);
    const check = (): void => {
      if (Date.now() >= overAtMs) onExpired();
    };
    const timer = setTimeout(check, Math.min(remainingMs(view), longestTimeoutMs));
    document.addEventListener('visibilitychange', check);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', check);
    };
  }, [view]);
}
