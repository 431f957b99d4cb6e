import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPlatform, TestClock, useApi } from '../../../test/harness.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../../../test/receiver.ts';
import { startTcpProxy, type TcpProxy } from '../../../test/tcp-proxy.ts';
import { readConfig } from '../../config.ts';
import type { Platform } from '../../platform.ts';
import { startWorker, type Worker } from '../../worker.ts';
import { createEndpoint } from './index.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a worker whose way to the database breaks', () => {
  const api = useApi();
  let receiver: WebhookReceiver;
  let proxy: TcpProxy;
  let platform: Platform;
  let worker: Worker;
  beforeAll(async () => {
    receiver = await startWebhookReceiver();
    proxy = await startTcpProxy(api.url('m2m_system'));
    const config = readConfig({
      M2M_KEY_PEPPER: '11'.repeat(32),
      M2M_ENCRYPTION_KEY: '22'.repeat(32),
      DATABASE_URL: proxy.through(api.url('m2m_app')),
      DATABASE_SYSTEM_URL: proxy.through(api.url('m2m_system')),
      M2M_EGRESS_ALLOW: '127.0.0.0/8',
      M2M_LOG: 'json',
    });
    platform = openTestPlatform(config, new TestClock(), []);
    worker = await startWorker(platform);
  });
  afterAll(async () => {
    proxy.mend();
    await worker.drain();
    await platform.close();
    await proxy.close();
    await receiver.close();
  });

  it('loses nothing when connections are cut or go silent, wherever a statement or its answer was', async () => {
    receiver.answerWith({ status: 200, delayMs: 10 });
    const partner = await api.partner();
    await createEndpoint(api.deps, {
      partnerSlug: partner.slug,
      environment: 'sandbox',
      url: receiver.url(),
      eventTypes: ['link.created'],
    });
    const writing = { isOver: false };
    const breaking = (async () => {
      for (let round = 0; !writing.isOver; round += 1) {
        await pause(60 + Math.random() * 120);
        if (round === 5) proxy.freeze();
        else proxy.cut();
        await pause(round === 5 ? 1_500 : 40 + Math.random() * 80);
        proxy.mend();
      }
    })();
    for (let n = 0; n < 80; n += 1) {
      expect((await partner.post('/partner/links', { referenceId: `user_${n}` })).status).toBe(201);
      await pause(25);
    }
    writing.isOver = true;
    await breaking;
    const count = async (): Promise<number> =>
      (
        await api.sql<{ n: number }>(
          `select count(*)::int as n from deliveries where partner_id = $1 and state = 'delivered'`,
          [partner.partnerId],
        )
      )[0]!.n;
    for (let tries = 0; tries < 600 && (await count()) < 80; tries += 1) await pause(100);
    expect(await count()).toBe(80);
    const bodies = new Map<string, Buffer>();
    for (const { headers, body } of receiver.requests) {
      const id = String(headers['webhook-id']);
      expect(bodies.get(id)?.equals(body) ?? true).toBe(true);
      bodies.set(id, body);
    }
    expect(bodies.size).toBe(80);
  }, 120_000);
});
