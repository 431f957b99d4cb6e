import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { confirmReview, PageVisit, walkToReview } from '../../../apps/api/test/page-visit.ts';
import { useApi, type TestPartner } from '../../../apps/api/test/harness.ts';
import { startWebhookReceiver } from '../../../apps/api/test/receiver.ts';
import { ApiError, M2M, webhooks } from '../src/index.ts';

const { paths } = JSON.parse(readFileSync(new URL('../../../apps/api/openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, { operationId: string }>>;
};

describe('every call of the client, at the real server', () => {
  const api = useApi({ worker: true });
  const called = new Set<string>();
  let partner: TestPartner;
  let m2m: M2M;
  let baseUrl: string;

  const clientOf = (apiKey: string): M2M =>
    new M2M({
      apiKey,
      baseUrl,
      onResponse: ({ method, path }) => {
        const [route] = Object.entries(paths)
          .filter(([pattern]) => new RegExp(`^${pattern.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path))
          // `/webhook-endpoints/default-secret` also looks like an id.
          .sort(([one], [other]) => one.split('{').length - other.split('{').length);
        called.add(route![1][method.toLowerCase()]!.operationId);
      },
    });
  /** Where the state that a call needs is another test's matter, its refusal shows that it arrived. */
  const refused = async (call: Promise<unknown>, code: string): Promise<void> => {
    const error = await call.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect((error as ApiError).code).toBe(code);
  };

  beforeAll(async () => {
    baseUrl = await api.listen();
    partner = await api.partner();
    m2m = clientOf(partner.key);
  });

  it('links, identity, data requests, users', async () => {
    expect(await m2m.partner.get()).toMatchObject({ slug: partner.slug, environment: 'sandbox' });
    const link = await m2m.links.create({ referenceId: 'user_1', metadata: { a: 1 } });
    expect(await m2m.links.get(link.linkId)).toMatchObject({ status: 'created', metadata: { a: 1 } });
    expect((await m2m.links.reissue(link.linkId)).token).not.toBe(link.token);
    expect(await m2m.sandbox.simulateBotOpen(link.linkId)).toBeDefined();
    expect((await m2m.links.get(link.linkId)).status).toBe('created');
    await m2m.sandbox.openLink(link.linkId);
    expect((await m2m.links.activity(link.linkId)).items.map(({ type }) => type)).toContain('link.opened');
    const readiness = await m2m.cip.readiness(link.linkId);
    expect(readiness.ready).toBe(false);
    await refused(m2m.cip.createTicket(link.linkId), 'CIP_NOT_READY');
    await refused(
      m2m.dataRequests.fulfill('dr_none_1', { referenceId: 'u', userData: { dob: '2000-01-01' } }),
      'RESOURCE_NOT_FOUND',
    );
    const { items } = await m2m.users.list({ referenceId: 'user_1' });
    expect((await m2m.users.get(items[0]!.userId)).referenceId).toBe('user_1');
    expect((await m2m.users.delete(items[0]!.userId)).userId).toBe(items[0]!.userId);
    const other = await m2m.links.create({ referenceId: 'user_2' });
    expect(await m2m.links.revoke(other.linkId, { reason: 'test' })).toMatchObject({ status: 'revoked' });
    // Deleting a user revokes the link of it.
    const revoked = await m2m.links.list({ status: 'revoked' });
    expect(revoked.items.map(({ linkId }) => linkId)).toEqual([other.linkId, link.linkId]);
  });

  it('transfers, prices, the sandbox', async () => {
    const link = await m2m.links.create({ referenceId: 'sender', expiresInMinutes: 600 });
    const visit = new PageVisit(api, link);
    const review = await walkToReview(visit);
    await expect.poll(async () => (await visit.get()).body.data.person.check).toBe('verified');
    await confirmReview(visit, review);
    const { items } = await m2m.operations.list({ linkId: link.linkId });
    const { operationId } = items[0]!;
    expect(items[0]!.amount).toMatchObject({ send: 200, currency: { source: 'USD', destination: 'MXN' } });
    const walked = await m2m.sandbox.transitionOperation(operationId, { to: 'completed' });
    expect(walked).toMatchObject({ status: 'completed' });
    expect((await m2m.operations.get(operationId)).status).toBe('completed');
    await refused(m2m.operations.cancel(operationId), 'OPERATION_NOT_CANCELLABLE');
    const quote = await m2m.quotes.create({ send: 100, currency: { source: 'USD', destination: 'MXN' } });
    expect(quote.amount.receive).toBeGreaterThan(0);
    expect((await m2m.rates.list()).items[0]).toMatchObject({ source: 'USD', destination: 'MXN' });
    expect((await m2m.sandbox.advanceClock({ seconds: 60 })).offsetSeconds).toBe(60);
    expect((await m2m.sandbox.resetClock()).offsetSeconds).toBe(0);
    expect(await m2m.sandbox.magic()).toBeDefined();
    await refused(m2m.sandbox.clearReview('rev_none'), 'RESOURCE_NOT_FOUND');
    await m2m.sandbox.events();
    expect((await m2m.sandbox.listenSecret()).secret).toMatch(/^whsec_/);
    expect((await m2m.sandbox.triggerEvent({ event: 'link.opened' })).eventType).toBe('link.opened');
  });

  it('webhooks', async () => {
    const receiver = await startWebhookReceiver();
    const { endpointId } = await m2m.webhookEndpoints.create({ url: receiver.url() });
    const second = await m2m.webhookEndpoints.create({ url: receiver.url('/second') });
    expect((await m2m.webhookEndpoints.list()).items).toHaveLength(2);
    await m2m.webhookEndpoints.update(endpointId, { description: 'first' });
    expect((await m2m.webhookEndpoints.get(endpointId)).description).toBe('first');
    await m2m.webhookEndpoints.disable(second.endpointId);
    await m2m.webhookEndpoints.enable(second.endpointId);
    await m2m.webhookEndpoints.delete(second.endpointId);
    const { rotateSecret, activateSecret, regenerateSecret, secret } = m2m.webhookEndpoints;
    const { nextSecret } = await rotateSecret(endpointId);
    expect((await activateSecret(endpointId, { overlapHours: 1 })).secret).toBe(nextSecret);
    const regenerated = (await regenerateSecret(endpointId)).secret;
    expect((await secret(endpointId)).secret).toBe(regenerated);
    const { rotateDefaultSecret, activateDefaultSecret, regenerateDefaultSecret, defaultSecret } = m2m.webhookEndpoints;
    const pending = (await rotateDefaultSecret()).nextSecret;
    expect((await activateDefaultSecret()).secret).toBe(pending);
    const last = (await regenerateDefaultSecret()).secret;
    expect((await defaultSecret()).secret).toBe(last);
    const { deliveryId } = await m2m.webhookEndpoints.test(endpointId);
    const [sent] = await receiver.waitFor(1);
    expect((await webhooks.verify(sent!.body, sent!.headers, last)).deliveryId).toBe(deliveryId);
    await expect.poll(async () => (await m2m.webhookDeliveries.get(deliveryId)).state).toBe('delivered');
    expect((await m2m.webhookDeliveries.replay(deliveryId)).replayOf).toBe(deliveryId);
    expect((await m2m.webhookDeliveries.list({ endpointId })).items.length).toBeGreaterThan(1);
    const many = { endpointId, from: new Date(Date.now() - 60_000).toISOString(), what: 'everything' } as const;
    expect(await m2m.webhookReplays.create({ ...many, dryRun: true })).toMatchObject({ isDryRun: true });
    const replay = await m2m.webhookReplays.create(many);
    if (!('replayId' in replay)) throw new Error('a dry run');
    expect((await m2m.webhookReplays.get(replay.replayId)).endpointId).toBe(endpointId);
    for (const act of ['pause', 'resume', 'cancel'] as const) {
      await m2m.webhookReplays[act](replay.replayId).catch((error: ApiError) => expect(error.status).toBe(409));
    }
    expect((await m2m.webhookReplays.list()).items).toHaveLength(1);
    expect((await m2m.eventTypes.list()).items.length).toBeGreaterThan(20);
    await receiver.close();
  });

  it('keys', async () => {
    const { keyId, key } = await m2m.keys.create({ name: 'second', scopes: ['links:read'] });
    expect((await clientOf(key).keys.scopes()).scopes.filter(({ isHeld }) => isHeld)).toHaveLength(1);
    expect((await m2m.keys.list()).items).toHaveLength(2);
    await m2m.keys.update(keyId, { name: 'renamed' });
    expect((await m2m.keys.get(keyId)).name).toBe('renamed');
    expect((await m2m.keys.ipSuggestions(keyId)).keyId).toBe(keyId);
    await m2m.keys.disable(keyId);
    await m2m.keys.enable(keyId);
    await m2m.keys.rotate(keyId);
    expect((await m2m.keys.rotation(keyId)).state).toBe('pending');
    await m2m.keys.cancelRotation(keyId);
    await m2m.keys.rotate(keyId, { activation: 'now' });
    await m2m.keys.finishRotation(keyId);
    expect((await m2m.keys.revoke(keyId, { reason: 'test' })).state).toBe('revoked');
  });

  it('usage, logs, audit, notices', async () => {
    expect(await m2m.usage.get()).toBeDefined();
    await expect.poll(async () => (await m2m.requestLogs.list({ limit: 5 })).items.length).toBe(5);
    const [one] = (await m2m.requestLogs.list({ limit: 1 })).items;
    expect((await m2m.requestLogs.get(one!.requestId)).requestId).toBe(one!.requestId);
    expect((await m2m.audit.list({ action: 'key.created' })).items.length).toBeGreaterThan(0);
    const csv = await new Response(await m2m.audit.export({ format: 'csv' })).text();
    expect(csv).toContain('key.created');
    expect((await m2m.notices.list()).items).toBeInstanceOf(Array);
    await refused(m2m.notices.acknowledge('ntc_none'), 'RESOURCE_NOT_FOUND');
    const mute = await m2m.notices.createMute({ rule: 'idle' });
    expect((await m2m.notices.listMutes()).items).toHaveLength(1);
    await m2m.notices.deleteMute(mute.muteId);
  });

  it('iterates over all pages by cursor, newest first, while more is made', async () => {
    const own = clientOf((await api.partner()).key);
    for (let count = 0; count < 25; count += 1) await own.links.create({ referenceId: `r${count}` });
    const seen: string[] = [];
    for await (const { referenceId } of own.links.list({ limit: 10 })) {
      seen.push(referenceId);
      if (seen.length === 5) await own.links.create({ referenceId: 'meanwhile' });
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => `r${24 - index}`));
    const all = own.links.list({ page: 2 });
    await expect(all[Symbol.asyncIterator]().next()).rejects.toThrow(/leave page out/);
    expect((await own.links.list({ page: 2, limit: 20 })).pagination).toEqual({
      page: 2,
      limit: 20,
      total: 26,
      totalPages: 2,
    });
  });

  it('was all there is', () => {
    const every = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(every.filter((operationId) => !called.has(operationId))).toEqual([]);
  });
});
