import type { ReactNode } from 'react';
import { operatorApi } from '../../../api/client.ts';
import { useOne } from '../../../api/queries.ts';
import { Page, SubNavigation } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { priceTexts } from './texts.ts';

export const useCorridors = () =>
  useOne(['corridors'], (signal) => operatorApi.get('/operator/api/corridors', { signal }));

/** The frame of the five pages. */
export function PricesFrame({ actions, children }: { actions?: ReactNode; children: ReactNode }) {
  const t = useText(priceTexts);
  return (
    <Page title={t.title} lead={t.lead} actions={actions}>
      <SubNavigation
        label={t.title}
        items={[
          { to: 'prices', label: t.corridors },
          { to: 'prices/rates', label: t.rates },
          { to: 'prices/margins', label: t.margins },
          { to: 'prices/fees', label: t.fees },
          { to: 'prices/taxes', label: t.taxes },
        ]}
      />
      {children}
    </Page>
  );
}
