import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../core/context.ts';
import { addConsoleRoute } from './console-route.ts';
import { readOverview } from './read-overview.ts';
import { readNotices, readSystem, type Installation } from './read-system.ts';
import { EnvironmentBody, Nullable, Text, Time } from './schema.ts';

const Seconds = Type.Number({ description: 'Seconds.' });

const SystemBody = Type.Object({
  version: Text,
  database: Type.Object({
    serverVersion: Text,
    migrations: Type.Integer(),
    lastMigration: Text,
    sizeBytes: Type.Integer(),
    maxConnections: Type.Integer(),
    oldestXminAge: Type.Integer({ description: 'Transactions since the oldest snapshot that somebody holds.' }),
    now: Time,
    connections: Type.Array(Type.Object({ name: Text, count: Type.Integer() })),
  }),
  deliveries: Type.Object({
    ready: Type.Integer({ description: 'Due and free; estimated beyond some 50,000 rows.' }),
    delayed: Type.Integer(),
    leased: Type.Integer(),
    openBreakers: Type.Integer(),
    deadTuples: Type.Integer(),
    oldestXminAge: Type.Integer(),
    lanes: Type.Array(Type.Object({ lane: Text, due: Type.Integer(), oldestSeconds: Seconds })),
    worstPartners: Type.Array(Type.Object({ partner: Text, environment: EnvironmentBody, oldestSeconds: Seconds })),
  }),
  operationTasks: Type.Array(
    Type.Object({ kind: Text, due: Type.Integer(), failing: Type.Integer(), oldestSeconds: Seconds }),
  ),
  jobs: Type.Array(
    Type.Object({
      name: Text,
      error: Text,
      failures: Type.Integer(),
      firstFailedAt: Time,
      lastFailedAt: Time,
      recoveredAt: Nullable(Time),
    }),
  ),
  processes: Type.Array(Type.Object({ id: Text, role: Type.Enum(['api', 'worker']), seenAt: Time })),
  checks: Type.Array(Type.Object({ check: Text, state: Type.Enum(['ok', 'warning', 'problem']), detail: Text })),
});

const Count = Type.Integer();
const OverviewBody = Type.Object({
  partners: Type.Object({ active: Count, suspended: Count, goLiveRequests: Count, oldestRequestAt: Nullable(Time) }),
  reviews: Type.Object({ sanctions: Count, identity: Count, duplicate_person: Count }),
  oldestReviewAt: Type.Object({
    sanctions: Nullable(Time),
    identity: Nullable(Time),
    duplicate_person: Nullable(Time),
  }),
  claims: Type.Object({ waiting: Count, overdue: Count, firstDueAt: Nullable(Time) }),
  environments: Type.Array(
    Type.Object({
      environment: EnvironmentBody,
      batchesToRelease: Count,
      oldestBatchAt: Nullable(Time),
      funding: Count,
      oldestFundingAt: Nullable(Time),
      refundsDue: Count,
      refundsOverdue: Count,
      firstRefundDueAt: Nullable(Time),
    }),
  ),
});

/** The console's first page, and how the system is. */
export function systemRoutes(http: FastifyInstance, deps: Deps, installation: Installation): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/overview',
    summary: 'What waits for an operator, in numbers; queues are counted up to 500.',
    answer: OverviewBody,
    work: (ctx) => readOverview(ctx),
  });
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/system',
    summary: 'Queues, tasks, failed jobs, database, processes, and what doctor finds.',
    answer: SystemBody,
    work: (ctx) => readSystem(ctx, installation),
  });
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/notices',
    summary: 'What was found out that concerns no partner, newest first: at most 100.',
    answer: Type.Object({
      items: Type.Array(
        Type.Object({
          rule: Text,
          subject: Text,
          times: Count,
          details: Type.Record(Type.String(), Type.Unknown()),
          lastAt: Time,
        }),
      ),
    }),
    work: async (ctx) => ({ items: await readNotices(ctx) }),
  });
}
