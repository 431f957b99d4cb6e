import { sql, type Selectable } from 'kysely';
import type { Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import type { Schema } from '../../../core/db/schema.ts';
import type { Listing, Page } from '../../../core/pagination.ts';

export type EndpointRow = Selectable<Schema['webhookEndpoints']> & {
  openUntil: Date | null;
  failingSince: Date | null;
  lastSequence: number | null;
};

/** Endpoints of one owner are made one after the other, so that exactly one is the first. */
export async function lockEndpoints(trx: DatabaseTransaction, owner: Owner): Promise<void> {
  const name = `webhook_endpoints/${owner.partnerId}/${owner.environment}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
}

export async function countEndpoints(
  trx: DatabaseTransaction,
  owner: Owner,
): Promise<{ total: number; withDefaultSecret: number }> {
  const { rows } = await sql<{ total: number; withDefaultSecret: number }>`
    select count(*) as total, count(*) filter (where secret is null) as with_default_secret from webhook_endpoints
    where partner_id = ${owner.partnerId} and environment = ${owner.environment} and kind = 'endpoint' and deleted_at is null`.execute(
    trx,
  );
  return rows[0]!;
}

/** What may be set; undefined leaves the column's default or its present value. */
export interface EndpointSettings {
  url?: string | undefined;
  description?: string | null | undefined;
  eventTypes?: string[] | undefined;
  headers?: Buffer | null | undefined;
  maxConcurrency?: number | undefined;
  maxPerSecond?: number | null | undefined;
  ordering?: EndpointRow['ordering'] | undefined;
  parkAfterAttempts?: number | null | undefined;
  schedule?: EndpointRow['schedule'] | undefined;
  disableAfterHours?: number | undefined;
}

export async function insertEndpoint(
  trx: DatabaseTransaction,
  owner: Owner,
  endpoint: EndpointSettings & {
    id: string;
    url: string;
    eventTypes: string[];
    secret: Buffer | null;
    createdAt: Date;
  },
): Promise<void> {
  const given = withoutUndefined(endpoint) as typeof endpoint & Record<string, never>;
  await trx
    .insertInto('webhookEndpoints')
    .values({ ...owner, kind: 'endpoint', ...given })
    .execute();
}

const living = (trx: DatabaseTransaction, owner: Owner) =>
  trx
    .selectFrom('webhookEndpoints as e')
    .leftJoin('webhookEndpointHealth as h', (join) =>
      join
        .onRef('h.partnerId', '=', 'e.partnerId')
        .onRef('h.environment', '=', 'e.environment')
        .onRef('h.endpointId', '=', 'e.id'),
    )
    .where('e.partnerId', '=', owner.partnerId)
    .where('e.environment', '=', owner.environment)
    .where('e.kind', '=', 'endpoint')
    .where('e.deletedAt', 'is', null);

export function findEndpoint(
  trx: DatabaseTransaction,
  owner: Owner,
  endpointId: string,
): Promise<EndpointRow | undefined> {
  return living(trx, owner)
    .selectAll('e')
    .select(['h.openUntil', 'h.failingSince', 'h.lastSequence'])
    .where('e.id', '=', endpointId)
    .executeTakeFirst();
}

/** Newest first; there are never many. */
export async function listEndpoints(
  trx: DatabaseTransaction,
  owner: Owner,
  { paging, from, to }: Listing,
): Promise<Page<EndpointRow>> {
  let query = living(trx, owner).selectAll('e').select(['h.openUntil', 'h.failingSince', 'h.lastSequence']);
  let counted = living(trx, owner).select(({ fn }) => fn.countAll<number>().as('total'));
  if (from) [query, counted] = [query.where('e.createdAt', '>=', from), counted.where('e.createdAt', '>=', from)];
  if (to) [query, counted] = [query.where('e.createdAt', '<=', to), counted.where('e.createdAt', '<=', to)];
  query = query.orderBy('e.createdAt', 'desc').orderBy('e.id', 'desc');
  if (paging.kind === 'cursor') {
    const { after } = paging;
    if (after) query = query.where(sql<boolean>`(e.created_at, e.id) < (${after.createdAt}, ${after.id})`);
    return { rows: await query.limit(paging.limit + 1).execute(), total: undefined };
  }
  const rows = await query
    .limit(paging.limit)
    .offset((paging.page - 1) * paging.limit)
    .execute();
  return { rows, total: Number((await counted.executeTakeFirst())?.total ?? 0) };
}

/** False when there is no such endpoint. */
export async function updateEndpoint(
  trx: DatabaseTransaction,
  owner: Owner,
  endpointId: string,
  change: EndpointSettings &
    Partial<Pick<EndpointRow, 'status' | 'disabledReason' | 'disabledAt' | 'deletedAt' | 'secret'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('webhookEndpoints')
    .set(withoutUndefined(change))
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', endpointId)
    .where('kind', '=', 'endpoint')
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** An endpoint that is enabled again starts with a clean sheet. */
export async function updateHealthCleared(trx: DatabaseTransaction, owner: Owner, endpointId: string): Promise<void> {
  await trx
    .updateTable('webhookEndpointHealth')
    .set({ openCount: 0, openUntil: null, failingSince: null, lastFailureAt: null, warnedPercent: 0 })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('endpointId', '=', endpointId)
    .execute();
}

/** The sealed secrets that sign for an endpoint: its own, or those of its environment. */
export interface SecretsRow {
  isDefault: boolean;
  secret: Buffer;
  nextSecret: Buffer | null;
  nextSecretLapsesAt: Date | null;
  previousSecret: Buffer | null;
  previousSecretEndsAt: Date | null;
}

/**
 * Locked, so that two rotations of one secret run one after the other. `endpointId` null: the default secret. Undefined
 * when there is no such endpoint.
 */
export async function findSecretsForUpdate(
  trx: DatabaseTransaction,
  owner: Owner,
  endpointId: string | null,
): Promise<SecretsRow | undefined> {
  if (endpointId === null) return findDefaultSecretsForUpdate(trx, owner);
  const row = await trx
    .selectFrom('webhookEndpoints')
    .select(['secret', 'nextSecret', 'nextSecretLapsesAt', 'previousSecret', 'previousSecretEndsAt'])
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('id', '=', endpointId)
    .where('kind', '=', 'endpoint')
    .where('deletedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  return row.secret ? { isDefault: false, ...row, secret: row.secret } : findDefaultSecretsForUpdate(trx, owner);
}

async function findDefaultSecretsForUpdate(trx: DatabaseTransaction, owner: Owner): Promise<SecretsRow> {
  const { defaultSecret, ...rest } = await trx
    .selectFrom('partnerEnvironments')
    .select(['defaultSecret', 'nextSecret', 'nextSecretLapsesAt', 'previousSecret', 'previousSecretEndsAt'])
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { isDefault: true, secret: defaultSecret, ...rest };
}

export async function updateSecrets(
  trx: DatabaseTransaction,
  owner: Owner,
  endpointId: string | null,
  secrets: SecretsRow,
): Promise<void> {
  const { isDefault, secret, ...rest } = secrets;
  const { numUpdatedRows } =
    isDefault || endpointId === null
      ? await trx
          .updateTable('partnerEnvironments')
          .set({ defaultSecret: secret, ...rest })
          .where('partnerId', '=', owner.partnerId)
          .where('environment', '=', owner.environment)
          .executeTakeFirst()
      : await trx
          .updateTable('webhookEndpoints')
          .set({ secret, ...rest })
          .where('partnerId', '=', owner.partnerId)
          .where('environment', '=', owner.environment)
          .where('id', '=', endpointId)
          .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('the secret to change is not there');
}

const withoutUndefined = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
