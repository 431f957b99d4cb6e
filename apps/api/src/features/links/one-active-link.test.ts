import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi } from '../../../test/harness.ts';

describe('one active link of a referenceId', () => {
  const api = useApi();

  it('refuses a second one and names the first, in every spelling that is trimmed', async () => {
    const partner = await api.partner();
    const first = await partner.post('/partner/links', { referenceId: 'twice' });
    const { linkId, expiresAt } = first.body.data;
    const second = await partner.post('/partner/links', { referenceId: ' twice ' });
    expect(second).toMatchObject({ status: 409, body: { code: 'ACTIVE_LINK_EXISTS' } });
    expect(second.body.error.details).toEqual([
      { path: 'referenceId', message: expect.any(String), linkId, expiresAt },
    ]);
    expect((await partner.post('/partner/links', { referenceId: 'Twice' })).status).toBe(201);
  });

  it('gives one 201 and one 409 to two creates at once, fifty times, with one event and one user each', async () => {
    const partner = await api.partner();
    await api.sql('update partner_environments set create_limit_per_minute = 1000 where partner_id = $1', [
      partner.partnerId,
    ]);
    // Both roads: the one statement, and the transaction that merges.
    const paymentMethod = { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '014027000005555558' } };
    const bodies = [{}, { userData: { paymentMethod } }];
    for (let round = 0; round < 50; round += 1) {
      const referenceId = `race-${round}`;
      const [one, two] = [bodies[round % 2]!, bodies[(round >> 1) % 2]!];
      const answers = await Promise.all([
        partner.post('/partner/links', { referenceId, ...one }),
        partner.post('/partner/links', { referenceId, ...two }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      const made = answers.find(({ status }) => status === 201)!.body.data.linkId;
      expect(answers.find(({ status }) => status === 409)!.body.error.details[0].linkId).toBe(made);
    }
    const [counts] = await api.sql(
      `select (select count(*)::int from links where partner_id = $1) as links, (select count(*)::int from users where partner_id = $1) as users`,
      [partner.partnerId],
    );
    expect(counts).toEqual({ links: 50, users: 50 });
    expect(await eventsOf(api, partner)).toHaveLength(50);
  });

  it('gives way when its time is over, though no job has run', async () => {
    const partner = await api.partner();
    const first = await partner.post('/partner/links', { referenceId: 'late', expiresInMinutes: 5 });
    api.clock.advance(5 * 60_000 - 2_000);
    expect((await partner.post('/partner/links', { referenceId: 'late' })).status).toBe(409);
    api.clock.advance(2_001);
    const second = await partner.post('/partner/links', { referenceId: 'late' });
    expect(second.status).toBe(201);
    const users = await Promise.all(
      [first, second].map(
        async ({ body }) => (await partner.get(`/partner/links/${body.data.linkId}`)).body.data.userId,
      ),
    );
    expect(users[0]).toBe(users[1]);
  });

  it('gives way when it is revoked', async () => {
    const partner = await api.partner();
    const first = await partner.post('/partner/links', { referenceId: 'revoked' });
    await partner.post(`/partner/links/${first.body.data.linkId}/revoke`);
    expect((await partner.post('/partner/links', { referenceId: 'revoked' })).status).toBe(201);
  });

  it('is counted per partner and environment', async () => {
    const [one, two] = [await api.partner(), await api.partner()];
    const live = await api.key(one, { environment: 'live' });
    for (const caller of [one, two, live]) {
      expect((await caller.post('/partner/links', { referenceId: 'same' })).status).toBe(201);
    }
  });
});
