import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import type { ApiError } from './api-error.ts';

/** Keys of everything that belongs to a partner and environment begin with them, so that no answer crosses. */
function usePlaceKey(): readonly unknown[] {
  const { partner, environment } = useParams({ strict: false }) as Record<string, string | undefined>;
  return partner === undefined ? ['operator'] : [partner, environment];
}

export interface CursorPage<T> {
  items: T[];
  pagination: { limit: number; nextCursor?: string | null } | { page: number; limit: number };
}

export interface CursorList<T> {
  items: T[];
  /** Nothing came yet. */
  isPending: boolean;
  /** Shows the rows of the filter before, while those of the new one come. */
  isStale: boolean;
  error: ApiError | null;
  hasMore: boolean;
  isLoadingMore: boolean;
  loadMore(): void;
  reload(): void;
}

const nextCursorOf = (page: CursorPage<unknown>): string | undefined =>
  ('nextCursor' in page.pagination ? page.pagination.nextCursor : undefined) ?? undefined;

/**
 * A list by cursor. `fetchPage` gets the cursor to send (empty for the newest) and the signal:
 * `useCursorList(['keys', filters], (page) => partnerApi.get('/partner/keys', { query: { ...filters, ...page.query }, signal: page.signal }))`
 */
export function useCursorList<T>(
  key: readonly unknown[],
  fetchPage: (page: { query: { cursor: string; limit: number }; signal: AbortSignal }) => Promise<CursorPage<T>>,
  options: { limit?: number; refetchIntervalMs?: number | false; isEnabled?: boolean } = {},
): CursorList<T> {
  const place = usePlaceKey();
  const limit = options.limit ?? 25;
  const result = useInfiniteQuery({
    queryKey: [...place, ...key],
    queryFn: ({ pageParam, signal }) => fetchPage({ query: { cursor: pageParam, limit }, signal }),
    initialPageParam: '',
    getNextPageParam: nextCursorOf,
    placeholderData: keepPreviousData,
    refetchInterval: options.refetchIntervalMs ?? false,
    enabled: options.isEnabled ?? true,
  });
  return {
    items: result.data?.pages.flatMap(({ items }) => items) ?? [],
    isPending: result.isPending,
    isStale: result.isPlaceholderData,
    error: result.error as ApiError | null,
    hasMore: result.hasNextPage,
    isLoadingMore: result.isFetchingNextPage,
    loadMore: () => void result.fetchNextPage(),
    reload: () => void result.refetch(),
  };
}

/** One object or a small list without pages. `refetchIntervalMs` for what changes under the eyes. */
export function useOne<T>(
  key: readonly unknown[],
  fetchOne: (signal: AbortSignal) => Promise<T>,
  options: { isEnabled?: boolean; refetchIntervalMs?: number | false; keepPrevious?: boolean } = {},
): UseQueryResult<T, ApiError> {
  const place = usePlaceKey();
  return useQuery<T, ApiError>({
    queryKey: [...place, ...key],
    queryFn: ({ signal }) => fetchOne(signal),
    enabled: options.isEnabled ?? true,
    refetchInterval: options.refetchIntervalMs ?? false,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData as never } : {}),
  });
}

/** What `useAct` needs of a form: `@mantine/form` has it. */
export interface FieldErrors {
  setErrors(errors: Record<string, string>): void;
  getValues(): object;
}

export interface ActOptions<I, O> {
  /** Refused fields get the API's own message. */
  form?: FieldErrors;
  /** Path of the API → field of the form, where they differ; unnamed paths stay. */
  fieldOf?: (path: string) => string;
  /** First parts of the keys of queries that are read again. */
  refresh?: readonly (readonly unknown[])[];
  onDone?: (answer: O, input: I) => void;
}

/**
 * A change. `act` gets an idempotency key that stays the same while the same input is sent again, so that a press after
 * a lost connection is safe. Refused fields land at the form; what else went wrong stands in `error` for `FormError`.
 */
export function useAct<I, O>(
  act: (input: I, extra: { idempotencyKey: string }) => Promise<O>,
  options: ActOptions<I, O> = {},
): UseMutationResult<O, ApiError, I> {
  const place = usePlaceKey();
  const queries = useQueryClient();
  const attempt = useRef<{ input: string; key: string } | undefined>(undefined);
  return useMutation<O, ApiError, I>({
    networkMode: 'always',
    mutationFn: (input) => {
      const text = JSON.stringify(input) ?? '';
      if (attempt.current?.input !== text) attempt.current = { input: text, key: crypto.randomUUID() };
      return act(input, { idempotencyKey: attempt.current.key });
    },
    async onSuccess(answer, input) {
      attempt.current = undefined;
      options.onDone?.(answer, input);
      await Promise.all(
        (options.refresh ?? []).map((key) => queries.invalidateQueries({ queryKey: [...place, ...key] })),
      );
    },
    onError(error) {
      // A refused input is another one next time; only without an answer the same may be under way.
      if (error.status !== 0 && error.status < 500) attempt.current = undefined;
      if (!options.form || !error.details) return;
      const errors = fieldErrors(error, options.form.getValues(), options.fieldOf);
      if (Object.keys(errors).length > 0) options.form.setErrors(errors);
    },
  });
}

/** The API's messages by field of the form; paths that the form has no field for are left out. */
export function fieldErrors(
  error: ApiError,
  values: object,
  fieldOf: (path: string) => string = (path) => path,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { path, message } of error.details) {
    const field = fieldOf(path);
    if (Object.hasOwn(values, field.split('.', 1)[0]!)) found[field] = message;
  }
  return found;
}
