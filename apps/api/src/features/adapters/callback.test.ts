import { generateWebhookSecret, signWebhook } from '@m2m/webhook-signature';
import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import type { Owner } from '../../core/context.ts';
import { buildHttp, type HttpServer } from '../../core/http/server.ts';
import { adapterRoutes } from './routes.ts';
import { setAdapter } from './service.ts';

const api = useApi();
const actor = { kind: 'operator', id: 'opr_test' } as const;
const told: [string, Owner, string][] = [];
let http: HttpServer;
let secret: string;
let partner: TestPartner;

beforeAll(async () => {
  const common = { environment: 'live', settings: {}, actor } as const;
  secret = (await setAdapter(api.deps, { ...common, name: 'rail', port: 'payout', kind: 'http', url: 'https://rail.example.com', routes: ['MX/MXN/bank_account'] })).secret!; // prettier-ignore
  await setAdapter(api.deps, { ...common, name: 'desk', port: 'funding', kind: 'manual', routes: ['manual_wire'] });
  partner = await api.partner();
  const unused = () => {
    throw new Error('unused');
  };
  http = buildHttp(api.deps, { authenticate: unused, takeRate: unused });
  adapterRoutes(http, api.deps, {
    payout: async (owner, id) => void told.push(['payout', owner, id]),
  });
  await http.ready();
});

interface Sent {
  name?: string;
  secret?: string;
  body?: string;
  at?: Date;
  signed?: string;
  headers?: Record<string, string>;
}

const changed = (event = 'payout.changed', data: object = {}): string =>
  JSON.stringify({
    event,
    timestamp: new Date().toISOString(),
    data: { partnerId: partner.partnerId, id: 'op_x_1', ...data },
  });

async function send({ name = 'rail', body = changed(), at = api.clock.now(), ...more }: Sent = {}) {
  const signature = signWebhook({
    secrets: { current: more.secret ?? secret },
    eventId: 'evt_1',
    deliveryId: 'evt_1',
    event: 'payout.changed',
    timestampSeconds: Math.floor(at.getTime() / 1000),
    body: Buffer.from(more.signed ?? body),
  });
  const response = await http.inject({
    method: 'POST',
    url: `/adapters/${name}/callback`,
    headers: { 'content-type': 'application/json', ...signature, ...more.headers },
    payload: body,
  });
  return { status: response.statusCode, body: response.json() };
}

describe('POST /adapters/{name}/callback', () => {
  it('tells the port whose operation changed, in the environment of the adapter', async () => {
    expect(await send()).toEqual({ status: 200, body: { success: true, data: {} } });
    expect(told).toEqual([['payout', { partnerId: partner.partnerId, environment: 'live' }, 'op_x_1']]);
  });

  it('answers one and the same to an unknown name, a manual adapter, and a wrong, old, future or missing signature', async () => {
    told.length = 0;
    const minutes = (count: number): Date => new Date(api.clock.nowMs() + count * 60_000);
    const refused = await Promise.all([
      send({ name: 'nobody' }),
      send({ name: 'desk' }),
      send({ name: 'RAIL%20x' }),
      send({ secret: generateWebhookSecret() }),
      send({ at: minutes(-6) }),
      send({ at: minutes(6) }),
      send({ signed: changed('payout.changed', { id: 'op_x_2' }) }),
      send({ headers: { 'x-m2m-signature': 'sha256=00' } }),
      send({ headers: { 'x-m2m-timestamp': String(Math.floor(api.clock.nowMs() / 1000) - 1) } }),
    ]);
    for (const { status, body } of refused) {
      expect({ status, code: body.code, message: body.message }).toEqual({
        status: 401,
        code: 'UNAUTHORIZED',
        message: refused[0]!.body.message,
      });
    }
    expect(told).toEqual([]);
  });

  it('takes the window of 300 s to the second', async () => {
    const seconds = (count: number): Date => new Date(api.clock.nowMs() + count * 1_000);
    expect((await send({ at: seconds(-295) })).status).toBe(200);
    expect((await send({ at: seconds(295) })).status).toBe(200);
  });

  it('refuses what is signed but no callback, naming the member', async () => {
    expect(await send({ body: changed('funding.changed') })).toMatchObject({
      status: 400,
      body: { error: { details: [{ path: 'event' }] } },
    });
    for (const data of [{ id: 7 }, { id: "op'; drop" }, { more: 1 }]) {
      expect(await send({ body: changed('payout.changed', data) })).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } }); // prettier-ignore
    }
    expect((await send({ body: '{"event":' })).status).toBe(401);
    expect((await send({ body: '[1]' })).status).toBe(400);
  });

  it('reads no more than 16 KiB', async () => {
    expect((await send({ body: changed('payout.changed', { id: `op_${'x'.repeat(17_000)}` }) })).status).toBe(413);
  });

  it('stops an address that goes on guessing', async () => {
    for (let i = 0; i < 80; i += 1) await send({ secret: generateWebhookSecret() });
    expect(await send({ secret: generateWebhookSecret() })).toMatchObject({
      status: 429,
      body: { code: 'RATE_LIMIT_EXCEEDED' },
    });
    // Whoever holds the secret is not stopped by others behind the same address.
    expect((await send()).status).toBe(200);
  });

  it('is not in the document of the partners', async () => {
    const document = (await api.inject({ url: '/openapi.json' })).body;
    expect(document).not.toContain('/adapters');
  });
});
