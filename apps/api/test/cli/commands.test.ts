import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import { useApi, type TestPartner } from '../harness.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../receiver.ts';
import { makeHome, runCli, startCli, type CliResult } from './run-cli.ts';

const api = useApi({ worker: true });
const home = makeHome();
let partner: TestPartner;
let receiver: WebhookReceiver;
let url: string;
let env: Record<string, string>;

beforeAll(async () => {
  url = await api.listen();
  partner = await api.partner();
  receiver = await startWebhookReceiver();
  env = { ...home.env, M2M_URL: url, M2M_KEY: partner.key };
});
afterAll(async () => {
  home.remove();
  await receiver.close();
});

const m2m = (...args: string[]): Promise<CliResult> => runCli(args, env);
/** What it printed, of a command that must go well. */
async function well(...args: string[]): Promise<CliResult> {
  const result = await m2m(...args);
  expect({
    args,
    code: result.code,
    stderr: result.stderr.replace(/^Shown this once.*\n|^Its secret.*\n/m, ''),
  }).toMatchObject({
    args,
    code: 0,
  });
  return result;
}
const json = async (...args: string[]) => (await well(...args, '--json')).json();

describe('every command', () => {
  it('says who one is', async () => {
    expect(await json('whoami')).toMatchObject({ slug: partner.slug, environment: 'sandbox', url });
    const { stdout } = await well('whoami');
    expect(stdout).toContain('webhooks:read');
    expect(stdout).not.toContain(partner.key);
  });

  it('makes, lists, shows, opens and revokes links', async () => {
    const made = await json(
      'links',
      'create',
      '--reference',
      'user_1',
      '--metadata',
      '{"orderId":"42"}',
      '--expires',
      '30',
    );
    expect(made).toMatchObject({ referenceId: 'user_1', status: 'created' });
    expect((await well('links', 'create', '--reference', 'user_2')).stdout).toContain('http');
    expect((await json('links', 'list')).items.length).toBe(2);
    expect((await json('links', 'list', '--reference', 'user_1', '--from', '1h')).items).toMatchObject([
      { linkId: made.linkId },
    ]);
    expect((await well('links', 'list')).stdout).toContain(made.linkId);
    expect(await json('links', 'get', made.linkId)).toMatchObject({ metadata: { orderId: '42' } });
    expect((await well('links', 'open', made.linkId)).stdout.trim()).toBe(made.url);
    expect(await json('links', 'revoke', made.linkId, '--reason', 'a test')).toMatchObject({ status: 'revoked' });
    const again = await m2m('links', 'revoke', made.linkId);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('LINK_NOT_REVOCABLE');
  });

  it('makes, changes, rotates and ends keys', async () => {
    const made = await json('keys', 'create', '--name', 'shop', '--template', 'send', '--expires-days', '30');
    expect(made).toMatchObject({ name: 'shop', template: 'send', state: 'active' });
    const second = await well('keys', 'create', '--name', 'two', '--scope', 'links:read', '--scope', 'links:write');
    expect(second.stdout).toMatch(/m2m_test_[0-9a-z]{32}/);
    const list = await well('keys', 'list', '--state', 'active');
    expect(list.stdout).toContain(made.keyId);
    expect(list.stdout).not.toContain(made.key);
    expect((await well('keys', 'get', made.keyId)).stdout).toContain('links:write');
    const rotation = await json('keys', 'rotate', made.keyId, '--grace-hours', '1');
    expect(rotation).toMatchObject({ keyId: made.keyId, state: 'pending', graceSeconds: 3600 });
    expect((await well('keys', 'rotation', made.keyId)).stdout).toContain('pending');
    expect(await json('keys', 'rotation-cancel', made.keyId)).toMatchObject({ state: 'cancelled' });
    await well('keys', 'rotate', made.keyId, '--now');
    expect(await json('keys', 'rotation-finish', made.keyId)).toMatchObject({ state: 'finished' });
    expect((await well('keys', 'disable', made.keyId)).stdout).toContain('disabled');
    expect((await well('keys', 'enable', made.keyId)).stdout).toContain('active');
    expect((await well('keys', 'revoke', made.keyId, '--reason', 'a test')).stdout).toContain('revoked');
  });

  it('makes, tests, changes and ends endpoints, and shows and replays their deliveries', async () => {
    const made = await json('webhooks', 'endpoints', 'create', receiver.url('/cli'), '--event', 'link.created');
    const id = made.endpointId as string;
    expect(made.eventTypes).toEqual(['link.created']);
    expect((await well('webhooks', 'endpoints', 'secret', id)).stdout.trim()).toBe(made.secret);
    expect((await well('webhooks', 'endpoints', 'list')).stdout).toContain(id);
    expect((await well('webhooks', 'endpoints', 'get', id)).stdout).toContain('well');
    expect(await json('webhooks', 'endpoints', 'update', id, '--description', 'from the shell')).toMatchObject({
      description: 'from the shell',
    });
    const sent = await json('webhooks', 'endpoints', 'test', id, '--event', 'link.opened');
    await expect
      .poll(async () => (await json('webhooks', 'deliveries', 'get', sent.deliveryId)).state)
      .toBe('delivered');
    expect((await well('webhooks', 'deliveries', 'get', sent.deliveryId)).stdout).toContain('200');
    expect((await well('webhooks', 'deliveries', 'list', '--endpoint', id)).stdout).toContain(sent.deliveryId);
    expect(await json('webhooks', 'replay', sent.deliveryId)).toMatchObject({ replayOf: sent.deliveryId });
    expect((await well('webhooks', 'endpoints', 'disable', id)).stdout).toContain('disabled');
    await well('links', 'create', '--reference', 'while_disabled');
    expect((await well('webhooks', 'endpoints', 'enable', id)).stdout).toContain('enabled');
    const many = ['webhooks', 'replay', '--endpoint', id, '--from', '1h'];
    expect(await json(...many, '--dry-run')).toEqual({ matched: 1, isDryRun: true });
    expect(await json(...many)).toMatchObject({ matched: 1, queued: 1, status: 'done' });
    expect((await m2m('webhooks', 'endpoints', 'delete', id)).code).toBe(2);
    expect((await well('webhooks', 'endpoints', 'delete', id, '--yes')).stdout).toContain('deleted');
  });

  it('triggers events, and names the nearest one when there is no such', async () => {
    expect(await json('trigger', 'operation.completed')).toMatchObject({ eventType: 'operation.completed' });
    const wrong = await m2m('trigger', 'operation.complete');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('Did you mean operation.completed?');
  });

  it('follows the log of calls', async () => {
    const tail = startCli(['logs', 'tail', '--lines', '0', '--status', '404'], env);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await partner.get('/partner/links/link_nobody_0123456789abcdef');
    await tail.waitFor('RESOURCE_NOT_FOUND', 20_000);
    tail.child.kill('SIGINT');
    const { code, stderr } = await tail.ended;
    expect({ code, stderr }).toEqual({ code: 130, stderr: '' });
    const before = await well('logs', 'tail', '--no-follow', '--status', '404', '--json');
    expect(before.json()).toMatchObject({ status: 404, code: 'RESOURCE_NOT_FOUND' });
  });

  it('finds nothing wrong here', async () => {
    const result = await json('doctor');
    expect(result.checks.map(({ name, state }: { name: string; state: string }) => [name, state])).toEqual(
      ['version', 'server', 'clock', 'login', 'key', 'scopes', 'endpoints'].map((name) => [name, 'ok']),
    );
    const away = await runCli(['doctor'], { ...env, M2M_URL: `http://127.0.0.1:${await freePort()}` });
    expect(away.code).toBe(4);
    expect(away.stdout).toContain('ECONNREFUSED');
    const noKey = await runCli(['doctor'], { ...env, M2M_KEY: `m2m_test_${'x'.repeat(32)}` });
    expect(noKey.code).toBe(1);
    expect(noKey.stdout).toContain('Invalid or revoked');
  });

  it('completes words in the three shells', async () => {
    for (const shell of ['bash', 'zsh', 'fish'])
      expect((await well('completion', shell)).stdout).toContain('__complete');
    const words = async (...typed: string[]) => (await well('__complete', ...typed)).stdout.trim().split('\n');
    expect(await words('li')).toEqual(['links', 'listen']);
    expect(await words('webhooks', 'endpoints', 'd')).toEqual(['disable', 'delete']);
    expect(await words('links', 'create', '--re')).toEqual(['--reference']);
    expect(await words('links', 'list', '--status', '')).toEqual(['created', 'opened', 'revoked']);
  });

  it('explains itself', async () => {
    const { stdout } = await well('--help');
    for (const name of ['login', 'listen', 'trigger', 'verify', 'scan', 'doctor'])
      expect(stdout).toContain(`m2m ${name}`);
    expect((await well('links', 'create', '--help')).stdout).toContain('--reference ID');
    expect((await well('help', 'listen')).stdout).toContain('--forward-to URL');
    expect((await well('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('a mistake is answered with the fix', () => {
  it.each([
    [['lnks', 'list'], 2, 'Did you mean links?'],
    [['links', 'creat'], 2, 'Did you mean create?'],
    [['links'], 2, 'needs one more word'],
    [['links', 'create'], 2, '--reference is missing'],
    [['links', 'create', '--referense', 'x'], 2, 'Did you mean --reference?'],
    [['links', 'create', '--reference'], 2, 'needs a value'],
    [['links', 'create', '--reference', 'x', '--reference', 'y'], 2, 'given twice'],
    [['links', 'create', '--reference', 'x', '--expires', '3'], 2, 'from 5 to 10080'],
    [['links', 'create', '--reference', 'x', '--metadata', '{'], 2, 'must be a JSON object'],
    [['links', 'create', '--reference', 'x', '--language', 'fr'], 2, 'en, es'],
    [['links', 'list', '--from', 'yesterday'], 2, '10m, 2h, 7d'],
    [['links', 'get'], 2, '<linkId> is missing'],
    [['links', 'get', 'a', 'b'], 2, 'one word too many'],
    [['links', 'get', 'link_nobody_0123456789abcdef'], 1, 'RESOURCE_NOT_FOUND'],
    [['links', 'get', '../me'], 2, 'id'],
    [['keys', 'create', '--name', 'x'], 2, '--scope'],
    [['webhooks', 'replay'], 2, 'dlv_'],
    [['listen'], 2, '--forward-to'],
    [['listen', '--forward-to', 'ftp://x'], 2, 'is no address'],
    [['whoami', '--json=1'], 2, 'takes no value'],
    [['whoami', '--url', 'example.com'], 2, 'with its scheme'],
    [['whoami', '--url', 'http://example.com'], 2, 'plain http'],
    [['whoami', '--url', 'http://127.0.0.1:9'], 4, '127.0.0.1:9'],
    [['completion', 'powershell'], 2, 'bash, zsh, fish'],
  ] as const)('m2m %j', async (args, code, says) => {
    const result = await m2m(...args);
    expect({ code: result.code, stdout: result.stdout }).toEqual({ code, stdout: '' });
    expect(result.stderr).toContain(says);
    expect(result.stderr).not.toMatch(/\n\s+at |m2m itself/);
  });

  it('says of a live key that it moves real money', async () => {
    const live = await api.key(partner, { environment: 'live' });
    const liveEnv = { ...env, M2M_KEY: live.key };
    const refused = await runCli(['links', 'create', '--reference', 'x'], liveEnv);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('This is a live key; links made with it move real money: use --live.');
    expect((await runCli(['whoami', '--live', '--json'], liveEnv)).json()).toMatchObject({ environment: 'live' });
    expect((await m2m('whoami', '--live')).stderr).toContain('test key');
    expect((await runCli(['trigger', 'link.created', '--live'], liveEnv)).stderr).toContain('sandbox only');
  });

  it('tells keys that are none, missing, revoked or lack a scope, with exit code 3', async () => {
    const noKey = await runCli(['whoami'], { ...home.env, M2M_URL: url });
    expect(noKey).toMatchObject({ code: 3 });
    expect(noKey.stderr).toContain('m2m login');
    expect((await runCli(['whoami'], { ...env, M2M_KEY: 'whsec_x' })).stderr).toContain('secret of a webhook endpoint');
    expect((await runCli(['whoami'], { ...env, M2M_KEY: `m2m_test_${'x'.repeat(32)}` })).code).toBe(3);
    const narrow = await api.key(partner, { scopes: ['links:read'] });
    const lacking = await runCli(['keys', 'list', '--json'], { ...env, M2M_KEY: narrow.key });
    expect(lacking.code).toBe(3);
    expect(JSON.parse(lacking.stderr).error).toMatchObject({ code: 'INSUFFICIENT_SCOPE', status: 403, exitCode: 3 });
  });

  it('uses no colour where nobody looks, and lets no server text command the terminal', async () => {
    await partner.post('/partner/links', { referenceId: 'user_\u001b[31mred' });
    const { stdout } = await well('links', 'list');
    // oxlint-disable-next-line no-control-regex
    expect(stdout).not.toMatch(/\u001b/);
    expect(stdout).toContain('red');
  });

  it('reads metadata from a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'm2m-metadata-'));
    writeFileSync(join(folder, 'm.json'), '{"a":1}');
    const made = await json('links', 'create', '--reference', 'from_file', '--metadata', `@${join(folder, 'm.json')}`);
    expect(await json('links', 'get', made.linkId)).toMatchObject({ metadata: { a: 1 } });
    const missing = await m2m('links', 'create', '--reference', 'x', '--metadata', '@/nowhere.json');
    expect(missing).toMatchObject({ code: 1 });
    expect(missing.stderr).toContain('There is no /nowhere.json');
    rmSync(folder, { recursive: true });
  });
});
