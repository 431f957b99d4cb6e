import type { ReactNode } from 'react';
import { Page, SubNavigation } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { EnvironmentSwitch, useShownEnvironment } from '../environment-switch.tsx';
import { moneyTexts } from './texts.ts';

/** The frame of both queues: the environment stays when the other is opened. */
export function MoneyPage({ children }: { children: ReactNode }) {
  const t = useText(moneyTexts);
  const query = useShownEnvironment() === 'sandbox' ? '?environment=sandbox' : '';
  return (
    <Page title={t.title} lead={t.lead} actions={<EnvironmentSwitch />}>
      <SubNavigation
        label={t.title}
        items={[
          { to: `money${query}`, label: t.funding },
          { to: `money/refunds${query}`, label: t.refunds },
        ]}
      />
      {children}
    </Page>
  );
}
