import type { ComponentType } from 'preact';
import type { Language, Translate } from '../i18n/translate.ts';
import type { LinkView } from '../link-view.ts';

export interface StepProps {
  t: Translate;
  language: Language;
  view: LinkView;
}

/** One step of a flow (amount, person, account, review): its screen and when its turn has come. */
export interface Step {
  name: string;
  isNext(view: LinkView): boolean;
  screen: ComponentType<StepProps>;
}

/** The steps of each registered flow, in their order. A flow without an entry shows what is known and waits. */
const stepsByFlow: Record<string, readonly Step[]> = {};

/** The step to show for this link, or null when none is open. */
export function nextStep(view: LinkView): Step | null {
  return stepsByFlow[view.flow]?.find((step) => step.isNext(view)) ?? null;
}
