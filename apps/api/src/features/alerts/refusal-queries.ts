import { sql } from 'kysely';
import type { Environment } from '../../core/context.ts';
import type { Database } from '../../core/db/connect.ts';

/** Refused calls of one secret within one minute. */
export interface RefusalCount {
  partnerId: string;
  environment: Environment;
  keyId: string;
  secretId: string;
  startMs: number;
  reason: 'expired' | 'revoked' | 'disabled' | 'address';
  address: string;
  userAgent: string;
  count: number;
  lastMs: number;
}

/** Rows in one order everywhere, so that two processes cannot deadlock. */
const sorted = <T>(rows: T[], name: (row: T) => string): T[] => rows.toSorted((a, b) => (name(a) < name(b) ? -1 : 1));

const isoOf = (ms: number): string => new Date(ms).toISOString();

export async function upsertRefusals(db: Database, counts: RefusalCount[]): Promise<void> {
  const rows = sorted(
    counts,
    (c) => `${c.partnerId} ${c.environment} ${c.secretId} ${c.startMs} ${c.reason} ${c.address}`,
  );
  const column = <V>(read: (row: RefusalCount) => V): V[] => rows.map(read);
  await sql`
    insert into api_key_refusals as r
      (partner_id, environment, key_id, secret_id, start_at, reason, address, user_agent, count, last_at)
    select * from unnest(${column((c) => c.partnerId)}::text[], ${column((c) => c.environment)}::text[],
      ${column((c) => c.keyId)}::text[], ${column((c) => c.secretId)}::text[], ${column((c) => isoOf(c.startMs))}::timestamptz[],
      ${column((c) => c.reason)}::text[], ${column((c) => c.address)}::text[], ${column((c) => c.userAgent)}::text[],
      ${column((c) => c.count)}::bigint[], ${column((c) => isoOf(c.lastMs))}::timestamptz[])
    on conflict (partner_id, environment, secret_id, start_at, reason, address) do update set
      count = r.count + excluded.count, last_at = greatest(r.last_at, excluded.last_at), user_agent = excluded.user_agent`.execute(
    db,
  );
}

/** What one address tried within ten minutes. */
export interface StrangerCount {
  address: string;
  windowMs: number;
  distinctKeys: number;
  /** Since the last time that this process wrote it. */
  refused: number;
}

/** Digests are salted for each process, so the largest count stands, not the sum. */
export async function upsertStrangers(db: Database, counts: StrangerCount[]): Promise<void> {
  const rows = sorted(counts, (c) => `${c.address} ${c.windowMs}`);
  const column = <V>(read: (row: StrangerCount) => V): V[] => rows.map(read);
  await sql`
    insert into bad_key_addresses as b (address, window_at, distinct_keys, refused)
    select * from unnest(${column((c) => c.address)}::text[], ${column((c) => isoOf(c.windowMs))}::timestamptz[],
      ${column((c) => c.distinctKeys)}::integer[], ${column((c) => c.refused)}::bigint[])
    on conflict (address, window_at) do update set
      distinct_keys = greatest(b.distinct_keys, excluded.distinct_keys), refused = b.refused + excluded.refused`.execute(
    db,
  );
}
