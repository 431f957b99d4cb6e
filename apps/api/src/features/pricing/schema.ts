import { Type, type Static } from 'typebox';
import { Body, Instant } from '../../core/http/wire.ts';
import { amountToNumber, MAX_MAJOR, rateToNumber } from '../../core/money.ts';
import { FUNDING_METHODS, type Price } from './price.ts';

const CURRENCY = {
  maxLength: 3,
  minLength: 3,
  wants: 'a currency of three letters such as USD',
  loggable: ['USD', 'MXN'],
};

const Amount = (description: string) =>
  Type.Optional(
    Type.Number({
      exclusiveMinimum: 0,
      maximum: MAX_MAJOR,
      wants: `an amount above 0 and up to ${MAX_MAJOR}, as a JSON number`,
      description,
    }),
  );

/** Contract 6.13. */
export const CreateQuoteBody = Body(
  {
    send: Amount('What is sent, without fee and taxes. Give this or receive.'),
    receive: Amount('What is to arrive at least. Give this or send.'),
    currency: Body({ source: Type.String(CURRENCY), destination: Type.String(CURRENCY) }),
    fundingMethod: Type.Optional(
      Type.Enum([...FUNDING_METHODS], {
        wants: `one of ${FUNDING_METHODS.join(', ')}`,
        loggable: true,
        description: `How the sender pays: fees and taxes depend on it. Default ${FUNDING_METHODS[0]}.`,
      }),
    ),
  },
  { title: 'CreateQuote' },
);
export type CreateQuoteInput = Static<typeof CreateQuoteBody>;

/** `amount` of quotes and operations, in major units. Contract 6.10. */
export const AmountBody = Type.Object({
  send: Type.Number(),
  receive: Type.Number(),
  rate: Type.Number({ description: 'A multiple of 0.0001.' }),
  fee: Type.Number({ description: 'On top of send.' }),
  currency: Type.Object({ source: Type.String(), destination: Type.String() }),
});
export type AmountView = Static<typeof AmountBody>;

export const QuoteBody = Type.Object({
  quoteId: Type.String(),
  amount: AmountBody,
  taxes: Type.Number({ description: 'On top of send, in the sent currency.' }),
  total: Type.Number({ description: 'What the sender pays: send, fee and taxes.' }),
  expiresAt: Instant(),
});
export type QuoteView = Static<typeof QuoteBody>;

export const RatesBody = Type.Object({
  items: Type.Array(
    Type.Object({ source: Type.String(), destination: Type.String(), rate: Type.Number(), asOf: Instant() }),
  ),
});
export type RatesView = Static<typeof RatesBody>;

/** `amount`, `taxes` and `total` of contract 6.10 as JSON numbers in major units, exact from minor units. */
export function amountView({
  send,
  receive,
  rate,
  fee,
  tax,
  total,
}: Price): Pick<QuoteView, 'amount' | 'taxes' | 'total'> {
  const source = send.currency;
  return {
    amount: {
      send: amountToNumber(send.minor, source),
      receive: amountToNumber(receive.minor, receive.currency),
      rate: rateToNumber(rate),
      fee: amountToNumber(fee, source),
      currency: { source, destination: receive.currency },
    },
    taxes: amountToNumber(tax, source),
    total: amountToNumber(total, source),
  };
}
