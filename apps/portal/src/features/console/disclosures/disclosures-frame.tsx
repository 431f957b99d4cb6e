import type { ReactNode } from 'react';
import { Page, SubNavigation } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { disclosureTexts } from './texts.ts';

/** The frame of the three pages. */
export function DisclosuresFrame({ actions, children }: { actions?: ReactNode; children: ReactNode }) {
  const t = useText(disclosureTexts);
  return (
    <Page title={t.title} lead={t.lead} actions={actions}>
      <SubNavigation
        label={t.title}
        items={[
          { to: 'disclosures', label: t.texts },
          { to: 'disclosures/provider', label: t.provider },
          { to: 'disclosures/agencies', label: t.agencies },
        ]}
      />
      {children}
    </Page>
  );
}
