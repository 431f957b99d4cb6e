import type { FlowTranslate } from '../../flow/texts.ts';
import type { Limits } from '../../link-view.ts';
import { compareAmounts, formatMoney } from '../../money/format-money.ts';
import { isOverLimit, mostOf } from './over-limit.ts';

/** Which limit an amount is over, and what to do. */
export function overLimitText(t: FlowTranslate, limits: Limits): string {
  const { left, period } = mostOf(limits);
  const isNothing = compareAmounts(left, '0') === 0;
  const limit = t(`limits.${period}`, { left: formatMoney(left, limits.currency) });
  return `${limit} ${t(isNothing ? 'amount.later' : 'amount.smaller')}`;
}

/** What may be sent now, or what an amount that may be sent needs besides; null while no limit can be told. */
export function limitHint(t: FlowTranslate, limits: Limits | null, send: string | null): string | null {
  if (!limits || limits.level === 0) return null;
  if (isOverLimit(limits, send) || limits.blockedBy) return overLimitText(t, limits);
  const { extended, currency } = limits;
  const left = formatMoney(limits.left, currency);
  if (!extended) return t('amount.limit', { left });
  const perDay = formatMoney(extended.perDay, currency);
  if (compareAmounts(limits.left, '0') === 0) return t('amount.askedNow');
  if (send && compareAmounts(send, extended.from) >= 0) return t('amount.asked', { perDay });
  if (send && compareAmounts(send, limits.left) > 0) return t('amount.askedAbove', { left });
  return t('amount.limit', { left });
}
