import { randomInt } from 'node:crypto';
import { generateWebhookSecret, signWebhook, verifyWebhook } from '@m2m/webhook-signature';
import { describe, expect, it } from 'vitest';
import { useApi } from '../../../apps/api/test/harness.ts';
import { startWebhookReceiver } from '../../../apps/api/test/receiver.ts';
import { M2M, SignatureError, webhooks } from '../src/index.ts';

const SECRET = generateWebhookSecret();
const SIGNED_AT = 1_700_000_000;
const at = (seconds: number) => ({ now: new Date(seconds * 1000) });
const BODY = Buffer.from(
  JSON.stringify({ event: 'link.opened', timestamp: '2023-11-14T22:13:20Z', data: { n: 'Ñ💸' } }),
);
type HeaderRecord = Record<string, string>;

const sign = (
  secrets: { current: string; next?: string; previous?: string } = { current: SECRET },
  body = BODY,
): HeaderRecord =>
  signWebhook({
    secrets,
    eventId: 'evt_1',
    deliveryId: 'dlv_1',
    event: 'link.opened',
    timestampSeconds: SIGNED_AT,
    body,
  });
const only = (headers: HeaderRecord, prefix: string): HeaderRecord =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith(prefix)));

async function outcome(...call: Parameters<typeof webhooks.verify>): Promise<string> {
  try {
    await webhooks.verify(...call);
    return 'accepted';
  } catch (error) {
    if (error instanceof SignatureError) return error.reason;
    throw error;
  }
}

describe('webhooks.verify', () => {
  it('returns the event and its ids, whatever the kind of body and headers', async () => {
    const headers = sign();
    const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const bodies = [BODY, BODY.toString(), new Uint8Array(BODY), new Uint8Array(BODY).buffer];
    for (const body of bodies) {
      for (const received of [headers, lower, new Headers(headers)]) {
        const event = await webhooks.verify(body, received, SECRET, at(SIGNED_AT));
        expect(event).toMatchObject({ event: 'link.opened', data: { n: 'Ñ💸' }, id: 'evt_1', deliveryId: 'dlv_1' });
      }
    }
  });

  it('takes either scheme alone; the id is then the signed one or that of the body', async () => {
    const standard = await webhooks.verify(BODY, only(sign(), 'webhook-'), SECRET, at(SIGNED_AT));
    expect(standard.id).toBe('evt_1');
    const own = await webhooks.verify(BODY, only(sign(), 'X-M2M'), SECRET, at(SIGNED_AT));
    expect(own.id).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('lets nobody give an old event a new id', async () => {
    const renamed = { ...sign(), 'webhook-id': 'evt_2' };
    expect(await outcome(BODY, renamed, SECRET, at(SIGNED_AT))).toBe('signature_mismatch');
  });

  it.each(['X-M2M', 'webhook-', ''])('accepts any live secret while one is changed (%s headers)', async (prefix) => {
    const [next, previous, foreign] = [generateWebhookSecret(), generateWebhookSecret(), generateWebhookSecret()];
    const headers = only(sign({ current: SECRET, next, previous }), prefix);
    for (const held of [SECRET, next, previous, [foreign, previous]]) {
      expect(await outcome(BODY, headers, held, at(SIGNED_AT))).toBe('accepted');
    }
    expect(await outcome(BODY, headers, foreign, at(SIGNED_AT))).toBe('signature_mismatch');
  });

  it.each(['X-M2M', 'webhook-', ''])('refuses 3,000 one-bit changes (%s headers)', async (prefix) => {
    const headers = only(sign(), prefix);
    const fields = Object.keys(headers).filter(
      (name) => /Timestamp|Signature|-id$/i.test(name) && name !== 'X-M2M-Delivery-Id',
    );
    const wrong: string[] = [];
    for (let round = 0; round < 3_000; round += 1) {
      const field = fields[round % (fields.length + 1)];
      const body = field === undefined ? flipBit(BODY) : BODY;
      const changed =
        field === undefined
          ? headers
          : { ...headers, [field]: flipBit(Buffer.from(headers[field]!)).toString('latin1') };
      const result = await outcome(body, changed, SECRET, { ...at(SIGNED_AT), toleranceSeconds: 1e12 });
      if (result === 'accepted') wrong.push(`${field}: ${changed[field ?? '']}`);
    }
    expect(wrong).toEqual([]);
  });

  it('judges as the platform’s own verifier does', async () => {
    const cases: [Parameters<typeof verifyWebhook>[0], HeaderRecord, string | string[], number][] = [
      [BODY, sign(), SECRET, 0],
      [BODY, sign(), SECRET, 300],
      [BODY, sign(), SECRET, -301],
      [BODY, sign(), generateWebhookSecret(), 0],
      [BODY, sign(), '', 0],
      [BODY, {}, SECRET, 0],
      [BODY, { ...sign(), 'X-M2M-Timestamp': '2023-11-14' }, SECRET, 0],
      [BODY, { ...only(sign(), 'X-M2M'), 'X-M2M-Signature': 'sha256=ABC' }, SECRET, 0],
      [BODY, { ...only(sign(), 'webhook-'), 'webhook-signature': 'v2,abc' }, SECRET, 0],
      [BODY, { ...sign(), 'X-M2M-Signature': `sha256=${'0'.repeat(64)}` }, SECRET, 0],
      [JSON.parse(BODY.toString()) as string, sign(), SECRET, 0],
      [new Uint8Array(), sign({ current: SECRET }, Buffer.alloc(0)), SECRET, 0],
    ];
    for (const [body, headers, secret, late] of cases) {
      const clock = at(SIGNED_AT + late);
      let theirs = 'accepted';
      try {
        verifyWebhook(body, headers, secret, clock);
      } catch (error) {
        theirs = (error as SignatureError).reason;
      }
      expect(await outcome(body, headers, secret, clock)).toBe(theirs);
    }
  });

  it('says in words what to change, without the secret', async () => {
    const parsed = JSON.parse(BODY.toString()) as string;
    await expect(webhooks.verify(parsed, sign(), SECRET)).rejects.toThrow(/not a parsed object.*@m2m\/sdk\/express/);
    await expect(webhooks.verify(BODY, sign(), SECRET)).rejects.toThrow(/synchronise it \(NTP\)/);
    const quoted = webhooks.verify(BODY, sign(), `"${SECRET}"`);
    await expect(quoted).rejects.toThrow(/without quotes/);
    await quoted.catch((error: Error) => expect(error.message).not.toContain(SECRET));
    const twice = { ...sign(), 'x-m2m-signature': 'sha256=0' };
    await expect(webhooks.verify(BODY, twice, SECRET, at(SIGNED_AT))).rejects.toThrow(/came more than once/);
  });
});

describe('a delivery of the real worker', () => {
  const api = useApi({ worker: true });

  it('is verified with the secret that the client made, through a rotation, and not with another', async () => {
    const receiver = await startWebhookReceiver();
    const partner = await api.partner();
    const m2m = new M2M({ apiKey: partner.key, baseUrl: await api.listen() });
    const endpoint = await m2m.webhookEndpoints.create({ url: receiver.url() });
    const link = await m2m.links.create({ referenceId: 'José 💸', metadata: { orderId: 'Ñ-1' } });
    const { nextSecret } = await m2m.webhookEndpoints.rotateSecret(endpoint.endpointId);
    await m2m.links.revoke(link.linkId);
    await m2m.webhookEndpoints.test(endpoint.endpointId, { eventType: 'operation.completed' });
    const [created, test] = await receiver.waitFor(2);

    const event = await webhooks.verify(created!.body, created!.headers, endpoint.secret);
    expect(event.id).toBe(created!.headers['webhook-id']);
    if (event.event !== 'link.created') throw new Error(event.event);
    expect(event.data.referenceId).toBe('José 💸');
    expect(event.data.linkId).toBe(link.linkId);
    expect(event.data.metadata).toEqual({ orderId: 'Ñ-1' });
    expect((await webhooks.verify(test!.body, test!.headers, nextSecret!)).event).toBe('operation.completed');
    await expect(webhooks.verify(created!.body, created!.headers, SECRET)).rejects.toThrow(SignatureError);
    const changed = flipBit(created!.body);
    await expect(webhooks.verify(changed, created!.headers, endpoint.secret)).rejects.toThrow(SignatureError);
    await receiver.close();
  });
});

function flipBit(bytes: Uint8Array): Buffer {
  const changed = Buffer.from(bytes);
  const index = randomInt(changed.length);
  changed[index] = changed[index]! ^ (1 << randomInt(8));
  return changed;
}
