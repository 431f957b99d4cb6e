import { partnerApi } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import { ErrorState, Facts, Id, Page } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { homeTexts } from './texts.ts';

/** What the partner is to this platform. */
export function HomePage() {
  const t = useText(homeTexts);
  const partner = useOne(['partner'], (signal) => partnerApi.get('/partner/me', { signal }));
  return (
    <Page title={t.title}>
      {partner.error ? (
        <ErrorState error={partner.error} onRetry={() => void partner.refetch()} />
      ) : (
        partner.data && <Facts items={[[t.partnerId, <Id key="id" id={partner.data.partnerId} />]]} />
      )}
    </Page>
  );
}
