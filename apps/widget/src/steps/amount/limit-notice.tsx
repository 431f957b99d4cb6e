import type { VNode } from 'preact';
import type { StepProps } from '../../flow/flow-props.ts';
import { formatMoney } from '../../money/format-money.ts';
import { isOverLimit } from './over-limit.ts';

/** Says early that the amount is too much, when the limit became known only after the amount was set. */
export function LimitNotice({ t, view, flow }: Pick<StepProps, 't' | 'view' | 'flow'>): VNode | null {
  const { limits } = view;
  if (!limits || !isOverLimit(limits, view.price)) return null;
  return (
    <div class="notice">
      <p>{t('amount.overLimit', { left: formatMoney(limits.left, limits.currency) })}</p>
      <p>
        <button type="button" class="link" onClick={() => flow.goTo('amount')}>
          {t('amount.change')}
        </button>
      </p>
    </div>
  );
}
