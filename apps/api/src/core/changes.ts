import { sql } from 'kysely';
import pg from 'pg';
import type { DatabaseClock } from './clock.ts';
import type { DatabaseTransaction, SystemDatabase } from './db/connect.ts';
import type { Log } from './log.ts';
import { errorFields } from './log.ts';

/**
 * How a process hears of changed keys and partners. Two ways at once: NOTIFY (some 25 ms), and the change sequence
 * read every 400 ms on another connection, which also brings the database's time. When the last good reading is older
 * than 900 ms nothing cached may be used, so that a cut notify path costs at most a second and a half-open database
 * turns into 503, never into a revoked key that still works.
 */
export interface Change {
  seq: number;
  kind: 'key' | 'partner';
  id: string;
}

export interface ChangeFeed {
  /** May cached decisions be used now? */
  isFresh(): boolean;
  /** Every change up to this one has been applied here. */
  appliedSeq(): number;
  /** Counts every change heard of; a cache fill that began before one must not be stored. */
  generation(): number;
  stop(): Promise<void>;
}

const POLL_MS = 400;
const STALE_AFTER_MS = 900;

export interface ChangeFeedOptions {
  systemUrl: string;
  system: SystemDatabase;
  clock: DatabaseClock;
  log: Log;
  onChange(change: Change): void;
  /** The sequence jumped, or its old rows are gone: forget everything. */
  onReset(): void;
  /** Tests cut this way to prove the other. */
  isListening?: boolean;
}

export async function openChangeFeed(options: ChangeFeedOptions): Promise<ChangeFeed> {
  const { log } = options;
  let lastGoodMs = -Infinity;
  let lastSeq = 0;
  let appliedSeq = 0;
  let generation = 0;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let poller: pg.Client | undefined;
  let listener: pg.Client | undefined;

  const apply = (change: Change): void => {
    generation += 1;
    // A notification may follow one that was missed; then only the polled sequence knows that nothing is lacking.
    if (change.seq === appliedSeq + 1) appliedSeq = change.seq;
    options.onChange(change);
  };

  const reset = (seq: number): void => {
    generation += 1;
    lastSeq = seq;
    appliedSeq = seq;
    options.onReset();
  };

  const openClient = async (onLost: () => void): Promise<pg.Client> => {
    const client = new pg.Client({
      connectionString: options.systemUrl,
      application_name: 'm2m changes',
      connectionTimeoutMillis: 1_000,
      query_timeout: POLL_MS,
      keepAlive: true,
    } as pg.ClientConfig);
    client.on('error', onLost);
    await client.connect();
    return client;
  };

  const poll = async (isFirst: boolean): Promise<void> => {
    poller ??= await openClient(() => (poller = undefined));
    const askedAtMs = performance.now();
    const { rows } = await poller.query({
      name: 'm2m_changes',
      text: `select extract(epoch from clock_timestamp()) * 1000 as now_ms, (select coalesce(max(seq), 0) from changes) as newest,
        (select coalesce(min(seq), 0) from changes) as oldest,
        (select coalesce(json_agg(json_build_object('seq', seq, 'kind', kind, 'id', id) order by seq), '[]')
         from (select * from changes where seq > $1 order by seq limit 1000) c) as fresh`,
      values: [lastSeq],
    });
    const { now_ms: nowMs, newest, oldest, fresh } = rows[0];
    options.clock.follow(Number(nowMs), askedAtMs);
    // Older than what was read: the database was restored, or another server took over.
    if (isFirst || Number(newest) < lastSeq) reset(Number(newest));
    else if (Number(oldest) > lastSeq + 1) reset(Number(newest));
    else if (fresh.length >= 1000) reset(Number(newest));
    else {
      for (const change of fresh as Change[]) {
        lastSeq = Math.max(lastSeq, change.seq);
        apply(change);
      }
      appliedSeq = Math.max(appliedSeq, lastSeq);
    }
    lastGoodMs = askedAtMs;
  };

  const loop = async (): Promise<void> => {
    if (isStopped) return;
    try {
      await poll(lastGoodMs === -Infinity);
    } catch (error) {
      if (performance.now() - lastGoodMs > 5_000)
        log.warn('change sequence not readable', { error: errorFields(error) });
      // Not `end()`, which waits for a goodbye that a silent server never says.
      poller?.connection.stream.destroy();
      poller = undefined;
    }
    if (!isStopped) timer = setTimeout(() => void loop(), POLL_MS);
  };

  const listen = async (): Promise<void> => {
    if (isStopped || options.isListening === false) return;
    let isLost = false;
    const again = (): void => {
      if (isLost) return;
      isLost = true;
      listener = undefined;
      if (!isStopped) setTimeout(() => void listen(), 1_000).unref();
    };
    try {
      const client = await openClient(again);
      client.on('notification', ({ payload }) => {
        const [seq, kind, id] = (payload ?? '').split(' ');
        apply({ seq: Number(seq), kind: kind as Change['kind'], id: id ?? '' });
      });
      await client.query('listen m2m_changes');
      listener = client;
    } catch {
      again();
    }
  };

  await poll(true);
  await listen();
  timer = setTimeout(() => void loop(), POLL_MS);
  return {
    isFresh: () => performance.now() - lastGoodMs <= STALE_AFTER_MS,
    appliedSeq: () => appliedSeq,
    generation: () => generation,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await Promise.allSettled([poller?.end(), listener?.end()]);
    },
  };
}

/** Drops changes that every process has long applied. A process that slept longer resets itself. */
export async function deleteOldChanges(system: SystemDatabase): Promise<void> {
  await sql`delete from changes where created_at < now() - interval '1 day' and seq < (select max(seq) from changes)`.execute(
    system.db,
  );
}

/** Tells every process, when this transaction commits, that a key or a partner is not what it was. Returns its number. */
export async function noteChange(trx: DatabaseTransaction, kind: Change['kind'], id: string): Promise<number> {
  const { rows } = await sql<{ seq: number }>`select note_change(${kind}, ${id}) as seq`.execute(trx);
  return rows[0]!.seq;
}
