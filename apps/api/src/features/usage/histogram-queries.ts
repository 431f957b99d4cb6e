import { sql, type RawBuilder } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { statusClassIs, type RequestLogFilter } from './queries.ts';

/** Matching requests of one bucket that are alike in all that facets tell apart. */
export interface HistogramRow {
  startAt: Date;
  statusClass: number;
  code: string;
  method: string;
  route: string;
  keyId: string;
  count: number;
}

export interface CountsFilter {
  grain: 'minute' | 'hour';
  from: Date;
  to: Date;
  stepMs: number;
  statusClass: number | undefined;
  code: string | undefined;
  method: string | undefined;
  route: string | undefined;
  keyId: string | undefined;
  secretId: string | undefined;
}

const step = (stepMs: number): RawBuilder<unknown> => sql`make_interval(secs => ${stepMs / 1000})`;
const TABLES = { minute: 'usage_minutes', hour: 'usage_hours' } as const;

/** From the usage figures, whose `route` is the method and the template. */
export async function sumHistogram(
  trx: DatabaseTransaction,
  owner: Owner,
  filter: CountsFilter,
): Promise<HistogramRow[]> {
  const { from, to, stepMs, statusClass, code, method, route, keyId, secretId } = filter;
  const all = [
    sql`partner_id = ${owner.partnerId} and environment = ${owner.environment}`,
    sql`start_at >= ${from} and start_at < ${to}`,
  ];
  if (statusClass !== undefined) all.push(sql`status_class = ${statusClass}`);
  if (code !== undefined) all.push(sql`code = ${code}`);
  if (keyId !== undefined) all.push(sql`key_id = ${keyId}`);
  if (secretId !== undefined) all.push(sql`secret_id = ${secretId}`);
  if (method !== undefined) all.push(sql`split_part(route, ' ', 1) = ${method}`);
  if (route !== undefined) all.push(sql`split_part(route, ' ', 2) = ${route}`);
  const { rows } = await sql<HistogramRow>`
    select date_bin(${step(stepMs)}, start_at, ${from}) as start_at, status_class, code,
      split_part(route, ' ', 1) as method, split_part(route, ' ', 2) as route, key_id, sum(count)::double precision as count
    from ${sql.table(TABLES[filter.grain])} where ${sql.join(all, sql` and `)} group by 1, 2, 3, 4, 5, 6`.execute(trx);
  return rows;
}

/** From the log's newest rows that match, at most `limit` of them; `oldestAt` is the last one looked at. */
export async function countHistogram(
  trx: DatabaseTransaction,
  owner: Owner,
  filter: Omit<RequestLogFilter, 'after' | 'from' | 'to'> & { from: Date; to: Date; stepMs: number; limit: number },
): Promise<(HistogramRow & { oldestAt: Date })[]> {
  const { from, to, stepMs, limit } = filter;
  const all = [
    sql`partner_id = ${owner.partnerId} and environment = ${owner.environment}`,
    sql`created_at >= ${from} and created_at < ${to}`,
  ];
  if (filter.statusClass !== undefined) all.push(statusClassIs(filter.statusClass));
  for (const [column, value] of Object.entries(filter.equal)) all.push(sql`${sql.ref(column)} = ${value}`);
  const { rows } = await sql<HistogramRow & { oldestAt: Date }>`
    select date_bin(${step(stepMs)}, created_at, ${from}) as start_at, status / 100 as status_class, coalesce(code, '') as code,
      method, route, key_id, count(*)::double precision as count, min(created_at) as oldest_at
    from (select created_at, status, code, method, route, key_id from request_logs where ${sql.join(all, sql` and `)}
      order by created_at desc limit ${limit}) newest
    group by 1, 2, 3, 4, 5, 6`.execute(trx);
  return rows;
}
