import { Type, type Static } from 'typebox';
import { Body } from '../../core/http/wire.ts';
import { formatAmount, type Currency } from '../../core/money.ts';
import { FUNDING_METHODS, MAX_MARGIN_BP } from '../pricing/index.ts';
import { AmountText, CorridorText, InstantText, Nullable, Text, Time } from './schema.ts';
import { readAmount, readTime, timeOf } from './wire-values.ts';

export const FundingMethodBody = Type.Enum([...FUNDING_METHODS], { wants: `one of ${FUNDING_METHODS.join(', ')}` });
export const RateText = Type.String({ maxLength: 20, wants: 'a rate as text with at most four decimals: "18.4527"' });
export const MarginBp = Type.Integer({
  minimum: 0,
  maximum: MAX_MARGIN_BP,
  wants: `a whole number from 0 to ${MAX_MARGIN_BP} (20 %)`,
});
export const StateText = Type.String({ pattern: '^[A-Z]{2}$', wants: 'the two letters of a State such as OK' });
export const LabelText = Type.String({ minLength: 1, maxLength: 80, wants: 'a label of 1 to 80 characters' });

/** Unset method: for all ways of paying. */
export const OfCorridor = { corridor: CorridorText, fundingMethod: Type.Optional(FundingMethodBody) };
export const SpanFields = { from: Type.Optional(InstantText), until: Type.Optional(InstantText) };
export const ChargeFields = {
  fixed: Type.Optional(AmountText),
  percentBp: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000, wants: '0 to 10000 (100 = 1 %)' })),
  min: Type.Optional(AmountText),
  max: Type.Optional(AmountText),
};
export const ChargeBody = Body(ChargeFields);

export const RuleFields = {
  from: Time,
  until: Nullable(Time),
  setBy: Text,
  createdAt: Time,
  isInForce: Type.Boolean(),
};
export const ChargeItem = { fixed: Text, percentBp: Type.Integer(), min: Nullable(Text), max: Nullable(Text) };

/** A charge of a body; nothing given is a charge of nothing. */
export const readCharge = ({ fixed, percentBp, min, max }: Static<typeof ChargeBody>, currency: Currency) => ({
  fixedMinor: readAmount('fixed', fixed, currency) ?? 0n,
  percentBp: percentBp ?? 0,
  minMinor: readAmount('min', min, currency),
  maxMinor: readAmount('max', max, currency),
});

export const readSpan = ({ from, until }: { from?: string; until?: string }) => ({
  from: readTime(from),
  until: readTime(until),
});

interface ChargeRow {
  fixedMinor: number;
  percentBp: number;
  minMinor: number | null;
  maxMinor: number | null;
}

export function chargeItem({ fixedMinor, percentBp, minMinor, maxMinor }: ChargeRow, currency: string) {
  const show = (minor: number | null) => (minor === null ? null : formatAmount(BigInt(minor), currency as Currency));
  return { fixed: show(fixedMinor)!, percentBp, min: show(minMinor), max: show(maxMinor) };
}

interface RuleRow {
  effectiveFrom: Date;
  effectiveUntil: Date | null;
  setBy: string;
  createdAt: Date;
}

export const ruleItem = ({ effectiveFrom, effectiveUntil, setBy, createdAt }: RuleRow, now: Date) => ({
  from: effectiveFrom.toISOString(),
  until: timeOf(effectiveUntil),
  setBy,
  createdAt: createdAt.toISOString(),
  isInForce: effectiveFrom <= now && (effectiveUntil === null || effectiveUntil > now),
});
