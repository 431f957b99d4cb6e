import { verifyWebhook } from '@m2m/webhook-signature';
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import type { Owner } from '../../core/context.ts';
import { startReceiver, type Receiver } from '../../core/outbound/testing/receiver.ts';
import { setAdapter } from '../adapters/index.ts';
import { chooseFundingProvider } from '../funding/index.ts';
import type { FundingProvider } from '../funding/index.ts';
import { choosePayoutRail, trackingKeyOf } from './index.ts';
import type { PayoutOrder, PayoutRail } from './port.ts';

const api = useApi();
const actor = { kind: 'operator', id: 'opr_test' } as const;
const ROUTE = { country: 'MX', currency: 'MXN', method: 'bank_account' } as const;
const AT = '2026-11-24T12:00:00Z';
const URL_OF_PAGE = 'https://pay.example.com/back';

let service: Receiver;
let owner: Owner;
let secret: string;
let rail: PayoutRail;
let provider: FundingProvider;
let answer: unknown;
let status = 200;

const reply = (response: ServerResponse): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));

beforeAll(async () => {
  service = await startReceiver((_request, response) => reply(response));
  owner = { partnerId: (await api.partner()).partnerId, environment: 'live' };
  const url = `http://127.0.0.1:${service.port}`;
  const common = { environment: 'live', kind: 'http', url, settings: {}, actor } as const;
  secret = (await setAdapter(api.deps, { ...common, name: 'rail', port: 'payout', routes: ['MX/MXN/bank_account'] }))
    .secret!;
  await setAdapter(api.deps, { ...common, name: 'cards', port: 'funding', routes: ['debit_card'] });
  rail = (await choosePayoutRail(api.deps, owner, ROUTE))!;
  provider = (await chooseFundingProvider(api.deps, owner, 'debit_card'))!;
});

afterAll(() => service.close());

beforeEach(() => {
  service.requests.length = 0;
  status = 200;
});

const ref = () => ({ owner, operationId: 'op_acme_1', now: new Date(AT) });
const order = (): PayoutOrder => ({
  ...ref(),
  receive: { minor: 369_054n, currency: 'MXN' },
  country: 'MX',
  method: 'bank_account',
  accountNumber: '014027000005555558',
  recipientName: 'Ana López',
  senderName: 'Luis Peña',
  concept: 'Envío',
});
const funding = () => ({ ...ref(), attempt: 2 });

const lastCall = () => {
  const { body, headers } = service.requests.at(-1)!;
  return verifyWebhook(body, headers, secret);
};

describe('live without an adapter for it', () => {
  it('has no rail and no provider', async () => {
    expect(await choosePayoutRail(api.deps, owner, { ...ROUTE, method: 'cash' })).toBeUndefined();
    expect(await chooseFundingProvider(api.deps, owner, 'ach')).toBeUndefined();
    const sandbox = { ...owner, environment: 'sandbox' } as const;
    expect((await choosePayoutRail(api.deps, sandbox, ROUTE))?.name).toBe('sandbox');
    expect((await chooseFundingProvider(api.deps, sandbox, 'ach'))?.name).toBe('sandbox');
    expect(await choosePayoutRail(api.deps, sandbox, { ...ROUTE, method: 'cash' })).toBeUndefined();
  });
});

describe('the HTTP rail', () => {
  it('tells the order with its tracking key and the amount as minor-unit text', async () => {
    answer = { result: 'submitted', askAgainAfterMs: 2_000 };
    expect(await rail.submit(order())).toEqual(answer);
    expect(lastCall()).toMatchObject({
      event: 'payout.submit',
      data: {
        partnerId: owner.partnerId,
        operationId: 'op_acme_1',
        trackingKey: trackingKeyOf('op_acme_1'),
        receive: { minor: '369054', currency: 'MXN' },
        accountNumber: '014027000005555558',
        recipientName: 'Ana López',
      },
    });
    await rail.status(ref());
    expect(lastCall()).toMatchObject({
      event: 'payout.status',
      data: { partnerId: owner.partnerId, operationId: 'op_acme_1' },
    });
  });

  it('reads each answer in our own terms', async () => {
    const at = new Date(AT);
    for (const [said, read] of [
      [
        { result: 'deposited', at: AT, trackingKey: 'ABC123' },
        { result: 'deposited', at, trackingKey: 'ABC123' },
      ],
      [
        { result: 'rejected', code: 'account_closed' },
        { result: 'rejected', code: 'account_closed' },
      ],
      [
        { result: 'returned', minor: '100', at: AT, code: 'unclaimed' },
        { result: 'returned', minor: 100n, at, code: 'unclaimed' },
      ],
      [{ result: 'not_found' }, { result: 'not_found' }],
    ]) {
      answer = said;
      expect(await rail.status(ref())).toEqual(read);
    }
  });

  it('is unknown for every other answer, whatever was asked', async () => {
    const hostile = [
      {},
      null,
      { result: 'done' },
      { result: 'deposited' },
      { result: 'deposited', at: AT },
      { result: 'deposited', at: 'yesterday', trackingKey: 'A' },
      { result: 'deposited', at: '2026-02-30T00:00:00Z', trackingKey: 'A' },
      { result: 'deposited', at: AT, trackingKey: '<script>' },
      { result: 'rejected', code: 'Ana López 646180000000000012' },
      { result: 'returned', minor: 100, at: AT, code: 'x' },
      { result: 'returned', minor: '0', at: AT, code: 'x' },
      { result: 'returned', minor: '1e3', at: AT, code: 'x' },
      { result: 'returned', minor: '9'.repeat(16), at: AT, code: 'x' },
      { result: 'submitted', askAgainAfterMs: -1 },
      { result: 'submitted', askAgainAfterMs: 1e12 },
      { result: 'submitted', note: 'x' },
    ];
    for (const said of hostile) {
      answer = said;
      for (const call of [rail.submit(order()), rail.recall(ref()), rail.status(ref())]) {
        expect({ said, read: await call }).toEqual({ said, read: { result: 'unknown' } });
      }
    }
  });

  it('takes no answer that belongs to another call, such as not_found to a submit', async () => {
    answer = { result: 'not_found' };
    expect(await rail.submit(order())).toEqual({ result: 'unknown' });
    answer = { result: 'recalled' };
    expect(await rail.submit(order())).toEqual({ result: 'unknown' });
    answer = { result: 'recall_refused' };
    expect(await rail.status(ref())).toEqual({ result: 'unknown' });
    expect(await rail.recall(ref())).toEqual({ result: 'recall_refused' });
  });

  it('is unknown for every status but 200, and when the service is gone', async () => {
    answer = { result: 'rejected', code: 'account_closed' };
    for (status of [201, 400, 404, 409, 500, 503]) expect(await rail.submit(order())).toEqual({ result: 'unknown' });
    await service.close();
    expect(await rail.status(ref())).toEqual({ result: 'unknown' });
    service = Object.assign(service, await startReceiver((_q, response) => reply(response), { port: service.port }));
    status = 200;
    expect((await rail.status(ref())).result).toBe('rejected');
  });
});

describe('the HTTP provider', () => {
  it('tells method, token, total and attempt, and refunds by their own id', async () => {
    answer = { result: 'authorised', last4: '4242' };
    const call = { ...funding(), method: 'debit_card', token: 'tok_1', total: { minor: 20_399n, currency: 'USD' }, returnUrl: URL_OF_PAGE } as const; // prettier-ignore
    expect(await provider.authorise(call)).toEqual(answer);
    const sent = JSON.parse(service.requests[0]!.body.toString());
    expect(sent).toMatchObject({
      event: 'funding.authorise',
      data: {
        operationId: 'op_acme_1',
        attempt: 2,
        method: 'debit_card',
        token: 'tok_1',
        total: { minor: '20399', currency: 'USD' },
        returnUrl: URL_OF_PAGE,
      },
    });
    answer = { result: 'refunded' };
    expect(await provider.refund({ ...funding(), refundId: 'rfd_1', minor: 5n })).toEqual({ result: 'refunded' });
    expect(JSON.parse(service.requests[1]!.body.toString()).data).toMatchObject({ refundId: 'rfd_1', minor: '5' });
  });

  it('sends nobody to a page that is not https', async () => {
    const call = { ...funding(), method: 'debit_card', total: { minor: 1n, currency: 'USD' } } as const;
    answer = { result: 'redirect', url: 'https://bank.example.com/3ds?x=1' };
    expect(await provider.authorise(call)).toEqual(answer);
    for (const url of ['http://bank.example.com/', 'javascript:alert(1)', 'https://x"><script>', '//x']) {
      answer = { result: 'redirect', url };
      expect(await provider.authorise(call)).toEqual({ result: 'unknown' });
    }
  });

  it('is unknown for what is no answer to the call', async () => {
    answer = { result: 'refunded' };
    expect(await provider.capture(funding())).toEqual({ result: 'unknown' });
    answer = { result: 'authorised', last4: '4242424242424242' };
    expect(await provider.status(funding())).toEqual({ result: 'unknown' });
    answer = { result: 'returned', minor: '20399', code: 'chargeback' };
    expect(await provider.status(funding())).toEqual({ result: 'returned', minor: 20_399n, code: 'chargeback' });
  });
});
