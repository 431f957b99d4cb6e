import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { signInMember } from '../../../test/members.ts';
import { compileIpRules, firstRuleOutside, readIpRule } from './ip-rules.ts';

const ruleOf = (text: string): string => {
  const read = readIpRule(text);
  if (!('rule' in read)) throw new Error(read.problem);
  return read.rule;
};

const bits = (address: string): bigint => address.split('.').reduce((sum, octet) => (sum << 8n) | BigInt(octet), 0n);
const octets = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)).map((list) => list.join('.'));
const prefix = fc.integer({ min: 1, max: 32 });

describe('an IP rule', () => {
  it('is taken when its host bits are zero, and else the refusal names the network that is', () => {
    fc.assert(
      fc.property(octets, prefix, (address, length) => {
        const mask = ((1n << BigInt(length)) - 1n) << BigInt(32 - length);
        const network = bits(address) & mask;
        const text = `${[24n, 16n, 8n, 0n].map((shift) => (network >> shift) & 255n).join('.')}/${length}`;
        const read = readIpRule(`${address}/${length}`);
        if (network === bits(address)) expect(read).toEqual({ rule: text });
        else expect(read).toEqual({ problem: expect.stringContaining(`the network is ${text}`) });
        expect(ruleOf(text)).toBe(text);
      }),
    );
  });

  it('lets in exactly the addresses of its network', () => {
    fc.assert(
      fc.property(octets, prefix, octets, (address, length, caller) => {
        const mask = ((1n << BigInt(length)) - 1n) << BigInt(32 - length);
        const network = bits(address) & mask;
        const rule = `${[24n, 16n, 8n, 0n].map((shift) => (network >> shift) & 255n).join('.')}/${length}`;
        const isIn = (bits(caller) & mask) === network;
        const allows = compileIpRules([rule])!;
        expect([allows(caller), allows(`::ffff:${caller}`)]).toEqual([isIn, isIn]);
      }),
    );
  });

  it('knows IPv6, and lets in nothing that is no address', () => {
    const allows = compileIpRules(['2001:db8:1::/48', '203.0.113.7/32'])!;
    expect(['2001:db8:1::1', '2001:DB8:1:ffff::', '203.0.113.7', '::ffff:203.0.113.7'].map(allows)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['2001:db8:2::1', '203.0.113.8', '', 'localhost', '2001:db8:1::1%eth0x y'].map(allows)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(compileIpRules([])).toBeUndefined();
  });

  it('lies within others when one of them holds all of it', () => {
    expect(
      firstRuleOutside(['203.0.113.128/25', '2001:db8:1::/48'], ['203.0.113.0/24', '2001:db8::/32']),
    ).toBeUndefined();
    expect(firstRuleOutside(['203.0.112.0/23'], ['203.0.113.0/24'])).toBe('203.0.112.0/23');
    expect(firstRuleOutside(['10.0.0.0/8'], ['2001:db8::/32'])).toBe('10.0.0.0/8');
  });
});

describe('a key with IP rules', () => {
  const api = useApi();
  const make = async (partner: TestPartner, body: object) =>
    (await partner.post('/partner/keys', { name: 'fenced', scopes: ['links:read'], ...body })).body.data;
  const use = (key: string, remoteAddress: string) =>
    api.inject({ url: '/partner/links', headers: { 'x-api-key': key }, remoteAddress });

  it('works from its networks; from elsewhere 403 names the address that was seen, and counts as no bad key', async () => {
    const partner = await api.partner();
    const { key } = await make(partner, { ipRules: ['203.0.113.0/24', '2001:db8::/32'] });
    for (const address of ['203.0.113.1', '::ffff:203.0.113.255', '2001:db8::5'])
      expect((await use(key, address)).statusCode).toBe(200);
    for (let i = 0; i < 120; i += 1) {
      const refused = await use(key, '198.51.100.7');
      expect(refused.statusCode).toBe(403);
      expect(refused.json()).toMatchObject({
        code: 'IP_NOT_ALLOWED',
        message: expect.stringContaining('198.51.100.7'),
      });
    }
    expect((await use(key, '::ffff:198.51.100.8')).json().message).toContain('from 198.51.100.8');
    // What a caller writes into a header is not where it comes from: no proxy is trusted here.
    const forged = await api.inject({
      url: '/partner/links',
      headers: { 'x-api-key': key, 'x-forwarded-for': '203.0.113.1' },
      remoteAddress: '198.51.100.7',
    });
    expect(forged.statusCode).toBe(403);
  });

  it('that only observe works from anywhere, and what would have been refused is counted', async () => {
    const partner = await api.partner();
    const { key, keyId } = await make(partner, { ipRules: ['203.0.113.0/24'], isIpObserveOnly: true });
    await use(key, '203.0.113.1');
    for (let i = 0; i < 3; i += 1) expect((await use(key, '198.51.100.7')).statusCode).toBe(200);
    const read = async () => (await partner.get(`/partner/keys/${keyId}`)).body.data;
    await expect
      .poll(async () => (await read()).wouldHaveBlocked, { timeout: 15_000, interval: 500 })
      .toEqual({ count: 3, lastAddress: '198.51.100.7' });
    expect((await read()).uses).toBe(4);
    await partner.request('PATCH', `/partner/keys/${keyId}`, { isIpObserveOnly: false });
    await expect.poll(async () => (await use(key, '198.51.100.7')).statusCode).toBe(403);
  });

  it('gets a proposal from the traffic of the last 30 days that lets all of it in', async () => {
    const partner = await api.partner();
    const { key, keyId } = await make(partner, {});
    const addresses = ['203.0.113.1', '203.0.113.2', '203.0.113.3', '203.0.113.4', '198.51.100.7', '2001:db8::5'];
    for (const address of addresses) await use(key, address);
    const read = async () => (await partner.get(`/partner/keys/${keyId}/ip-suggestions`)).body.data;
    await expect
      .poll(async () => (await read()).ipRules.toSorted(), { timeout: 15_000, interval: 500 })
      .toEqual(['198.51.100.7/32', '2001:db8::5/128', '203.0.113.0/24']);
    const proposal = await read();
    expect(proposal).toMatchObject({ keyId, isComplete: true });
    expect(proposal.items[0]).toMatchObject({ rule: '203.0.113.0/24', addresses: 4, uses: 4, isCovered: true });
    const fenced = await partner.request('PATCH', `/partner/keys/${keyId}`, { ipRules: proposal.ipRules });
    expect(fenced.status).toBe(200);
    await expect.poll(async () => (await use(key, '192.0.2.1')).statusCode).toBe(403);
    for (const address of addresses) expect((await use(key, address)).statusCode).toBe(200);
  });
});

describe('the address of a person', () => {
  const api = useApi();

  it('is told as the rules see it', async () => {
    const member = await signInMember(api, await api.partner());
    const told = await member.get('/portal/api/address');
    expect([told.status, told.body.data]).toEqual([200, { address: '127.0.0.1' }]);
  });
});
