/** One thing that was looked at, and how to mend it. */
export interface Finding {
  check: string;
  state: 'ok' | 'warning' | 'problem';
  detail: string;
}

export const ok = (check: string, detail: string): Finding => ({ check, state: 'ok', detail });
export const warning = (check: string, detail: string): Finding => ({ check, state: 'warning', detail });
export const problem = (check: string, detail: string): Finding => ({ check, state: 'problem', detail });
