import { PgBoss } from '../peers/node_modules/pg-boss/dist/index.js';
import pg from 'pg';
import { deliver, finish, recordAttempts } from './peer-job.ts';

/** The same job on pg-boss: fetched and completed 300 at a time, sent `concurrency` at a time, attempt rows in batches. */
const [databaseUrl, url, count, concurrency] = process.argv.slice(2);
const boss = new PgBoss({ connectionString: databaseUrl!, max: 8, supervise: false, schedule: false });
await boss.start();
const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
const attempts = recordAttempts(pool);
let done = 0;
const startedAt = performance.now();
const startCpu = process.cpuUsage();
while (done < Number(count)) {
  const jobs = await boss.fetch<{ id: string; body: string }>('deliver', { batchSize: 300 });
  const waiting = [...jobs];
  await Promise.all(
    Array.from({ length: Number(concurrency) }, async () => {
      for (let job = waiting.pop(); job; job = waiting.pop()) attempts.add(await deliver(url!, job.data));
    }),
  );
  if (jobs.length > 0)
    await boss.complete(
      'deliver',
      jobs.map((job) => job.id),
    );
  done += jobs.length;
}
await attempts.flush();
finish(startedAt, startCpu);
