import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { eventsOf } from '../../../test/events.ts';
import type { Finding, WatchedKey } from './finding.ts';
import { setPartnerContacts } from './index.ts';
import { raiseAlerts } from './raise-alert.ts';

const api = useApi({ env: { M2M_SMTP_URL: 'smtp://127.0.0.1:1' } });

let partner: TestPartner;
let stranger: TestPartner;

async function watched({ keyId, partnerId, environment }: TestPartner): Promise<WatchedKey> {
  return {
    partnerId,
    environment,
    keyId,
    name: 'test key',
    scopes: [],
    createdAt: new Date(0),
    createdBy: 'test',
    expiresAt: null,
    disabledAt: null,
    revokedAt: null,
  };
}

/** Raises an alert as the worker does; `subject` makes it another one. */
async function raise(of: TestPartner, subject: string, rule: 'idle' | 'creator_left' = 'idle'): Promise<void> {
  const finding: Finding =
    rule === 'idle'
      ? { rule, subject, details: { lastUsedAt: null, createdAt: '2026-01-01T00:00:00.000Z' } }
      : { rule, subject, details: { createdBy: 'key_x', leftAt: '2026-01-01T00:00:00.000Z' } };
  expect(await raiseAlerts(api.deps, [{ key: await watched(of), finding }], api.clock.now())).toBe(1);
}

beforeAll(async () => {
  [partner, stranger] = [await api.partner(), await api.partner()];
  await setPartnerContacts(api.deps, partner.slug, ['ana@example.com']);
});

describe('notices', () => {
  it('are listed newest first, for their partner alone, and filtered by state, rule and key', async () => {
    await raise(partner, 'first');
    api.clock.advance(1_000);
    await raise(partner, 'second', 'creator_left');
    const { status, body } = await partner.get('/partner/notices');
    expect(status).toBe(200);
    expect(body.data.items.map(({ rule }: { rule: string }) => rule)).toEqual(['creator_left', 'idle']);
    expect(body.data.pagination).toMatchObject({ page: 1, total: 2 });
    expect(body.data.items[1]).toMatchObject({
      event: 'api_key.idle',
      severity: 'info',
      keyId: partner.keyId,
      title: 'The API key "test key" has not been used for 90 days',
      details: { lastUsedAt: null },
      isMuted: false,
    });
    const count = async (query: string): Promise<number> =>
      (await partner.get(`/partner/notices?${query}`)).body.data.items.length;
    expect(await count('rule=idle')).toBe(1);
    expect(await count('rule=exposed')).toBe(0);
    expect(await count('state=open')).toBe(2);
    expect(await count('state=acknowledged')).toBe(0);
    expect(await count(`keyId=${partner.keyId}`)).toBe(2);
    expect(await count('keyId=key_other')).toBe(0);
    expect((await partner.get('/partner/notices?limit=1&cursor=')).body.data.pagination.nextCursor).toBeTypeOf(
      'string',
    );
    expect((await stranger.get('/partner/notices')).body.data.items).toEqual([]);
    const wrong = await partner.get('/partner/notices?rule=nothing&state=x');
    expect(wrong.body.error.details.map(({ path }: { path: string }) => path).sort()).toEqual(['rule', 'state']);
  });

  it('are acknowledged once, and by nobody else', async () => {
    const { noticeId } = (await partner.get('/partner/notices')).body.data.items[0];
    expect((await stranger.post(`/partner/notices/${noticeId}/acknowledge`)).status).toBe(404);
    const first = await partner.post(`/partner/notices/${noticeId}/acknowledge`);
    expect(first.body.data).toMatchObject({ noticeId, acknowledgedBy: partner.keyId });
    const other = await api.key(partner);
    const second = await other.post(`/partner/notices/${noticeId}/acknowledge`);
    expect(second.body.data).toEqual(first.body.data);
    expect((await partner.get('/partner/notices?state=open')).body.data.items).toHaveLength(1);
  });

  it('need keys:read to be read and keys:write to be silenced', async () => {
    const reader = await api.key(partner, { scopes: ['keys:read'] });
    expect((await reader.get('/partner/notices')).status).toBe(200);
    expect((await reader.post('/partner/notices/mutes', { rule: 'idle' })).status).toBe(403);
    const logs = await api.key(partner, { scopes: ['logs:read'] });
    expect((await logs.get('/partner/notices')).status).toBe(403);
  });
});

describe('a mute', () => {
  it('keeps the notice and sends neither mail nor event, for its key and its time', async () => {
    const other = await api.key(partner);
    const until = new Date(api.clock.nowMs() + 3_600_000).toISOString();
    const made = await partner.post('/partner/notices/mutes', { rule: 'idle', keyId: partner.keyId, until });
    expect(made.status).toBe(201);
    expect(made.body.data).toMatchObject({ rule: 'idle', keyId: partner.keyId, until, createdBy: partner.keyId });
    const sent = async () => [
      (await eventsOf(api, partner)).length,
      (await api.sql('select 1 from mail_outbox')).length,
    ];
    const before = await sent();
    await raise(partner, 'muted');
    expect(await sent()).toEqual(before);
    expect((await partner.get('/partner/notices?state=muted')).body.data.items).toMatchObject([
      { isMuted: true, rule: 'idle' },
    ]);
    await raise(other, 'not muted');
    await raise(partner, 'not muted', 'creator_left');
    api.clock.advance(3_601_000);
    await raise(partner, 'after its end');
    expect(await sent()).toEqual(before.map((count) => count + 3));
  });

  it('of all keys counts for each; a second one replaces the first; deleted, it is over', async () => {
    const first = await partner.post('/partner/notices/mutes', {
      rule: 'creator_left',
      until: '2099-01-01T00:00:00.000Z',
    });
    const second = await partner.post('/partner/notices/mutes', { rule: 'creator_left' });
    expect(second.body.data.muteId).toBe(first.body.data.muteId);
    expect(second.body.data.until).toBeUndefined();
    const other = await api.key(partner);
    await raise(other, 'muted for all', 'creator_left');
    const { muteId } = second.body.data;
    expect((await stranger.request('DELETE', `/partner/notices/mutes/${muteId}`)).status).toBe(404);
    expect((await partner.get('/partner/notices/mutes')).body.data.items).toHaveLength(2);
    expect((await partner.request('DELETE', `/partner/notices/mutes/${muteId}`)).body.data).toEqual({ muteId });
    expect((await partner.request('DELETE', `/partner/notices/mutes/${muteId}`)).status).toBe(404);
    const before = (await eventsOf(api, partner)).length;
    await raise(other, 'heard again', 'creator_left');
    expect((await eventsOf(api, partner)).length).toBe(before + 1);
    const acts = await api.sql<{ action: string }>(
      "select action from audit_entries where action like 'notice.%' order by number",
    );
    expect(acts.map(({ action }) => action)).toEqual([
      'notice.muted',
      'notice.muted',
      'notice.muted',
      'notice.unmuted',
    ]);
  });

  it('says which field is wrong', async () => {
    const messages = async (body: object) => (await partner.post('/partner/notices/mutes', body)).body.error.details;
    expect(await messages({})).toEqual([{ path: 'rule', message: 'is required.' }]);
    expect((await messages({ rule: 'idle', until: '2020-01-01T00:00:00.000Z' }))[0]).toEqual({
      path: 'until',
      message: 'must be in the future, or left out.',
    });
    expect((await messages({ rule: 'idle', keyId: stranger.keyId }))[0].path).toBe('keyId');
    expect((await messages({ rule: 'idle', until: 'soon' }))[0].path).toBe('until');
  });
});

describe('contacts', () => {
  it('are plain addresses, ten at most, each once', async () => {
    expect(
      await setPartnerContacts(api.deps, stranger.slug, ['a@example.com', ' a@example.com', 'b@example.com']),
    ).toEqual(['a@example.com', 'b@example.com']);
    await expect(setPartnerContacts(api.deps, stranger.slug, ['A <a@example.com>'])).rejects.toThrow(
      'not a plain e-mail address',
    );
    await expect(
      setPartnerContacts(
        api.deps,
        stranger.slug,
        Array.from({ length: 11 }, (_, i) => `a${i}@example.com`),
      ),
    ).rejects.toThrow('more than 10');
    await expect(setPartnerContacts(api.deps, 'nobody', [])).rejects.toThrow('no partner');
    expect(await setPartnerContacts(api.deps, stranger.slug, [])).toEqual([]);
  });

  it('get no more than fifty mails a day', async () => {
    const before = (await api.sql('select 1 from mail_outbox where partner_id = $1', [partner.partnerId])).length;
    for (let i = before; i < 55; i += 1) await raise(partner, `storm ${i}`);
    expect(await api.sql('select 1 from mail_outbox where partner_id = $1', [partner.partnerId])).toHaveLength(50);
  });
});
