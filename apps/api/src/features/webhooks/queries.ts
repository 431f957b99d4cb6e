import { sql } from 'kysely';
import type { Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { DOCUMENTED_EVENTS } from './events.ts';
import type { EventTarget, SealedEvent } from './publish-event.ts';

export async function insertEvent(
  trx: DatabaseTransaction,
  owner: Owner,
  event: SealedEvent & EventTarget & { now: Date },
): Promise<void> {
  await sql`select publish_event(${owner.partnerId}, ${owner.environment}, ${event.id}, ${event.type}, ${event.linkId},
    ${event.body}, ${event.now}, ${event.callback?.endpointId ?? null}, ${event.callback?.url ?? null}, ${event.exceptEndpointId ?? null})`.execute(
    trx,
  );
}

/** The row that stands for all callback URLs of one origin; made when the origin is new. It gets the documented events. */
export async function upsertCallbackEndpoint(
  trx: DatabaseTransaction,
  owner: Owner,
  endpoint: { id: string; origin: string; now: Date },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into webhook_endpoints as e (partner_id, environment, id, kind, url, event_types, created_at)
    values (${owner.partnerId}, ${owner.environment}, ${endpoint.id}, 'callback', ${endpoint.origin},
      ${[...DOCUMENTED_EVENTS]}::text[], ${endpoint.now})
    on conflict (partner_id, environment, url) where kind = 'callback' do update set url = excluded.url
    returning e.id`.execute(trx);
  return rows[0]!.id;
}
