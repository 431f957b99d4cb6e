import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';
import type { Position } from '../../core/pagination.ts';
import { BUCKETS } from './latency-histogram.ts';

const buckets = Array.from({ length: BUCKETS }, (_, i) => i + 1);
const summedLatency = sql.raw<number[]>(
  `array[${buckets.map((i) => `sum(latency[${i}])::double precision`).join(', ')}]`,
);

export type Granularity = 'minute' | 'hour' | 'day';
const TABLES = { minute: 'usageMinutes', hour: 'usageHours', day: 'usageDays' } as const;

/** What usage may be told apart by, with the column of each. */
export const GROUPS = { key: 'keyId', route: 'route', status: 'statusClass', code: 'code' } as const;
export type Group = keyof typeof GROUPS;

export interface UsageFilter {
  granularity: Granularity;
  from: Date;
  to: Date;
  groups: Group[];
  keyId: string | undefined;
}

export interface UsageRow {
  startAt: Date;
  keyId?: string;
  route?: string;
  statusClass?: number;
  code?: string;
  count: number;
  errors: number;
  latency: number[];
}

/** Sums by time and the chosen groups, oldest first; at most `limit` rows. */
export async function sumUsage(
  trx: DatabaseTransaction,
  owner: Owner,
  filter: UsageFilter,
  limit: number,
): Promise<UsageRow[]> {
  const columns = ['startAt', ...filter.groups.map((group) => GROUPS[group])] as const;
  let query = trx
    .selectFrom(TABLES[filter.granularity])
    .select(columns)
    .select(sql<number>`sum(count)::double precision`.as('count'))
    .select(sql<number>`coalesce(sum(count) filter (where status_class >= 4), 0)::double precision`.as('errors'))
    .select(summedLatency.as('latency'))
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('startAt', '>=', filter.from)
    .where('startAt', '<=', filter.to);
  if (filter.keyId !== undefined) query = query.where('keyId', '=', filter.keyId);
  return (await query.groupBy(columns).orderBy('startAt').limit(limit).execute()) as UsageRow[];
}

/** Minutes in which something was not recorded, newest first. */
export function listDrops(
  trx: DatabaseTransaction,
  owner: Owner,
  from: Date,
  to: Date,
  limit: number,
): Promise<Selectable<Schema['usageDrops']>[]> {
  return trx
    .selectFrom('usageDrops')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('startAt', '>=', from)
    .where('startAt', '<=', to)
    .orderBy('startAt', 'desc')
    .limit(limit)
    .execute();
}

export type RequestLogRow = Selectable<Schema['requestLogs']>;

export interface RequestLogFilter {
  from: Date | undefined;
  to: Date | undefined;
  after: Position | undefined;
  /** The first digit of the status. */
  statusClass: number | undefined;
  /** Columns that must be equal. */
  equal: Partial<
    Record<
      'status' | 'code' | 'method' | 'route' | 'keyId' | 'secretId' | 'address' | 'id' | 'idempotencyKey' | 'objectId',
      string | number
    >
  >;
}

/** Written out, so that the planner sees that the index of errors holds them. */
export const statusClassIs = (statusClass: number): RawBuilder<boolean> =>
  sql.raw<boolean>(`status >= ${statusClass * 100} and status < ${(statusClass + 1) * 100}`);

/** Newest first. */
export async function listRequestLogs(
  trx: DatabaseTransaction,
  owner: Owner,
  filter: RequestLogFilter,
  limit: number,
): Promise<RequestLogRow[]> {
  let query = trx
    .selectFrom('requestLogs')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment);
  if (filter.from) query = query.where('createdAt', '>=', filter.from);
  if (filter.to) query = query.where('createdAt', '<=', filter.to);
  if (filter.after)
    query = query.where(sql<boolean>`(created_at, id) < (${filter.after.createdAt}, ${filter.after.id})`);
  if (filter.statusClass !== undefined) query = query.where(statusClassIs(filter.statusClass));
  for (const [column, value] of Object.entries(filter.equal)) query = query.where(column as 'id', '=', value as string);
  return query.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(limit).execute();
}

export function findRequestLog(
  trx: DatabaseTransaction,
  owner: Owner,
  requestId: string,
): Promise<RequestLogRow | undefined> {
  return trx
    .selectFrom('requestLogs')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', requestId)
    .executeTakeFirst();
}

/** Uses of a secret from one place. */
export interface KeySource {
  secretId: string;
  /** Null: all places past the bound, added up. */
  address: string | null;
  /** The /24 or /48 around the address. */
  network: string | null;
  userAgent: string | null;
  /** Method and template, at most 20. */
  routes: string[];
  uses: number;
  firstUsedAt: Date;
  lastUsedAt: Date;
}

/** Places from which secrets were used since a day (YYYY-MM-DD), the most used first. */
export async function findKeySources(
  trx: DatabaseTransaction,
  owner: Owner,
  secretIds: readonly string[],
  sinceDay: string,
  limit: number,
): Promise<KeySource[]> {
  const { rows } = await sql<KeySource>`
    select secret_id, nullif(address, '') as address,
      case when address = '' then null
        else network(set_masklen(address::inet, case family(address::inet) when 4 then 24 else 48 end))::text end as network,
      case when address = '' then null else user_agent end as user_agent,
      (array(select distinct r from api_key_sources i, unnest(i.routes) r
        where i.partner_id = ${owner.partnerId} and i.environment = ${owner.environment} and i.secret_id = s.secret_id
          and i.address = s.address and i.user_agent = s.user_agent and i.day >= ${sinceDay}::date order by r))[1:20] as routes,
      sum(uses)::bigint as uses, min(first_used_at) as first_used_at, max(last_used_at) as last_used_at
    from api_key_sources s
    where partner_id = ${owner.partnerId} and environment = ${owner.environment}
      and secret_id = any(${secretIds}) and day >= ${sinceDay}::date
    group by secret_id, address, user_agent order by uses desc, address, user_agent limit ${limit}`.execute(trx);
  return rows;
}
