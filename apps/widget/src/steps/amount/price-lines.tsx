import type { VNode } from 'preact';
import type { FlowTranslate } from '../../flow/texts.ts';
import type { PriceView } from '../../link-view.ts';
import { compareAmounts, formatMoney, formatRate } from '../../money/format-money.ts';

interface PriceLinesProps {
  t: FlowTranslate;
  price: PriceView | null;
  loading: boolean;
  /** The price of an example: then only what does not depend on the amount is shown. */
  isSample: boolean;
}

/** Rate, fee, taxes, total and arrival of a price. The last answer stays, dimmed, while the next one is under way. */
export function PriceLines({ t, price, loading, isSample }: PriceLinesProps): VNode {
  const money = (amount: string): string => (price ? formatMoney(amount, price.source) : '…');
  const waiting = <span class="placeholder" aria-hidden="true" />;
  return (
    <dl class={loading ? 'known lines stale' : 'known lines'} aria-busy={loading}>
      <div>
        <dt>{t('price.rate')}</dt>
        <dd>{price ? formatRate(price.rate, price.source, price.destination) : waiting}</dd>
      </div>
      <div>
        <dt>{t('price.fee')}</dt>
        <dd>{price ? money(price.fee) : waiting}</dd>
      </div>
      {price && compareAmounts(price.tax, '0') > 0 && (
        <div>
          <dt>{t('price.tax')}</dt>
          <dd>{money(price.tax)}</dd>
        </div>
      )}
      {!isSample && (
        <div class="total">
          <dt>{t('price.total')}</dt>
          <dd>{price ? money(price.total) : waiting}</dd>
        </div>
      )}
      <div>
        <dt>{t('price.arrival')}</dt>
        <dd>{price ? t(`arrival.${price.arrival}`) : waiting}</dd>
      </div>
    </dl>
  );
}
