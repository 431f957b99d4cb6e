import { connect } from 'node:net';

/**
 * A closed-loop HTTP/1.1 client on raw sockets: each connection sends its next request when the last was answered.
 * Runs as a process of its own: `node bench/load.ts <json>`, prints one JSON line.
 */
export interface LoadInput {
  port: number;
  connections: number;
  seconds: number;
  /** Header lines and body of a request; `{n}` in either becomes a number that is used once. */
  method: string;
  path: string;
  headers: string[];
  body: string;
  /** Requests per second over all connections; unset = as fast as it goes. */
  rate?: number;
}

export interface LoadResult {
  requests: number;
  perSecond: number;
  statuses: Record<string, number>;
  p50Ms: number;
  p99Ms: number;
}

function run(input: LoadInput): Promise<LoadResult> {
  const { connections, seconds } = input;
  const statuses: Record<string, number> = {};
  const latencies: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  const prefix = Date.now().toString(36);
  let n = 0;
  const next = (): string => {
    const unique = `${prefix}${(n += 1)}`;
    const body = input.body.replaceAll('{n}', unique);
    const lines = [
      `${input.method} ${input.path} HTTP/1.1`,
      'Host: localhost',
      ...input.headers.map((line) => line.replaceAll('{n}', unique)),
    ];
    if (body) lines.push('Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`);
    return `${lines.join('\r\n')}\r\n\r\n${body}`;
  };
  const gapMs = input.rate ? (1000 * connections) / input.rate : 0;
  const client = (index: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect(input.port, '127.0.0.1');
      socket.setNoDelay(true);
      let sentAt = 0;
      let dueAt = startedAt + (gapMs * index) / connections;
      let pending = '';
      const send = (): void => {
        const now = performance.now();
        if (now >= endsAt) {
          socket.end();
          return resolve();
        }
        if (gapMs > 0 && now < dueAt) return void setTimeout(send, dueAt - now);
        // Open loop: latency counts from when the request was due, so a slow answer is not forgiven.
        sentAt = gapMs > 0 ? dueAt : now;
        dueAt += gapMs;
        socket.write(next());
      };
      socket.on('connect', send);
      socket.on('error', reject);
      socket.on('data', (chunk) => {
        pending += chunk.toString('latin1');
        const head = pending.indexOf('\r\n\r\n');
        if (head < 0) return;
        const length = Number(/\r\ncontent-length: (\d+)/i.exec(pending)?.[1] ?? 0);
        if (pending.length < head + 4 + length) return;
        const status = pending.slice(9, 12);
        statuses[status] = (statuses[status] ?? 0) + 1;
        latencies.push(performance.now() - sentAt);
        pending = '';
        send();
      });
    });
  return Promise.all(Array.from({ length: connections }, (_, i) => client(i))).then(() => {
    const sorted = Float64Array.from(latencies).sort();
    const at = (q: number): number => Math.round((sorted[Math.floor(sorted.length * q)] ?? 0) * 100) / 100;
    const elapsed = (performance.now() - startedAt) / 1000;
    return {
      requests: sorted.length,
      perSecond: Math.round(sorted.length / elapsed),
      statuses,
      p50Ms: at(0.5),
      p99Ms: at(0.99),
    };
  });
}

if (process.argv[1] === import.meta.filename) {
  process.stdout.write(JSON.stringify(await run(JSON.parse(process.argv[2]!) as LoadInput)));
}
