import { Alert, Skeleton, Text } from '@mantine/core';
import { portalApi } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import { ErrorState, Facts, Icon, Page, Section } from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan, usePlace } from '../../session/use-place.ts';
import { Branding } from './branding.tsx';
import { Embedding } from './embedding.tsx';
import { LinkDefaults } from './link-defaults.tsx';
import { settingsTexts } from './texts.ts';
import './settings.css';

/** What is set for the open environment. */
export function SettingsPage() {
  const t = useText(settingsTexts);
  const formats = useFormats();
  const can = useCan();
  const { mode } = usePlace();
  const settings = useOne(['settings'], (signal) => portalApi.get('/portal/api/settings', { signal }));
  const isReadOnly = !can('settings:write');
  const { data } = settings;
  return (
    <Page title={t.title} lead={t.lead[mode]}>
      {data && isReadOnly && <Alert icon={<Icon name="info" />}>{t.readOnly}</Alert>}
      {data ? (
        // The forms begin anew with the other environment.
        <div className="settings" key={data.environment}>
          <Branding settings={data} isReadOnly={isReadOnly} />
          <LinkDefaults settings={data} isReadOnly={isReadOnly} />
          <Embedding settings={data} isReadOnly={isReadOnly} />
          <Section title={t.limits}>
            <Text size="sm" c="dimmed" mt={-6}>
              {t.limitsLead}
            </Text>
            <Facts
              items={[
                [t.limitCreate, t.perMinute(formats.number(data.limits.create))],
                [t.limitDefault, t.perMinute(formats.number(data.limits.default))],
              ]}
            />
          </Section>
        </div>
      ) : settings.error ? (
        <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />
      ) : (
        <Skeleton height={640} aria-busy="true" />
      )}
    </Page>
  );
}
