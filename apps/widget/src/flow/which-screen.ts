import type { LinkView, StepName } from '../link-view.ts';

/** The steps of `m2m-basic` in their order. */
export const stepNames: readonly StepName[] = ['amount', 'you', 'recipient', 'funding', 'review', 'status'];

/** What stands on the page: a step, or what keeps the person from it. */
export type ScreenName =
  StepName | 'stepUp' | 'disputed' | 'notOpen' | 'declined' | 'document' | 'checking' | 'identified';

interface Place {
  /** The step that the person is at. */
  step: StepName;
  hasToken: boolean;
  /** The transfer whose failure the person has read. */
  seenOperationId: string | null;
}

const at = (step: StepName): number => stepNames.indexOf(step);

/** A step that the server has not reached yet becomes the one it has; a transfer leads to its status alone. */
export function clampStep(step: StepName, view: LinkView): StepName {
  if (view.step === 'status') return 'status';
  return step === 'status' || at(step) > at(view.step) ? view.step : step;
}

/** Whether a payment by this method needs numbers that the page turns into a token. */
export const needsToken = (view: LinkView): boolean =>
  view.isSandbox && (view.draft.fundingMethod === 'debit_card' || view.draft.fundingMethod === 'ach');

/** The one place that decides what is shown. */
export function whichScreen(view: LinkView, place: Place): ScreenName {
  if (view.stepUp) return 'stepUp';
  const { failedOperation, person } = view;
  if (view.step === 'status' && view.operation) return 'status';
  if (failedOperation && failedOperation.operationId !== place.seenOperationId) return 'status';
  if (view.isDisputed) return 'disputed';
  if (person?.check === 'declined') return 'declined';
  if (view.flow === 'cip') return identityScreen(view);
  if (!view.open) return 'notOpen';
  const step = clampStep(place.step, view);
  const needsDocument = person?.needsDocument || person?.check === 'document';
  if (at(step) >= at('you') && person?.isConfirmed && needsDocument) return 'document';
  if (step !== 'review') return step;
  if (person?.check === 'pending' || person?.check === 'review') return 'checking';
  return needsToken(view) && !place.hasToken ? 'funding' : 'review';
}

/** The address of a ticket follows the identity check and nothing else. */
function identityScreen({ person }: LinkView): ScreenName {
  if (person?.needsDocument || person?.check === 'document') return 'document';
  if (person?.check === 'verified') return 'identified';
  return person?.check === 'none' ? 'you' : 'checking';
}

/** Person and account are one screen when one of them has nothing to ask: one screen less to the review. */
export const isCombined = (view: LinkView): boolean => view.person?.missing.length === 0 || view.recipient !== null;

/** How far the person is, for the bar on top: the step's number of five, null where there is nothing to count. */
export function progressOf(screen: ScreenName, combined: boolean): number | null {
  if (screen === 'document') return 2;
  if (screen === 'you') return combined ? 3 : 2;
  const index = stepNames.indexOf(screen as StepName);
  return index >= 0 && screen !== 'status' ? index + 1 : null;
}
