import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { useApi } from '../../../../test/harness.ts';
import { FetchedGithubKeys } from './fetch-github-keys.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const pairOf = () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const [github, newer] = [pairOf(), pairOf()];
const bodyOf = (keys: Record<string, KeyObject>): string =>
  JSON.stringify({
    public_keys: Object.entries(keys).map(([id, key]) => ({
      key_identifier: id,
      key: key.export({ type: 'spki', format: 'pem' }),
    })),
  });

/** What stands for GitHub: answers what a test says, and counts. */
let answer: (response: ServerResponse) => void;
const calls: string[] = [];
const server = createServer((request, response) => {
  calls.push(`${request.method} ${request.url}`);
  answer(response);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const url = new URL(`${origin}/meta/public_keys/secret_scanning`);

const api = useApi({ env: { M2M_GITHUB_KEYS_URL: url.href, M2M_EGRESS_ALLOW: '192.0.2.0/24' } });
afterAll(() => void server.close());
beforeEach(() => {
  calls.length = 0;
  answer = (response) => response.end(bodyOf({ k1: github.publicKey }));
});
const source = () => new FetchedGithubKeys(api.deps, url);
const namesOf = async (keys: Promise<ReadonlyMap<string, KeyObject>>) => [...(await keys).keys()];

describe('keys of GitHub that are fetched', () => {
  it('are fetched when the first report comes, and judge it', async () => {
    const partner = await api.partner({ environment: 'live' });
    const { key } = await api.key(partner, { environment: 'live' });
    const payload = JSON.stringify([{ token: key, type: 'm2m_api_key', url: 'https://github.com/acme/shop' }]);
    const post = (signer: KeyObject) =>
      api.inject({
        method: 'POST',
        url: '/secret-scanning/github',
        payload,
        headers: {
          'content-type': 'application/json',
          'github-public-key-identifier': 'k1',
          'github-public-key-signature': sign('sha256', Buffer.from(payload), signer).toString('base64'),
        },
      });
    expect((await post(newer.privateKey)).statusCode).toBe(401);
    const taken = await post(github.privateKey);
    expect([taken.statusCode, taken.json()[0].label]).toEqual([200, 'true_positive']);
    expect(calls).toEqual(['GET /meta/public_keys/secret_scanning']);
  });

  it('are fetched once for many reports at a time, and again after a day', async () => {
    const keys = source();
    await Promise.all(Array.from({ length: 10 }, () => keys.load('k1', 0)));
    await keys.load('k1', DAY_MS - 1);
    expect(calls).toHaveLength(1);
    await keys.load('k1', DAY_MS);
    expect(calls).toHaveLength(2);
  });

  it('are fetched early for a name that is not known yet, but not for every such name', async () => {
    const keys = source();
    await keys.load('k1', 0);
    answer = (response) => response.end(bodyOf({ k1: github.publicKey, k2: newer.publicKey }));
    for (let ms = 0; ms < 5 * MINUTE_MS; ms += MINUTE_MS) expect(await namesOf(keys.load('k2', ms))).toEqual(['k1']);
    expect(calls).toHaveLength(1);
    expect(await namesOf(keys.load('k2', 5 * MINUTE_MS))).toEqual(['k1', 'k2']);
    expect(calls).toHaveLength(2);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['an error', (response) => void response.writeHead(500).end()],
    ['no JSON', (response) => response.end('<html>')],
    ['no keys', (response) => response.end('{"public_keys":[]}')],
    ['a redirect', (response) => void response.writeHead(302, { location: `${origin}/elsewhere` }).end()],
    ['nothing', (response) => void response.destroy()],
    ['more than it may', (response) => response.end(bodyOf({ k9: newer.publicKey }) + ' '.repeat(200_000))],
  ])('stay as they are when the answer is %s, and without any the report is put off', async (_what, broken) => {
    const keys = source();
    await keys.load('k1', 0);
    answer = broken;
    expect(await namesOf(keys.load('k1', DAY_MS))).toEqual(['k1']);
    const none = source();
    await expect(none.load('k1', 0)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(new Set(calls).size).toBe(1);
    const before = calls.length;
    await expect(none.load('k1', 5_000)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(calls).toHaveLength(before);
    answer = (response) => response.end(bodyOf({ k1: github.publicKey }));
    expect(await namesOf(none.load('k1', 10_000))).toEqual(['k1']);
  });
});
