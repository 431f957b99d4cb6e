import { Button } from '@mantine/core';
import {
  Code,
  DataTable,
  EmptyState,
  GoTo,
  Icon,
  Page,
  prettyJson,
  Section,
  Time,
  useGo,
} from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { EndpointDayBars, EndpointState } from './endpoint-day.tsx';
import { SecretPanel } from './secret-panel.tsx';
import { webhooksTexts } from './texts.ts';
import { shortUrl, useEndpointDays, useEndpoints, useEventTypes, type Endpoint } from './webhook-queries.ts';
import { WebhooksNavigation } from './webhooks-navigation.tsx';
import './webhooks.css';

/** Endpoints with the health of their last day, and the default secret. */
export function EndpointsPage() {
  const t = useText(webhooksTexts);
  const go = useGo();
  const can = useCan();
  const list = useEndpoints();
  const days = useEndpointDays();
  const dayOf = ({ endpointId }: Endpoint) => days.data?.items.find((one) => one.endpointId === endpointId);
  const add = can('webhooks:write') && (
    <Button component={GoTo} to="webhooks/new" leftSection={<Icon name="plus" size={16} />}>
      {t.add}
    </Button>
  );
  return (
    <Page title={t.title} lead={t.lead} actions={list.items.length > 0 && add}>
      <WebhooksNavigation />
      <DataTable
        caption={t.endpoints}
        list={list}
        rowKey={(endpoint) => endpoint.endpointId}
        onOpen={(endpoint) => go(`webhooks/${endpoint.endpointId}`)}
        skeletonRows={3}
        columns={[
          {
            key: 'url',
            title: t.endpoint,
            cell: (endpoint) => (
              <span className="two-lines">
                <code>{shortUrl(endpoint.url)}</code>
                {endpoint.description && <small className="none">{endpoint.description}</small>}
              </span>
            ),
          },
          { key: 'state', title: t.state, width: 120, cell: (endpoint) => <EndpointState endpoint={endpoint} /> },
          { key: 'day', title: t.day, width: 240, cell: (endpoint) => <EndpointDayBars day={dayOf(endpoint)} /> },
          {
            key: 'waiting',
            title: t.waiting,
            width: 90,
            align: 'end',
            cell: (endpoint) => dayOf(endpoint)?.waiting ?? '–',
          },
          {
            key: 'events',
            title: t.events,
            width: 110,
            isHiddenOnPhone: true,
            cell: ({ eventTypes }) => t.nTypes(eventTypes.length),
          },
          {
            key: 'created',
            title: t.createdAt,
            width: 130,
            isHiddenOnPhone: true,
            cell: ({ createdAt }) => <Time at={createdAt} format="date" />,
          },
        ]}
        empty={
          <EmptyState icon="webhook" title={t.emptyTitle} action={add} example={<Example />}>
            {t.emptyText}
          </EmptyState>
        }
      />
      {can('webhooks:write') && (
        <Section title={t.defaultSecret}>
          <SecretPanel about={t.defaultSecretText} />
        </Section>
      )}
    </Page>
  );
}

function Example() {
  const t = useText(webhooksTexts);
  const [first] = useEventTypes().data?.items ?? [];
  return first ? <Code text={prettyJson(first.example)} label={`${t.title}: ${first.type}`} maxHeight={180} /> : null;
}
