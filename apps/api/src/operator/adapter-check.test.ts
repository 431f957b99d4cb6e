import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateWebhookSecret } from '@m2m/webhook-signature';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEY_MATERIAL, runOperator } from '../../test/server-process.ts';

const SERVICE = join(import.meta.dirname, '../../../../examples/adapter-service/server.mjs');
const folder = mkdtempSync(join(tmpdir(), 'm2m-adapter-'));
const secretFile = join(folder, 'secret');
const secret = generateWebhookSecret();
const env = { ...KEY_MATERIAL, M2M_DATA_DIR: folder };
let service: ChildProcess;
let url: string;

/** Starts the reference service as its own process, on a free port. */
async function startService(more: Record<string, string> = {}): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [SERVICE], {
    env: { SECRET_FILE: secretFile, PORT: '0', ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the service ended')));
    child.stdout!.once('data', (chunk: Buffer) => resolve(chunk.toString()));
  });
  return { child, url: /http:\S+/.exec(line)![0] };
}

beforeAll(async () => {
  writeFileSync(secretFile, `${secret}\n`, { mode: 0o600 });
  ({ child: service, url } = await startService());
});

afterAll(() => {
  service.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const check = (at: string, ...more: string[]) => runOperator(env, ['adapter', 'check', at, '--secret-file', secretFile, ...more]); // prettier-ignore

/** Runs the check against the reference service as seen through a proxy that breaks one promise. */
async function failedOf(breaks: (path: string, answer: Answer) => Answer | Promise<Answer>): Promise<string[]> {
  const server = await startBroken(breaks);
  try {
    const { code, stdout } = await check(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    expect(code).toBe(1);
    return stdout.split('\n').filter((line) => line.startsWith('FAILED'));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

interface Answer {
  status: number;
  body: string;
}

async function startBroken(breaks: (path: string, answer: Answer) => Answer | Promise<Answer>): Promise<Server> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => /^(x-m2m|content-type)/.test(name)),
    ) as Record<string, string>;
    const reply = await fetch(url + request.url!, { method: 'POST', headers, body: Buffer.concat(chunks) });
    const answer = await breaks(request.url!, { status: reply.status, body: await reply.text() });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

describe('adapter check', () => {
  it.each(['payout', 'funding'])('is passed by the reference service for %s', async (port) => {
    const { code, stdout } = await check(url, '--port', port);
    expect(stdout).not.toContain('FAILED');
    expect({ code, last: stdout.trim().split('\n').at(-1) }).toEqual({
      code: 0,
      last: 'The service keeps the contract.',
    });
    expect(stdout.match(/^passed /gm)!.length).toBeGreaterThanOrEqual(14);
  });

  it('fails a service that verifies nothing, naming each promise', async () => {
    const failed = await failedOf((_path, answer) =>
      answer.status === 401 ? { status: 200, body: '{"result":"not_found"}' } : answer,
    );
    expect(failed.map((line) => line.split(':')[0])).toEqual([
      'FAILED  refuses a signature made with another secret',
      'FAILED  refuses a timestamp that is ten minutes old',
      'FAILED  refuses a timestamp that is ten minutes ahead',
      'FAILED  refuses a call without a signature',
      'FAILED  refuses a body that was changed after it was signed',
    ]);
  });

  it('fails a service that answers with numbers, forgets orders, or knows what it was never sent', async () => {
    const numbers = await failedOf((_path, answer) => ({ ...answer, body: answer.body.replace('{', '{"minor":1,') }));
    expect(numbers.join()).toContain('with JSON of the right form');
    const forgets = await failedOf((path, answer) =>
      path === '/payout/status' ? { status: 200, body: '{"result":"not_found"}' } : answer,
    );
    expect(forgets.join()).toMatch(/FAILED {2}takes an order, and says the same.*"not_found" is not an answer here/);
    const knowsAll = await failedOf((path, answer) =>
      path === '/payout/status' && answer.status === 200 ? { status: 200, body: '{"result":"submitted"}' } : answer,
    );
    expect(knowsAll.join()).toContain('"submitted" is not an answer here; right: not_found');
  });

  it('says what is wrong with what it was given', async () => {
    const open = join(folder, 'open');
    writeFileSync(open, secret, { mode: 0o644 });
    const wrong = [
      [['adapter', 'check', url], /--secret-file is missing/],
      [['adapter', 'check', url, '--secret-file', open], /can be read by others. Run: chmod 600/],
      [['adapter', 'check', url, '--secret-file', join(folder, 'none')], /no such file/],
      [['adapter', 'check', 'rail', '--secret-file', secretFile], /--url: must be the URL/],
      [['adapter', 'check', 'http://93.184.215.14', '--secret-file', secretFile], /inner address only/],
      [['adapter', 'check', url, '--secret-file', secretFile, '--port', 'x'], /--port must be one of/],
    ] as const;
    for (const [args, message] of wrong) {
      const { code, stderr } = await runOperator(env, [...args]);
      expect(stderr).toMatch(message);
      expect(code).toBe(2);
    }
  });
});

describe('the reference service', () => {
  it('has fewer than 250 lines and no dependency', () => {
    const source = readFileSync(SERVICE, 'utf8');
    expect(source.split('\n').length).toBeLessThan(250);
    expect([...source.matchAll(/from '([^']+)'/g)].every(([, from]) => from!.startsWith('node:'))).toBe(true);
  });

  it('remembers its orders over a kill', async () => {
    const ordersFile = join(folder, 'orders.jsonl');
    const first = await startService({ ORDERS_FILE: ordersFile });
    const { code } = await check(first.url);
    first.child.kill('SIGKILL');
    expect(code).toBe(0);
    const keys = readFileSync(ordersFile, 'utf8').trim().split('\n').map((line) => JSON.parse(line).key as string); // prettier-ignore
    const recalled = new Set(keys.filter((key, at) => keys.indexOf(key) !== at));
    // One line per order, and one more for each that was recalled: nothing was taken twice.
    expect(keys.length - recalled.size).toBe(new Set(keys).size);
    const second = await startService({ ORDERS_FILE: ordersFile });
    expect((await check(second.url)).code).toBe(0);
    second.child.kill('SIGKILL');
  });
});
