import { Button } from '@mantine/core';
import { EmptyState, Filters, GoTo, Icon, Page, useFilters, type Filter } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { DeliveryTable } from './delivery-table.tsx';
import { deliveryTexts } from './delivery-texts.ts';
import { webhooksTexts } from './texts.ts';
import { shortUrl, useEndpoints, useEventTypes } from './webhook-queries.ts';
import { WebhooksNavigation } from './webhooks-navigation.tsx';
import './webhooks.css';

const NAMES = ['state', 'eventType', 'endpointId', 'eventId', 'linkId', 'from', 'to'] as const;

function useDeliveryFilters(states: readonly string[]): Filter[] {
  const t = useText(deliveryTexts);
  const endpoints = useEndpoints().items;
  const types = useEventTypes().data?.items ?? [];
  return [
    {
      kind: 'choice',
      name: 'state',
      label: t.state,
      options: states.map((value) => ({ value, label: t.states[value] ?? value })),
    },
    {
      kind: 'choice',
      name: 'eventType',
      label: t.event,
      options: types.map(({ type }) => ({ value: type, label: type })),
    },
    {
      kind: 'choice',
      name: 'endpointId',
      label: t.endpoint,
      options: endpoints.map(({ endpointId, url }) => ({ value: endpointId, label: shortUrl(url) })),
    },
    { kind: 'text', name: 'eventId', label: t.eventId, placeholder: 'evt_…' },
    { kind: 'text', name: 'linkId', label: t.linkId, placeholder: 'link_…' },
    { kind: 'instant', name: 'from', label: t.from },
    { kind: 'instant', name: 'to', label: t.to },
  ];
}

/** The log of deliveries. */
export function DeliveriesPage() {
  const t = useText(deliveryTexts);
  const { title } = useText(webhooksTexts);
  const filters = useFilters(NAMES);
  const fields = useDeliveryFilters(['pending', 'delivered', 'failed', 'skipped']);
  return (
    <Page title={t.title} lead={t.lead} crumbs={[{ label: title, to: 'webhooks' }]}>
      <WebhooksNavigation />
      <Filters state={filters} filters={fields} />
      <DeliveryTable filter={filters.values} isFiltered={filters.isFiltered} onClearFilters={filters.clear} />
    </Page>
  );
}

/** What has not arrived, and why. */
export function UndeliveredPage() {
  const t = useText(deliveryTexts);
  const { title } = useText(webhooksTexts);
  const can = useCan();
  const filters = useFilters(NAMES);
  const fields = useDeliveryFilters(['pending', 'failed', 'skipped']);
  const endpoint = filters.values['endpointId'];
  return (
    <Page
      title={t.undelivered}
      lead={t.undeliveredLead}
      crumbs={[{ label: title, to: 'webhooks' }]}
      actions={
        can('webhooks:write') && (
          <Button
            component={GoTo}
            to={`webhooks/replays?new=1${endpoint ? `&endpointId=${endpoint}` : ''}`}
            leftSection={<Icon name="refresh" size={16} />}
          >
            {t.replayAll}
          </Button>
        )
      }
    >
      <WebhooksNavigation />
      <Filters state={filters} filters={fields} />
      <DeliveryTable
        filter={{ state: 'undelivered', ...filters.values }}
        isFiltered={filters.isFiltered}
        onClearFilters={filters.clear}
        showsWhy
        empty={
          <EmptyState icon="check" title={t.allArrived}>
            {t.allArrivedText}
          </EmptyState>
        }
      />
    </Page>
  );
}
