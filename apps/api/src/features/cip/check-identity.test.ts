import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { beginCheck, checkView, decideCheck, runCipTasks } from './index.ts';
import { beginCheckOf, cipStatus, GLORIA, linkOf, withCurp } from './testing/people.ts';

describe('the identity check', () => {
  const api = useApi();
  const run = () => runCipTasks(api.deps);
  const ownerOf = ({ partnerId, environment }: TestPartner) => ({ partnerId, environment });
  const userOf = async (linkId: string) => {
    const [row] = await api.sql<{ user_id: string }>('select user_id from links where id = $1', [linkId]);
    return row!.user_id;
  };
  const viewOf = async (partner: TestPartner, linkId: string) => {
    const userId = await userOf(linkId);
    return api.deps.app.asOwner(ownerOf(partner), (trx) => checkView(trx, ownerOf(partner), userId));
  };
  const decide = async (partner: TestPartner, linkId: string, decision: 'clear' | 'confirm' | 'document') => {
    const userId = await userOf(linkId);
    await api.deps.app.asOwner(ownerOf(partner), (trx) =>
      decideCheck(trx, api.deps, ownerOf(partner), { userId, decidedBy: 'opr_test' }, decision),
    );
  };
  const reviewsOf = (partner: TestPartner) =>
    api.sql<{ kind: string; reasons: string[] }>('select kind, reasons from reviews where partner_id = $1', [
      partner.partnerId,
    ]);

  it('verifies in the sandbox what fits in every letter, also a document that is no CURP', async () => {
    const partner = await api.partner();
    const links = [
      await beginCheckOf(partner, 'gloria'),
      await beginCheckOf(partner, 'passport', { ...GLORIA, idType: 'PASSPORT', idNumber: 'G1234567' }),
    ];
    await run();
    for (const { linkId } of links) expect(await cipStatus(partner, linkId)).toBe('cip_verified');
  });

  it.each([
    ['HEGG560427MVZRRL05', 'curp_check_digit'],
    ['HEGG560427MQQRRL06', 'curp_state'],
    ['BACA890909MJCRMS05', 'curp_unseemly_root'],
    ['AAAA000101HDFCCC09', 'curp_age'],
    ['TOMA880125HMNRRNO2', 'curp_future_date'],
  ])('declines %s: %s', async (curp, reason) => {
    const partner = await api.partner();
    const { linkId } = await beginCheckOf(partner, curp, withCurp(curp));
    await run();
    expect(await cipStatus(partner, linkId)).toBe('cip_failed');
    const [event] = await eventsOf(api, partner, 'cip.failed');
    expect(event!.data.reasons).toContain(reason);
    expect(await viewOf(partner, linkId)).toMatchObject({
      check: 'declined',
      reasons: expect.arrayContaining([reason]),
    });
  });

  it.each([
    ['another birth date', { ...GLORIA, dob: '1956-04-28' }, 'curp_birth_date'],
    ['two letters of another name', { ...GLORIA, name: { ...GLORIA.name, lastName: 'Mora' } }, 'curp_name'],
  ])('leaves %s to a reviewer', async (_what, data, reason) => {
    const partner = await api.partner();
    const { linkId } = await beginCheckOf(partner, 'odd', data);
    await run();
    expect(await viewOf(partner, linkId)).toMatchObject({ state: 'cip_pending', check: 'review', isInReview: true });
    expect(await reviewsOf(partner)).toEqual([{ kind: 'identity', reasons: [reason] }]);
    await decide(partner, linkId, 'clear');
    expect(await cipStatus(partner, linkId)).toBe('cip_verified');
  });

  it('takes one letter of another name as a note', async () => {
    const partner = await api.partner();
    // Greta begins with the same letter; only her first inner consonant is another.
    const name = { ...GLORIA.name, firstName: 'Greta' };
    const { linkId } = await beginCheckOf(partner, 'note', { ...GLORIA, name });
    await run();
    expect(await cipStatus(partner, linkId)).toBe('cip_verified');
    expect(await reviewsOf(partner)).toEqual([]);
  });

  it('leaves the same CURP under another referenceId to a reviewer, and no other partner’s', async () => {
    const [partner, stranger] = [await api.partner(), await api.partner()];
    const first = await beginCheckOf(partner, 'first');
    await run();
    const second = await beginCheckOf(partner, 'second');
    const elsewhere = await beginCheckOf(stranger, 'second');
    await run();
    expect(await cipStatus(partner, first.linkId)).toBe('cip_verified');
    expect(await cipStatus(stranger, elsewhere.linkId)).toBe('cip_verified');
    expect(await cipStatus(partner, second.linkId)).toBe('cip_pending');
    expect(await reviewsOf(partner)).toEqual([{ kind: 'duplicate_person', reasons: ['duplicate_person'] }]);
    await decide(partner, second.linkId, 'confirm');
    expect(await cipStatus(partner, second.linkId)).toBe('cip_failed');
    expect((await eventsOf(api, partner, 'cip.failed'))[0]!.data.reasons).toEqual(['reviewer']);
  });

  it('freezes the identity from its start; after a failure other data makes another check possible', async () => {
    const partner = await api.partner();
    const first = await beginCheckOf(partner, 'again', withCurp('HEGG560427MVZRRL05'));
    await partner.post(`/partner/links/${first.linkId}/revoke`);
    const frozen = await linkOf(partner, 'again', GLORIA);
    expect(frozen).toMatchObject({ ignoredFields: ['dob', 'idNumber', 'idType'] });
    await run();
    expect(await cipStatus(partner, frozen.linkId)).toBe('cip_failed');
    expect(await partner.post(`/partner/links/${frozen.linkId}/cip/tickets`)).toMatchObject({
      status: 400,
      body: { code: 'CIP_NOT_READY' },
    });
    await partner.post(`/partner/links/${frozen.linkId}/revoke`);
    const corrected = await beginCheckOf(partner, 'again', GLORIA);
    expect(corrected).not.toHaveProperty('ignoredFields');
    expect(await cipStatus(partner, corrected.linkId)).toBe('cip_pending');
    await run();
    expect(await cipStatus(partner, corrected.linkId)).toBe('cip_verified');
  });

  it('begins once, however often it is asked, and not without the data', async () => {
    const partner = await api.partner();
    const { linkId } = await linkOf(partner, 'twice');
    const userId = await userOf(linkId);
    const begin = (of: { userId: string; linkId: string }) =>
      api.deps.app.asOwner(ownerOf(partner), (trx) =>
        beginCheck(trx, api.deps, ownerOf(partner), { ...of, now: api.clock.now() }),
      );
    await Promise.all(Array.from({ length: 8 }, () => begin({ userId, linkId })));
    expect(await api.sql('select 1 from cip_checks where user_id = $1', [userId])).toHaveLength(1);
    expect(await api.sql('select 1 from cip_tasks where user_id = $1', [userId])).toHaveLength(1);
    await run();
    await begin({ userId, linkId });
    expect(await api.sql('select 1 from cip_checks where user_id = $1', [userId])).toHaveLength(1);
    const { linkId: empty } = (await partner.post('/partner/links', { referenceId: 'empty' })).body.data;
    await expect(begin({ userId: await userOf(empty), linkId: empty })).rejects.toMatchObject({
      code: 'CIP_NOT_READY',
    });
    expect(await cipStatus(partner, empty)).toBe('pending');
  });

  it('a late decision changes nothing', async () => {
    const partner = await api.partner();
    const { linkId } = await beginCheckOf(partner, 'late');
    await decide(partner, linkId, 'confirm');
    expect(await cipStatus(partner, linkId)).toBe('cip_pending');
    await run();
    await decide(partner, linkId, 'confirm');
    expect(await cipStatus(partner, linkId)).toBe('cip_verified');
  });

  it('keeps nothing of the person in its tables', async () => {
    const partner = await api.partner();
    await beginCheckOf(partner, 'secret', withCurp('HEGG560427MVZRRL05'));
    await run();
    const rows = [
      ...(await api.sql('select * from cip_checks where partner_id = $1', [partner.partnerId])),
      ...(await api.sql('select * from reviews where partner_id = $1', [partner.partnerId])),
    ];
    expect(JSON.stringify(rows)).not.toMatch(/HEGG|Gloria|Hern|1990-05-15/);
  });
});
