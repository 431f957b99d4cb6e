import { beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import type { Owner } from '../../core/context.ts';
import { checkClabe } from '../users/clabe.ts';
import { isMagicClabe, PAYOUT_MAGIC, pushSandboxPayout, sandboxPayoutRail, trackingKeyOf } from './index.ts';
import type { PayoutAnswer, PayoutRail } from './port.ts';

const api = useApi();
const DAY_S = 86_400;
const START = Date.parse('2026-11-24T12:00:00Z');
let owner: Owner;
let rail: PayoutRail;
let orders = 0;

beforeAll(async () => {
  const { partnerId } = await api.partner();
  owner = { partnerId, environment: 'sandbox' };
  rail = sandboxPayoutRail(api.deps);
});

const at = (seconds: number): Date => new Date(START + seconds * 1_000);

/** One order to an account, asked about at seconds of the owner's time. */
function order(accountNumber: string) {
  orders += 1;
  const operationId = `op_sandbox_${orders}`;
  const ref = (seconds: number) => ({ owner, operationId, now: at(seconds) });
  return {
    operationId,
    submit: (seconds = 0): Promise<PayoutAnswer> =>
      rail.submit({
        ...ref(seconds),
        receive: { minor: 369_055n, currency: 'MXN' },
        country: 'MX',
        method: 'bank_account',
        accountNumber,
        recipientName: 'Ana López',
        senderName: 'Luis Peña',
        concept: 'Envío',
      }),
    status: (seconds: number): Promise<PayoutAnswer> => rail.status(ref(seconds)),
    recall: (seconds: number): Promise<PayoutAnswer> => rail.recall(ref(seconds)),
    push: (to: 'deposited' | 'rejected' | 'returned', seconds: number) =>
      api.deps.app.asOwner(owner, (trx) => pushSandboxPayout(trx, owner, { operationId, to, now: at(seconds) })),
  };
}

const results = async (of: ReturnType<typeof order>, seconds: number[]): Promise<string[]> => {
  const said = [];
  for (const second of seconds) said.push((await of.status(second)).result);
  return said;
};

describe('the sandbox rail', () => {
  it('knows all fourteen test accounts, which are valid CLABEs, and says of each what it does', () => {
    expect(PAYOUT_MAGIC.length).toBe(14);
    for (const { value, result } of PAYOUT_MAGIC) {
      expect(checkClabe(value).ok).toBe(true);
      expect(isMagicClabe(value)).toBe(true);
      expect(result.length).toBeGreaterThan(10);
    }
    expect(isMagicClabe('014027000005555558')).toBe(false);
  });

  it.each([
    ['646180000000000012', 1],
    ['646180000000000025', 30],
    ['014027000005555558', 5],
  ])('settles %s after %i s and not before', async (account, seconds) => {
    const one = order(account);
    expect(await one.submit()).toEqual({ result: 'submitted', askAgainAfterMs: seconds * 1_000 });
    expect(await one.status(seconds - 0.001)).toMatchObject({ result: 'submitted', askAgainAfterMs: 1 });
    const deposit = { result: 'deposited', at: at(seconds), trackingKey: trackingKeyOf(one.operationId) };
    expect(await one.status(seconds)).toEqual(deposit);
    expect(await one.status(90 * DAY_S)).toEqual(deposit);
    expect(await one.submit(seconds)).toEqual(deposit);
  });

  it('keeps …0038 processing until it is pushed, to any end', async () => {
    const [paid, refused] = [order('646180000000000038'), order('646180000000000038')];
    await paid.submit();
    await refused.submit();
    expect(await paid.status(89 * DAY_S)).toEqual({ result: 'submitted' });
    expect(await paid.push('returned', 10)).toBeUndefined();
    expect(await paid.push('deposited', 10)).toMatchObject({ result: 'deposited', at: at(10) });
    expect(await paid.push('deposited', 11)).toBeUndefined();
    expect(await paid.push('returned', 12)).toMatchObject({ result: 'returned', minor: 369_055n, at: at(12) });
    expect(await refused.push('rejected', 10)).toMatchObject({ result: 'rejected' });
    expect((await refused.status(20)).result).toBe('rejected');
    expect(await order('646180000000000038').push('deposited', 1)).toBeUndefined();
  });

  it.each([
    ['646180000000001011', 'account_not_found'],
    ['646180000000001024', 'account_closed'],
    ['646180000000001037', 'name_mismatch'],
    ['646180000000001040', 'institution_blocked'],
    ['646180000000001053', 'account_limit_exceeded'],
  ])('rejects %s: %s', async (account, code) => {
    const one = order(account);
    expect((await one.submit()).result).toBe('submitted');
    expect(await one.status(1)).toEqual({ result: 'rejected', code });
  });

  it('returns …2010 in full after 60 s, and half of …2023 after 3 days, and tells when to look', async () => {
    const [whole, part] = [order('646180000000002010'), order('646180000000002023')];
    await whole.submit();
    await part.submit();
    expect(await whole.status(1)).toMatchObject({ result: 'deposited', at: at(1), askAgainAfterMs: 60_000 });
    expect(await whole.status(61)).toMatchObject({ result: 'returned', minor: 369_055n, at: at(61) });
    expect(await part.status(3 * DAY_S)).toMatchObject({ result: 'deposited', askAgainAfterMs: 1_000 });
    expect(await part.status(3 * DAY_S + 1)).toMatchObject({ result: 'returned', minor: 184_527n });
  });

  it('says nothing about …3019 and …3022 for 10 s, then paid or rejected, however often it was asked', async () => {
    const [paid, refused] = [order('646180000000003019'), order('646180000000003022')];
    expect((await paid.submit()).result).toBe('unknown');
    expect((await refused.submit()).result).toBe('unknown');
    expect((await paid.submit(3)).result).toBe('unknown');
    expect((await paid.recall(4)).result).toBe('unknown');
    expect(await results(paid, [9.9, 10, 100])).toEqual(['unknown', 'deposited', 'deposited']);
    expect(await results(refused, [9.9, 10, 100])).toEqual(['unknown', 'rejected', 'rejected']);
  });

  it('loses the first order of …4018; sent again after 60 s it settles', async () => {
    const one = order('646180000000004018');
    expect((await one.submit()).result).toBe('unknown');
    expect(await results(one, [1, 59, 61])).toEqual(['not_found', 'not_found', 'not_found']);
    expect((await one.submit(59)).result).toBe('unknown');
    expect((await one.submit(61)).result).toBe('submitted');
    expect(await one.status(66)).toMatchObject({ result: 'deposited', at: at(66) });
  });

  it('deposits …4021 in the second of the recall, and refuses it', async () => {
    const [raced, quiet] = [order('646180000000004021'), order('646180000000004021')];
    await raced.submit();
    expect(await raced.recall(20)).toMatchObject({ result: 'recall_refused' });
    expect(await raced.status(20)).toMatchObject({ result: 'deposited', at: at(20) });
    await quiet.submit();
    expect(await results(quiet, [59.9, 60])).toEqual(['submitted', 'deposited']);
  });

  it('recalls what is under way, once and for good, and nothing that arrived', async () => {
    const [early, late] = [order('646180000000000025'), order('646180000000000025')];
    await early.submit();
    await late.submit();
    expect(await early.recall(29)).toEqual({ result: 'recalled' });
    expect(await results(early, [30, 3_000])).toEqual(['recalled', 'recalled']);
    expect((await early.submit(31)).result).toBe('recalled');
    expect(await late.recall(30)).toEqual({ result: 'recall_refused' });
    expect(await order('646180000000000025').recall(1)).toEqual({ result: 'not_found' });
  });

  it('pays bank accounts in Mexico only, keeps no account number, and shows no order to another partner', async () => {
    const route = { country: 'MX', currency: 'MXN', method: 'bank_account' } as const;
    expect(rail.supports(route)).toBe(true);
    expect(rail.supports({ ...route, method: 'cash' })).toBe(false);
    expect(rail.supports({ ...route, country: 'GT', currency: 'GTQ' })).toBe(false);
    const one = order('014027000005555558');
    await one.submit();
    expect(JSON.stringify(await api.sql('select * from sandbox_payouts'))).not.toContain('014027000005555558');
    const { partnerId } = await api.partner();
    const foreign = { owner: { partnerId, environment: 'sandbox' }, operationId: one.operationId, now: at(9) } as const;
    expect(await rail.status(foreign)).toEqual({ result: 'not_found' });
  });

  it('derives tracking keys of 29 characters that differ', () => {
    const keys = Array.from({ length: 5_000 }, (_, i) => trackingKeyOf(`op_a_${i}`));
    expect(new Set(keys).size).toBe(5_000);
    expect(keys.every((key) => /^[A-Z0-9]{29}$/.test(key))).toBe(true);
  });
});
