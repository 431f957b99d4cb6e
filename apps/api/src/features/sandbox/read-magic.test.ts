import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { openLink, peek } from '../../../test/hosted-page.ts';
import { FUNDING_MAGIC } from '../funding/index.ts';
import { applySandboxEffects } from '../links/index.ts';
import { PAYOUT_MAGIC } from '../payouts/index.ts';
import { MAGIC_CURPS } from '../users/index.ts';

describe('GET /partner/sandbox/magic', () => {
  const api = useApi();
  const detail = async (partner: TestPartner, linkId: string) =>
    (await partner.get(`/partner/links/${linkId}`)).body.data;

  it('lists the suffixes that act, and no other', async () => {
    const partner = await api.partner();
    const { body } = await partner.get('/partner/sandbox/magic');
    expect(body.data.referenceIdSuffixes.map(({ suffix }: { suffix: string }) => suffix)).toEqual([
      '-expired',
      '-revoked',
      '-blocked',
      '-wh500',
      '-whdup',
      '-whooo',
      '-whslow',
    ]);
    // One axis, one field: each table of the code is there, whole.
    expect(Object.fromEntries(Object.entries(body.data).map(([name, list]) => [name, (list as []).length]))).toEqual({
      curps: Object.keys(MAGIC_CURPS).length,
      clabes: PAYOUT_MAGIC.length,
      cards: FUNDING_MAGIC.filter(({ method }) => method === 'debit_card').length,
      bankAccounts: FUNDING_MAGIC.filter(({ method }) => method === 'ach').length,
      sendCents: 4,
      referenceIdSuffixes: 7,
    });
  });

  it('does what each suffix says one sandbox second after the 201, not before, and once', async () => {
    const partner = await api.partner();
    const make = async (referenceId: string) => (await partner.post('/partner/links', { referenceId })).body.data;
    const [expired, revoked, blocked, plain] = [
      await make('a-expired'),
      await make('b-revoked'),
      await make('c-blocked'),
      await make('-blocked-d'),
    ];
    expect(await applySandboxEffects(api.deps)).toBe(0);
    for (const { linkId } of [expired, revoked, blocked])
      expect(await detail(partner, linkId)).toMatchObject({ status: 'created' });
    api.clock.advance(1_000);
    expect(await applySandboxEffects(api.deps)).toBe(3);
    expect(await applySandboxEffects(api.deps)).toBe(0);
    const oneSecondAfter = ({ createdAt }: { createdAt: string }) =>
      new Date(Date.parse(createdAt) + 1_000).toISOString();

    expect(await detail(partner, expired.linkId)).toMatchObject({
      status: 'created',
      expiresAt: oneSecondAfter(expired),
    });
    expect((await openLink(api, expired)).body.code).toBe('LINK_EXPIRED');
    expect((await partner.post('/partner/links', { referenceId: 'a-expired' })).status).toBe(201);

    expect(await detail(partner, revoked.linkId)).toMatchObject({
      status: 'revoked',
      revokedAt: oneSecondAfter(revoked),
    });
    expect(await eventsOf(api, partner, 'link.revoked')).toMatchObject([
      { data: { linkId: revoked.linkId, reason: 'sandbox' } },
    ]);
    expect((await partner.post('/partner/links', { referenceId: 'b-revoked' })).status).toBe(201);

    expect(await detail(partner, blocked.linkId)).toMatchObject({
      status: 'created',
      blockedAt: oneSecondAfter(blocked),
    });
    expect((await peek(api, blocked)).body.data.state).toBe('blocked');
    expect(
      (await openLink(api, (await partner.post(`/partner/links/${blocked.linkId}/reissue`)).body.data)).status,
    ).toBe(201);

    expect(await detail(partner, plain.linkId)).not.toHaveProperty('blockedAt');
  });

  it('acts as soon as the partner moves its own clock, without any worker, and for nobody else', async () => {
    const [partner, other] = [await api.partner(), await api.partner()];
    const make = async (caller: TestPartner, referenceId: string) =>
      (await caller.post('/partner/links', { referenceId })).body.data.linkId;
    const [mine, theirs] = [await make(partner, 'x-revoked'), await make(other, 'x-revoked')];
    await partner.post('/partner/sandbox/clock/advance', { seconds: 1 });
    expect((await detail(partner, mine)).status).toBe('revoked');
    expect((await detail(other, theirs)).status).toBe('created');
  });

  it('means nothing in live', async () => {
    const live = await api.partner({ environment: 'live' });
    const { linkId } = (await live.post('/partner/links', { referenceId: 'x-revoked' })).body.data;
    api.clock.advance(5_000);
    await applySandboxEffects(api.deps);
    expect((await detail(live, linkId)).status).toBe('created');
  });
});
