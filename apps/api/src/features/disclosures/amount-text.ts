import { formatAmount, formatRate, type Currency, type Money } from '../../core/money.ts';

/**
 * `3,690.54 MXN`: always with the code, since a bare `$` means dollars to one reader and pesos to another. Spanish of the
 * United States and of Mexico groups and points as English does, so that one text serves both languages.
 */
export const amountText = ({ minor, currency }: Money): string => {
  const [whole, fraction] = formatAmount(minor, currency).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fraction === undefined ? grouped : `${grouped}.${fraction}`} ${currency}`;
};

/** `1.00 USD = 18.4527 MXN`, with four decimals always: exactly the rate that is used. */
export const rateText = (rate: bigint, source: Currency, destination: Currency): string =>
  `1.00 ${source} = ${formatRate(rate)} ${destination}`;
