import { useState } from 'react';
import { ApiError } from '../../api/api-error.ts';

export interface Attempt {
  error: unknown;
  isBusy: boolean;
  /** The API's message at a field of the form. */
  at(field: string): string | undefined;
  run(work: () => Promise<void>): Promise<void>;
}

/** One press at a time: what went wrong, without touching what was typed. */
export function useAttempt(declined = ''): Attempt {
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  return {
    error,
    isBusy,
    at: (field) => (error instanceof ApiError ? error.details.find(({ path }) => path === field)?.message : undefined),
    async run(work) {
      setBusy(true);
      setError(undefined);
      try {
        await work();
      } catch (reason) {
        // A passkey's dialog that was closed.
        setError(reason instanceof DOMException && declined ? declined : reason);
      } finally {
        setBusy(false);
      }
    },
  };
}
