import { formatAmount, formatRate } from '../../../core/money.ts';
import type { Price } from '../../pricing/index.ts';

/** Money as the page gets it: decimal text in major units, never a number. */
export interface PriceView {
  side: 'send' | 'receive';
  send: string;
  receive: string;
  rate: string;
  fee: string;
  tax: string;
  total: string;
  source: string;
  destination: string;
  /** How soon the money arrives once it is paid. */
  arrival: 'minutes' | 'oneDay';
}

export function viewPrice(price: Price): PriceView {
  const { send, receive } = price;
  return {
    side: price.side,
    send: formatAmount(send.minor, send.currency),
    receive: formatAmount(receive.minor, receive.currency),
    rate: formatRate(price.rate),
    fee: formatAmount(price.fee, send.currency),
    tax: formatAmount(price.tax, send.currency),
    total: formatAmount(price.total, send.currency),
    source: send.currency,
    destination: receive.currency,
    // A card is authorised at once; every other way of paying is waited for until the money is there.
    arrival: price.fundingMethod === 'debit_card' ? 'minutes' : 'oneDay',
  };
}
