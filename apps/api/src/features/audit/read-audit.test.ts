import { describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { changePartnerStatus } from '../partners/index.ts';
import { csvCell } from './write-export.ts';

interface Item {
  number: number;
  action: string;
  subject: { id: string };
}

describe('GET /partner/audit', () => {
  const api = useApi();
  const read = async (partner: TestPartner, query = ''): Promise<Item[]> =>
    (await partner.get(`/partner/audit?${query}`)).body.data.items;
  const text = async (partner: TestPartner, query: string) => {
    const response = await api.inject({
      method: 'GET',
      url: `/partner/audit/export?${query}`,
      headers: { 'x-api-key': partner.key },
    });
    return { status: response.statusCode, type: response.headers['content-type'], body: response.body };
  };

  it('shows what was done to the partner, newest first, each environment its own acts and those on the whole', async () => {
    const sandbox = await api.partner();
    const live = await api.key(sandbox, { environment: 'live' });
    const actions = async (partner: TestPartner) =>
      (await read(partner)).map(({ action, subject }) => `${action} ${subject.id}`);
    const made = `partner.created ${sandbox.partnerId}`;
    expect(await actions(sandbox)).toEqual([`key.created ${sandbox.keyId}`, made]);
    expect(await actions(live)).toEqual([`key.created ${live.keyId}`, made]);
    const { body } = await live.get('/partner/audit?limit=1');
    expect(body.data).toEqual({
      items: [
        {
          number: 3,
          timestamp: expect.stringMatching(/Z$/),
          environment: 'live',
          action: 'key.created',
          actor: { kind: 'operator', id: 'test' },
          subject: { kind: 'key', id: live.keyId },
          details: { name: 'test key', scopes: expect.any(Array), template: 'full' },
          requestId: null,
          address: null,
          mac: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ],
      head: { count: 3, mac: body.data.items[0].mac },
      pagination: { limit: 1, nextCursor: expect.any(String) },
    });
  });

  it('filters and pages', async () => {
    const partner = await api.partner();
    const other = await api.key(partner);
    for (let i = 0; i < 3; i += 1) {
      await changePartnerStatus(api.deps, partner.slug, 'suspended');
      await changePartnerStatus(api.deps, partner.slug, 'active');
    }
    const numbers = async (query: string) => (await read(partner, query)).map(({ number }) => number);
    expect(await numbers('action=partner.resumed')).toEqual([9, 7, 5]);
    expect(await numbers(`subject=${other.keyId}`)).toEqual([3]);
    expect(await numbers('subject=key')).toEqual([3, 2]);
    expect(await numbers('actor=test')).toEqual([3, 2]);
    expect((await numbers('actor=operator')).length).toBe(9);
    expect(await numbers('from=2999-01-01T00:00:00.000Z')).toEqual([]);
    const seen: number[] = [];
    let cursor = '';
    do {
      const { body } = await partner.get(`/partner/audit?limit=4&cursor=${cursor}`);
      seen.push(...body.data.items.map((item: Item) => item.number));
      cursor = body.data.pagination.nextCursor;
    } while (cursor);
    expect(seen).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it('needs logs:read, and says which parameter is wrong', async () => {
    const partner = await api.partner();
    const reader = await api.key(partner, { scopes: ['links:read'] });
    for (const path of ['/partner/audit', '/partner/audit/export?format=csv']) {
      expect(await reader.get(path)).toMatchObject({ status: 403, body: { code: 'INSUFFICIENT_SCOPE' } });
    }
    expect(await partner.get('/partner/audit/export?format=xml')).toMatchObject({
      status: 400,
      body: { error: { details: [{ path: 'format' }] } },
    });
    expect(await partner.get('/partner/audit/export')).toMatchObject({
      status: 400,
      body: { error: { details: [{ path: 'format' }] } },
    });
  });

  it('exports CSV and NDJSON of its own environment, whole, in order', async () => {
    const partner = await api.partner();
    const live = await api.key(partner, { environment: 'live' });
    // More than one bite of the reader, made by hand: an export does not judge the chain.
    await api.sql(
      `insert into audit_entries select $1, n, 'sandbox', now(), 'key', 'key_1', 'key.created', 'key', 'k' || n, '{"name": "=HYPERLINK(1)"}', null, null, 1, mac
       from audit_entries, generate_series(4, 2500) n where partner_id = $1 and number = 1`,
      [partner.partnerId],
    );
    const csv = await text(partner, 'format=csv');
    expect(csv).toMatchObject({ status: 200, type: 'text/csv; charset=utf-8' });
    const lines = csv.body.trimEnd().split('\r\n');
    expect(lines[0]).toBe(
      '"number","timestamp","environment","action","actorKind","actorId","subjectKind","subjectId","details","requestId","address","mac"',
    );
    expect(lines.slice(1).map((line) => Number(/^"(\d+)"/.exec(line)![1]))).toEqual([
      1,
      2,
      ...Array.from({ length: 2497 }, (_, i) => i + 4),
    ]);
    const ndjson = await text(live, 'format=ndjson');
    expect(ndjson.type).toBe('application/x-ndjson; charset=utf-8');
    const items = ndjson.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Item);
    expect(items.map(({ number }) => number)).toEqual([1, 3]);
  });

  it('quotes cells so that no spreadsheet runs them', () => {
    for (const cell of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1'])
      expect(csvCell(cell)).toBe(`"'${cell}"`);
    expect(csvCell('say "hi", you')).toBe('"say ""hi"", you"');
    expect(csvCell('a=b')).toBe('"a=b"');
  });
});
