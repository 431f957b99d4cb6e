import { QueryCache, QueryClient, MutationCache } from '@tanstack/react-query';
import { ApiError } from '../api/api-error.ts';
import { noteSessionEnd } from '../session/session-end.ts';

const isWorthRetrying = (error: unknown): boolean =>
  !(error instanceof ApiError) || error.status === 0 || error.status >= 500;

const onError = (error: unknown): void => {
  if (error instanceof ApiError && error.code === 'UNAUTHORIZED') noteSessionEnd(true);
};

/** Answers stay fresh for ten seconds; what the server refused is not asked again. */
export const openQueries = (): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (count, error) => count < 2 && isWorthRetrying(error) },
    },
  });
