export type StepUpMethod = 'passkey' | 'totp' | 'password' | 'recovery';

type Asker = (methods: StepUpMethod[]) => Promise<boolean>;

let asker: Asker | undefined;
let pending: Promise<boolean> | undefined;

/** The dialog registers itself here; calls that need a step-up wait for it. */
export function answerStepUpsWith(next: Asker | undefined): void {
  asker = next;
}

/** Asks once, however many calls wait for it. False: the person closed the dialog. */
export function requestStepUp(methods: StepUpMethod[]): Promise<boolean> {
  if (!asker) return Promise.resolve(false);
  pending ??= asker(methods).finally(() => (pending = undefined));
  return pending;
}
