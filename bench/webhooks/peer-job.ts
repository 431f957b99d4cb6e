import type pg from 'pg';
import { Agent, request } from 'undici';
import { signWebhook } from '@m2m/webhook-signature';

const dispatcher = new Agent({ connections: 128, pipelining: 1, allowH2: false });
const secrets = { current: `whsec_${'ab'.repeat(24)}` };

/** What a delivery is, whoever queues it: sign, post, read the answer. */
export async function deliver(url: string, job: { id: string; body: string }): Promise<{ id: string; status: number }> {
  const body = Buffer.from(job.body);
  const timestampSeconds = Math.floor(Date.now() / 1000);
  const signed = signWebhook({
    secrets,
    eventId: job.id,
    deliveryId: job.id,
    event: 'link.created',
    timestampSeconds,
    body,
  });
  const answer = await request(url, {
    method: 'POST',
    headers: { ...signed, 'content-type': 'application/json' },
    body,
    dispatcher,
  });
  await answer.body.dump();
  return { id: job.id, status: answer.statusCode };
}

/** One row per attempt, written 300 at a time: the log that our own worker writes too. */
export function recordAttempts(pool: pg.Pool) {
  let waiting: { id: string; status: number }[] = [];
  const write = async (): Promise<void> => {
    const rows = waiting;
    waiting = [];
    if (rows.length === 0) return;
    await pool.query('insert into peer_attempts (id, status) select * from unnest($1::text[], $2::int[])', [
      rows.map(({ id }) => id),
      rows.map(({ status }) => status),
    ]);
  };
  let writing = Promise.resolve();
  return {
    add(row: { id: string; status: number }): void {
      waiting.push(row);
      if (waiting.length >= 300) writing = writing.then(write);
    },
    async flush(): Promise<void> {
      await writing;
      await write();
    },
  };
}

export function finish(startedAt: number, startCpu: NodeJS.CpuUsage): void {
  const cpu = process.cpuUsage(startCpu);
  const result = { seconds: (performance.now() - startedAt) / 1000, cpuSeconds: (cpu.user + cpu.system) / 1e6 };
  process.stdout.write(JSON.stringify(result), () => process.exit(0));
}
