import type { Failure } from '../api.ts';
import { formatMoney } from '../money/format-money.ts';
import { textOr, type FlowTranslate } from './texts.ts';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * A refusal in the page's own words where it has them: the server's sentences are written for programmers, and in
 * English. What the page has no words for keeps the server's.
 */
export function inWords(t: FlowTranslate, failure: Failure): Failure {
  const [detail] = failure.details;
  const [left, currency, reason] = [text(detail?.['left']), text(detail?.['currency']), text(detail?.['reason'])];
  if (failure.code === 'LIMIT_EXCEEDED' && left !== null && currency !== null) {
    const message = t('amount.overLimit', { left: formatMoney(left, currency) });
    return { ...failure, message, details: failure.details.map((one) => ({ ...one, message })) };
  }
  const byReason = reason && textOr(t, `refused.${failure.code}.${reason}`, '');
  const message = byReason || textOr(t, `refused.${failure.code}`, failure.message ?? '') || null;
  return { ...failure, message };
}
