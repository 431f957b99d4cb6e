import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReceiver, type Receiver } from '../src/core/outbound/testing/receiver.ts';
import { runCipTasks } from '../src/features/cip/index.ts';
import { runOperationTasks } from '../src/features/operations/index.ts';
import { addOperator } from '../src/features/operators/index.ts';
import { curpCheckDigit } from '../src/features/users/curp.ts';
import { adapterCommands } from '../src/operator/adapter-commands.ts';
import { claimCommands } from '../src/operator/claim-commands.ts';
import type { CommandInput, PlatformCommand } from '../src/operator/command.ts';
import { payoutCommands } from '../src/operator/payout-commands.ts';
import { reviewCommands } from '../src/operator/review-commands.ts';
import { dumpTables, expectAbsent } from './canaries.ts';
import { eventsOf } from './events.ts';
import { useApi, type Reply, type TestPartner } from './harness.ts';
import { confirmReview, PageVisit } from './page-visit.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'm2m-canary-'));
const api = useApi({ env: { M2M_DATA_DIR: dataDir } });
const commands = [...adapterCommands, ...claimCommands, ...payoutCommands, ...reviewCommands] as PlatformCommand[];

const FIRST_17 = 'CAZQ850723MDFNRR0';
/** What a person is; each text can stand nowhere by accident. */
const PERSON = {
  firstName: 'Xochicanaria',
  secondName: 'Tlacanario',
  lastName: 'Quetzalcanario',
  secondLastName: 'Ñandúcanaria',
  curp: `${FIRST_17}${curpCheckDigit(FIRST_17)}`,
  dob: '1985-07-23',
  account: '014027000005555558',
  otherAccount: '646180000000000012',
  image: Buffer.from(`\x89PNG\r\n\x1a\n canary image ${'z'.repeat(40)}`, 'latin1').toString('base64'),
  cardToken: 'tok_canary_4242_5519',
  note: 'canario-dijo-que-no-llego',
  reviewNote: 'canario-coincide-con-su-foto',
};
const { firstName, secondName, lastName, secondLastName } = PERSON;
const IDENTITY = {
  name: { firstName, secondName, lastName, secondLastName },
  dob: PERSON.dob,
  idType: 'CURP',
  idNumber: PERSON.curp,
};
/** What the partner, who knows the person, is told of it: names and birth date stand in its own lists (contract 8.4). */
const KNOWN_BY_MASK = {
  curp: PERSON.curp,
  account: PERSON.account,
  otherAccount: PERSON.otherAccount,
  cardToken: PERSON.cardToken,
  image: PERSON.image,
};

let partner: TestPartner;
let service: Receiver;
/** Answers of the service, one after the other; the last one stays. */
let replies: ((response: ServerResponse, said: string) => void)[] = [];
const refusals: string[] = [];
const views: string[] = [];
const documents: { status: number; text: string; headers: Record<string, unknown> }[] = [];
const operations: string[] = [];

const json = (body: object) => (response: ServerResponse) =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
/** A service that lies: it sends back what it was told, in every way in which an answer can be wrong. */
const ECHOES: typeof replies = [
  (response, said) =>
    void response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ result: 'captured', echo: said, [PERSON.curp]: said })),
  (response, said) => void response.writeHead(500, { 'x-echo': encodeURIComponent(said) }).end(said),
  (response, said) =>
    void response.writeHead(302, { location: `https://evil.example/${encodeURIComponent(said)}` }).end(),
  (response, said) => void response.writeHead(200, { 'content-type': 'application/json' }).end(said.repeat(200)),
  (response, said) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ result: said })),
];

async function run(name: string, words: string[] = [], values: CommandInput['values'] = {}) {
  const command = commands.find((one) => one.name === name)!;
  const result = await command.run(api.platform, { words, values, config: api.deps.config, notice: () => undefined });
  return { text: result.text, json: result.json as never };
}

/** Keeps what the page was shown, and what was refused. */
async function page<T extends Reply>(reply: Promise<T>, isShown = true): Promise<T> {
  const answer = await reply;
  const text = JSON.stringify(answer.body);
  // The disclosure names the recipient: it is the one place where a person reads their own name.
  if (isShown || answer.status >= 400) (answer.status >= 400 ? refusals : views).push(text);
  return answer;
}

async function passSeconds(seconds: number): Promise<void> {
  await partner.post('/partner/sandbox/clock/advance', { seconds });
  await runOperationTasks(api.deps);
}

beforeAll(async () => {
  await addOperator(api.deps, { name: 'rosa', values: {} });
  await addOperator(api.deps, { name: 'hugo', values: { as: 'rosa' } });
  service = await startReceiver((_request, response, body) => {
    const next = replies.length > 1 ? replies.shift()! : replies[0]!;
    next(response, body.toString());
  });
  const url = `http://127.0.0.1:${service.port}`;
  const sandbox = { environment: 'sandbox', as: 'rosa' };
  await run('adapter set', ['cards'], { ...sandbox, port: 'funding', url, routes: 'debit_card' });
  await run('adapter set', ['desk'], { ...sandbox, port: 'payout', manual: true, routes: 'MX/MXN/bank_account', 'debtor-name': 'Remesas', 'debtor-account': '646180157000000004', 'debtor-bic': 'BCMRMXMM' }); // prettier-ignore
  partner = await api.partner();
  await transferByHand();
  await transferByService();
  await disputedLink();
}, 120_000);

afterAll(async () => {
  await service.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** First time: identity in review, another device, refusals of all kinds, a batch, its result, a claim. */
async function transferByHand(): Promise<void> {
  const link = (await partner.post('/partner/links', { referenceId: 'canary' })).body.data;
  const phone = new PageVisit(api, link);
  await page(phone.open());
  await page(phone.put('/amount', { side: 'send', amount: '120.00', residenceState: 'TX' }));
  await refusedInput(phone);
  await failingDatabase(phone);
  await page(phone.put('/document', { idImage: `data:image/png;base64,${PERSON.image}` }));
  expect((await page(phone.put('/person', { ...IDENTITY, confirmed: true }))).status).toBe(200);
  await page(phone.put('/recipient', { accountNumber: PERSON.account, warningShown: true }));
  await page(phone.put('/funding', { method: 'debit_card' }));
  await runCipTasks(api.deps);
  await page(phone.get());
  await answerReviews();
  const review = await page(phone.post('/review'), false);
  expect(review.status).toBe(200);
  await otherDevice(link);
  // The provider is not understood at first, then it takes the payment.
  replies = [...ECHOES, json({ result: 'captured', last4: '4242' })];
  const confirmed = await page(confirmReview(phone, review, PERSON.cardToken));
  expect(confirmed.status).toBe(201);
  operations.push(confirmed.body.data.operation.operationId);
  for (let round = 0; round < 12; round += 1) await passSeconds(120);
  await payByBatch();
  await page(phone.get());
  for (const path of ['/receipt', '/receipt?format=pdf', '/disclosure', '/disclosure?format=pdf'])
    documents.push(await phone.document(path));
  await page(phone.post('/cancel', { reason: 'too late' }));
  const claim = { kind: 'not_available', note: `${firstName} ${PERSON.curp}: ${PERSON.note}`, as: 'rosa' };
  const { id } = (await run('claims open', [operations[0]!], claim)).json as { id: string };
  await run('claims decide', [id], { decision: 'no_error', note: `${lastName}: ${PERSON.note}`, as: 'hugo' });
  expect((await run('claims show', [id], { as: 'hugo' })).text).toContain(PERSON.note);
}

/** What people type where it does not belong, and what scripts send. */
async function refusedInput(phone: PageVisit): Promise<void> {
  const tries: [string, object][] = [
    ['/person', { ...IDENTITY, idNumber: `${PERSON.curp}X`, confirmed: true }],
    ['/person', { ...IDENTITY, dob: PERSON.curp.slice(0, 18), confirmed: true }],
    ['/person', { ...IDENTITY, idType: PERSON.curp, confirmed: true }],
    [
      '/person',
      { ...IDENTITY, name: { ...IDENTITY.name, firstName: `${firstName}<${PERSON.curp}>` }, confirmed: true },
    ],
    ['/person', { ...IDENTITY, surplus: PERSON.curp, confirmed: true }],
    ['/recipient', { accountNumber: PERSON.account.replace(/8$/, '7'), warningShown: true }],
    ['/recipient', { accountNumber: `${PERSON.account}${PERSON.curp}`, warningShown: true }],
    ['/amount', { side: 'send', amount: PERSON.account, residenceState: 'TX' }],
    ['/document', { idImage: `data:image/jpeg;base64,${PERSON.image}` }],
    ['/document', { idImage: PERSON.image }],
    ['/funding', { method: PERSON.cardToken }],
  ];
  for (const [path, body] of tries) expect((await page(phone.put(path, body))).status).toBe(400);
  await page(phone.post('/confirm', { quoteId: PERSON.curp, disclosureHash: PERSON.account, esignConsentId: firstName, token: PERSON.cardToken })); // prettier-ignore
  await page(phone.post('/step-up', { dob: PERSON.dob, idLast4: PERSON.curp }));
  await page(phone.post('/esign', { textVersion: firstName, agreed: true }));
}

/** PostgreSQL's own messages carry whole rows and parameters. */
async function failingDatabase(phone: PageVisit): Promise<void> {
  await api.sql('alter table user_units rename to user_units_away');
  expect((await page(phone.put('/person', { ...IDENTITY, confirmed: true }))).status).toBe(500);
  await api.sql('alter table user_units_away rename to user_units');
  await api.sql("alter table user_units add constraint canary check (unit <> 'identity') not valid");
  expect((await page(phone.put('/person', { ...IDENTITY, confirmed: true }))).status).toBe(500);
  await api.sql('alter table user_units drop constraint canary');
}

async function answerReviews(): Promise<void> {
  const waiting = (await run('review list')).json as { id: string; kind: string }[];
  expect(waiting.length).toBeGreaterThan(0);
  expectAbsent(JSON.stringify(waiting), PERSON);
  for (const { id } of waiting) {
    expect((await run('review show', [id], { as: 'hugo' })).text).toContain(firstName);
    const note = `${firstName}: ${PERSON.reviewNote}`;
    await run('review decide', [id], { decision: 'clear', note, as: 'hugo' });
  }
}

async function otherDevice(link: { linkId: string; token: string }): Promise<void> {
  const laptop = new PageVisit(api, link);
  await page(laptop.open());
  await page(laptop.post('/step-up', { dob: PERSON.dob, idLast4: 'XXXX' }));
  await page(laptop.put('/recipient', { accountNumber: PERSON.account, warningShown: true }));
  const passed = await page(laptop.post('/step-up', { dob: PERSON.dob, idLast4: PERSON.curp.slice(-4) }));
  expect(passed.status).toBe(200);
}

async function payByBatch(): Promise<void> {
  const { id } = (await run('payout batch create', [], { environment: 'sandbox', as: 'rosa' })).json as { id: string };
  await run('payout batch release', [id], { as: 'hugo' });
  for (const format of ['csv', 'pain001']) {
    const out = join(dataDir, `batch.${format}`);
    await run('payout batch export', [id], { format, out, as: 'hugo' });
    expect(readFileSync(out, 'utf8')).toContain(PERSON.account);
  }
  const file = join(dataDir, 'results.csv');
  const today = new Date(api.clock.nowMs()).toISOString().slice(0, 10);
  writeFileSync(file, `operationId,result,trackingKey,date,code\n${operations[0]},deposited,CANARY1,${today},\n`);
  await run('payout result', [file], { as: 'hugo' });
  await passSeconds(60);
}

/** A second transfer: the rail is a service that is told everything and gives it back wrongly. */
async function transferByService(): Promise<void> {
  await run('adapter remove', ['desk'], { as: 'rosa' });
  const url = `http://127.0.0.1:${service.port}`;
  const rail = { environment: 'sandbox', port: 'payout', url, routes: 'MX/MXN/bank_account', as: 'rosa' };
  await run('adapter set', ['rail'], rail);
  const link = (await partner.post('/partner/links', { referenceId: 'canary' })).body.data;
  const phone = new PageVisit(api, link);
  await page(phone.open());
  await page(phone.put('/amount', { side: 'send', amount: '80.00', residenceState: 'TX' }));
  await page(phone.put('/recipient', { accountNumber: PERSON.otherAccount, warningShown: true }));
  await page(phone.put('/funding', { method: 'debit_card' }));
  const review = await page(phone.post('/review'), false);
  replies = [json({ result: 'captured', last4: '4242' }), ...ECHOES, json({ result: 'unknown' })];
  const confirmed = await page(confirmReview(phone, review, PERSON.cardToken));
  expect(confirmed.status).toBe(201);
  operations.push(confirmed.body.data.operation.operationId);
  for (let round = 0; round < 8; round += 1) await passSeconds(300);
  const told = service.requests.map(({ body }) => body.toString()).join('\n');
  expect(told).toContain(PERSON.otherAccount);
  expect(told).toContain(PERSON.cardToken);
}

/** The same person under another name for the partner, who then says that it is all wrong. */
async function disputedLink(): Promise<void> {
  const userData = {
    ...IDENTITY,
    paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: PERSON.account } },
  };
  const link = (await partner.post('/partner/links', { referenceId: 'canary-again', userData })).body.data;
  const phone = new PageVisit(api, link, { language: 'es' });
  await page(phone.open());
  await page(phone.put('/amount', { side: 'send', amount: '50.00', residenceState: 'TX' }));
  await page(phone.put('/person', { confirmed: true }));
  await runCipTasks(api.deps);
  await page(phone.get());
  await page(phone.post('/wrong-data', { fields: ['dob', 'name.lastName'] }));
  await page(phone.post('/review'));
}

describe('a whole transfer', () => {
  it('really held its canaries', async () => {
    expect(refusals.length).toBeGreaterThan(15);
    expect(views.length).toBeGreaterThan(15);
    const { items } = (await partner.get('/partner/operations')).body.data;
    expect(items.map(({ status }: { status: string }) => status).sort()).toEqual(['completed', 'processing']);
    expect(service.requests.length).toBeGreaterThan(10);
    expect(api.logLines.filter((line) => line.includes('an adapter gave no answer')).length).toBeGreaterThan(5);
  });

  it('leaves nothing of the person in any log line', () => {
    expectAbsent(api.logLines.join('\n'), PERSON);
  });

  it('leaves nothing of the person in any refusal', () => {
    expectAbsent(refusals.join('\n'), PERSON);
  });

  it('leaves nothing of the person in any metric', async () => {
    expectAbsent((await api.inject({ url: '/metrics' })).body, PERSON);
  });

  it('leaves nothing of the person in any table: trail, tasks, reviews, ledger, audit, documents', async () => {
    const dump = await dumpTables(api.sql);
    for (const table of ['operation_changes', 'operations', 'reviews', 'claims', 'ledger_lines', 'audit_entries'])
      expect(dump).toContain(`${table} `);
    expectAbsent(dump, PERSON);
  });

  it('shows the page masks only', () => {
    const { note: _, reviewNote: __, ...person } = PERSON;
    expectAbsent(views.join('\n'), person);
  });

  it('tells the partner’s endpoints nothing of the person', async () => {
    const events = await eventsOf(api, partner);
    expect(events.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['operation.created', 'operation.completed', 'cip.verified', 'user.data_disputed']),
    );
    expectAbsent(JSON.stringify(events), PERSON);
  });

  it('tells the partner no id, account, image or card of the person, and its operations no name either', async () => {
    const lists = [];
    for (const path of ['/partner/operations', ...operations.map((id) => `/partner/operations/${id}`)])
      expectAbsent(JSON.stringify((await partner.get(path)).body), PERSON);
    for (const path of ['/partner/users', '/partner/links', '/partner/audit', '/partner/request-logs'])
      lists.push(JSON.stringify((await partner.get(path)).body));
    const { items } = (await partner.get('/partner/links')).body.data;
    for (const { linkId, userId } of items) {
      lists.push(JSON.stringify((await partner.get(`/partner/links/${linkId}/activity`)).body));
      lists.push(JSON.stringify((await partner.get(`/partner/users/${userId}`)).body));
    }
    expectAbsent(lists.join('\n'), KNOWN_BY_MASK);
  });

  it('gives its documents to the person who asks, and to no cache', () => {
    expect(documents.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    for (const { headers, text } of documents) {
      expect(headers['cache-control']).toContain('no-store');
      expectAbsent(JSON.stringify(headers), PERSON);
      expectAbsent(text, { ...KNOWN_BY_MASK, dob: PERSON.dob });
    }
    expect(documents[0]!.text).toContain(lastName);
  });
});
