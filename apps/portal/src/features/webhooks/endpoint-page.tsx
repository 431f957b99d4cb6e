import { Alert, Skeleton, Tabs, Text } from '@mantine/core';
import {
  ErrorState,
  Facts,
  GoTo,
  Icon,
  Id,
  Page,
  Section,
  Time,
  useParam,
  useSearchState,
} from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { DeliveryTable } from './delivery-table.tsx';
import { EndpointActs } from './endpoint-acts.tsx';
import { EndpointDayBars, EndpointState } from './endpoint-day.tsx';
import { EndpointSettings } from './endpoint-settings.tsx';
import { SecretPanel } from './secret-panel.tsx';
import { TestSend } from './test-send.tsx';
import { webhooksTexts } from './texts.ts';
import { shortUrl, useEndpoint, useEndpointDays, type Endpoint } from './webhook-queries.ts';
import './webhooks.css';

/** One endpoint: health, newest deliveries, settings, secret and test. */
export function EndpointPage() {
  const t = useText(webhooksTexts);
  const endpointId = useParam('endpointId');
  const endpoint = useEndpoint(endpointId);
  const can = useCan();
  const [search, change] = useSearchState();
  const mayWrite = can('webhooks:write');
  const tab = mayWrite ? (search['tab'] ?? 'overview') : 'overview';
  const { data } = endpoint;
  if (endpoint.error && !data) {
    return (
      <Page title={t.endpoint} crumbs={[{ label: t.title, to: 'webhooks' }]}>
        <ErrorState error={endpoint.error} onRetry={() => void endpoint.refetch()} />
      </Page>
    );
  }
  return (
    <Page
      title={data ? shortUrl(data.url) : t.endpoint}
      lead={data ? (data.description ?? undefined) : <Skeleton height={14} width={220} my={3} />}
      crumbs={[{ label: t.title, to: 'webhooks' }]}
      actions={data && mayWrite && <EndpointActs endpoint={data} />}
    >
      {search['created'] && tab === 'test' && (
        <Alert color="teal" icon={<Icon name="check" />}>
          {t.created}
        </Alert>
      )}
      {data && <Trouble endpoint={data} />}
      <Tabs
        value={tab}
        onChange={(next) => change({ tab: next === 'overview' ? undefined : (next ?? undefined) })}
        keepMounted={false}
      >
        {mayWrite && (
          <Tabs.List mb="md">
            <Tabs.Tab value="overview">{t.overview}</Tabs.Tab>
            <Tabs.Tab value="test">{t.test}</Tabs.Tab>
            <Tabs.Tab value="settings">{t.settings}</Tabs.Tab>
            <Tabs.Tab value="secret">{t.secret}</Tabs.Tab>
          </Tabs.List>
        )}
        <Tabs.Panel value="overview">
          <Overview endpointId={endpointId} endpoint={data} />
        </Tabs.Panel>
        <Tabs.Panel value="test">{data && <TestSend endpoint={data} />}</Tabs.Panel>
        <Tabs.Panel value="settings">{data && <EndpointSettings endpoint={data} />}</Tabs.Panel>
        <Tabs.Panel value="secret">
          <SecretPanel endpointId={endpointId} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function Trouble({ endpoint }: { endpoint: Endpoint }) {
  const t = useText(webhooksTexts);
  if (endpoint.status === 'disabled') {
    return (
      <Alert color="gray" icon={<Icon name="pause" />} title={t.disabled}>
        {t.disabledFor[endpoint.disabledReason ?? ''] ?? endpoint.disabledReason} {t.disabledNote}
      </Alert>
    );
  }
  const { pausedUntil, failingSince } = endpoint.health;
  if (endpoint.health.state === 'well') return null;
  return (
    <Alert
      color={pausedUntil ? 'red' : 'yellow'}
      icon={<Icon name="alert" />}
      title={pausedUntil ? t.paused : t.failing}
    >
      {pausedUntil && (
        <Text size="sm" component="div">
          {t.pausedUntil} <Time at={pausedUntil} />. {t.pausedNote}
        </Text>
      )}
      {failingSince && (
        <Text size="sm" component="div">
          {t.failingSince} <Time at={failingSince} format="relative" />.
        </Text>
      )}
    </Alert>
  );
}

function Overview({ endpointId, endpoint }: { endpointId: string; endpoint: Endpoint | undefined }) {
  const t = useText(webhooksTexts);
  const days = useEndpointDays();
  const day = days.data?.items.find((one) => one.endpointId === endpointId);
  return (
    <div className="page">
      <div className="card">
        <Text size="sm" fw={600} mb={8}>
          {t.day}
        </Text>
        <EndpointDayBars day={day} height={56} isPickable />
      </div>
      {endpoint && (
        <Facts
          items={[
            [t.state, <EndpointState key="state" endpoint={endpoint} />],
            [t.waiting, day ? String(day.waiting) : '–'],
            [t.url, <Id key="url" id={endpoint.url} />],
            [t.id, <Id key="id" id={endpoint.endpointId} />],
            [t.createdAt, <Time key="at" at={endpoint.createdAt} />],
            [t.sequence, String(endpoint.lastSequence)],
            [t.events, endpoint.eventTypes.join(', ')],
          ]}
        />
      )}
      <Section title={t.recent} actions={<GoTo to={`webhooks/deliveries?endpointId=${endpointId}`}>{t.seeAll}</GoTo>}>
        <DeliveryTable filter={{ endpointId }} limit={10} isFiltered={false} hidesEndpoint />
      </Section>
    </div>
  );
}
