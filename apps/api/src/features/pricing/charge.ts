import { percentOf } from '../../core/money.ts';

/** A fee or a tax on the sent amount: fixed plus percent, then held between its bounds. Minor units, basis points. */
export interface Charge {
  fixedMinor: bigint;
  percentBp: number;
  minMinor?: bigint | undefined;
  maxMinor?: bigint | undefined;
}

/** Half up to the minor unit, rounded once. Domain rules 8. */
export function charge(rule: Charge, minor: bigint): bigint {
  const amount = rule.fixedMinor + percentOf(minor, BigInt(rule.percentBp));
  if (rule.minMinor !== undefined && amount < rule.minMinor) return rule.minMinor;
  if (rule.maxMinor !== undefined && amount > rule.maxMinor) return rule.maxMinor;
  return amount;
}
