import type { StepUpState } from '../context.ts';
import { ApiError } from '../errors.ts';

/** How long a proof of who one is stands for acts that ask for a fresh one. */
export const STEP_UP_LIFE_MS = 10 * 60_000;

/**
 * Refuses a signed-in person whose last proof is too old: 409 STEP_UP_REQUIRED with the ways to give it. API keys have no
 * session and are never asked.
 */
export function requireStepUp(state: StepUpState | undefined, nowMs: number): void {
  if (!state || state.steppedUpUntilMs > nowMs) return;
  const message = 'Prove again that it is you: this act asks for a proof of the last 10 minutes.';
  throw new ApiError('STEP_UP_REQUIRED', message, {
    details: [{ path: 'session', message, methods: [...state.methods] }],
  });
}
