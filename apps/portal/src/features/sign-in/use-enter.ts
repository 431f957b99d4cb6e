import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { forgetAllTokens } from '../../api/access-token.ts';
import { useSearchState } from '../../components/use-search-state.ts';
import { noteSessionEnd } from '../../session/session-end.ts';

const OURS = /^\/(portal|operator)(\/[\w./?=&%+-]*)?$/;

/** Goes on to where the person wanted to be: `next` of the address, when it is a page of ours. */
export function useEnter(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [{ next = '' }] = useSearchState();
  return async () => {
    queries.clear();
    forgetAllTokens();
    noteSessionEnd(false);
    const wanted = OURS.test(next) ? next : '/portal';
    await navigate({ href: wanted, replace: true });
  };
}

/** The token behind `#`, which servers and logs never see. */
export const tokenOfAddress = (): string => location.hash.slice(1);
