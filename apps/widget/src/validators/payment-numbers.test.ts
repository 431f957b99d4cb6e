import { describe, expect, it } from 'vitest';
import { isCardNumber, isExpired, parseExpiry } from './card.ts';
import { accountToken, cardToken, isCreditCard, workingAccount, workingCard } from './sandbox-funding.ts';
import { isAccountNumber, isRoutingNumber } from './us-account.ts';

interface Magic {
  value: string;
  token: string;
  method: string;
}

describe('a card', () => {
  it.each(['4000056655665556', '4242424242424242', '5200828282828210'])('%s passes Luhn', (number) => {
    expect(isCardNumber(number)).toBe(true);
  });

  it.each(['4111111111111112', '4000056655665557', '40000566', '', '4000 0566 5566 5556'])('%j does not', (number) => {
    expect(isCardNumber(number)).toBe(false);
  });

  it('has an expiry as it is printed', () => {
    expect(parseExpiry('07/29')).toEqual({ year: 2029, month: 7 });
    expect(parseExpiry('7 / 2029')).toEqual({ year: 2029, month: 7 });
    expect(parseExpiry('0729')).toEqual({ year: 2029, month: 7 });
    expect(['13/29', '00/29', '29', 'ab/cd', ''].map(parseExpiry)).toEqual([null, null, null, null, null]);
  });

  it('works to the end of its month', () => {
    expect(isExpired({ year: 2026, month: 11 }, new Date('2026-11-30T23:00:00Z'))).toBe(false);
    expect(isExpired({ year: 2026, month: 10 }, new Date('2026-11-01T00:00:00Z'))).toBe(true);
  });
});

describe('an account in the US', () => {
  it.each(['021000021', '011000015', '110000000', '111000025', '122105155', '322271627', '011401533'])(
    'has the routing number %s',
    (routing) => {
      expect(isRoutingNumber(routing)).toBe(true);
    },
  );

  it.each(['112000025', '000000000', '02100002', '991000021', ''])('has no routing number %j', (routing) => {
    expect(isRoutingNumber(routing)).toBe(false);
  });

  it('has 4 to 17 digits', () => {
    expect(['0001', '00012345678901234', '123', '123456789012345678', '12a4'].map(isAccountNumber)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("the sandbox's numbers", () => {
  it('become the tokens that the sandbox provider knows, every one of them', async () => {
    const server = '../../../api/src/features/funding/sandbox/magic.ts';
    const { FUNDING_MAGIC } = (await import(server)) as { FUNDING_MAGIC: readonly Magic[] };
    expect(FUNDING_MAGIC.length).toBeGreaterThan(10);
    for (const { value, token, method } of FUNDING_MAGIC) {
      const [routing = '', account = ''] = value.split('/');
      const made = method === 'ach' ? accountToken(routing, account) : cardToken(value);
      expect([value, made?.token]).toEqual([value, token]);
    }
  });

  it('pass the same checks as real ones, and no other number gets a token', () => {
    expect(isCardNumber(workingCard) && isRoutingNumber(workingAccount.routing)).toBe(true);
    expect(cardToken('4111111111111111')).toBeNull();
    expect(accountToken('021000021', workingAccount.account)).toBeNull();
    expect(accountToken(workingAccount.routing, '123456789')).toBeNull();
    expect(isCreditCard('4242424242424242') && !isCreditCard(workingCard)).toBe(true);
  });

  it('leave nothing behind but a token and the last four digits', () => {
    expect(cardToken(workingCard)).toEqual({ token: 'tok_sandbox_visa_debit', last4: '5556' });
  });
});
