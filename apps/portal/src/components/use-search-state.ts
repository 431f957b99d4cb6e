import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Every value of the query is a plain string, so that an address can be read and typed by hand. */
export const parseSearch = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search.replace(/^\?/, '')));

export function stringifySearch(search: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  return query.size > 0 ? `?${query}` : '';
}

export type SearchState = Record<string, string>;

/** State that lives in the address: `[values, change]`. Empty text or undefined takes a value away. */
export function useSearchState(): [SearchState, (change: Record<string, string | undefined>) => void] {
  const search = useLocation().search as SearchState;
  const navigate = useNavigate();
  const change = useCallback(
    (next: Record<string, string | undefined>) =>
      void navigate({
        to: '.',
        search: ((before: SearchState) => ({ ...before, ...next })) as never,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return [search, change];
}

/** A part of the path: `useParam('keyId')`. */
export function useParam(name: string): string {
  const value = (useParams({ strict: false }) as Record<string, string | undefined>)[name];
  if (value === undefined) throw new Error(`This page has no ${name} in its path.`);
  return value;
}

/** The item whose drawer is open, kept in the address as `open`. */
export function useOpenItem(): { openId: string | undefined; open(id: string): void; close(): void } {
  const [search, change] = useSearchState();
  return {
    openId: search['open'],
    open: (id) => change({ open: id }),
    close: () => change({ open: undefined }),
  };
}
