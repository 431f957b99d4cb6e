import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Api, Failure } from '../api.ts';
import { isUsable, type LinkView, type StepName } from '../link-view.ts';
import type { FundingToken } from '../validators/sandbox-funding.ts';
import type { Flow } from './flow-props.ts';
import { currentStep, onStepChange, showStep } from './history.ts';
import { keepToken, readToken } from './token-memory.ts';
import { useLiveView } from './use-live-view.ts';
import { clampStep, stepNames } from './which-screen.ts';

interface Options {
  api: Api;
  view: LinkView;
  onView(view: LinkView): void;
  /** The session is over: the link must be opened again. */
  onSessionOver(): void;
}

/** Holds the person's place in the flow, what was typed, and makes the calls one at a time. */
export function useFlow({ api, view, onView, onSessionOver }: Options): Flow & { step: StepName } {
  const [step, setStep] = useState(() => clampStep(currentStep() ?? view.step, view));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [token, setToken] = useState<FundingToken | null>(() => readToken(view.linkId));
  const running = useRef(false);
  const drafts = useRef(new Map<string, unknown>()).current;
  const clock = useClock(view);
  const base = `/w/links/${view.linkId}`;

  function enter(next: LinkView): void {
    onView(next);
    if (isUsable(next)) goTo(next.step, next);
  }

  function goTo(next: StepName, of: LinkView = view): void {
    const target = clampStep(next, of);
    setFailure(null);
    // Nothing lies behind a transfer: Back from its status leaves the page instead of showing a form again.
    showStep(target, target === 'status' ? 'replace' : 'push');
    setStep(target);
  }

  async function refused(failure: Failure): Promise<void> {
    if (failure.status === 401) return onSessionOver();
    setFailure(failure);
    // What is not about a field of the form may mean that the link itself has changed: revoked, blocked, arrived.
    if (failure.kind !== 'refused' || isAboutFields(failure)) return;
    const answer = await api.readLink(view.linkId);
    if (answer.ok) onView(answer.data);
    else if (answer.failure.status === 401) onSessionOver();
  }

  async function run(work: () => Promise<Answer<LinkView>>): Promise<boolean> {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setFailure(null);
    const answer = await work();
    if (answer.ok) enter(answer.data);
    else await refused(answer.failure);
    running.current = false;
    setBusy(false);
    return answer.ok;
  }

  async function inTurn(calls: (() => Promise<Answer<LinkView>>)[]): Promise<Answer<LinkView>> {
    let last: Answer<LinkView> = { ok: true, data: view };
    for (const call of calls) {
      last = await call();
      if (!last.ok) return last;
    }
    return last;
  }

  useEffect(() => {
    showStep(step, 'replace');
    return onStepChange((target) => {
      setFailure(null);
      setStep(target ?? 'amount');
    });
  }, []);

  useLiveView(
    view,
    () => running.current,
    (version) => api.call('GET', `${base}?version=${version}`),
    (answer) => {
      if (!answer.ok) return answer.failure.status === 401 ? onSessionOver() : undefined;
      if (!('unchanged' in answer.data)) onView(answer.data);
    },
  );

  return {
    step,
    busy,
    failure,
    drafts,
    token,
    keepToken(next) {
      keepToken(view.linkId, next);
      setToken(next);
    },
    call: (method, path, body) => api.call(method, base + path, body),
    download: (path) => api.download(base + path),
    run,
    save: (...calls) => run(() => inTurn(calls)),
    fail: (failed) => void (failed ? refused(failed) : setFailure(null)),
    goTo: (next) => goTo(next),
    nowMs: () => Date.now() + clock.current,
  };
}

const isAboutFields = ({ status, details }: Failure): boolean =>
  status === 400 && details.some(({ path }) => !stepNames.includes(path as StepName));

/** What the server's clock is ahead of the device's, which is not trusted. */
function useClock(view: LinkView): { readonly current: number } {
  const offset = useRef(0);
  const seen = useRef<LinkView | null>(null);
  if (seen.current !== view) {
    seen.current = view;
    offset.current = Date.parse(view.serverTime) - Date.now() || 0;
  }
  return offset;
}
