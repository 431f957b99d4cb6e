import { beforeAll, describe, expect, it } from 'vitest';
import { showDefaultSecret } from '../src/features/partners/index.ts';
import { dumpTables, expectAbsent } from './canaries.ts';
import { useApi, type TestPartner } from './harness.ts';

const api = useApi();

/** What a person is; each text can stand nowhere by accident. */
const PERSON = {
  firstName: 'Xochicanaria',
  secondName: 'Tlacanario',
  lastName: 'Quetzalcanario',
  secondLastName: 'Ñandúcanaria',
  curp: 'CAZQ850723MDFNRR08',
  dob: '1985-07-23',
  account: '014027000005555558',
  image: Buffer.from(`\x89PNG\r\n\x1a\n canary image ${'z'.repeat(40)}`, 'latin1').toString('base64'),
  secondPerson: 'Citlalicanaria',
  metadata: 'canary-order-5519',
};

const secrets: Record<string, string> = {};
const refusals: string[] = [];
let partner: TestPartner;

const userData = () => ({
  name: { firstName: PERSON.firstName, lastName: PERSON.lastName },
  paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: PERSON.account } },
});

/** Remembers the body of every answer that is an error. */
async function call(method: 'GET' | 'POST' | 'PUT', url: string, body?: unknown, headers: Record<string, string> = {}) {
  const answer = await partner.request(method, url, body, headers);
  if (answer.status >= 400) refusals.push(JSON.stringify(answer.body));
  return answer;
}

async function openAsPerson(linkId: string, token: string): Promise<void> {
  const headers = {
    'x-m2m-widget': '1',
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
    'user-agent':
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
  };
  const post = (url: string, body: object) =>
    api.inject({ method: 'POST', url, headers, payload: JSON.stringify(body) });
  expect((await post('/w/peek', { linkId, token })).statusCode).toBe(200);
  refusals.push((await post('/w/peek', { linkId, token: `${token}x` })).body);
  const gesture = { isTrusted: true, msSinceLoad: 2_000, visible: true, webdriver: false };
  const session = await post('/w/session', {
    linkId,
    flow: 'm2m-basic',
    token,
    nonce: 'canaryNonce0123456789',
    language: 'es',
    gesture,
  });
  expect(session.statusCode).toBe(201);
  const cookie = String(session.headers['set-cookie']);
  secrets['session'] = /=([A-Za-z0-9_-]{43})/.exec(cookie)![1]!;
  const view = await api.inject({ url: `/w/links/${linkId}`, headers: { ...headers, cookie: cookie.split(';')[0]! } });
  expect(view.statusCode).toBe(200);
  refusals.push(
    (
      await api.inject({
        url: `/w/links/${linkId}`,
        headers: { ...headers, cookie: `${cookie.split('=')[0]}=${'x'.repeat(43)}` },
      })
    ).body,
  );
}

beforeAll(async () => {
  partner = await api.partner();
  secrets['key'] = partner.key;
  secrets['webhook secret'] = await showDefaultSecret(api.deps, partner.slug, 'sandbox');
  const agent = {
    'user-agent': `client ${partner.key} ${secrets['webhook secret']}`,
    'idempotency-key': 'canary-key-1',
  };
  const created = await call(
    'POST',
    '/partner/links',
    { referenceId: 'canary', userData: userData(), metadata: { order: PERSON.metadata } },
    agent,
  );
  expect(created.status).toBe(201);
  const { linkId, token } = created.body.data;
  secrets['link token'] = token;
  await call(
    'POST',
    '/partner/links',
    { referenceId: 'canary', userData: userData(), metadata: { order: PERSON.metadata } },
    agent,
  );
  await openAsPerson(linkId, token);
  const [request] = await api.sql<{ id: string }>('select id from data_requests where link_id = $1', [linkId]);
  const answer = {
    referenceId: 'canary',
    userData: {
      name: { secondName: PERSON.secondName, secondLastName: PERSON.secondLastName },
      idNumber: PERSON.curp,
      idType: 'CURP',
      dob: PERSON.dob,
    },
  };
  expect((await call('PUT', `/partner/data-requests/${request!.id}`, answer)).status).toBe(200);
  await call('PUT', `/partner/data-requests/${request!.id}`, {
    ...answer,
    userData: { name: { firstName: PERSON.secondPerson } },
  });
  await call('GET', `/partner/links/${linkId}`);
  await call('GET', '/partner/links?referenceId=canary');
  const reissued = await call('POST', `/partner/links/${linkId}/reissue`, {});
  secrets['second link token'] = reissued.body.data.token;
  await provokeRefusals(linkId);
  await provokeFailures();
});

/** Values where they do not belong: none may come back in the refusal. */
async function provokeRefusals(linkId: string): Promise<void> {
  const create = (more: object) => call('POST', '/partner/links', { referenceId: 'refused', ...more });
  await call('POST', '/partner/links', { referenceId: 'canary', userData: userData() });
  await create({ expiresInMinutes: PERSON.account });
  await create({ theme: PERSON.firstName, flow: PERSON.curp, language: PERSON.lastName });
  await create({ callbackUrl: `https://${PERSON.curp}:${secrets['key']}@example.com` });
  await create({ metadata: PERSON.curp });
  for (const [field, value] of [
    ['dob', PERSON.curp],
    ['dob', '1985-07-32'],
    ['idNumber', `${PERSON.curp}X`],
    ['idType', PERSON.curp],
    ['idImage', `data:image/png;base64,${PERSON.image}`],
    ['name', PERSON.firstName],
  ] as const) {
    await create({ userData: { ...userData(), [field]: value } });
  }
  await create({ userData: { ...userData(), idType: 'CURP', idNumber: PERSON.curp.replace('0723', '0732') } });
  await create({
    userData: {
      ...userData(),
      paymentMethod: {
        type: 'bank_account',
        bankAccount: { country: 'MX', accountNumber: PERSON.account.replace(/8$/, '7') },
      },
    },
  });
  await call(
    'POST',
    '/partner/links',
    `{"referenceId":"refused","userData":{"name":{"firstName":"${PERSON.firstName}",`,
  );
  await call('POST', '/partner/links', `"${PERSON.curp}"`);
  await call('GET', `/partner/links/${PERSON.curp}`);
  await call('GET', `/partner/links?status=${PERSON.curp}&page=${PERSON.account}`);
  await call('GET', `/partner/me?key=${secrets['key']}`);
  await call('GET', '/partner/me', undefined, { 'x-api-key': `${secrets['key']}x` });
  await call('POST', `/partner/links/${linkId}/revoke`, { reason: 1 });
  await call('POST', '/partner/links', { referenceId: 'refused' }, { 'idempotency-key': `${PERSON.firstName}é` });
  await call(
    'POST',
    '/partner/links',
    { referenceId: 'other', userData: userData() },
    { 'idempotency-key': 'canary-key-1' },
  );
}

/** PostgreSQL's own messages carry whole rows and parameters. */
async function provokeFailures(): Promise<void> {
  await api.sql("alter table users add constraint canary check (reference_id not like 'failing%') not valid");
  await call('POST', '/partner/links', { referenceId: `failing ${PERSON.curp}`, userData: userData() });
  await call('POST', '/partner/links', { referenceId: `failing ${PERSON.curp}` });
  await api.sql('alter table users drop constraint canary');
  await api.sql(
    `create function tell() returns trigger language plpgsql as $$ begin raise exception 'bad value %', new.reference_id; end $$`,
  );
  await api.sql('create trigger tell before insert on users for each row execute function tell()');
  await call('POST', '/partner/links', { referenceId: `failing ${PERSON.firstName}` });
  await api.sql('drop trigger tell on users');
  await api.sql('alter table user_units rename to user_units_away');
  await call('POST', '/partner/links', { referenceId: 'failing', userData: userData() });
  await api.sql('alter table user_units_away rename to user_units');
}

const codes = (): string[] => refusals.map((body) => JSON.parse(body).code);
describe('canaries', () => {
  it('were really sent, read back and refused in every way', async () => {
    expect(refusals.length).toBeGreaterThan(25);
    expect(new Set(codes())).toEqual(
      new Set([
        'INVALID_REQUEST',
        'ACTIVE_LINK_EXISTS',
        'DATA_REQUEST_ALREADY_FULFILLED',
        'RESOURCE_NOT_FOUND',
        'INVALID_API_KEY',
        'IDEMPOTENCY_KEY_REUSED',
        'UNAUTHORIZED',
        'INTERNAL_ERROR',
      ]),
    );
    const { items } = (await partner.get('/partner/links?referenceId=canary')).body.data;
    expect(items[0].userData.name).toEqual({
      firstName: PERSON.firstName,
      secondName: PERSON.secondName,
      lastName: PERSON.lastName,
      secondLastName: PERSON.secondLastName,
    });
    expect(items[0].userData.idNumber).toBe('**************RR08');
    expect(api.logLines.length).toBeGreaterThan(30);
  });

  it('are in no log line', () => {
    expectAbsent(api.logLines.join('\n'), { ...PERSON, ...secrets });
  });

  it('are in no error body', () => {
    expectAbsent(refusals.join('\n'), { ...PERSON, ...secrets });
  });

  it('are in no metric', async () => {
    const { statusCode, body } = await api.inject({ url: '/metrics' });
    expect(statusCode).toBe(200);
    expect(body).toContain('m2m_http_request_duration_seconds');
    expectAbsent(body, { ...PERSON, ...secrets });
  });

  it('are in no table, neither as text nor as bytes', async () => {
    const dump = await dumpTables(api.sql);
    expect(dump).toContain('user_units');
    expect(dump).toContain('canary');
    expectAbsent(dump, { ...PERSON, ...secrets });
    // Not even one of two known factors of a secret: the key's hash is an HMAC, the session's a digest.
    expect(dump).not.toContain(secrets['key']!.slice(13, 37));
  });

  it('are in no answer that shows a link, but for names, birth date and the token in its URL', async () => {
    const { body } = await partner.get('/partner/links');
    expectAbsent(JSON.stringify(body), {
      curp: PERSON.curp,
      account: PERSON.account,
      key: partner.key,
      secret: secrets['webhook secret']!,
      session: secrets['session']!,
      'old token': secrets['link token']!,
    });
  });
});
