import { useNetwork } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { isApiError, operatorApi } from '../api/client.ts';
import { GoTo } from '../components/go-to.tsx';
import { Icon } from '../components/icon.tsx';
import { useText } from '../i18n/use-text.ts';
import { membershipOf, useMe } from '../session/me.ts';
import { useSessionEnd } from '../session/session-end.ts';
import { shellTexts } from './texts.ts';

/** What a person must know on every page. */
export function Banners() {
  const t = useText(shellTexts);
  const me = useMe();
  const queries = useQueryClient();
  const { online } = useNetwork();
  const hasEnded = useSessionEnd();
  const { partner: slug, environment } = useParams({ strict: false }) as Record<string, string | undefined>;
  const partner = slug === undefined ? undefined : membershipOf(me, slug);
  const endView = async (): Promise<void> => {
    try {
      await operatorApi.delete('/operator/api/view');
    } catch (error) {
      // It has ended by itself.
      if (!isApiError(error, 'RESOURCE_NOT_FOUND')) throw error;
    }
    queries.clear();
    location.assign('/operator');
  };
  return (
    <>
      {!online && (
        <p className="banner" role="status">
          <Icon name="alert" /> {t.offline}
        </p>
      )}
      {hasEnded && (
        <p className="banner" data-tone="bad" role="alert">
          <Icon name="alert" /> {t.ended}
          <a href="/portal/sign-in" target="_blank" rel="noreferrer">
            {t.signIn}
          </a>
        </p>
      )}
      {me.viewAs && slug !== undefined && (
        <p className="banner">
          <Icon name="eye" /> {t.viewAs(me.viewAs.name)}
          <button type="button" className="plain-button" onClick={() => void endView()}>
            {t.endView}
          </button>
        </p>
      )}
      {partner?.status === 'suspended' && (
        <p className="banner" data-tone="bad">
          <Icon name="pause" /> {t.suspended}
        </p>
      )}
      {environment === 'live' && !me.session.hasSecondFactor && !me.viewAs && (
        <p className="banner">
          <Icon name="shield" /> {t.noFactor} <GoTo to="/portal/account">{t.addFactor}</GoTo>
        </p>
      )}
    </>
  );
}
