import type { QueryClient } from '@tanstack/react-query';
import { forgetAllTokens } from '../api/access-token.ts';
import { remember, remembered } from '../i18n/remembered.ts';
import { authCalls } from './auth-calls.ts';

/** Ends the session and loads the sign-in page anew, so that nothing of it stays in memory. */
export async function signOut(queries: QueryClient): Promise<void> {
  const { language, theme } = remembered();
  await authCalls.signOut().catch(() => undefined);
  // The answer clears what the browser keeps; how it likes to look is no secret.
  remember({ theme, ...(language ? { language } : {}) });
  forgetAllTokens();
  queries.clear();
  location.assign('/portal/sign-in');
}
