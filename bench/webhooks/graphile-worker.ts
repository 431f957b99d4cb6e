import { run } from '../peers/node_modules/graphile-worker/dist/index.js';
import pg from 'pg';
import { deliver, finish, recordAttempts } from './peer-job.ts';

/** The same job on graphile-worker, set up well: local queue, batched completions, attempt rows in batches. */
const [databaseUrl, url, count, concurrency] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 12 });
const attempts = recordAttempts(pool);
let done = 0;
const startedAt = performance.now();
const startCpu = process.cpuUsage();
const runner = await run({
  pgPool: pool,
  concurrentJobs: Number(concurrency),
  noHandleSignals: true,
  preset: { worker: { localQueue: { size: 300 }, completeJobBatchDelay: 5, failJobBatchDelay: 5 } },
  taskList: {
    deliver: async (payload: unknown) => {
      attempts.add(await deliver(url!, payload as { id: string; body: string }));
      if ((done += 1) === Number(count)) void end();
    },
  },
} as never);

async function end(): Promise<void> {
  await attempts.flush();
  finish(startedAt, startCpu);
  await runner.stop().catch(() => undefined);
}
