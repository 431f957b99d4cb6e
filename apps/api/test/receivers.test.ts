import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyWebhook, WebhookVerificationError } from '@m2m/webhook-signature';
import { afterEach, describe, expect, it } from 'vitest';
import {
  bodyOf,
  HELD_SECRETS,
  makeVectors,
  printVectors,
  type Vector,
} from '../../../examples/webhook-receivers/make-vectors.ts';
import {
  freePort,
  LANGUAGES,
  missingFor,
  skipLine,
  startReceiver,
  tryVectors,
  type RunningReceiver,
} from '../../../examples/webhook-receivers/receivers.ts';
import { useApi } from './harness.ts';

const BUILD_TIMEOUT_MS = 180_000;

describe('the vectors of the webhook receivers', () => {
  const verdictOf = (vector: Vector): string => {
    const headers: Record<string, string | string[]> = {};
    for (const [name, value] of vector.headers)
      headers[name] = name in headers ? [headers[name] as string, value] : value;
    try {
      verifyWebhook(bodyOf(vector), headers, HELD_SECRETS, { now: new Date(1_770_000_000_000) });
      return 'accepted';
    } catch (error) {
      if (error instanceof WebhookVerificationError) return error.reason;
      throw error;
    }
  };

  it.each(makeVectors(1_770_000_000).vectors)('our own verifier agrees: $name', (vector) => {
    expect(verdictOf(vector)).toBe(vector.expect);
  });

  it('vectors.json is the file that make-vectors.ts prints', () => {
    const file = join(import.meta.dirname, '../../../examples/webhook-receivers/vectors.json');
    expect(readFileSync(file, 'utf8')).toBe(printVectors());
  });
});

describe('the webhook receivers in examples/', () => {
  const api = useApi({ worker: true });
  let receiver: RunningReceiver | undefined;
  afterEach(async () => receiver?.stop());

  it.each(Object.keys(LANGUAGES))(
    '%s: judges every vector right, and takes a live delivery of our server',
    async (language) => {
      if (missingFor(language).length > 0) {
        process.stderr.write(`\n${skipLine(language)}\n\n`);
        return;
      }
      const port = await freePort();
      const partner = await api.partner();
      const url = `http://127.0.0.1:${port}/hooks/m2m`;
      const endpoint = await partner.post('/partner/webhook-endpoints', { url });
      expect(endpoint.status).toBe(201);
      receiver = await startReceiver(language, [...HELD_SECRETS, endpoint.body.data.secret], port);

      const { count, wrong } = await tryVectors(receiver.url);
      expect(count).toBeGreaterThan(40);
      expect(wrong).toEqual([]);

      const link = await partner.post('/partner/links', { referenceId: 'José Núñez' });
      expect(link.status).toBe(201);
      await expect
        .poll(async () => (await partner.get('/partner/webhook-deliveries')).body.data.items[0]?.state)
        .toBe('delivered');
      await expect.poll(() => receiver!.output()).toMatch(/received "?link\.created"? evt_[0-9a-z]{6,}/);
    },
    BUILD_TIMEOUT_MS,
  );
});
