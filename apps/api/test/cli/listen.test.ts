import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { verifyWebhook } from '@m2m/webhook-signature';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../harness.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../receiver.ts';
import { KEY_MATERIAL, startServerProcess, type ServerProcess } from '../server-process.ts';
import { makeHome, runCli, startCli, type RunningCli } from './run-cli.ts';

describe('m2m listen', { timeout: 120_000 }, () => {
  const api = useApi();
  let receiver: WebhookReceiver;
  let partner: TestPartner;
  let home: ReturnType<typeof makeHome>;
  let url: string;
  let env: Record<string, string>;
  const running: RunningCli[] = [];
  let users = 0;

  beforeAll(async () => {
    url = await api.listen();
    receiver = await startWebhookReceiver();
  });
  afterAll(() => receiver.close());
  beforeEach(async () => {
    partner = await api.partner();
    home = makeHome();
    env = { ...home.env, M2M_URL: url, M2M_KEY: partner.key };
    receiver.requests.length = 0;
    receiver.answerWith({ status: 200 });
  });
  afterEach(async () => {
    for (const cli of running.splice(0)) {
      if (cli.child.exitCode === null) cli.child.kill('SIGKILL');
      await cli.ended;
    }
    home.remove();
  });

  const listen = (...args: string[]): RunningCli => {
    const cli = startCli(['listen', '--forward-to', receiver.url('/cli'), ...args], env);
    running.push(cli);
    return cli;
  };
  const link = async (): Promise<string> =>
    (await partner.post('/partner/links', { referenceId: `user_${(users += 1)}` })).body.data.linkId;
  const linksSeen = (): string[] =>
    receiver.requests.map(({ body }) => (JSON.parse(body.toString()) as { data: { linkId: string } }).data.linkId);
  async function ready(cli: RunningCli): Promise<void> {
    await cli.waitFor('Listening to');
    // The first answer says where the stream stands.
    await new Promise((resolve) => setTimeout(resolve, 700));
  }

  it('forwards each event as it happens, signed, with the headers of a real delivery', async () => {
    const cli = listen();
    await ready(cli);
    const made = await link();
    const [request] = await receiver.waitFor(1);
    const secret = /whsec_[0-9a-f]{48}/.exec(cli.output().stdout)![0];
    expect(verifyWebhook(request!.body, request!.headers, secret)).toMatchObject({ data: { linkId: made } });
    expect(request!.headers).toMatchObject({
      'content-type': 'application/json',
      'x-m2m-event': 'link.created',
      'x-m2m-attempt': '1',
      'x-m2m-sequence': '1',
      'x-m2m-delivery-id': expect.stringMatching(/^dlv_[0-9a-f]{34}$/),
      'webhook-id': expect.stringMatching(/^evt_/),
    });
    await cli.waitFor(/200\s+link\.created\s+\d+ ms\s+evt_/);
    cli.child.kill('SIGINT');
    const { code, stderr } = await cli.ended;
    expect({ code, stderr }).toEqual({ code: 130, stderr: '' });
    expect((await runCli(['listen', '--print-secret'], env)).stdout.trim()).toBe(secret);
  });

  it('goes on after an end with what happened meanwhile, and not with what it had', async () => {
    const first = listen();
    await ready(first);
    const before = await link();
    await receiver.waitFor(1);
    await first.waitFor('link.created');
    first.child.kill('SIGKILL');
    await first.ended;
    const meanwhile = [await link(), await link()];
    listen();
    await receiver.waitFor(3);
    expect(linksSeen()).toEqual([before, ...meanwhile]);
    const [file] = readdirSync(join(home.folder, 'state', 'm2m'));
    const path = join(home.folder, 'state', 'm2m', file!);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).not.toMatch(/m2m_test_|whsec_/);
  });

  it('waits for a receiver that is away, in order, and goes on when it answers with an error', async () => {
    const away = await startWebhookReceiver();
    const address = away.url('/late');
    await away.close();
    const cli = startCli(['listen', '--forward-to', address, '--json'], env);
    running.push(cli);
    await cli.waitFor('"listening":true');
    await new Promise((resolve) => setTimeout(resolve, 700));
    await partner.post('/partner/sandbox/events', { event: 'cip.verified' });
    await partner.post('/partner/sandbox/events', { event: 'cip.failed' });
    await cli.waitFor('does not answer');
    const { createServer } = await import('node:http');
    const seen: string[] = [];
    const back = createServer((request, response) => {
      seen.push(String(request.headers['x-m2m-event']));
      request.resume().on('end', () => response.writeHead(500).end());
    });
    await new Promise<void>((resolve) => back.listen(Number(new URL(address).port), '127.0.0.1', () => resolve()));
    await expect.poll(() => seen).toEqual(['cip.verified', 'cip.failed']);
    await cli.waitFor('"eventType":"cip.failed"');
    const lines = cli
      .output()
      .stdout.trim()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line) as object);
    expect(lines).toMatchObject([
      { eventType: 'cip.verified', isTest: true, status: 500 },
      { eventType: 'cip.failed', isTest: true, status: 500 },
    ]);
    back.closeAllConnections();
    back.close();
  });

  it('forwards only the types that were asked for', async () => {
    const cli = listen('--event', 'cip.failed');
    await ready(cli);
    await link();
    await partner.post('/partner/sandbox/events', { event: 'cip.failed' });
    await receiver.waitFor(1);
    expect(receiver.requests.map(({ headers }) => headers['x-m2m-event'])).toEqual(['cip.failed']);
  });

  it('loses none and doubles none while the server is killed and started again, with events made meanwhile', async () => {
    const serverEnv = {
      ...KEY_MATERIAL,
      DATABASE_URL: api.url('m2m_app'),
      DATABASE_SYSTEM_URL: api.url('m2m_system'),
      M2M_ROLES: 'api',
    };
    let server: ServerProcess = await startServerProcess(serverEnv);
    const port = String(server.port);
    env = { ...env, M2M_URL: server.url };
    const cli = listen();
    await ready(cli);
    const made: string[] = [];
    const makeSome = async (): Promise<void> => {
      // Through the other process, which stays.
      for (let n = 0; n < 10; n += 1) made.push(await link());
    };
    try {
      for (let round = 0; round < 3; round += 1) {
        const making = makeSome();
        await new Promise((resolve) => setTimeout(resolve, 150 * round));
        server.child.kill('SIGKILL');
        await server.ended;
        await making;
        await makeSome();
        server = await startServerProcess({ ...serverEnv, PORT: port });
        await expect.poll(() => new Set(linksSeen()).size, { timeout: 30_000 }).toBe(made.length);
      }
      expect(linksSeen().toSorted()).toEqual(made.toSorted());
      expect(cli.output().stderr).toContain('reconnecting');
      expect(cli.output().stderr).toContain('Connected again');
    } finally {
      server.child.kill('SIGKILL');
      await server.ended;
    }
  });

  it('ends with 3 when its key is revoked', async () => {
    const key = await api.key(partner);
    env = { ...env, M2M_KEY: key.key };
    const cli = listen();
    await ready(cli);
    await partner.post(`/partner/keys/${key.keyId}/revoke`);
    await link();
    const { code, stderr } = await cli.ended;
    expect(code).toBe(3);
    expect(stderr).toContain('m2m login');
  });
});
