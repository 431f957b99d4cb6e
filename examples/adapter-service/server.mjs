// A rail and a funding provider that keep the contract of docs/adapters.md, in plain Node without dependencies.
// It moves no money: an order is deposited two seconds after it came. Replace `payout` and `funding` by your bank's API.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const MAX_BYTES = 256 * 1024;
const TOLERANCE_SECONDS = 300;
const DEPOSIT_MS = 2_000;
const SECRET_FORM = /^whsec_[0-9a-f]{48}$/;
const MINOR = /^[1-9][0-9]{0,14}$/;

/** What the caller did wrong; answered with this status. M2M counts any status but 200 as "nobody knows". */
class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** Orders outlive the process: an order that was forgotten would be paid twice. One JSON line per change. */
class Store {
  #rows = new Map();
  #file;

  constructor(file) {
    this.#file = file;
    if (!file || !existsSync(file)) return;
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const { key, row } = JSON.parse(line);
      this.#rows.set(key, row);
    }
  }

  get(key) {
    return this.#rows.get(key);
  }

  /** Written before it is answered. */
  set(key, row) {
    if (this.#file) appendFileSync(this.#file, `${JSON.stringify({ key, row })}\n`, { mode: 0o600 });
    this.#rows.set(key, row);
    return row;
  }
}

/** Throws unless the body was signed with the secret within the last five minutes. */
function verifySignature(secret, headers, body) {
  const timestamp = headers['x-m2m-timestamp'] ?? '';
  const mine = `sha256=${createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')}`;
  const theirs = headers['x-m2m-signature'] ?? '';
  const isSame = mine.length === theirs.length && timingSafeEqual(Buffer.from(mine), Buffer.from(theirs));
  const isFresh = /^\d{1,12}$/.test(timestamp) && Math.abs(Date.now() / 1000 - Number(timestamp)) <= TOLERANCE_SECONDS;
  if (!isSame || !isFresh) throw new Refusal(401, 'wrong signature or old timestamp');
}

/** A member that must be text of a form; anything else is the caller's mistake. */
function need(data, name, form = /^[^\0]{1,300}$/) {
  const value = data[name];
  if (typeof value !== 'string' || !form.test(value)) throw new Refusal(400, `${name} is missing or malformed`);
  return value;
}

function needMoney(data, name) {
  const money = data[name];
  if (typeof money !== 'object' || money === null) throw new Refusal(400, `${name} is missing`);
  return { minor: need(money, 'minor', MINOR), currency: need(money, 'currency', /^[A-Z]{3}$/) };
}

/** The same id with other contents is a mistake that nobody may guess about. */
function sameOrRefuse(known, contents) {
  if (known.contents !== JSON.stringify(contents)) throw new Refusal(409, 'this id is known with other contents');
  return known;
}

function payout(store) {
  const keyOf = (data) => `payout/${need(data, 'partnerId')}/${need(data, 'operationId')}`;
  const answer = (row) => {
    if (!row) return { result: 'not_found' };
    if (row.recalledAt) return { result: 'recalled' };
    const depositedAt = row.takenAt + DEPOSIT_MS;
    if (Date.now() < depositedAt)
      return { result: 'submitted', askAgainAfterMs: Math.max(100, depositedAt - Date.now()) };
    return { result: 'deposited', at: new Date(depositedAt).toISOString(), trackingKey: row.trackingKey };
  };
  return {
    'payout.submit': (data) => {
      const contents = {
        receive: needMoney(data, 'receive'),
        country: need(data, 'country', /^[A-Z]{2}$/),
        method: need(data, 'method'),
        accountNumber: need(data, 'accountNumber'),
        recipientName: need(data, 'recipientName'),
      };
      const trackingKey = need(data, 'trackingKey', /^[A-Za-z0-9]{1,30}$/);
      const known = store.get(keyOf(data));
      if (known) return answer(sameOrRefuse(known, contents));
      const row = { contents: JSON.stringify(contents), trackingKey, takenAt: Date.now() };
      return answer(store.set(keyOf(data), row));
    },
    'payout.status': (data) => answer(store.get(keyOf(data))),
    'payout.recall': (data) => {
      const row = store.get(keyOf(data));
      const before = answer(row);
      if (before.result === 'deposited') return { result: 'recall_refused' };
      return before.result === 'submitted'
        ? answer(store.set(keyOf(data), { ...row, recalledAt: Date.now() }))
        : before;
    },
  };
}

function funding(store) {
  const keyOf = (data) => {
    if (!Number.isInteger(data.attempt)) throw new Refusal(400, 'attempt is missing or malformed');
    return `funding/${need(data, 'partnerId')}/${need(data, 'operationId')}/${data.attempt}`;
  };
  const answer = (row) => (row ? { result: row.state } : { result: 'not_found' });
  /** Moves a funding on when it stands where the move begins; says where it stands after that. */
  const move = (data, from, to) => {
    const row = store.get(keyOf(data));
    return answer(row?.state === from ? store.set(keyOf(data), { ...row, state: to }) : row);
  };
  return {
    'funding.authorise': (data) => {
      const contents = { total: needMoney(data, 'total'), method: need(data, 'method'), token: data.token ?? null };
      const known = store.get(keyOf(data));
      if (known) return answer(sameOrRefuse(known, contents));
      return answer(store.set(keyOf(data), { contents: JSON.stringify(contents), state: 'authorised' }));
    },
    'funding.capture': (data) => move(data, 'authorised', 'captured'),
    'funding.void': (data) => move(data, 'authorised', 'voided'),
    'funding.refund': (data) => {
      need(data, 'refundId');
      need(data, 'minor', MINOR);
      return move(data, 'captured', 'refunded');
    },
    'funding.status': (data) => answer(store.get(keyOf(data))),
  };
}

async function readBody(request) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new Refusal(413, 'too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function handle(request, { secret, base, calls }) {
  const path = new URL(request.url, 'http://service').pathname;
  const event = path.startsWith(base) ? path.slice(base.length).replaceAll('/', '.') : '';
  if (request.method !== 'POST' || !Object.hasOwn(calls, event)) throw new Refusal(404, 'no such call');
  const body = await readBody(request);
  verifySignature(secret, request.headers, body);
  let call;
  try {
    call = JSON.parse(body.toString('utf8'));
  } catch {
    throw new Refusal(400, 'the body is not JSON');
  }
  // The signature covers the body, not the path: only the event in the body says what was asked.
  if (call?.event !== event) throw new Refusal(400, 'event is not that of the path');
  if (typeof call.data !== 'object' || call.data === null) throw new Refusal(400, 'data is missing');
  return calls[event](call.data);
}

/** Starts the service; resolves to the server once it listens. */
export function startService({ secret, port = 0, host = '127.0.0.1', base = '/', file }) {
  if (!SECRET_FORM.test(secret)) throw new Error('the secret must be whsec_ and 48 hex characters');
  const store = new Store(file);
  const calls = { ...payout(store), ...funding(store) };
  const server = createServer((request, response) => {
    const send = (status, answer) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    };
    handle(request, { secret, base, calls }).then(
      (answer) => send(200, answer),
      (error) => send(error.status ?? 500, { error: error instanceof Refusal ? error.message : 'internal error' }),
    );
  });
  server.requestTimeout = 10_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve(server));
  });
}

if (import.meta.main ?? process.argv[1] === new URL(import.meta.url).pathname) {
  const { SECRET_FILE, PORT = '9400', ORDERS_FILE } = process.env;
  if (!SECRET_FILE) {
    process.stderr.write('Set SECRET_FILE to a file with the secret that "adapter set" printed.\n');
    process.exit(2);
  }
  const secret = readFileSync(SECRET_FILE, 'utf8').trim();
  const server = await startService({ secret, port: Number(PORT), file: ORDERS_FILE });
  process.stdout.write(`Listening on http://127.0.0.1:${server.address().port}\n`);
}
