import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { generateWebhookSecret, isWebhookSecret, signWebhook } from './index.ts';
import { standardWebhooksSignature } from './signature.ts';

const SECRET = `whsec_${'0123456789abcdef'.repeat(3)}`;
const now = () => Math.floor(Date.now() / 1000);
const delivery = (overrides: object = {}) => ({
  secrets: { current: SECRET },
  eventId: 'evt_1',
  deliveryId: 'dlv_1',
  event: 'link.opened',
  timestampSeconds: 1_700_000_000,
  body: Buffer.from('{"event":"link.opened"}'),
  ...overrides,
});

describe('signWebhook', () => {
  test('gives the headers of the contract, with values computed by another implementation (Python hmac)', () => {
    expect(signWebhook(delivery())).toEqual({
      'X-M2M-Event': 'link.opened',
      'X-M2M-Timestamp': '1700000000',
      'X-M2M-Signature': 'sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc',
      'X-M2M-Delivery-Id': 'dlv_1',
      'webhook-id': 'evt_1',
      'webhook-timestamp': '1700000000',
      'webhook-signature': 'v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=',
    });
  });

  test('reproduces the vector of the Standard Webhooks specification', () => {
    const body = Buffer.from('{"test": 2432232314}');
    expect(
      standardWebhooksSignature(
        'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
        'msg_p5jXN8AQM9LWM0D4loKWxJek',
        '1614265330',
        body,
      ),
    ).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  test.each(['{"name":"José Núñez 💸"}', '{}', `{"big":"${'x'.repeat(1_000_000)}"}`])(
    'is accepted by npm standardwebhooks with the very same secret (body %#)',
    (text) => {
      const headers = signWebhook(delivery({ timestampSeconds: now(), body: Buffer.from(text) }));
      expect(new Webhook(SECRET).verify(text, headers)).toEqual(JSON.parse(text));
    },
  );

  test('signs with all live secrets during a rotation, each verifiable by npm standardwebhooks', () => {
    const secrets = {
      current: generateWebhookSecret(),
      next: generateWebhookSecret(),
      previous: generateWebhookSecret(),
    };
    const headers = signWebhook(delivery({ secrets, timestampSeconds: now() }));
    expect(headers['webhook-signature']?.split(' ')).toHaveLength(3);
    expect(headers).toHaveProperty('X-M2M-Signature-Next');
    expect(headers).toHaveProperty('X-M2M-Signature-Previous');
    for (const secret of Object.values(secrets)) {
      expect(new Webhook(secret).verify('{"event":"link.opened"}', headers)).toEqual({ event: 'link.opened' });
    }
    expect(() => new Webhook(generateWebhookSecret()).verify('{"event":"link.opened"}', headers)).toThrow();
  });

  test.each([
    { secrets: { current: '' } },
    { secrets: { current: SECRET, next: 'whsec_short' } },
    { timestampSeconds: 1.5 },
    { timestampSeconds: Number.NaN },
  ])('refuses to sign with %o', (overrides) => {
    expect(() => signWebhook(delivery(overrides))).toThrow(TypeError);
  });
});

test('generateWebhookSecret makes distinct secrets of the documented form', () => {
  const secrets = Array.from({ length: 1000 }, generateWebhookSecret);
  expect(new Set(secrets).size).toBe(1000);
  expect(secrets.every(isWebhookSecret)).toBe(true);
  expect(secrets[0]).toMatch(/^whsec_[0-9a-f]{48}$/);
});
