import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { accessToken } from '../api/access-token.ts';
import { environmentOf, modeOf, type Environment, type Place } from '../api/place.ts';
import { membershipOf, useMe, type Membership } from './me.ts';

export interface OpenPlace extends Place {
  mode: 'test' | 'live';
  partner: Membership;
  role: string | null;
  /** `/portal/{slug}/{mode}/{path}`, for links. */
  href(path: string, environment?: Environment): string;
}

/** The open partner and environment. Only inside the partner's frame. */
export function usePlace(): OpenPlace {
  const { partner: slug = '', environment: mode = 'test' } = useParams({ strict: false }) as Record<string, string>;
  const me = useMe();
  const environment = environmentOf(mode) ?? 'sandbox';
  const partner = membershipOf(me, slug);
  if (!partner) throw new Error('usePlace is for pages of a partner.');
  return {
    partnerId: partner.partnerId,
    slug,
    environment,
    mode: modeOf(environment),
    partner,
    role: partner.roles[environment],
    href: (path, other = environment) => `/portal/${slug}/${modeOf(other)}/${path}`.replace(/\/$/, ''),
  };
}

/** Whether the person may do what needs the scope, here and now; false until it is known. */
export function useCan(): (scope: string) => boolean {
  const place = usePlace();
  const { data } = useQuery({
    queryKey: ['scopes', place.partnerId, place.environment],
    queryFn: async () => (await accessToken(place)).scopes,
    staleTime: 60_000,
  });
  return (scope) => data?.includes(scope) ?? false;
}
