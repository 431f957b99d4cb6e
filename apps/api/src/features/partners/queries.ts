import { sql, type Selectable, type Updateable } from 'kysely';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';
import type { Owner } from '../../core/context.ts';

export type PartnerRow = Selectable<Schema['partners']>;
export type PartnerEnvironmentRow = Selectable<Schema['partnerEnvironments']>;

export async function insertPartner(
  trx: DatabaseTransaction,
  partner: { id: string; slug: string; name: string; createdAt: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('partners')
    .values({ ...partner, suspendedAt: null, liveOpenedAt: null })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function insertPartnerEnvironment(
  trx: DatabaseTransaction,
  owner: Owner,
  defaultSecret: Buffer,
): Promise<void> {
  await trx
    .insertInto('partnerEnvironments')
    .values({ ...owner, defaultSecret })
    .execute();
}

export async function updatePartnerStatus(
  trx: DatabaseTransaction,
  slug: string,
  status: PartnerRow['status'],
  now: Date,
): Promise<PartnerRow | undefined> {
  return trx
    .updateTable('partners')
    .set({ status, suspendedAt: status === 'suspended' ? now : null })
    .where('slug', '=', slug)
    .returningAll()
    .executeTakeFirst();
}

/** Requests a minute of one environment, by bucket; what is left out stays. */
export async function updateLimits(
  trx: DatabaseTransaction,
  owner: Owner,
  limits: { create?: number | undefined; default?: number | undefined },
): Promise<PartnerEnvironmentRow | undefined> {
  return trx
    .updateTable('partnerEnvironments')
    .set({
      ...(limits.create === undefined ? {} : { createLimitPerMinute: limits.create }),
      ...(limits.default === undefined ? {} : { requestLimitPerMinute: limits.default }),
    })
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .returningAll()
    .executeTakeFirst();
}

export type SettingsUpdate = Pick<
  Updateable<Schema['partnerEnvironments']>,
  | 'displayName'
  | 'logoUrl'
  | 'primaryColor'
  | 'theme'
  | 'defaultLinkExpirationMinutes'
  | 'defaultFlow'
  | 'defaultLanguage'
  | 'allowedPaymentMethods'
  | 'returnUrl'
  | 'allowedOrigins'
>;

/** What a partner sets itself; what is left out stays. */
export function updateSettings(
  trx: DatabaseTransaction,
  owner: Owner,
  change: SettingsUpdate,
): Promise<PartnerEnvironmentRow> {
  return trx
    .updateTable('partnerEnvironments')
    .set(change)
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Opens live for a partner; the first time stays noted. */
export async function updateLiveOpened(trx: DatabaseTransaction, partnerId: string, now: Date): Promise<void> {
  await trx
    .updateTable('partners')
    .set({ liveOpenedAt: now })
    .where('id', '=', partnerId)
    .where('liveOpenedAt', 'is', null)
    .execute();
}

export function findPartner(db: Database, partnerId: string): Promise<PartnerRow | undefined> {
  return db.selectFrom('partners').selectAll().where('id', '=', partnerId).executeTakeFirst();
}

export function findPartnerBySlug(db: Database, slug: string): Promise<PartnerRow | undefined> {
  return db.selectFrom('partners').selectAll().where('slug', '=', slug).executeTakeFirst();
}

export function listPartners(db: Database): Promise<PartnerRow[]> {
  return db.selectFrom('partners').selectAll().orderBy('createdAt').limit(1000).execute();
}

export function findEnvironment(db: Database, owner: Owner): Promise<PartnerEnvironmentRow | undefined> {
  return db
    .selectFrom('partnerEnvironments')
    .selectAll()
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .executeTakeFirst();
}

/** What a slug may show to anybody: the name on the landing page, and who may frame it. */
export async function findPublicFace(db: Database, slug: string): Promise<PartnerFaceRow[]> {
  const { rows } = await sql<PartnerFaceRow>`
    select p.id as partner_id, p.slug, p.status, e.environment, coalesce(e.display_name, p.name) as display_name, e.logo_url,
      e.primary_color, e.theme, e.default_language, e.return_url, e.allowed_origins, e.clock_offset_ms
    from partners p join partner_environments e on e.partner_id = p.id where p.slug = ${slug}
    order by e.environment`.execute(db);
  return rows;
}

export interface PartnerFaceRow {
  partnerId: string;
  slug: string;
  status: 'active' | 'suspended';
  environment: Owner['environment'];
  displayName: string;
  logoUrl: string | null;
  primaryColor: string | null;
  theme: string;
  defaultLanguage: string | null;
  returnUrl: string | null;
  allowedOrigins: string[];
  clockOffsetMs: number;
}
