import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useApi } from '../../../../test/harness.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../../../../test/receiver.ts';
import { setPartnerContacts, tellEndpointNews } from '../../alerts/index.ts';
import { tellExhausted } from './tell-exhausted.ts';
import { dueWarning, judgeFailingEndpoints } from './endpoint-health.ts';

const ENDPOINTS = '/partner/webhook-endpoints';

describe('an endpoint without success', () => {
  // Nobody listens there: the mails stay in the outbox, where they are looked at.
  const api = useApi({ worker: true, env: { M2M_SMTP_URL: 'smtp://127.0.0.1:1' } });
  const judge = () =>
    judgeFailingEndpoints({ ...api.deps, tellOwner: (trx, news) => tellEndpointNews(trx, api.deps, news) });
  let receiver: WebhookReceiver;
  beforeAll(async () => void (receiver = await startWebhookReceiver()));
  afterAll(() => receiver.close());
  beforeEach(() => {
    receiver.requests.length = 0;
    receiver.answerWith({ status: 200 });
  });

  async function failingEndpoint() {
    const partner = await api.partner();
    const make = async (body: object) => (await partner.post(ENDPOINTS, body)).body.data.endpointId as string;
    const failing = await make({ url: receiver.url('/failing'), disableAfterHours: 10 });
    await make({
      url: receiver.url('/told'),
      eventTypes: ['endpoint.failing', 'endpoint.disabled', 'endpoint.recovered'],
    });
    receiver.answerWith(({ path }) => ({ status: path === '/failing' ? 500 : 200 }));
    await partner.post('/partner/links', { referenceId: 'user_1' });
    const health = () =>
      api.sql<{ failing_since: Date | null }>(
        'select failing_since from webhook_endpoint_health where endpoint_id = $1',
        [failing],
      );
    while (!(await health())[0]?.failing_since) await new Promise((resolve) => setTimeout(resolve, 20));
    const failFor = (hours: number) =>
      api.sql(
        `update webhook_endpoint_health set last_failure_at = now(), failing_since = now() - make_interval(hours => $2) where endpoint_id = $1`,
        [failing, hours],
      );
    const told = () =>
      receiver.requests.filter(({ path }) => path === '/told').map((request) => JSON.parse(request.body.toString()));
    return { partner, failing, failFor, told };
  }
  const until = async (isDone: () => boolean): Promise<void> => {
    for (let tries = 0; tries < 200 && !isDone(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 25));
  };

  it('is told of to the others at 50, 75 and 90 %, once each, and disabled at the end', async () => {
    const { partner, failing, failFor, told } = await failingEndpoint();
    for (const hours of [4, 5, 5, 8, 9, 9]) {
      await failFor(hours);
      await judge();
    }
    await until(() => told().length >= 3);
    expect(told().map(({ event, data }) => [event, data.endpointId, data.percent])).toEqual([
      ['endpoint.failing', failing, 50],
      ['endpoint.failing', failing, 75],
      ['endpoint.failing', failing, 90],
    ]);
    await failFor(11);
    await judge();
    await judge();
    await until(() => told().length >= 4);
    expect(told().at(-1)).toMatchObject({
      event: 'endpoint.disabled',
      data: { endpointId: failing, reason: 'no_success' },
    });
    expect((await partner.get(`${ENDPOINTS}/${failing}`)).body.data).toMatchObject({
      status: 'disabled',
      disabledReason: 'no_success',
    });
    expect(told()).toHaveLength(4);
  });

  it('is told of to persons by notice and mail, in one transaction with the events', async () => {
    const { partner, failing, failFor, told } = await failingEndpoint();
    await setPartnerContacts(api.deps, partner.slug, ['ops@acme.example']);
    const mails = () =>
      api.sql<{ subject: string; body: string; recipients: string[] }>(
        'select subject, body, recipients from mail_outbox where partner_id = $1 order by created_at, id',
        [partner.partnerId],
      );
    await failFor(5);
    const breaking = judgeFailingEndpoints({
      ...api.deps,
      async tellOwner(trx, news) {
        await tellEndpointNews(trx, api.deps, news);
        throw new Error('the database is gone');
      },
    });
    await expect(breaking).rejects.toThrow('the database is gone');
    expect(await mails()).toEqual([]);
    expect(told()).toEqual([]);
    for (const hours of [5, 8, 9, 11, 12]) {
      await failFor(hours);
      await judge();
    }
    await until(() => told().length >= 4);
    expect(told().map(({ event }) => event)).toEqual([
      'endpoint.failing',
      'endpoint.failing',
      'endpoint.failing',
      'endpoint.disabled',
    ]);
    const { items } = (await partner.get('/partner/notices')).body.data;
    const told4 = items.map(({ rule, event, severity, endpointId }: Record<string, string>) =>
      [rule, event, severity, endpointId === failing].join(' '),
    );
    expect(told4).toEqual([
      'endpoint_disabled endpoint.disabled critical true',
      'endpoint_failing endpoint.failing critical true',
      'endpoint_failing endpoint.failing warning true',
      'endpoint_failing endpoint.failing warning true',
    ]);
    expect(items.map(({ details }: { details: object }) => details)).toMatchObject([
      { reason: 'no_success' },
      { percent: 90 },
      { percent: 75 },
      { percent: 50 },
    ]);
    expect((await partner.get('/partner/notices?rule=endpoint_disabled')).body.data.items).toHaveLength(1);
    const sent = await mails();
    expect(sent.map(({ recipients }) => recipients)).toEqual(Array.from({ length: 4 }, () => ['ops@acme.example']));
    expect(sent.at(-1)!.subject).toMatch(/^\[M2M\] The webhook endpoint at http:\/\/127\.0\.0\.1:\d+ was disabled$/);
    expect(JSON.stringify([sent, items])).not.toContain('/failing');
  });

  it('is told of to the others when its deliveries are exhausted, in one event however many', async () => {
    const { partner, failing, told } = await failingEndpoint();
    const other = (await partner.get(ENDPOINTS)).body.data.items.find(
      ({ endpointId }: { endpointId: string }) => endpointId !== failing,
    );
    const eventTypes = ['delivery.exhausted'];
    await partner.request('PATCH', `${ENDPOINTS}/${other.endpointId}`, { eventTypes });
    for (let n = 0; n < 3; n += 1) await partner.post('/partner/links', { referenceId: `exhausted_${n}` });
    const queued = () =>
      api.sql<{ attempt: number }>(
        'select attempt from delivery_queue where partner_id = $1 and endpoint_id = $2 and lease_until is null',
        [partner.partnerId, failing],
      );
    const untilTried = async (isDone: (rows: { attempt: number }[]) => boolean): Promise<void> => {
      for (let tries = 0; tries < 200 && !isDone(await queued()); tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 25));
    };
    await untilTried((rows) => rows.length === 4 && rows.every(({ attempt }) => attempt === 1));
    // So that the worker's own job does not tell of the first before the last is there.
    const toldAt = (when: string) =>
      api.sql(`update webhook_endpoint_health set exhausted_told_at = ${when} where endpoint_id = $1`, [failing]);
    await toldAt('now()');
    await api.sql('update delivery_queue set attempt = 4, run_at = now() where endpoint_id = $1', [failing]);
    await untilTried((rows) => rows.length === 0);
    await toldAt('null');
    await Promise.all([tellExhausted(api.deps), tellExhausted(api.deps)]);
    await until(() => told().length >= 1);
    await api.sql('update webhook_endpoint_health set exhausted = 7, exhausted_since = now() where endpoint_id = $1', [
      failing,
    ]);
    await tellExhausted(api.deps);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const [body, ...more] = told();
    expect(more).toEqual([]);
    expect(body).toMatchObject({
      event: 'delivery.exhausted',
      data: { endpointId: failing, url: receiver.url('/failing'), count: 4 },
    });
    await toldAt(`now() - interval '6 minutes'`);
    await tellExhausted(api.deps);
    await until(() => told().length >= 2);
    expect(told()[1]).toMatchObject({ event: 'delivery.exhausted', data: { count: 7 } });
    const { items } = (await partner.get('/partner/event-types')).body.data;
    const { schema } = items.find(({ type }: { type: string }) => type === 'delivery.exhausted');
    expect(Object.keys(body.data).sort()).toEqual(Object.keys(schema.properties.data.properties).sort());
  });

  it('is not disabled by silence: only failures show that it still fails', async () => {
    const { partner, failing } = await failingEndpoint();
    await api.sql(
      `update webhook_endpoint_health set failing_since = now() - interval '90 hours', last_failure_at = now() - interval '89 hours' where endpoint_id = $1`,
      [failing],
    );
    await judge();
    expect((await partner.get(`${ENDPOINTS}/${failing}`)).body.data).toMatchObject({
      status: 'enabled',
      health: { state: 'failing' },
    });
  });

  it('is told of as recovered by its first success after a warning', async () => {
    const { partner, failing, failFor, told } = await failingEndpoint();
    await failFor(6);
    await judge();
    await until(() => told().length >= 1);
    receiver.answerWith({ status: 200 });
    await partner.post('/partner/sandbox/clock/advance', { seconds: 70 });
    await until(() => told().length >= 2);
    expect(told().map(({ event }) => event)).toEqual(['endpoint.failing', 'endpoint.recovered']);
    expect((await partner.get(`${ENDPOINTS}/${failing}`)).body.data.health).toEqual({ state: 'well' });
  });

  it('stays paused behind its breaker without spending attempts, and is tried by one probe', async () => {
    const { partner, failing } = await failingEndpoint();
    for (let n = 0; n < 12; n += 1) await partner.post('/partner/links', { referenceId: `more_${n}` });
    const breaker = () =>
      api.sql<{ open_count: number; open_until: Date }>(
        'select open_count, open_until from webhook_endpoint_health where endpoint_id = $1',
        [failing],
      );
    for (let tries = 0; tries < 200 && (await breaker())[0]?.open_count !== 1; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
    expect((await breaker())[0]!.open_until.getTime()).toBeGreaterThan(Date.now() + 20_000);
    const sent = receiver.requests.length;
    for (const referenceId of ['waits_1', 'waits_2', 'waits_3']) await partner.post('/partner/links', { referenceId });
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(receiver.requests.length).toBe(sent);
    expect((await partner.get('/partner/webhook-deliveries?state=pending&limit=1')).body.data.items[0]).toMatchObject({
      attempts: 0,
      waits: { for: 'breaker' },
    });

    const openedBefore = (await breaker())[0]!.open_count;
    await api.sql('update webhook_endpoint_health set open_until = now() where endpoint_id = $1', [failing]);
    await receiver.waitFor(sent + 1);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(receiver.requests.length).toBe(sent + 1);
    expect((await breaker())[0]!.open_count).toBe(openedBefore + 1);

    receiver.answerWith({ status: 200 });
    await partner.post('/partner/sandbox/clock/advance', { seconds: 400 });
    await receiver.waitFor(sent + 5);
    expect((await breaker())[0]!.open_count).toBe(0);
  });
});

describe('the warnings', () => {
  it.each([
    [49, 0, undefined],
    [50, 0, 50],
    [60, 50, undefined],
    [95, 0, 90],
    [95, 75, 90],
    [99, 90, undefined],
    [100, 90, 'disable'],
    [500, 0, 'disable'],
  ] as const)('at %i %% after %i %%: %s', (percent, warned, due) => {
    expect(dueWarning(percent, warned)).toBe(due);
  });
});
