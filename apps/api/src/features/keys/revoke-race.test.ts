import { beforeAll, expect, it } from 'vitest';
import { useApi, type AnotherApi, type TestPartner } from '../../../test/harness.ts';
import { disableKeyByOperator, revokeKey } from './index.ts';

/** 10,000 in the long form: M2M_RACE_TRIALS=10000. */
const TRIALS = Number(process.env['M2M_RACE_TRIALS'] ?? 1_000);
const AT_A_TIME = 8;
const WRITES = 4;

const api = useApi();
/** Hears of changes late, so that it lets a revoked key pass for up to 400 ms: what stops the write is the guard alone. */
let deaf: AnotherApi;
let partner: TestPartner;

beforeAll(async () => {
  deaf = await api.openAnother({ isListening: false });
  partner = await api.partner();
  await api.sql('update partner_environments set request_limit_per_minute = 1000000, create_limit_per_minute = 100000');
  // At the very commit of a revocation: how many links there are under the key.
  await api.sql(`
    create table links_at_revocation (key_id text primary key, total bigint);
    create function note_links() returns trigger security definer language plpgsql as $$
    begin
      insert into links_at_revocation select new.id, count(*) from links where created_by = new.id;
      return null;
    end $$;
    create constraint trigger note_links after update of revoked_at, disabled_at on api_keys
      deferrable initially deferred for each row execute function note_links();`);
});

const createLink = (key: string, referenceId: string, isMerged: boolean) =>
  deaf.http.inject({
    method: 'POST',
    url: '/partner/links',
    headers: { 'x-api-key': key, ...(isMerged ? {} : { 'idempotency-key': referenceId }) },
    payload: { referenceId, ...(isMerged ? { callbackUrl: 'https://hooks.example.com/race' } : {}) },
  });

async function race(trial: number): Promise<{ keyId: string; statuses: number[] }> {
  const { key, keyId } = await api.key(partner);
  // Known to the process, so that each creation passes verification without a look-up.
  await deaf.http.inject({ url: '/partner/me', headers: { 'x-api-key': key } });
  const writes = Array.from({ length: WRITES }, async (_, i) => {
    await new Promise((resolve) => setTimeout(resolve, (i * trial) % 7));
    return (await createLink(key, `race-${trial}-${i}`, i === 3)).statusCode;
  });
  await new Promise((resolve) => setTimeout(resolve, trial % 11));
  if (trial % 4 === 0) await disableKeyByOperator(api.deps, keyId);
  else await revokeKey(api.deps, { keyId, revokedBy: 'test' });
  return { keyId, statuses: await Promise.all(writes) };
}

it(
  `a link never commits after the revocation of its key, in ${TRIALS} races`,
  { timeout: TRIALS * 300 + 30_000 },
  async () => {
    const statuses = new Map<number, number>();
    for (let trial = 0; trial < TRIALS; trial += AT_A_TIME) {
      const results = await Promise.all(Array.from({ length: AT_A_TIME }, (_, i) => race(trial + i)));
      for (const status of results.flatMap((result) => result.statuses))
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    const late = await api.sql<{ id: string; before: number; after: number }>(`
    select r.key_id as id, r.total::int as before, (select count(*) from links l where l.created_by = r.key_id)::int as after
    from links_at_revocation r where r.total <> (select count(*) from links l where l.created_by = r.key_id)`);
    expect(late).toEqual([]);
    const [races] = await api.sql<{ total: number }>('select count(*)::int as total from links_at_revocation');
    expect(races!.total).toBeGreaterThanOrEqual(TRIALS);
    // Both ends were really met: some came in time, some were stopped, and nothing else happened.
    expect([...statuses.keys()].sort()).toEqual([201, 401]);
    expect(statuses.get(201)).toBeGreaterThan(TRIALS / 10);
    expect(statuses.get(401)).toBeGreaterThan(TRIALS / 10);
  },
);
