import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { accountApi, type AnswerOf, type PortalPaths } from '../api/client.ts';

/** The signed-in person. */
export type Me = AnswerOf<PortalPaths, '/portal/api/me', 'get'>;
export type Membership = Me['memberships'][number];
export type Passkey = Me['factors']['passkeys'][number];

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => accountApi.get('/portal/api/me', { signal }),
  staleTime: 30_000,
});

/** For pages inside the frame, which load only once the person is known. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

/** For pages that are shown to anybody. */
export const useMaybeMe = (): Me | undefined => useQuery({ ...meQuery, enabled: false }).data;

/** The membership that a slug names; who views a partner for the operator has one that only reads. */
export function membershipOf(me: Pick<Me, 'memberships' | 'viewAs'>, slug: string): Membership | undefined {
  const own = me.memberships.find((one) => one.slug === slug);
  if (own || me.viewAs?.slug !== slug) return own;
  const { partnerId, name, status } = me.viewAs;
  const roles = { sandbox: 'read_only', live: 'read_only' };
  return { memberId: '', partnerId, slug, name, status, roles };
}
