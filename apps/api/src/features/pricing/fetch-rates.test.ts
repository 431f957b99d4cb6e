import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { setAdapter } from '../adapters/index.ts';
import { fetchRates, previewPrice, setCorridor, setFee, setMargin, setRate } from './index.ts';

const api = useApi();
const operator = { id: 'opr_test', name: 'test' };
const corridor = { source: 'USD', destination: 'MXN' } as const;
let server: Server;
let answer: () => unknown;
const asked: { url: string; signature: string | undefined; body: unknown }[] = [];

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

beforeAll(async () => {
  server = createServer((request, response) => {
    void readBody(request).then((text) => {
      const { url = '', headers } = request;
      asked.push({ url, signature: headers['webhook-signature'] as string | undefined, body: JSON.parse(text).data });
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/m2m`;
  await expect(setCorridor(api.deps, { ...corridor, change: { rateAdapter: 'fx' }, operator })).rejects.toThrow(
    'there is no adapter "fx" for rates',
  );
  await setAdapter(api.deps, {
    name: 'fx',
    environment: 'live',
    port: 'rates',
    kind: 'http',
    url,
    routes: [],
    settings: {},
    actor: { kind: 'operator', id: operator.id },
  });
  await setFee(api.deps, { ...corridor, fixedMinor: 0n, percentBp: 0, operator });
  await setMargin(api.deps, { ...corridor, marginBp: 0, operator });
  await setCorridor(api.deps, { ...corridor, change: { rateAdapter: 'fx', maxRateAgeSeconds: 60 }, operator });
});

afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => void (asked.length = 0));

const ago = (ms: number): string => new Date(api.clock.nowMs() - ms).toISOString();
const stored = () => api.sql<{ rate: number }>('select mid_rate::int as rate from rates order by number');

const price = async () => {
  const { partnerId } = await api.partner({ environment: 'live' });
  const owner = { partnerId, environment: 'live' } as const;
  const ask = { side: 'send', minor: 10_000n, fundingMethod: 'ach', now: api.clock.now(), ...corridor } as const;
  return previewPrice(api.deps, owner, ask);
};

it("asks the corridor's adapter by a signed call, and the rate counts", async () => {
  answer = () => ({ rate: '18.4000', asOf: ago(1_000) });
  await fetchRates(api.deps);
  expect(asked).toEqual([{ url: '/m2m/rates/mid', signature: expect.any(String), body: corridor }]);
  expect(await price()).toMatchObject({ rate: 184_000n });
});

it('keeps each rate once, and the newest counts', async () => {
  const asOf = ago(0);
  answer = () => ({ rate: '18.5000', asOf });
  await fetchRates(api.deps);
  await fetchRates(api.deps);
  expect(await stored()).toEqual([{ rate: 184_000 }, { rate: 185_000 }]);
  expect(await price()).toMatchObject({ rate: 185_000n });
});

it.each([
  ['that jumps', () => ({ rate: '185.0000', asOf: ago(-10) })],
  ['from the future', () => ({ rate: '18.6', asOf: ago(-120_000) })],
  ['that is no rate', () => ({ rate: '0', asOf: ago(-10) })],
  ['with too many decimals', () => ({ rate: '18.45271', asOf: ago(-10) })],
  ['as a number', () => ({ rate: 18.6, asOf: ago(-10) })],
  ['without a time', () => ({ rate: '18.6' })],
  ['of no form at all', () => ['x']],
])('takes no rate %s and says so in the log', async (_, given) => {
  const before = await stored();
  answer = given;
  const lines = api.logLines.length;
  await fetchRates(api.deps);
  expect(asked).toHaveLength(1);
  expect(await stored()).toEqual(before);
  expect(api.logLines.slice(lines).join('')).toContain('rate not taken');
});

it('lets the corridor close when the adapter has had no news for too long', async () => {
  expect(await price()).toMatchObject({ rate: 185_000n });
  api.clock.advance(61_000);
  await expect(price()).rejects.toMatchObject({ code: 'CORRIDOR_CLOSED' });
});

it('refuses a typed rate while an adapter feeds the corridor, and takes it afterwards', async () => {
  const typed = { ...corridor, rate: 184_527n, isJumpAccepted: false, operator };
  await expect(setRate(api.deps, typed)).rejects.toThrow('gets its rates from the adapter fx');
  await setCorridor(api.deps, { ...corridor, change: { rateAdapter: null }, operator });
  await setRate(api.deps, typed);
  expect(await price()).toMatchObject({ rate: 184_527n });
});
