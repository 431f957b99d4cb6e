/**
 * Runs in a network namespace in which every address there is leads to this process. Calls hundreds of spellings of
 * private addresses, and names that change their answer, through the outbound module, and prints what was reached.
 */
import { connect, createServer } from 'node:net';
import { createEgressPolicy, createOutbound, parseAllowList, type Resolve } from '../src/core/outbound/index.ts';
import { privateHostSpellings } from '../src/core/outbound/testing/private-spellings.ts';

const PORTS = [80, 443, 8080, 8443];
const PUBLIC = ['93.184.216.34', '2606:2800:220:1::1'];
/** One of every range of issue and contract; fe80 needs the name of its link. */
const CANARIES = [
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1%lo',
];
const reached = new Map<string, number>();

for (const port of PORTS) {
  const server = createServer((socket) => {
    const address = (socket.localAddress ?? '').replace(/^::ffff:/, '');
    reached.set(address, (reached.get(address) ?? 0) + 1);
    socket.on('error', () => {}).once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'));
  });
  await new Promise<void>((resolve) => server.listen(port, '::', resolve));
  server.unref();
}

/** Takes what was reached so far, public addresses apart. */
function takeReached(): { canaries: string[]; public: number } {
  const canaries = [...reached.keys()].filter((address) => !PUBLIC.includes(address));
  const count = PUBLIC.reduce((sum, address) => sum + (reached.get(address) ?? 0), 0);
  reached.clear();
  return { canaries, public: count };
}

const knock = (host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(443, host, () => resolve(true)).on('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
const standing: string[] = [];
for (const host of CANARIES) if (await knock(host)) standing.push(host);
await new Promise((resolve) => setTimeout(resolve, 50));
takeReached();

async function sendAll(allow: string, urls: string[], resolve: Resolve): Promise<Record<string, number>> {
  const outbound = createOutbound({ policy: createEgressPolicy(parseAllowList(allow).entries), resolve });
  const outcomes: Record<string, number> = {};
  for (let at = 0; at < urls.length; at += 20) {
    const results = await Promise.all(
      urls
        .slice(at, at + 20)
        .map((url) => outbound.send({ url, headers: {}, body: Buffer.from('{}'), timeoutMs: 2000 })),
    );
    for (const result of results) {
      const outcome = result.kind === 'failed' ? result.reason : String(result.status);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  }
  await outbound.close();
  return outcomes;
}

const noName: Resolve = () => Promise.reject(new Error('nobody is asked'));
const hosts = [...privateHostSpellings(), '[fe80::1%25lo]', '[fe80::1%lo]'];
// An allow-list that names another address opens ports and plain http as far as that is seen from the URL alone.
const urls = hosts.flatMap((host) =>
  PORTS.map((port) => `${port % 1000 === 443 ? 'https' : 'http'}://${host}:${port}/`),
);
const literals = {
  sent: urls.length,
  strict: await sendAll('', urls, noName),
  open: await sendAll('192.0.2.9', urls, noName),
  ...takeReached(),
};

let question = 0;
const answers = ['10.0.0.1', '169.254.169.254', 'fd00:ec2::254', '::ffff:127.0.0.1', '127.0.0.1', '192.168.1.1'];
const rebinding: Resolve = async () => {
  question += 1;
  const inner = answers[question % answers.length]!;
  return question % 3 === 0 ? [inner] : question % 3 === 1 ? [PUBLIC[0]!] : [PUBLIC[0]!, inner];
};
const names = Array.from({ length: 300 }, (_, n) => `https://rebinding-${n % 40}.example/${n}`);
const rebound = { sent: names.length, outcomes: await sendAll('', names, rebinding), ...takeReached() };

const control = { outcomes: await sendAll('10.0.0.1:8080', ['http://10.0.0.1:8080/'], noName), ...takeReached() };
process.stdout.write(JSON.stringify({ standing, expected: CANARIES, literals, rebound, control }), () =>
  process.exit(0),
);
