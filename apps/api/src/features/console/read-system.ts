import type { Deps } from '../../core/context.ts';
import { readOperatorNotices } from '../alerts/index.ts';
import { findQueueFacts, listOldestReady } from '../webhooks/index.ts';
import type { Finding } from './finding.ts';
import { measureTasks } from './operation-queries.ts';
import { countConnections, listJobFailures, listProcesses, measureLanes, readDatabaseFacts } from './system-queries.ts';
import { timeOf } from './wire-values.ts';

/** 0 first: what the worker takes before the others. */
const LANES = ['new', 'retries', 'replays'] as const;

/** What the console is told by the root, which knows the program's files: a feature knows none. */
export interface Installation {
  version: string;
  /** Looks at it as `operator doctor` does. */
  check(deps: Deps): Promise<Finding[]>;
}

const round = (seconds: number): number => Math.round(seconds * 10) / 10;

/** How the whole stands: queues, tasks, jobs, database, processes, and what doctor finds. */
export async function readSystem(deps: Deps, installation: Installation) {
  const { system } = deps;
  const { db } = system;
  // One after the other: a page of the console must not take the connections that serve partners.
  const database = await readDatabaseFacts(db);
  const queue = await findQueueFacts(system);
  const lanes = await measureLanes(db);
  const worst = await listOldestReady(system);
  const tasks = await measureTasks(db);
  const jobs = await listJobFailures(db);
  const processes = await listProcesses(db);
  return {
    version: installation.version,
    database: {
      serverVersion: database.serverVersion,
      migrations: database.migrations,
      lastMigration: database.lastMigration,
      sizeBytes: database.sizeBytes,
      maxConnections: database.maxConnections,
      oldestXminAge: database.oldestXminAge,
      now: database.now.toISOString(),
      connections: await countConnections(db),
    },
    deliveries: {
      ...queue,
      lanes: lanes.map(({ lane, due, oldestSeconds }) => ({
        lane: LANES[lane] ?? String(lane),
        due,
        oldestSeconds: round(oldestSeconds),
      })),
      worstPartners: worst.map(({ partner, environment, seconds }) => ({
        partner,
        environment,
        oldestSeconds: round(seconds),
      })),
    },
    operationTasks: tasks.map(({ kind, due, oldestSeconds, failing }) => ({
      kind,
      due,
      failing,
      oldestSeconds: round(oldestSeconds ?? 0),
    })),
    jobs: jobs.map(({ name, error, failures, firstFailedAt, lastFailedAt, recoveredAt }) => ({
      name,
      error,
      failures,
      firstFailedAt: firstFailedAt.toISOString(),
      lastFailedAt: lastFailedAt.toISOString(),
      recoveredAt: timeOf(recoveredAt),
    })),
    processes: processes.map(({ id, role, seenAt }) => ({ id, role, seenAt: seenAt.toISOString() })),
    checks: await installation.check(deps),
  };
}

/** What was found out that concerns no partner. */
export async function readNotices(deps: Pick<Deps, 'system'>) {
  const notices = await readOperatorNotices(deps);
  return notices.map(({ rule, subject, times, details, firedAt }) => ({
    rule,
    subject,
    times,
    details,
    lastAt: firedAt.toISOString(),
  }));
}
