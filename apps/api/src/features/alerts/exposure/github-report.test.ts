import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '../../../../test/events.ts';
import { useApi, type TestPartner } from '../../../../test/harness.ts';
import { mintKey } from '../../keys/key-format.ts';
import { readGithubKeys } from './github-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'm2m-github-'));
const keysFile = join(folder, 'keys.json');
const github = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const pem = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();
writeFileSync(
  keysFile,
  JSON.stringify({ public_keys: [{ key_identifier: 'k1', key: pem(github.publicKey), is_current: true }] }),
);

const api = useApi({ env: { M2M_GITHUB_KEYS_FILE: keysFile } });
const withoutFile = useApi();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const URL_FOUND = 'https://github.com/acme/shop/blob/1f0c/.env';
const PATH = '/secret-scanning/github';
let partner: TestPartner;

interface Post {
  identifier?: string;
  signature?: string;
  signer?: KeyObject;
  type?: string;
}

const signatureOf = (payload: string, signer: KeyObject = github.privateKey): string =>
  sign('sha256', Buffer.from(payload), signer).toString('base64');

function post(
  payload: string,
  { identifier = 'k1', signer, signature = signatureOf(payload, signer), type = 'application/json' }: Post = {},
  to: Pick<typeof api, 'inject'> = api,
) {
  const headers = {
    'content-type': type,
    'github-public-key-identifier': identifier,
    'github-public-key-signature': signature,
  };
  return to.inject({ method: 'POST', url: PATH, headers, payload });
}

const match = (token: string, url = URL_FOUND) => ({ token, type: 'm2m_api_key', url, source: 'content' });
const report = (...matches: object[]) => post(JSON.stringify(matches));
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const stateOf = async (keyId: string) =>
  (
    await api.sql<{ disabled: boolean; by: string | null }>(
      'select disabled_at is not null as disabled, disabled_by as by from api_keys where id = $1',
      [keyId],
    )
  )[0]!;

beforeAll(async () => (partner = await api.partner({ environment: 'live' })));

describe('a leak that GitHub reports', () => {
  it('disables a live key at once, tells its owner where it was found, and answers by its hash', async () => {
    const key = await api.key(partner, { environment: 'live' });
    expect((await key.get('/partner/me')).status).toBe(200);
    const response = await report(match(key.key));
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual([
      { token_hash: hashOf(key.key), token_type: 'm2m_api_key', label: 'true_positive' },
    ]);
    expect(await stateOf(key.keyId)).toEqual({ disabled: true, by: 'github-secret-scanning' });
    await expect.poll(async () => (await key.get('/partner/me')).status, { timeout: 2_000 }).toBe(401);
    const { items } = (await partner.get(`/partner/notices?keyId=${key.keyId}`)).body.data;
    expect(items).toMatchObject([
      {
        rule: 'exposed',
        severity: 'critical',
        details: { where: 'report', reporter: 'github', source: URL_FOUND, isDisabled: true },
      },
    ]);
    const [event] = await eventsOf(api, partner, 'api_key.exposed');
    expect(event!.data).toMatchObject({ keyId: key.keyId, details: { source: URL_FOUND, isDisabled: true } });
    const acts = await api.sql<{ action: string; actor: string }>(
      'select action, actor_id as actor from audit_entries where subject_id = $1 order by number',
      [key.keyId],
    );
    expect(acts.slice(-2)).toEqual([
      { action: 'key.exposed', actor: 'github-secret-scanning' },
      { action: 'key.disabled', actor: 'github-secret-scanning' },
    ]);
  });

  it('changes nothing a second time: a key that was enabled again stays so, until it is found elsewhere', async () => {
    const key = await api.key(partner, { environment: 'live' });
    await report(match(key.key));
    expect((await partner.post(`/partner/keys/${key.keyId}/enable`)).status).toBe(200);
    expect((await report(match(key.key))).json()[0].label).toBe('true_positive');
    expect((await stateOf(key.keyId)).disabled).toBe(false);
    await report(match(key.key, 'https://github.com/acme/other/blob/2/.env'));
    expect((await stateOf(key.keyId)).disabled).toBe(true);
    expect((await partner.get(`/partner/notices?keyId=${key.keyId}`)).body.data.items).toHaveLength(2);
  });

  it('of a test key is told, and the key goes on', async () => {
    const key = await api.key(partner, { environment: 'sandbox' });
    expect((await report(match(key.key))).json()[0].label).toBe('true_positive');
    expect((await key.get('/partner/me')).status).toBe(200);
    expect((await key.get('/partner/notices')).body.data.items).toMatchObject([
      { rule: 'exposed', details: { isDisabled: false } },
    ]);
  });

  it('of a secret that has ended is told, and the key goes on under its new secret', async () => {
    const key = await api.key(partner, { environment: 'live' });
    const rotated = await partner.post(`/partner/keys/${key.keyId}/rotations`, { activation: 'now', graceSeconds: 0 });
    expect(rotated.status).toBe(201);
    await report(match(key.key));
    expect((await stateOf(key.keyId)).disabled).toBe(false);
    expect((await partner.get(`/partner/notices?keyId=${key.keyId}`)).body.data.items).toHaveLength(1);
  });

  it('of nobody’s key is a false positive', async () => {
    const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
    const tokens = [mintKey('live', random), 'ghp_something', ''];
    const answer = (await report(...tokens.map((token) => match(token)))).json();
    expect(answer.map(({ label }: { label: string }) => label)).toEqual([
      'false_positive',
      'false_positive',
      'false_positive',
    ]);
  });

  it('may hold many keys at once, and one of them twice', async () => {
    const keys = await Promise.all([1, 2, 3].map(() => api.key(partner, { environment: 'live' })));
    const answer = await report(
      ...keys.map(({ key }) => match(key)),
      match(keys[0]!.key),
      match(keys[0]!.key, 'https://github.com/acme/fork/blob/1/.env'),
    );
    expect(answer.json()).toHaveLength(5);
    for (const { keyId } of keys) expect((await stateOf(keyId)).disabled).toBe(true);
    expect((await partner.get(`/partner/notices?keyId=${keys[0]!.keyId}`)).body.data.items).toHaveLength(2);
  });

  it('leaves no key in a log, a notice or an answer', async () => {
    const key = await api.key(partner, { environment: 'live' });
    const response = await report(match(key.key));
    expect(response.body).not.toContain(key.key);
    expect(api.logLines.join('')).not.toContain(key.key);
    expect(JSON.stringify(await api.sql('select * from notices'))).not.toContain(key.key);
  });
});

describe('a report', () => {
  it.each<[string, (payload: string) => Post]>([
    ['by another key', () => ({ signer: generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey })],
    ['under an unknown identifier', () => ({ identifier: 'k2' })],
    ['over other bytes', (payload) => ({ signature: signatureOf(`${payload} `) })],
    ['without a signature', () => ({ signature: '' })],
    ['with something else as signature', () => ({ signature: 'AAAA'.repeat(20) })],
  ])('signed %s is refused and does nothing', async (_, change) => {
    const key = await api.key(partner, { environment: 'live' });
    const payload = JSON.stringify([match(key.key)]);
    const response = await post(payload, change(payload));
    expect(response.statusCode).toBe(401);
    expect(response.json().code).toBe('UNAUTHORIZED');
    expect((await stateOf(key.keyId)).disabled).toBe(false);
  });

  it('is judged over the bytes as sent: white space and the order of members count', async () => {
    const key = await api.key(partner, { environment: 'live' });
    const spaced = `[ {"url" : "${URL_FOUND}" , "token":"${key.key}","type":"m2m_api_key"} ]\n`;
    expect((await post(spaced)).statusCode).toBe(200);
    expect((await stateOf(key.keyId)).disabled).toBe(true);
    expect((await post(spaced.replace('[ ', '['), { signature: signatureOf(spaced) })).statusCode).toBe(401);
  });

  it.each([
    ['{}', ''],
    ['[', '[0]'],
    ['[{"type":"x"}]', '[0].token'],
    ['[{"token":"a"}]', '[0].type'],
    ['[null]', '[0].token'],
  ])('that is signed and makes no sense says why: %s', async (payload, path) => {
    const response = await post(payload);
    expect(response.statusCode).toBe(400);
    expect(response.json().error.details[0].path).toBe(path);
  });

  it('has bounds', async () => {
    const many = JSON.stringify(Array.from({ length: 1_001 }, () => ({ token: 'a', type: 'b' })));
    expect((await post(many)).statusCode).toBe(400);
    expect((await post(JSON.stringify([match('a'.repeat(300_000))]))).statusCode).toBe(413);
    expect((await post('[]', { type: 'text/plain' })).statusCode).toBe(415);
  });

  it('goes nowhere without a file of keys: 404, signed or not', async () => {
    expect((await post('[]', {}, withoutFile)).statusCode).toBe(404);
    expect((await post('[]', { type: 'text/plain' }, withoutFile)).statusCode).toBe(404);
    expect((await withoutFile.inject({ url: PATH })).statusCode).toBe(404);
  });
});

describe('the file of keys', () => {
  it('gives keys on P-256 only, and is refused when it holds none', () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const file = (...keys: KeyObject[]) =>
      JSON.stringify({ public_keys: keys.map((key, i) => ({ key_identifier: `k${i}`, key: pem(key) })) });
    expect([...readGithubKeys(file(other.publicKey, github.publicKey, rsa.publicKey)).keys()]).toEqual(['k1']);
    for (const text of ['{}', '[]', file(other.publicKey), file()])
      expect(() => readGithubKeys(text)).toThrow('no public key');
  });
});
