import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

const ABSOLUTE = /^\/(portal|operator)(\/|$)/;

/** Turns a page below the frame (`keys/key_1`) into an address; an address stays as it is. */
export function useAddress(): (to: string) => string {
  const { partner, environment } = useParams({ strict: false }) as Record<string, string | undefined>;
  return (to) => {
    if (ABSOLUTE.test(to)) return to;
    const base = partner === undefined ? '/operator' : `/portal/${partner}/${environment}`;
    return `${base}/${to}`.replace(/\/$/, '');
  };
}

/** A link to a page above the open one is no link to the open one. */
const EXACT = { exact: true, includeSearch: false } as const;

export type GoToProps = Omit<ComponentProps<'a'>, 'href'> & { to: string };

/** A link to a page of ours: `keys`, `keys/key_1`, `logs?code=INVALID_REQUEST`, or a whole address. */
export function GoTo({ to, ...rest }: GoToProps) {
  const [path = '', query] = useAddress()(to).split('?');
  const search = Object.fromEntries(new URLSearchParams(query ?? ''));
  return <Link to={path} search={search as never} activeOptions={EXACT} {...(rest as object)} />;
}

/** The same for code: `const go = useGo(); go('keys/key_1')`. */
export function useGo(): (to: string, options?: { replace?: boolean }) => void {
  const navigate = useNavigate();
  const address = useAddress();
  return (to, options = {}) => {
    const [path = '', query] = address(to).split('?');
    const search = Object.fromEntries(new URLSearchParams(query ?? ''));
    void navigate({ to: path, search: search as never, ...options });
  };
}
