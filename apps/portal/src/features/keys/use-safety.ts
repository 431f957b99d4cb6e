import { isApiError, partnerApi } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import { useMembers } from './creator.tsx';
import { judgeSafety, type Finding } from './judge-safety.ts';
import { daysAgo, type Key } from './key.ts';

const PAGE = 100;
const MAX_PAGES = 5;
/** The longest stretch whose figures fit into one answer is judged. */
const STRETCHES_DAYS = [45, 14, 3];

export interface Safety {
  findings: Finding[];
  keys: number;
  isPartial: boolean;
  routeDays: number;
  hasRoutes: boolean;
}

/** Reads all working keys and their figures, and judges them. */
export function useSafety() {
  const members = useMembers();
  const facts = useOne(['keys', 'safety'], async (signal) => {
    const [list, catalogue, routes] = await Promise.all([
      readWorkingKeys(signal),
      partnerApi.get('/partner/scopes', { signal }),
      readRoutes(signal),
    ]);
    return { ...list, catalogue: catalogue.scopes, ...routes };
  });
  const safety: Safety | undefined = facts.data && {
    findings: judgeSafety({ ...facts.data, memberIds: members && new Set(members.keys()) }),
    keys: facts.data.keys.length,
    isPartial: facts.data.isPartial,
    routeDays: facts.data.routeDays,
    hasRoutes: facts.data.routesOf !== undefined,
  };
  return { safety, error: facts.error, reload: () => void facts.refetch() };
}

async function readWorkingKeys(signal: AbortSignal): Promise<{ keys: Key[]; isPartial: boolean }> {
  const keys: Key[] = [];
  let cursor = '';
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const query = { state: 'active', limit: PAGE, cursor } as never;
    const answer = await partnerApi.get('/partner/keys', { query, signal });
    keys.push(...answer.items);
    const next = (answer.pagination as { nextCursor?: string | null }).nextCursor;
    if (!next) return { keys, isPartial: false };
    cursor = next;
  }
  return { keys, isPartial: true };
}

/** Which calls each key made. Figures of too many keys and routes at once are refused: then a shorter time is read. */
async function readRoutes(signal: AbortSignal) {
  for (const routeDays of STRETCHES_DAYS) {
    try {
      const { items } = await partnerApi.get('/partner/usage', {
        query: { from: daysAgo(routeDays), granularity: 'day', groupBy: 'key,route' },
        signal,
      });
      const byKey = Map.groupBy(items, ({ keyId }) => keyId ?? '');
      const routesOf = (keyId: string): ReadonlySet<string> =>
        new Set((byKey.get(keyId) ?? []).flatMap(({ route }) => (route ? [route] : [])));
      return { routesOf, routeDays };
    } catch (error) {
      if (!isApiError(error) || error.status !== 400) throw error;
    }
  }
  return { routesOf: undefined, routeDays: 0 };
}
