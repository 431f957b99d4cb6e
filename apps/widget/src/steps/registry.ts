import type { ComponentType } from 'preact';
import type { StepProps } from '../flow/flow-props.ts';
import type { ScreenName } from '../flow/which-screen.ts';

type Load = () => Promise<ComponentType<StepProps>>;

/** Each screen of the flow is a file of its own, fetched when its turn comes or when the page has nothing else to do. */
const screens: Record<ScreenName, Load> = {
  amount: async () => (await import('./amount/amount-step.tsx')).AmountStep,
  you: async () => (await import('./you/you-step.tsx')).YouStep,
  document: async () => (await import('./you/document-step.tsx')).DocumentStep,
  recipient: async () => (await import('./recipient/recipient-step.tsx')).RecipientStep,
  funding: async () => (await import('./funding/funding-step.tsx')).FundingStep,
  review: async () => (await import('./review/review-step.tsx')).ReviewStep,
  status: async () => (await import('./status/status-step.tsx')).StatusStep,
  stepUp: async () => (await import('./step-up/step-up.tsx')).StepUp,
  checking: async () => (await import('./stopped/stopped.tsx')).Checking,
  declined: async () => (await import('./stopped/stopped.tsx')).Declined,
  disputed: async () => (await import('./stopped/stopped.tsx')).Disputed,
  identified: async () => (await import('./stopped/stopped.tsx')).Identified,
  notOpen: async () => (await import('./stopped/stopped.tsx')).NotOpen,
};

const loaded = new Map<ScreenName, ComponentType<StepProps>>();

export const loadedScreen = (name: ScreenName): ComponentType<StepProps> | undefined => loaded.get(name);

export async function loadScreen(name: ScreenName): Promise<void> {
  loaded.set(name, await screens[name]());
}

/** Fetches the screens ahead, in the order in which they will be needed; what fails is fetched again when needed. */
export async function preloadScreens(): Promise<void> {
  for (const name of Object.keys(screens) as ScreenName[]) await loadScreen(name).catch(() => undefined);
}
