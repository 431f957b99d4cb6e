import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from './harness.ts';
import { newNonce, PAGE_HEADERS, PERSON } from './hosted-page.ts';
import { ANA, CLABE, confirmReview, PageVisit, walkToReview } from './page-visit.ts';

const api = useApi();
const MINUTE_MS = 60_000;

/** What people, scripts and broken clients put where a text, a number, a list or an object belongs. */
const HOSTILE: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  0.1 + 0.2,
  '',
  ' ',
  '\t\n',
  '0',
  '-1',
  '-0.00',
  '+5',
  '1e9',
  '1E400',
  'NaN',
  'Infinity',
  '0x10',
  '00000000000000000001',
  '99999999999999999999',
  '9007199254740993.00',
  '1.005',
  '1,000.00',
  '１２３.００',
  '٢٠٠',
  '२००.00',
  'a'.repeat(10_000),
  '\u202e\u200b\ufeff',
  '😀'.repeat(50),
  'é́́́́',
  "'; drop table users; --",
  '<script>alert(1)</script>',
  '=cmd|calc!A1',
  '%00%0a',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '2000-02-30',
  '9999-12-31',
  '0000-00-00',
  '+275760-09-13',
  [],
  [[]],
  [null],
  {},
  { $gt: '' },
  { toString: 1 },
  ['TX', 'TX'],
];

const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
/** Whole bodies that are no body of ours. */
const RAW = [
  '',
  '[]',
  'null',
  '"x"',
  '1',
  '{',
  '{"a":1,"a":2}',
  '{"__proto__":{"confirmed":true}}',
  '{"amount":"\\u0000","side":"send","residenceState":"TX"}',
  '{"amount":"\\ud800","side":"send","residenceState":"TX"}',
  '{"amount":1e999999}',
  nested(5_000),
  `[${'['.repeat(2_000)}`,
];

type Body = Record<string, unknown>;
interface Target {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  body?: Body;
}

/** The body with each member in turn, at every depth, in the place of which stands each hostile value. */
function* spoiled(body: Body): Generator<Body> {
  for (const [member, value] of Object.entries(body)) {
    for (const hostile of HOSTILE) yield { ...body, [member]: hostile };
    const { [member]: _, ...without } = body;
    yield without;
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      for (const inner of spoiled(value as Body)) yield { ...body, [member]: inner };
  }
  yield { ...body, surplus: 1 };
}

interface Failure {
  target: string;
  status: number;
  payload: string;
}

/** Sends everything and returns the answers that are our own failure, or none of ours at all. */
async function attack(
  targets: Target[],
  headersOf: (n: number) => Promise<Record<string, string>> | Record<string, string>,
): Promise<{ failures: Failure[]; sent: number; statuses: Set<number> }> {
  const failures: Failure[] = [];
  const statuses = new Set<number>();
  let sent = 0;
  for (const { method, url, body } of targets) {
    const payloads = body ? [...spoiled(body)].map((one) => JSON.stringify(one)).concat(RAW) : [undefined];
    for (const payload of payloads) {
      const headers = await headersOf(sent);
      const response = await api.inject({
        method,
        url,
        headers: { ...headers, ...(payload === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(payload === undefined ? {} : { payload }),
      });
      sent += 1;
      statuses.add(response.statusCode);
      const isOurs = response.statusCode < 500 || response.statusCode === 503;
      const isEnvelope = response.statusCode < 400 || response.body.startsWith('{"success":false,"code":"');
      if (!isOurs || !isEnvelope)
        failures.push({
          target: `${method} ${url}`,
          status: response.statusCode,
          payload: (payload ?? '').slice(0, 300),
        });
    }
  }
  return { failures, sent, statuses };
}

const odd = ['%00', '%2e%2e', "x'%20or%201=1", '٢', '-1', '1e9', 'x'.repeat(300), '%F0%9F%98%80', '[]', '%E2%80%AE'];

describe('hostile input', { timeout: 240_000 }, () => {
  let partner: TestPartner;
  let operationId: string;
  let linkId: string;

  beforeAll(async () => {
    partner = await api.partner();
    await api.sql(
      'update partner_environments set create_limit_per_minute = 100000, request_limit_per_minute = 100000',
    );
    const link = (await partner.post('/partner/links', { referenceId: 'confirmed' })).body.data;
    linkId = link.linkId;
    const visit = new PageVisit(api, link);
    const confirmed = await confirmReview(visit, await walkToReview(visit));
    operationId = confirmed.body.data.operation.operationId;
  });

  it('never makes the hosted page fail', async () => {
    const link = (await partner.post('/partner/links', { referenceId: 'page', expiresInMinutes: 10_080 })).body.data;
    let cookie = '';
    const open = async (): Promise<void> => {
      const { linkId, token } = link;
      const body = { linkId, token, flow: 'm2m-basic', nonce: newNonce(), language: 'es', gesture: PERSON };
      const response = await api.inject({
        method: 'POST',
        url: '/w/session',
        headers: { ...PAGE_HEADERS, ...(cookie === '' ? {} : { cookie }) },
        payload: body,
      });
      cookie = [response.headers['set-cookie'] ?? []].flat().map((line) => line.split(';', 1)[0]).join('; '); // prettier-ignore
      expect(response.statusCode).toBe(201);
    };
    const page = `/w/links/${link.linkId}`;
    const amount = { side: 'send', amount: '200.00', residenceState: 'TX' };
    const targets: Target[] = [
      { method: 'POST', url: `${page}/price`, body: { ...amount, fundingMethod: 'ach' } },
      { method: 'PUT', url: `${page}/amount`, body: amount },
      { method: 'PUT', url: `${page}/amount`, body: { ...amount, side: 'receive' } },
      {
        method: 'PUT',
        url: `${page}/person`,
        body: {
          ...ANA,
          confirmed: true,
          hasNoSecondName: true,
          hasNoSecondLastName: true,
          address: { street: '1 Main St', city: 'Austin', state: 'TX', zip: '78701' },
          phone: '+15125550100',
          email: 'ana@example.com',
          taxId: '123456789',
        },
      },
      { method: 'PUT', url: `${page}/document`, body: { idImage: 'data:image/png;base64,iVBORw0KGgo=' } },
      { method: 'PUT', url: `${page}/recipient`, body: { accountNumber: CLABE.other, warningShown: true } },
      { method: 'PUT', url: `${page}/funding`, body: { method: 'debit_card' } },
      { method: 'POST', url: `${page}/review`, body: {} },
      { method: 'POST', url: `${page}/esign`, body: { textVersion: 'en-1', agreed: true } },
      {
        method: 'POST',
        url: `${page}/confirm`,
        body: { quoteId: 'qte_x', disclosureHash: 'ff'.repeat(32), esignConsentId: 'esc_x', token: 'tok' },
      },
      { method: 'POST', url: `${page}/cancel`, body: { reason: 'no' } },
      { method: 'POST', url: `${page}/step-up`, body: { dob: '2000-01-01', idLast4: 'XXA9' } },
      ...odd.flatMap((text): Target[] => [
        { method: 'GET', url: `${page}?version=${text}&version=1` },
        { method: 'GET', url: `${page}/receipt?format=${text}&lang=${text}` },
        { method: 'GET', url: `${page}/disclosure?format=${text}&lang=${text}` },
        { method: 'GET', url: `${page}/disclosure?format=pdf&lang=${text}` },
        { method: 'GET', url: `${page}/rights?lang=${text}` },
        { method: 'GET', url: `/w/links/${text}` },
        { method: 'POST', url: `/w/links/${text}/review`, body: {} },
      ]),
      { method: 'POST', url: `${page}/esign/withdraw`, body: {} },
      { method: 'POST', url: `${page}/wrong-data`, body: { fields: ['dob'] } },
    ];
    const { failures, sent, statuses } = await attack(targets, async (n) => {
      // Slower than any limit of the page; a session lives for an hour.
      api.clock.advance(4_000);
      if (n % 200 === 0) await open();
      return { ...PAGE_HEADERS, cookie };
    });
    expect(failures).toEqual([]);
    expect(sent).toBeGreaterThan(1_500);
    // The answers come from behind the door, not from the door.
    expect([...statuses]).toEqual(expect.arrayContaining([200, 400]));
    expect(statuses.has(429)).toBe(false);
  });

  it('never makes the doors of the page fail', async () => {
    const trade = {
      linkId,
      token: 'A'.repeat(43),
      flow: 'm2m-basic',
      nonce: newNonce(),
      language: 'es',
      gesture: PERSON,
    };
    const challenge = '/w/sandbox/challenge';
    const ids = [...odd, partner.partnerId, operationId];
    const targets: Target[] = [
      { method: 'POST', url: '/w/session', body: { ...trade, framed: true } },
      { method: 'POST', url: '/w/peek', body: { linkId, token: 'A'.repeat(43) } },
      { method: 'POST', url: '/adapters/nobody/callback', body: { event: 'payout.changed', data: { id: 'x' } } },
      ...odd.map((text): Target => ({ method: 'POST', url: `/adapters/${text}/callback`, body: {} })),
      ...ids.flatMap((one): Target[] =>
        ids.flatMap((other): Target[] => [
          { method: 'GET', url: `${challenge}/${one}/${other}/1` },
          { method: 'POST', url: `${challenge}/${one}/${other}/1/passed` },
          { method: 'GET', url: `${challenge}/${partner.partnerId}/${operationId}/${one}` },
        ]),
      ),
    ];
    const { failures, sent } = await attack(targets, (n) => {
      if (n % 50 === 0) api.clock.advance(2 * MINUTE_MS);
      return PAGE_HEADERS;
    });
    expect(failures).toEqual([]);
    expect(sent).toBeGreaterThan(300);
  });

  it('never makes the partner’s routes of transfers fail', async () => {
    const [request] = await api.sql<{ id: string }>('select id from data_requests where link_id = $1', [linkId]);
    const [user] = await api.sql<{ id: string }>("select id from users where reference_id = 'confirmed'");
    const currency = { source: 'USD', destination: 'MXN' };
    const operations = '/partner/operations';
    const targets: Target[] = [
      { method: 'POST', url: '/partner/quotes', body: { send: 20, currency, fundingMethod: 'ach' } },
      { method: 'POST', url: '/partner/quotes', body: { receive: 500, currency } },
      { method: 'POST', url: `${operations}/${operationId}/cancel`, body: { reason: 'x' } },
      { method: 'POST', url: `/partner/sandbox/operations/${operationId}/transition`, body: { to: 'failed' } },
      { method: 'POST', url: '/partner/sandbox/clock/advance', body: { seconds: 1 } },
      {
        method: 'PUT',
        url: `/partner/data-requests/${request!.id}`,
        body: { referenceId: 'confirmed', userData: ANA },
      },
      { method: 'POST', url: `/partner/links/${linkId}/cip/tickets`, body: {} },
      ...odd.flatMap((text): Target[] => [
        ...['referenceId', 'userId', 'linkId', 'status', 'from', 'to', 'page', 'limit', 'cursor', 'nothing'].map(
          (name): Target => ({ method: 'GET', url: `${operations}?${name}=${text}` }),
        ),
        ...['page', 'limit', 'cursor', 'state', 'referenceId', 'from'].map((name): Target => ({
          method: 'GET',
          url: `/partner/users?${name}=${text}`,
        })),
        { method: 'GET', url: `${operations}/${text}` },
        { method: 'GET', url: `/partner/users/${text}` },
        { method: 'DELETE', url: `/partner/users/${text}` },
        { method: 'GET', url: `/partner/rates?source=${text}&destination=${text}` },
        { method: 'GET', url: `/partner/links/${text}/cip/readiness` },
        { method: 'POST', url: `/partner/links/${text}/cip/tickets` },
        { method: 'POST', url: `${operations}/${text}/cancel`, body: {} },
        { method: 'POST', url: `/partner/sandbox/reviews/${text}/clear`, body: {} },
        { method: 'POST', url: `/partner/sandbox/operations/${text}/transition`, body: { to: 'failed' } },
        { method: 'POST', url: `/partner/sandbox/links/${text}/simulate-bot-open`, body: {} },
      ]),
      { method: 'GET', url: `/partner/users/${user!.id}` },
    ];
    const { failures, sent, statuses } = await attack(targets, () => ({ 'x-api-key': partner.key }));
    expect(failures).toEqual([]);
    expect(sent).toBeGreaterThan(1_000);
    expect(statuses.has(429)).toBe(false);
  });
});
