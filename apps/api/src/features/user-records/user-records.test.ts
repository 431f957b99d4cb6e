import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { openLink } from '../../../test/hosted-page.ts';
import { beginCheckOf, GLORIA, linkOf } from '../cip/testing/people.ts';
import { setResidenceState } from '../users/index.ts';
import { eraseDueUsers } from './index.ts';

describe('users', () => {
  const api = useApi();
  const userOf = async (linkId: string) =>
    (await api.sql<{ user_id: string }>('select user_id from links where id = $1', [linkId]))[0]!.user_id;
  const list = async (partner: TestPartner, query = '') => (await partner.get(`/partner/users${query}`)).body.data;
  const detail = async (partner: TestPartner, userId: string) =>
    (await partner.get(`/partner/users/${userId}`)).body.data;
  const remove = (partner: TestPartner, userId: string) => partner.request('DELETE', `/partner/users/${userId}`);

  /** Stands for an operation of long ago, which only a whole walk of the page could make. */
  async function hadOperation(partner: TestPartner, linkId: string, createdAt: string): Promise<void> {
    const columns = await api.sql<{ name: string; type: string; nullable: string; fallback: string | null }>(
      `select column_name as name, data_type as type, is_nullable as nullable, column_default as fallback
       from information_schema.columns where table_name = 'operations'`,
    );
    const userId = await userOf(linkId);
    const known: Record<string, string> = {
      partner_id: `'${partner.partnerId}'`,
      environment: `'${partner.environment}'`,
      id: `'op_${linkId}'`,
      link_id: `'${linkId}'`,
      user_id: `'${userId}'`,
      quote_id: `'qte_${linkId}'`,
      created_at: `'${createdAt}'`,
      cancelled_at: `'${createdAt}'`,
      status: `'cancelled'`,
      source: `'USD'`,
      destination: `'MXN'`,
      funding_method: `'debit_card'`,
      send: '1',
      fee: '1',
      tax: '1',
      total: '3',
    };
    const filler = (type: string): string =>
      type === 'bytea' ? `''` : type === 'timestamp with time zone' ? `'${createdAt}'` : /int/.test(type) ? '1' : `'x'`;
    const needed = columns.filter(
      ({ name, nullable, fallback }) => known[name] ?? (nullable === 'NO' && fallback === null),
    );
    await api.sql(
      `do $$ begin set local session_replication_role = replica;
       insert into operations (${needed.map(({ name }) => name).join(', ')})
       values (${needed.map(({ name, type }) => known[name] ?? filler(type)).join(', ')}); end $$`,
    );
  }

  it('are listed newest first, by page with exact totals and by cursor, filtered by referenceId and state', async () => {
    const partner = await api.partner();
    for (const name of ['a', 'b', 'c']) await partner.post('/partner/links', { referenceId: name });
    await linkOf(partner, 'd', GLORIA);
    const first = await list(partner, '?limit=3');
    expect(first.items.map(({ referenceId }: { referenceId: string }) => referenceId)).toEqual(['d', 'c', 'b']);
    expect(first.pagination).toEqual({ page: 1, limit: 3, total: 4, totalPages: 2 });
    expect(first.items[0]).toEqual({
      userId: expect.stringMatching(new RegExp(`^user_${partner.slug}_`)),
      referenceId: 'd',
      state: 'data_complete',
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    });
    const byCursor = await list(partner, '?cursor=&limit=3');
    const rest = await list(partner, `?limit=3&cursor=${byCursor.pagination.nextCursor}`);
    expect(rest.items.map(({ referenceId }: { referenceId: string }) => referenceId)).toEqual(['a']);
    expect(rest.pagination.nextCursor).toBeNull();
    expect((await list(partner, '?state=data_complete')).pagination.total).toBe(1);
    expect((await list(partner, '?referenceId=b')).items).toHaveLength(1);
    expect(await partner.get('/partner/users?state=verified')).toMatchObject({
      status: 400,
      body: { error: { details: [{ path: 'state' }] } },
    });
  });

  it('show what is known, masked, from whom, with links and operations', async () => {
    const partner = await api.partner();
    const { linkId } = await linkOf(partner, 'shown', GLORIA);
    const userId = await userOf(linkId);
    const owner = { partnerId: partner.partnerId, environment: partner.environment };
    await api.deps.app.asOwner(owner, (trx) => setResidenceState(trx, owner, userId, 'TX', api.clock.now()));
    await hadOperation(partner, linkId, '2026-01-01T00:00:00Z');
    const shown = await detail(partner, userId);
    expect(shown).toMatchObject({
      userId,
      referenceId: 'shown',
      state: 'data_complete',
      residenceState: 'TX',
      missingFields: [],
      links: [{ linkId, status: 'created' }],
      operations: [`op_${linkId}`],
    });
    expect(shown.units).toEqual([
      { field: 'name.firstName', source: 'partner_api', value: 'Gloria' },
      { field: 'name.secondName', source: 'partner_api', value: null },
      { field: 'name.lastName', source: 'partner_api', value: 'Hernández' },
      { field: 'name.secondLastName', source: 'partner_api', value: 'García' },
      { field: 'dob', source: 'partner_api', value: '1956-04-27' },
      { field: 'idNumber', source: 'partner_api', value: '**************RL04' },
      { field: 'idType', source: 'partner_api', value: 'CURP' },
      {
        field: 'paymentMethod',
        source: 'partner_api',
        value: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '**************5558' } },
      },
    ]);
  });

  it('are found by their owner alone, with the right scopes', async () => {
    const [partner, stranger] = [await api.partner(), await api.partner()];
    const userId = await userOf((await linkOf(partner, 'mine')).linkId);
    const live = await api.key(partner, { environment: 'live' });
    for (const caller of [stranger, live]) {
      expect((await caller.get(`/partner/users/${userId}`)).status).toBe(404);
      expect((await remove(caller, userId)).status).toBe(404);
      expect((await list(caller)).items).toEqual([]);
    }
    const reader = await api.key(partner, { scopes: ['links:read'] });
    expect((await reader.get(`/partner/users/${userId}`)).status).toBe(200);
    expect(await remove(reader, userId)).toMatchObject({ status: 403, body: { code: 'INSUFFICIENT_SCOPE' } });
  });

  it('without an operation are destroyed at once when they are deleted', async () => {
    const partner = await api.partner();
    const link = await beginCheckOf(partner, 'gone');
    const userId = await userOf(link.linkId);
    const reply = await remove(partner, userId);
    expect(reply).toMatchObject({ status: 200, body: { data: { userId, status: 'erased' } } });
    expect(await api.sql('select 1 from user_units where user_id = $1', [userId])).toEqual([]);
    expect(await api.sql('select data_key from users where id = $1', [userId])).toEqual([{ data_key: null }]);
    expect(await api.sql('select 1 from cip_tasks where user_id = $1', [userId])).toEqual([]);
    expect((await partner.get(`/partner/links/${link.linkId}`)).body.data).toMatchObject({
      status: 'revoked',
      userData: { hasIdImage: false },
    });
    expect((await eventsOf(api, partner, 'link.revoked')).length).toBe(1);
    expect((await remove(partner, userId)).body).toEqual(reply.body);
    const entries = await api.sql('select 1 from audit_entries where action = $1 and subject_id = $2', [
      'user.erased',
      userId,
    ]);
    expect(entries).toHaveLength(1);
    // The referenceId begins anew, as somebody of whom nothing is known.
    const again = await linkOf(partner, 'gone');
    expect(await userOf(again.linkId)).toBe(userId);
  });

  it('with an operation are restricted until the legal period ends, then destroyed', async () => {
    const partner = await api.partner();
    const { linkId, token } = await linkOf(partner, 'kept');
    const userId = await userOf(linkId);
    const opened = await openLink(api, { linkId, token });
    await hadOperation(partner, linkId, new Date(api.clock.nowMs() - 1_826 * 86_400_000).toISOString());
    const reply = await remove(partner, userId);
    expect(reply).toMatchObject({
      status: 200,
      body: { data: { userId, status: 'restricted', eraseAfter: expect.any(String) } },
    });
    expect((await remove(partner, userId)).body).toEqual(reply.body);
    expect(await detail(partner, userId)).toMatchObject({ units: [], restrictedAt: reply.body.data.restrictedAt });
    expect((await partner.get(`/partner/links/${linkId}`)).body.data).toMatchObject({
      status: 'revoked',
      userData: { hasIdImage: false },
    });
    expect(opened.status).toBe(201);
    for (const body of [{ referenceId: 'kept' }, { referenceId: 'kept', callbackUrl: 'https://api.example.com/x' }]) {
      expect(await partner.post('/partner/links', body)).toMatchObject({
        status: 400,
        body: { code: 'INVALID_REQUEST', error: { details: [{ path: 'referenceId', reason: 'user_restricted' }] } },
      });
    }
    expect(await eraseDueUsers(api.deps)).toBe(0);
    await partner.post('/partner/sandbox/clock/advance', { seconds: 2 * 86_400 });
    expect(await eraseDueUsers(api.deps)).toBe(1);
    expect(await api.sql('select 1 from user_units where user_id = $1', [userId])).toEqual([]);
    expect((await detail(partner, userId)).erasedAt).toEqual(expect.any(String));
    expect((await partner.post('/partner/links', { referenceId: 'kept' })).status).toBe(201);
  });

  it('get no link at the same moment as they are deleted', async () => {
    const partner = await api.partner();
    for (let round = 0; round < 10; round += 1) {
      const referenceId = `race-${round}`;
      const { linkId } = await linkOf(partner, referenceId);
      const userId = await userOf(linkId);
      await hadOperation(partner, linkId, '2026-10-01T00:00:00Z');
      await partner.post(`/partner/links/${linkId}/revoke`);
      const [removed, created] = await Promise.all([
        remove(partner, userId),
        partner.post('/partner/links', { referenceId }),
      ]);
      const [user] = await api.sql<{ restricted_at: Date | null; active_link_id: string | null }>(
        'select restricted_at, active_link_id from users where id = $1',
        [userId],
      );
      if (removed.status === 200) expect(user!.active_link_id).toBeNull();
      else expect({ removed: removed.status, created: created.status }).toEqual({ removed: 503, created: 201 });
    }
  });
});
