import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { ApiError } from '../api/api-error.ts';
import { meQuery, type Me } from './me.ts';
import { noteSessionEnd } from './session-end.ts';

/** Who is signed in; nobody: to the sign-in page, which leads back to `href`. */
export async function requireMe(queries: QueryClient, href: string): Promise<Me> {
  try {
    return await queries.ensureQueryData(meQuery);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    // Nobody was signed in: that is no session that ended.
    noteSessionEnd(false);
    throw redirect({ to: '/portal/sign-in', search: (href === '/portal' ? {} : { next: href }) as never });
  }
}
