import type { StepName } from '../link-view.ts';
import { stepNames } from './which-screen.ts';

/** What a history entry remembers: the link was opened, at which step, and how many entries of ours lie before it. */
interface Entry {
  opened: true;
  step: StepName;
  depth: number;
}

function readEntry(state: unknown): Entry | null {
  const entry = state as Partial<Entry> | null;
  const isStep = stepNames.includes(entry?.step as StepName);
  return isStep ? { opened: true, step: entry?.step as StepName, depth: Number(entry?.depth) || 0 } : null;
}

/** The step of the present entry, after a reload for example. */
export const currentStep = (): StepName | null => readEntry(history.state)?.step ?? null;

/** A new entry for a new step; the same step is written over, so that Back never seems to do nothing. */
export function showStep(step: StepName, mode: 'push' | 'replace'): void {
  const entry = readEntry(history.state);
  if (mode === 'push' && entry && entry.step !== step) {
    history.pushState({ opened: true, step, depth: entry.depth + 1 } satisfies Entry, '');
  } else {
    history.replaceState({ opened: true, step, depth: entry?.depth ?? 0 } satisfies Entry, '');
  }
}

/** Goes to the entry before, as the browser's button does; where none is ours, the step before takes this one's place. */
export function stepBack(step: StepName, show: (step: StepName) => void): void {
  if ((readEntry(history.state)?.depth ?? 0) > 0) return history.back();
  const before = stepNames[stepNames.indexOf(step) - 1];
  if (!before) return;
  showStep(before, 'replace');
  show(before);
}

/** Calls back with the step of the entry that the browser went to. */
export function onStepChange(show: (step: StepName | null) => void): () => void {
  const listen = (event: PopStateEvent): void => show(readEntry(event.state)?.step ?? null);
  addEventListener('popstate', listen);
  return () => removeEventListener('popstate', listen);
}
