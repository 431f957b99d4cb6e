import { Ajv, type ValidateFunction } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi, type AnotherApi, type TestPartner } from '../../../test/harness.ts';
import { finishEndedRotations } from './index.ts';

const addFormats = addFormatsModule as unknown as (ajv: Ajv) => Ajv;
const HOUR_MS = 3_600_000;
const TYPES = ['started', 'activated', 'completed', 'cancelled'].map((what) => `api_key_rotation.${what}`);

const api = useApi();
let other: AnotherApi;
let partner: TestPartner;
let keyId: string;
let validators: Map<string, ValidateFunction>;

beforeAll(async () => {
  other = await api.openAnother();
});
beforeEach(async () => {
  partner = await api.partner();
  const made = await partner.post('/partner/webhook-endpoints', {
    url: 'https://hooks.example.com/',
    eventTypes: TYPES,
  });
  expect(made.status).toBe(201);
  ({ keyId } = (await partner.post('/partner/keys', { name: 'rolled', scopes: ['links:read'] })).body.data);
  const { body } = await partner.get('/partner/event-types');
  const ajv = addFormats(new Ajv({ strict: false }));
  validators = new Map(
    body.data.items.map((item: { type: string; schema: object }) => [item.type, ajv.compile(item.schema)]),
  );
});

const path = (tail = ''): string => `/partner/keys/${keyId}/rotations${tail}`;
const use = async (key: string, at: Pick<AnotherApi, 'http'> = api): Promise<number> =>
  (await at.http.inject({ url: '/partner/links', headers: { 'x-api-key': key } })).statusCode;
/** What was told, oldest first; each in the shape of its own schema. */
async function told() {
  const events = (await eventsOf(api, partner)).filter(({ event }) => TYPES.includes(event));
  for (const { id: _, ...event } of events)
    expect([event.event, validators.get(event.event)!(event)]).toEqual([event.event, true]);
  return events.map(({ event, data }) => ({ what: event.split('.')[1], data: data as Record<string, unknown> }));
}
const names = async (): Promise<(string | undefined)[]> => (await told()).map(({ what }) => what).sort();

describe('events of a rotation', () => {
  it('tell its start, the first use of the new secret once for two processes, and the end of the grace once', async () => {
    const { key } = (await partner.post(path(), { graceSeconds: 3600 })).body.data;
    expect((await told())[0]).toMatchObject({
      what: 'started',
      data: { keyId, keyName: 'rolled', state: 'pending', activation: 'first_use', graceSeconds: 3600, isLeak: false },
    });
    await Promise.all(Array.from({ length: 6 }, (_, i) => use(key, i % 2 ? api : other)));
    expect(await names()).toEqual(['activated', 'started']);

    expect(await finishEndedRotations(api.deps)).toBe(0);
    api.clock.advance(HOUR_MS + 1_000);
    const runs = await Promise.all([finishEndedRotations(api.deps), finishEndedRotations(api.deps)]);
    expect(runs.reduce((a, b) => a + b)).toBe(1);
    const completed = (await told()).find(({ what }) => what === 'completed')!.data;
    expect(completed).toMatchObject({ state: 'finished', endedBy: 'system' });
    expect(completed['endedAt']).toBe(completed['oldSecretEndsAt']);
    expect(await names()).toEqual(['activated', 'completed', 'started']);
    api.clock.advance(-HOUR_MS - 1_000);
  });

  it('lets the next rotation begin after the grace of the one before was recorded as over', async () => {
    const first = (await partner.post(path(), { graceSeconds: 60 })).body.data.key;
    await use(first);
    api.clock.advance(61_000);
    await finishEndedRotations(api.deps);
    const second = (await partner.post(path(), { graceSeconds: 60 })).body.data.key;
    expect(await use(second)).toBe(200);
    expect(await names()).toEqual(['activated', 'activated', 'completed', 'started', 'started']);
    api.clock.advance(-61_000);
  });

  it('tell what was finished by hand, and by whom', async () => {
    await partner.post(path(), { activation: 'now', graceSeconds: 3600 });
    expect(await names()).toEqual(['activated', 'started']);
    await partner.post(path('/current/finish'));
    const completed = (await told()).find(({ what }) => what === 'completed')!.data;
    expect(completed).toMatchObject({ state: 'finished', endedBy: partner.keyId });
  });

  it('tell a cancelled one, also one that a newer rotation replaces', async () => {
    await partner.post(path());
    await partner.post(path('/current/cancel'));
    await partner.post(path());
    await partner.post(path());
    expect(await names()).toEqual(['cancelled', 'cancelled', 'started', 'started', 'started']);
    expect((await told()).find(({ what }) => what === 'cancelled')!.data).toMatchObject({ state: 'cancelled' });
  });

  it('tell all of it at once after a leak', async () => {
    await partner.post(path(), { leak: true });
    expect(await names()).toEqual(['activated', 'completed', 'started']);
    for (const { data } of await told()) expect(data).toMatchObject({ isLeak: true, state: 'finished' });
  });

  it('tell the end of a rotation whose key is revoked', async () => {
    await partner.post(path());
    await partner.post(`/partner/keys/${keyId}/revoke`, {});
    expect(await names()).toEqual(['cancelled', 'started']);
  });

  it('go to nobody who did not ask for them', async () => {
    const quiet = await api.partner();
    await quiet.post('/partner/webhook-endpoints', { url: 'https://hooks.example.com/' });
    const made = (await quiet.post('/partner/keys', { name: 'rolled', scopes: ['links:read'] })).body.data;
    await quiet.post(`/partner/keys/${made.keyId}/rotations`);
    const queued = await api.sql('select 1 from delivery_queue where partner_id = $1', [quiet.partnerId]);
    expect(queued).toEqual([]);
  });
});
