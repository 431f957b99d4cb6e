import { beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import type { Owner } from '../../core/context.ts';
import type { FundingMethod } from '../pricing/index.ts';
import {
  FUNDING_MAGIC,
  isSandboxToken,
  markFundingReceived,
  receiveSandboxFunding,
  sandboxFundingProvider,
} from './index.ts';
import type { FundingAnswer, FundingProvider } from './port.ts';

const api = useApi();
const DAY_S = 86_400;
const START = Date.parse('2026-11-24T12:00:00Z');
let owner: Owner;
let provider: FundingProvider;
let fundings = 0;

beforeAll(async () => {
  const { partnerId } = await api.partner();
  owner = { partnerId, environment: 'sandbox' };
  provider = sandboxFundingProvider(api.deps);
});

function funding(method: FundingMethod, token?: string, returnUrl?: string) {
  fundings += 1;
  const operationId = `op_funding_${fundings}`;
  const ref = (seconds: number) => ({ owner, operationId, attempt: 1, now: new Date(START + seconds * 1_000) });
  return {
    operationId,
    authorise: (seconds = 0): Promise<FundingAnswer> =>
      provider.authorise({ ...ref(seconds), method, token, total: { minor: 20_399n, currency: 'USD' }, returnUrl }),
    capture: (seconds = 1) => provider.capture(ref(seconds)),
    void: (seconds = 1) => provider.void(ref(seconds)),
    refund: (refundId: string, minor: bigint) => provider.refund({ ...ref(2), refundId, minor }),
    status: (seconds = 1) => provider.status(ref(seconds)),
  };
}

/** Luhn, as the page would check before it makes a token. */
const passesLuhn = (digits: string): boolean =>
  [...digits].toReversed().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0) % 10 === 0; // prettier-ignore

describe('the sandbox provider', () => {
  it('knows the nine cards and four accounts of the rules by a token that holds no number', () => {
    expect(FUNDING_MAGIC.filter(({ method }) => method === 'debit_card').length).toBe(9);
    expect(FUNDING_MAGIC.filter(({ method }) => method === 'ach').length).toBe(4);
    for (const { value, token, method } of FUNDING_MAGIC) {
      expect(token).toMatch(/^tok_sandbox_[a-z_]+$/);
      if (method === 'debit_card') expect(passesLuhn(value)).toBe(true);
      expect(isSandboxToken(token)).toBe(true);
    }
    expect(new Set(FUNDING_MAGIC.map(({ token }) => token)).size).toBe(13);
    expect(isSandboxToken('tok_live_visa')).toBe(false);
  });

  it.each([
    ['visa_debit', '5556'],
    ['mastercard_debit', '8210'],
  ])('authorises %s, captures it, and says the same when it is asked again', async (name, last4) => {
    const one = funding('debit_card', `tok_sandbox_${name}`);
    expect(await one.status()).toEqual({ result: 'not_found' });
    expect(await one.authorise()).toEqual({ result: 'authorised', last4 });
    expect(await one.authorise(5)).toEqual({ result: 'authorised', last4 });
    expect(await one.capture()).toEqual({ result: 'captured', last4 });
    expect(await one.authorise(9)).toEqual({ result: 'captured', last4 });
    expect(await one.void()).toEqual({ result: 'captured', last4 });
  });

  it.each([
    ['debit_card', 'credit', 'debit_only'],
    ['debit_card', 'declined', 'card_declined'],
    ['debit_card', 'insufficient_funds', 'insufficient_funds'],
    ['debit_card', 'expired', 'expired_card'],
    ['debit_card', 'processing_error', 'processing_error'],
    ['debit_card', 'fraud', 'fraud'],
    ['ach', 'ach_fails', 'account_not_usable'],
    ['ach', 'ach_closed', 'account_closed'],
  ] as const)('declines %s %s at once: %s', async (method, name, code) => {
    const one = funding(method, `tok_sandbox_${name}`);
    expect(await one.authorise()).toEqual({ result: 'declined', code });
    expect(await one.capture()).toEqual({ result: 'declined', code });
    expect(await one.refund('rfd_1', 1n)).toEqual({ result: 'declined', code });
  });

  it('captures the good account after 5 s and declines …227 after 2 days', async () => {
    const [good, bad] = [funding('ach', 'tok_sandbox_ach'), funding('ach', 'tok_sandbox_ach_nsf')];
    expect(await good.authorise()).toEqual({ result: 'pending', last4: '6789', askAgainAfterMs: 5_000 });
    expect((await good.status(4.999)).result).toBe('pending');
    expect(await good.status(5)).toEqual({ result: 'captured', last4: '6789' });
    expect(await bad.authorise()).toMatchObject({ result: 'pending', askAgainAfterMs: 2 * DAY_S * 1_000 });
    expect((await bad.status(2 * DAY_S - 1)).result).toBe('pending');
    expect(await bad.status(2 * DAY_S)).toEqual({ result: 'declined', code: 'insufficient_funds' });
  });

  it('refuses anything but a test number, and a card as an account', async () => {
    for (const [method, token] of [
      ['debit_card', 'tok_live_1'],
      ['debit_card', undefined],
      ['ach', 'tok_sandbox_visa_debit'],
    ] as const) {
      const one = funding(method, token);
      expect(await one.authorise()).toEqual({ result: 'declined', code: 'use_a_test_number' });
      expect(await one.status()).toEqual({ result: 'not_found' });
    }
  });

  it('waits with cash and wires until an operator or a transition says that the money is there', async () => {
    const [cash, wire] = [funding('manual_cash'), funding('manual_wire')];
    expect(await cash.authorise()).toEqual({ result: 'pending' });
    expect(await wire.authorise()).toEqual({ result: 'pending' });
    expect(await cash.status(80 * DAY_S)).toEqual({ result: 'pending' });
    const actor = { kind: 'operator', id: 'opr_test' } as const;
    const received = { operationId: cash.operationId, actor };
    expect(await markFundingReceived(api.deps, received)).toEqual({ owner, isNew: true });
    expect(await markFundingReceived(api.deps, received)).toEqual({ owner, isNew: false });
    expect(await cash.status()).toEqual({ result: 'captured' });
    const transition = { operationId: wire.operationId, now: new Date(START) };
    expect(await api.deps.app.asOwner(owner, (trx) => receiveSandboxFunding(trx, owner, transition))).toBe(true);
    expect(await wire.status()).toEqual({ result: 'captured' });
    const acts = await api.sql("select partner_id, details from audit_entries where action = 'funding.received'");
    expect(acts.length).toBe(2);
  });

  it('does not take money for a card by hand, nor for what was voided or never asked', async () => {
    const actor = { kind: 'operator', id: 'opr_test' } as const;
    const [card, gone] = [funding('debit_card', 'tok_sandbox_visa_debit'), funding('manual_wire')];
    await card.authorise();
    await gone.authorise();
    expect(await gone.void()).toEqual({ result: 'voided' });
    for (const [operationId, message] of [
      [card.operationId, /funded by debit_card/],
      [gone.operationId, /give the money back/],
      ['op_nobody_1', /waits for no money/],
    ] as const) {
      await expect(markFundingReceived(api.deps, { operationId, actor })).rejects.toThrow(message);
    }
  });

  it('gives back at most what was charged, each refund once', async () => {
    const one = funding('debit_card', 'tok_sandbox_visa_debit');
    await one.authorise();
    expect((await one.refund('rfd_early', 1n)).result).toBe('authorised');
    await one.capture();
    expect(await one.refund('rfd_1', 20_000n)).toEqual({ result: 'refunded' });
    expect(await one.refund('rfd_1', 20_000n)).toEqual({ result: 'refunded' });
    expect(await one.refund('rfd_2', 400n)).toEqual({ result: 'declined', code: 'refund_exceeds_charge' });
    expect(await one.refund('rfd_3', 399n)).toEqual({ result: 'refunded' });
    const [row] = await api.sql('select refunded_minor from sandbox_fundings where operation_id = $1', [
      one.operationId,
    ]);
    expect(row).toEqual({ refunded_minor: 20_399 });
  });

  it('voids what is not captured', async () => {
    const one = funding('debit_card', 'tok_sandbox_visa_debit');
    await one.authorise();
    expect(await one.void()).toEqual({ result: 'voided' });
    expect(await one.capture()).toEqual({ result: 'voided' });
  });
});

describe('the card challenge', () => {
  const answer = async (url: string, what: string) =>
    api.inject({ method: 'POST', url: `${new URL(url).pathname}/${what}`, headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '0' } }); // prettier-ignore

  it('sends the person to a page with two answers and back to ours', async () => {
    const back = new URL('/link_a_b/m2m-basic', api.deps.config.widgetUrl).href;
    const one = funding('debit_card', 'tok_sandbox_challenge', back);
    const asked = (await one.authorise()) as { result: 'redirect'; url: string };
    expect(asked.result).toBe('redirect');
    expect(await one.status(3_600)).toEqual(asked);
    const page = await api.inject({ url: new URL(asked.url).pathname });
    expect(page).toMatchObject({ statusCode: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    const [, form] = /<form method="post" action="([^"]+)">/.exec(page.body)!;
    const target = new URL(form!, asked.url);
    expect(target.pathname).toBe(`${new URL(asked.url).pathname}/passed`);
    expect(await answer(asked.url, 'passed')).toMatchObject({ statusCode: 303, headers: { location: back } });
    expect(await one.status()).toEqual({ result: 'authorised', last4: '3155' });
    // The first answer counts.
    await answer(asked.url, 'failed');
    expect((await one.status()).result).toBe('authorised');
  });

  it('declines what the person refuses, and goes nowhere but to our page', async () => {
    const one = funding('debit_card', 'tok_sandbox_challenge', 'https://evil.example/');
    const { url } = (await one.authorise()) as { url: string };
    const answered = await answer(url, 'failed');
    expect(answered.statusCode).toBe(200);
    expect(answered.headers.location).toBeUndefined();
    expect(await one.status()).toEqual({ result: 'declined', code: 'challenge_failed' });
  });

  it('has no page for what is no challenge of the sandbox', async () => {
    const card = funding('debit_card', 'tok_sandbox_visa_debit');
    await card.authorise();
    const path = `/w/sandbox/challenge/${owner.partnerId}`;
    for (const url of [`${path}/${card.operationId}/1`, `${path}/op_nobody_1/1`, `${path}/op_nobody_1/x`, '/w/sandbox/challenge/ptn_x/op_y/1']) {
      expect((await api.inject({ url })).statusCode).toBe(404);
      expect((await api.inject({ method: 'POST', url: `${url}/passed` })).statusCode).toBe(404);
    } // prettier-ignore
  });
});
