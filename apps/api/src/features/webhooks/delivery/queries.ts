import { sql } from 'kysely';
import type { Environment, Owner } from '../../../core/context.ts';
import type { SystemDatabase } from '../../../core/db/connect.ts';
import type { Schedule } from './schedule.ts';

/** One delivery that this process holds, with all that sending it takes. */
export interface ClaimedDelivery extends Owner {
  deliveryId: string;
  endpointId: string;
  eventId: string;
  eventType: string;
  linkId: string | null;
  targetUrl: string | null;
  isOrdered: boolean;
  sequence: number;
  /** Attempts made before this one. */
  attempt: number;
  lane: number;
  createdAt: Date;
  /** How long it had been due when it was claimed. */
  waitedMs: number;
  isTest: boolean | null;
  /** Null: the event is older than what is kept. */
  body: Buffer | null;
  partnerSlug: string;
  kind: 'endpoint' | 'callback';
  url: string;
  isEnabled: boolean;
  maxConcurrency: number;
  maxPerSecond: number | null;
  schedule: Schedule;
  parkAfterAttempts: number | null;
  headers: Buffer | null;
  hasDefaultSecret: boolean;
  secret: Buffer;
  nextSecret: Buffer | null;
  previousSecret: Buffer | null;
  /** Openings of the breaker in a row; above 0 this delivery is the probe. */
  openCount: number;
}

/** Where the walk over the endpoints goes on. */
export interface WalkPosition {
  endpoint: string;
  lane: number;
  orderedEndpoint: string;
  orderedKey: string;
}

export const WALK_START: WalkPosition = { endpoint: '', lane: -1, orderedEndpoint: '', orderedKey: '' };

export interface ClaimRequest {
  workerId: string;
  claimId: string;
  limit: number;
  /** For endpoints not named in `rooms`. */
  defaultRoom: number;
  rooms: Record<string, number>;
  after: WalkPosition;
}

export interface Claim {
  deliveries: ClaimedDelivery[];
  next: WalkPosition;
  /** The walk has seen every endpoint since it last began. */
  isWalkOver: boolean;
}

const WINDOW = 256;
const LEASE_SECONDS = 60;

interface ClaimRow extends ClaimedDelivery {
  windowEndpoint: string | null;
  windowLane: number | null;
  windowVisited: number;
  orderedEndpoint: string | null;
  orderedKey: string | null;
  orderedVisited: number;
}

export async function claimDeliveries({ db }: SystemDatabase, request: ClaimRequest): Promise<Claim> {
  const { workerId, claimId, limit, defaultRoom, rooms, after } = request;
  const { rows } =
    await sql<ClaimRow>`select * from claim_deliveries(${workerId}, ${claimId}::uuid, ${limit}, ${defaultRoom},
    ${JSON.stringify(rooms)}::jsonb, ${after.endpoint}, ${after.lane}, ${after.orderedEndpoint},
    ${after.orderedKey}, ${WINDOW}, ${LEASE_SECONDS})`.execute(db.withoutPlugins());
  const first = rows[0]!;
  const isPlainOver = first.windowVisited < WINDOW;
  const isOrderedOver = first.orderedVisited < WINDOW;
  return {
    deliveries: rows.filter((row) => row.deliveryId !== null),
    next: {
      endpoint: isPlainOver ? WALK_START.endpoint : first.windowEndpoint!,
      lane: isPlainOver ? WALK_START.lane : first.windowLane!,
      orderedEndpoint: isOrderedOver ? WALK_START.orderedEndpoint : first.orderedEndpoint!,
      orderedKey: isOrderedOver ? WALK_START.orderedKey : first.orderedKey!,
    },
    isWalkOver: isPlainOver && isOrderedOver,
  };
}

/** What became of one delivery, in the letters of `complete_deliveries`. */
export interface DeliveryResult {
  p: string;
  e: Environment;
  d: string;
  c: string;
  state?: 'delivered' | 'failed' | 'skipped';
  reason?: string;
  delayMs?: number;
  lane?: number;
  /** Attempts made so far; left out when this one does not count. */
  attempt?: number;
  log?: AttemptLog;
}

export interface AttemptLog {
  outcome: string;
  status: number | null;
  durationMs: number;
  timings: Record<string, number | null>;
  address: string | null;
  reused: boolean;
  /** Base64. */
  head: string | null;
  startedAt: string;
}

/** What a batch teaches about one endpoint. */
export interface HealthNews {
  p: string;
  e: Environment;
  id: string;
  /** Every attempt of the batch failed. */
  failed: boolean;
  /** The breaker opens for so many milliseconds. */
  open?: number;
  /** It was a probe that failed. */
  probed?: boolean;
  close?: boolean;
}

export interface Recovered extends Owner {
  endpointId: string;
}

/** Returns how many of the rows this worker still held, and the endpoints that had been warned about and are well. */
export async function completeDeliveries(
  { db }: SystemDatabase,
  workerId: string,
  results: DeliveryResult[],
  health: HealthNews[],
): Promise<{ held: number; recovered: Recovered[] }> {
  const { rows } = await sql<{ held: number; recovered: Recovered[] }>`select * from complete_deliveries(${workerId},
    ${JSON.stringify(results)}::json, ${JSON.stringify(health)}::json)`.execute(db);
  return rows[0]!;
}

/** Shows that this worker lives; returns the database's time and how many workers there are. */
export async function upsertWorker(
  { db }: SystemDatabase,
  workerId: string,
  silentSeconds: number,
): Promise<{ nowMs: number; workers: number }> {
  const { rows } = await sql<{ nowMs: number; workers: number }>`
    with me as (insert into workers as w (id, last_seen_at) values (${workerId}, now())
      on conflict (id) do update set last_seen_at = now())
    select extract(epoch from clock_timestamp())::double precision * 1000 as now_ms,
      (select count(*) from workers where id <> ${workerId} and last_seen_at > now() - make_interval(secs => ${silentSeconds})) + 1 as workers`.execute(
    db,
  );
  return rows[0]!;
}

export async function returnLeases({ db }: SystemDatabase, silentSeconds: number): Promise<number> {
  const { rows } = await sql<{ returned: number }>`select return_leases(${silentSeconds}) as returned`.execute(db);
  return rows[0]!.returned;
}

/** Gives back all that this worker holds, and takes it off the list. */
export async function deleteWorker(system: SystemDatabase, workerId: string): Promise<void> {
  await system.transaction(async (trx) => {
    await trx
      .updateTable('deliveryQueue')
      .set({ leaseUntil: null, workerId: null, claimId: null })
      .where('workerId', '=', workerId)
      .where('leaseUntil', 'is not', null)
      .execute();
    await trx.deleteFrom('workers').where('id', '=', workerId).execute();
  });
}

/** Workers that died without taking themselves off; their leases went back long before. */
export async function deleteOldWorkers({ db }: SystemDatabase): Promise<void> {
  await sql`delete from workers where last_seen_at < now() - interval '1 hour'`.execute(db);
}

/** 410 of a callback: what waits for this link is skipped, later events of the link too. Other links go on. */
export async function insertGoneCallback(
  { db }: SystemDatabase,
  owner: Owner,
  endpointId: string,
  linkId: string,
): Promise<void> {
  await sql`
    with gone as (
      insert into gone_callbacks (partner_id, environment, link_id)
      values (${owner.partnerId}, ${owner.environment}, ${linkId}) on conflict do nothing
    ), waiting as (
      delete from delivery_queue where partner_id = ${owner.partnerId} and environment = ${owner.environment}
        and endpoint_id = ${endpointId} and link_id = ${linkId} and lease_until is null
      returning *
    )
    insert into deliveries (partner_id, environment, id, event_id, event_type, event_written_at, endpoint_id, link_id,
      target_url, sequence, replay_of, state, reason, attempts, created_at)
    select partner_id, environment, delivery_id, event_id, event_type, event_written_at, endpoint_id, link_id, target_url,
      sequence, replay_of, 'skipped', 'callback_gone', attempt, created_at from waiting`.execute(db);
}

/** Wakes the workers of other processes. Without payload, so that equal ones collapse. */
export async function notifyWorkers({ db }: SystemDatabase): Promise<void> {
  await sql`select pg_notify('m2m_deliveries', '')`.execute(db);
}
