import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { MAGIC_CURPS } from '../users/index.ts';
import { levelOf, runCipTasks } from './index.ts';
import { beginCheckOf, cipStatus, linkOf, withCurp } from './testing/people.ts';

const IMAGE = `data:image/png;base64,${Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).toString('base64')}`;

describe('the CURPs of the sandbox', () => {
  const api = useApi();
  const run = () => runCipTasks(api.deps);
  const begin = (partner: TestPartner, curp: string, referenceId = curp) =>
    beginCheckOf(partner, referenceId, withCurp(curp));
  const typesAndData = async (partner: TestPartner, type: string) =>
    (await eventsOf(api, partner, type)).map(({ data }) => data);
  const levelOfLink = async (partner: TestPartner, linkId: string) => {
    const { partnerId, environment } = partner;
    const [link] = await api.sql<{ user_id: string }>('select user_id from links where id = $1', [linkId]);
    return api.deps.app.asOwner({ partnerId, environment }, (trx) =>
      levelOf(trx, { partnerId, environment }, link!.user_id),
    );
  };

  it.each([
    'TEXX000101HNEXXXA9',
    'TEXX000101MNEXXXA9',
    'TEXX000101XNEXXXA3',
    'GALO900515HDFRPN09',
    'GAPA900515HDFRRL09',
  ])('%s is verified at once, whatever its digit, name and birth date say, and for each referenceId', async (curp) => {
    const partner = await api.partner();
    const [first, second] = [await begin(partner, curp, 'one'), await begin(partner, curp, 'two')];
    expect(await cipStatus(partner, first.linkId)).toBe('cip_pending');
    await run();
    for (const link of [first, second]) expect(await cipStatus(partner, link.linkId)).toBe('cip_verified');
    const told = await typesAndData(partner, 'cip.verified');
    expect(told.map(({ referenceId }) => referenceId).sort()).toEqual(['one', 'two']);
    expect(told[0]).toEqual({
      linkId: expect.any(String),
      referenceId: expect.any(String),
      userId: expect.stringMatching(/^user_/),
      verifiedAt: expect.any(String),
    });
    expect(await levelOfLink(partner, first.linkId)).toBe(2);
  });

  it.each([
    ['TEXX000101HNEXXXC5', 'identity_mismatch'],
    ['TEXX000101HNEXXXH5', 'deceased'],
    ['TEXX150101HNEXXXU8', 'under_age'],
  ])('%s is declined with %s', async (curp, reason) => {
    const partner = await api.partner();
    const link = await begin(partner, curp);
    await run();
    expect(await cipStatus(partner, link.linkId)).toBe('cip_failed');
    expect(await typesAndData(partner, 'cip.failed')).toEqual([
      {
        linkId: link.linkId,
        referenceId: curp,
        userId: expect.stringMatching(/^user_/),
        reasons: [reason],
        failedAt: expect.any(String),
      },
    ]);
    expect(await levelOfLink(partner, link.linkId)).toBe(0);
  });

  it('B7 is pending for 5 seconds of the partner’s own clock, then verified', async () => {
    const partner = await api.partner();
    const link = await begin(partner, 'TEXX000101HNEXXXB7');
    await run();
    expect(await cipStatus(partner, link.linkId)).toBe('cip_pending');
    expect(await run()).toBe(0);
    await partner.post('/partner/sandbox/clock/advance', { seconds: 3 });
    await run();
    expect(await cipStatus(partner, link.linkId)).toBe('cip_pending');
    await partner.post('/partner/sandbox/clock/advance', { seconds: 2 });
    await run();
    expect(await cipStatus(partner, link.linkId)).toBe('cip_verified');
  });

  it('D3 asks once for a photo by user.data_request; the answer verifies', async () => {
    const partner = await api.partner();
    const link = await begin(partner, 'TEXX000101HNEXXXD3');
    await run();
    await run();
    expect(await cipStatus(partner, link.linkId)).toBe('cip_pending');
    const requests = await typesAndData(partner, 'user.data_request');
    expect(requests).toMatchObject([{ linkId: link.linkId, requiredFields: ['idImage'] }]);
    const answer = await partner.put(requests[0].replyEndpoint, {
      referenceId: 'TEXX000101HNEXXXD3',
      userData: { idImage: IMAGE, name: { firstName: 'Eva' } },
    });
    expect(answer).toMatchObject({ status: 200, body: { data: { ignoredFields: ['name.firstName'] } } });
    await run();
    expect(await cipStatus(partner, link.linkId)).toBe('cip_verified');
  });

  it('D3 is verified when the photo is there already', async () => {
    const partner = await api.partner();
    const link = await beginCheckOf(partner, 'photo', { ...withCurp('TEXX000101HNEXXXD3'), idImage: IMAGE });
    await run();
    expect(await cipStatus(partner, link.linkId)).toBe('cip_verified');
    expect(await typesAndData(partner, 'user.data_request')).toEqual([]);
  });

  it('E1 waits for the sanctions review, and is verified once it is cleared', async () => {
    const partner = await api.partner();
    const link = await begin(partner, 'TEXX000101HNEXXXE1');
    await run();
    expect(await cipStatus(partner, link.linkId)).toBe('cip_pending');
    const [review] = await api.sql<{ id: string; kind: string }>('select id, kind from reviews where partner_id = $1', [
      partner.partnerId,
    ]);
    expect(review).toMatchObject({ kind: 'sanctions' });
    expect((await partner.post(`/partner/sandbox/reviews/${review!.id}/clear`)).status).toBe(200);
    await run();
    expect(await cipStatus(partner, link.linkId)).toBe('cip_verified');
    expect((await partner.get(`/partner/links/${link.linkId}`)).body.data).not.toHaveProperty('blockedAt');
  });

  it('F9 fails with compliance alone, and the link is blocked', async () => {
    const partner = await api.partner();
    const link = await begin(partner, 'TEXX000101HNEXXXF9');
    await run();
    expect(await cipStatus(partner, link.linkId)).toBe('cip_failed');
    expect(await typesAndData(partner, 'cip.failed')).toMatchObject([{ reasons: ['compliance'] }]);
    expect((await partner.get(`/partner/links/${link.linkId}`)).body.data.blockedAt).toEqual(expect.any(String));
  });

  it('G7 gets no answer twice, then is verified', async () => {
    const partner = await api.partner();
    const link = await begin(partner, 'TEXX000101HNEXXXG7');
    const results = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await run();
      results.push(await cipStatus(partner, link.linkId));
      api.clock.advance(3_000);
    }
    expect(results).toEqual(['cip_pending', 'cip_pending', 'cip_verified']);
    const [check] = await api.sql<{ attempts: number }>('select attempts from cip_checks where link_id = $1', [
      link.linkId,
    ]);
    expect(check!.attempts).toBe(3);
  });

  it('I3 waits for a reviewer as a duplicate person', async () => {
    const partner = await api.partner();
    const link = await begin(partner, 'TEXX000101HNEXXXI3');
    await run();
    expect(await cipStatus(partner, link.linkId)).toBe('cip_pending');
    const [review] = await api.sql<{ id: string; kind: string; reasons: string[] }>(
      'select id, kind, reasons from reviews where partner_id = $1',
      [partner.partnerId],
    );
    expect(review).toMatchObject({ kind: 'duplicate_person', reasons: ['duplicate_person'] });
    expect((await partner.post(`/partner/sandbox/reviews/${review!.id}/clear`)).status).toBe(200);
    expect(await cipStatus(partner, link.linkId)).toBe('cip_verified');
  });

  it('L7 is verified for the limits of level 1 alone', async () => {
    const partner = await api.partner();
    const link = await begin(partner, 'TEXX000101HNEXXXL7');
    await run();
    expect(await cipStatus(partner, link.linkId)).toBe('cip_verified');
    expect(await levelOfLink(partner, link.linkId)).toBe(1);
  });

  it('are refused in live by every route that takes data', async () => {
    const live = await api.partner({ environment: 'live' });
    for (const curp of Object.keys(MAGIC_CURPS).filter((one) => one.startsWith('TEXX'))) {
      await expect(linkOf(live, curp, withCurp(curp))).rejects.toThrow(/userData.idNumber.*test CURP/);
    }
  });
});
