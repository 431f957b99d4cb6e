import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generateWebhookSecret, signWebhook } from '@m2m/webhook-signature';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPartner } from '../../src/features/partners/index.ts';
import { PageReader, readBlocks } from '../follow-page.ts';
import { useApi, type TestPartner } from '../harness.ts';
import { signInMember } from '../members.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../receiver.ts';
import { makeHome } from './run-cli.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const page = readFileSync(join(ROOT, 'docs/cli.md'), 'utf8');

describe('docs/cli.md', { timeout: 240_000 }, () => {
  const api = useApi({ worker: true });
  const home = makeHome();
  const work = join(home.folder, 'work');
  let reader: PageReader;
  let receiver: WebhookReceiver;
  let partner: TestPartner;

  beforeAll(async () => {
    const url = await api.listen();
    receiver = await startWebhookReceiver();
    const { id } = await createPartner(api.deps, { name: 'Acme', slug: 'demo' });
    partner = await api.key({ partnerId: id, slug: 'demo' });
    const bin = join(home.folder, 'bin');
    for (const folder of [bin, join(work, 'src')]) mkdirSync(folder, { recursive: true });
    const cli = join(ROOT, 'packages/cli/bin/m2m.mjs');
    writeFileSync(join(bin, 'm2m'), `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`);
    chmodSync(join(bin, 'm2m'), 0o755);
    saveRequest(work);
    execFileSync('git', ['init', '-q', work]);
    const who = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com'];
    execFileSync('git', ['-C', work, ...who, 'commit', '-q', '--allow-empty', '-m', 'first']);
    reader = new PageReader({
      cwd: work,
      env: { ...home.env, PATH: `${bin}:${process.env['PATH']}` },
      replace: { 'http://localhost:3000': url, 'localhost:4000': new URL(receiver.url()).host },
    });
  });
  afterAll(async () => {
    await reader?.close();
    await receiver?.close();
    home.remove();
  });

  it('runs as printed, from login to logout', async () => {
    const member = await signInMember(api, partner);
    const [login, ...blocks] = readBlocks(page);
    const isSignedIn = reader.follow(login!);
    await reader.waitFor('Code ');
    const [code] = /[A-Z]{4}-[A-Z]{4}/.exec(reader.output())!;
    expect((await member.post(`/portal/api/pairings/${code}/approve`)).status).toBe(200);
    expect(await isSignedIn).toContain('Signed in');
    for (const block of blocks) await reader.follow(block);
    const output = reader.output();
    for (const said of [
      'VALID',
      'would go out again',
      'on its way',
      'No key found',
      'Signed out; the key is revoked',
    ]) {
      expect(output).toContain(said);
    }
    expect(receiver.requests.map(({ headers }) => headers['x-m2m-event'])).toContain('link.opened');
  });

  it('names every command, and no other', () => {
    const list = execFileSync(process.execPath, [join(ROOT, 'packages/cli/bin/m2m.mjs'), '--help'], {
      encoding: 'utf8',
    });
    const names = [...list.matchAll(/^ {2}m2m ([a-z -]+?) (?: |<|\[)/gm)].map(([, name]) => name!.trim());
    expect(names.length).toBeGreaterThan(30);
    const words = (name: string): string => name.split(' ').at(-1)!;
    expect(names.filter((name) => !page.includes(`m2m ${name}`) && !page.includes(words(name)))).toEqual([]);
    const printed = readBlocks(page).flatMap(({ commands }) =>
      [...commands.matchAll(/^m2m (.+)$/gm)].map(([, args]) => args!),
    );
    expect(printed.filter((args) => !names.some((name) => args === name || args.startsWith(`${name} `)))).toEqual([]);
  });
});

/** A request as a reader would have saved it, an hour ago. */
function saveRequest(folder: string): void {
  const secret = generateWebhookSecret();
  const body = Buffer.from('{"event":"link.created","timestamp":"2026-02-01T12:00:00.000Z","data":{}}');
  const timestampSeconds = Math.floor(Date.now() / 1000) - 3_600;
  const headers = signWebhook({
    secrets: { current: secret },
    eventId: 'evt_1',
    deliveryId: 'dlv_1',
    event: 'link.created',
    timestampSeconds,
    body,
  });
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  writeFileSync(join(folder, 'request.http'), `POST /hooks HTTP/1.1\n${lines.join('\n')}\n\n${body.toString()}`);
  writeFileSync(join(folder, 'secret.txt'), `${secret}\n`);
}
