import { Agent, request } from 'undici';
import { signWebhook } from '@m2m/webhook-signature';

/** The limit: signs and posts, and does nothing else. Prints seconds and CPU. */
const [url, count, concurrency] = process.argv.slice(2);
const total = Number(count);
const body = Buffer.alloc(700, 'x');
const secrets = { current: `whsec_${'ab'.repeat(24)}` };
const dispatcher = new Agent({ connections: Number(concurrency), pipelining: 1, allowH2: false });
let next = 0;
const startedAt = performance.now();
const startCpu = process.cpuUsage();
await Promise.all(
  Array.from({ length: Number(concurrency) }, async () => {
    while (next < total) {
      const id = `evt_${(next += 1)}`;
      const signed = signWebhook({
        secrets,
        eventId: id,
        deliveryId: `dlv_${next}`,
        event: 'link.created',
        timestampSeconds: 1_800_000_000,
        body,
      });
      const answer = await request(url!, {
        method: 'POST',
        headers: { ...signed, 'content-type': 'application/json' },
        body,
        dispatcher,
      });
      await answer.body.dump();
    }
  }),
);
const cpu = process.cpuUsage(startCpu);
process.stdout.write(
  JSON.stringify({ seconds: (performance.now() - startedAt) / 1000, cpuSeconds: (cpu.user + cpu.system) / 1e6 }),
);
process.exit(0);
