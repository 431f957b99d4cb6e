import { describe, expect, it } from 'vitest';
import { parseAllowList } from './allow-list.ts';
import { createEgressPolicy, createOriginPolicy } from './egress-policy.ts';
import { judgeForSaving } from './judge-for-saving.ts';
import { judgeUrl } from './judge-url.ts';
import { createOutbound } from './outbound.ts';
import { startReceiver } from './testing/receiver.ts';

const openedPolicy = () => createEgressPolicy(parseAllowList('127.0.0.0/8, ::1, 10.0.0.0/8').entries);

describe("the operator's own services", () => {
  const service = { hostname: 'rail.internal', port: 9400, addresses: ['10.1.2.3'] };

  it('are denied to partners by name and port, whatever the allow-list opens', () => {
    const policy = openedPolicy();
    expect(judgeUrl('http://rail.internal:9400/hook', policy).ok).toBe(true);
    policy.denyOrigins([service]);
    for (const url of [
      'http://rail.internal:9400/hook',
      'https://rail.internal:9400/',
      'http://RAIL.internal:9400/x',
      'http://rail.internal.:9400/',
    ]) {
      expect({ url, judgement: judgeUrl(url, policy) }).toMatchObject({
        url,
        judgement: { ok: false, reason: 'address_denied' },
      });
    }
    expect(judgeUrl('http://rail.internal:9401/', policy).ok).toBe(true);
    expect(judgeUrl('http://other.internal:9400/', policy).ok).toBe(true);
  });

  it('are denied by their inner address in every spelling, and under another name', async () => {
    const policy = openedPolicy();
    policy.denyOrigins([service]);
    for (const host of ['10.1.2.3', '0x0a010203', '167838211', '10.66051', '[::ffff:10.1.2.3]']) {
      expect({ host, ok: judgeUrl(`http://${host}:9400/`, policy).ok }).toEqual({ host, ok: false });
    }
    expect(judgeUrl('http://10.1.2.4:9400/', policy).ok).toBe(true);
    const resolve = async (): Promise<string[]> => ['10.1.2.3'];
    expect(await judgeForSaving('http://alias.internal:9400/', policy, { resolve })).toMatchObject({
      reason: 'address_denied',
    });
    expect((await judgeForSaving('http://alias.internal:9401/', policy, { resolve })).ok).toBe(true);
  });

  it('on a public address deny their own name only, since others may live there', () => {
    const policy = createEgressPolicy();
    policy.denyOrigins([{ hostname: 'rail.example.com', port: 443, addresses: ['93.184.215.14'] }]);
    expect(judgeUrl('https://rail.example.com/', policy).ok).toBe(false);
    expect(policy.judgeAddress('93.184.215.14', 443, 'https:')).toBe('permitted');
  });

  it('are opened again when they are taken away', () => {
    const policy = openedPolicy();
    policy.denyOrigins([service]);
    policy.denyOrigins([]);
    expect(judgeUrl('http://10.1.2.3:9400/', policy).ok).toBe(true);
  });

  it('get nothing of a delivery, even under a name that moved after the URL was saved', async () => {
    const receiver = await startReceiver();
    const policy = openedPolicy();
    policy.denyOrigins([{ hostname: '127.0.0.1', port: receiver.port, addresses: ['127.0.0.1'] }]);
    const outbound = createOutbound({ policy, resolve: async () => ['127.0.0.1'] });
    try {
      const result = await outbound.send({
        url: `http://moved.example:${receiver.port}/`,
        headers: {},
        body: Buffer.from('{}'),
      });
      expect(result).toMatchObject({ kind: 'failed', reason: 'address_denied' });
      expect(receiver.connections).toBe(0);
    } finally {
      await outbound.close();
      await receiver.close();
    }
  });
});

describe('the policy of one service', () => {
  it('permits its scheme, host and port and nothing else', () => {
    const policy = createOriginPolicy(new URL('https://rail.example.com:9443/m2m'));
    expect(judgeUrl('https://rail.example.com:9443/m2m/payout/submit', policy).ok).toBe(true);
    for (const url of [
      'http://rail.example.com:9443/',
      'https://rail.example.com/',
      'https://rail.example.com:8443/',
      'https://other.example.com:9443/',
      'https://93.184.215.14:9443/',
    ]) {
      expect({ url, ok: judgeUrl(url, policy).ok }).toEqual({ url, ok: false });
    }
  });

  it('takes plain http on inner addresses only', () => {
    const policy = createOriginPolicy(new URL('http://rail.example.com:9400'));
    expect(policy.judgeAddress('10.0.0.5', 9400, 'http:')).toBe('permitted');
    expect(policy.judgeAddress('93.184.215.14', 9400, 'http:')).toBe('http_not_allowed');
    expect(policy.judgeAddress('10.0.0.5', 9401, 'http:')).toBe('port_not_allowed');
  });
});
