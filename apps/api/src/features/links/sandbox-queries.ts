import { sql } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { Database, DatabaseTransaction } from '../../core/db/connect.ts';
import type { Schema } from '../../core/db/schema.ts';

export type SandboxEffect = Schema['sandboxEffects']['effect'];

export async function insertSandboxEffect(
  trx: DatabaseTransaction,
  owner: Owner,
  linkId: string,
  effect: SandboxEffect,
  dueAt: Date,
): Promise<void> {
  await trx
    .insertInto('sandboxEffects')
    .values({ ...owner, linkId, effect, dueAt })
    .execute();
}

/** Sandbox clocks differ by partner, so a row is due by its own partner's clock. */
export async function listDueSandboxEffects(
  db: Database,
  now: Date,
): Promise<{ partnerId: string; linkId: string; effect: SandboxEffect }[]> {
  const { rows } = await sql<{ partnerId: string; linkId: string; effect: SandboxEffect }>`
    select s.partner_id, s.link_id, s.effect from sandbox_effects s
    join partner_environments e on (e.partner_id, e.environment) = (s.partner_id, s.environment)
    where s.due_at <= ${now}::timestamptz + make_interval(secs => e.clock_offset_ms / 1000.0) limit 200`.execute(db);
  return rows;
}

/** Those of one owner, by its own clock. */
export function listOwnDueSandboxEffects(
  trx: DatabaseTransaction,
  owner: Owner,
  now: Date,
): Promise<{ linkId: string; effect: SandboxEffect }[]> {
  return trx
    .selectFrom('sandboxEffects')
    .select(['linkId', 'effect'])
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .limit(200)
    .execute();
}

/** True for the one worker that takes it. */
export async function deleteSandboxEffect(trx: DatabaseTransaction, owner: Owner, linkId: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('sandboxEffects')
    .where('partnerId', '=', owner.partnerId)
    .where('environment', '=', owner.environment)
    .where('linkId', '=', linkId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
