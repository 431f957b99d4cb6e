import type { VNode } from 'preact';
import type { StepProps } from '../../flow/flow-props.ts';
import { overLimitText } from './limit-words.ts';
import { isOverLimit } from './over-limit.ts';

/** Says early that the amount is too much, when the limit became known only after the amount was set. */
export function LimitNotice({ t, view, flow }: Pick<StepProps, 't' | 'view' | 'flow'>): VNode | null {
  const { limits } = view;
  if (!limits || !isOverLimit(limits, view.price?.send ?? null)) return null;
  return (
    <div class="notice">
      <p>{overLimitText(t, limits)}</p>
      <p>
        <button type="button" class="link" onClick={() => flow.goTo('amount')}>
          {t('amount.change')}
        </button>
      </p>
    </div>
  );
}
