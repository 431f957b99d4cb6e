import { Badge, Group, NativeSelect, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Code, ErrorState, GoTo, Page, prettyJson, useSearchState } from '../../components/index.ts';
import { defineTexts, useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { TestSend } from './test-send.tsx';
import { webhooksTexts } from './texts.ts';
import { shortUrl, useEndpoints, useEventTypes, type EventType } from './webhook-queries.ts';
import { WebhooksNavigation } from './webhooks-navigation.tsx';
import './webhooks.css';

const texts = defineTexts({
  en: {
    lead: 'Every event that we send, with an example of its body and its JSON Schema.',
    type: 'Event type',
    isDefault: 'sent unless you choose types',
    byChoice: 'only when chosen',
    documented: 'Documented',
    others: 'Only when chosen',
    example: 'Example',
    schema: 'JSON Schema',
    test: 'Send it to an endpoint',
    noEndpoint: 'Add an endpoint, and you can send this example to it.',
    deliveries: 'Deliveries of this type',
  },
  es: {
    lead: 'Cada evento que enviamos, con un ejemplo de su cuerpo y su JSON Schema.',
    type: 'Tipo de evento',
    isDefault: 'se envía si no elige tipos',
    byChoice: 'solo si se elige',
    documented: 'Documentados',
    others: 'Solo si se eligen',
    example: 'Ejemplo',
    schema: 'JSON Schema',
    test: 'Enviarlo a un destino',
    noEndpoint: 'Agregue un destino y podrá enviarle este ejemplo.',
    deliveries: 'Entregas de este tipo',
  },
});

/** The catalogue. The chosen type is in the address. */
export function EventTypesPage() {
  const t = useText(texts);
  const w = useText(webhooksTexts);
  const types = useEventTypes();
  const [search, change] = useSearchState();
  const items = types.data?.items ?? [];
  const open = items.find(({ type }) => type === search['type']) ?? items[0];
  const groups: [string, EventType[]][] = [
    [t.documented, items.filter(({ isDefault }) => isDefault)],
    [t.others, items.filter(({ isDefault }) => !isDefault)],
  ];
  return (
    <Page title={w.eventTypes} lead={t.lead} crumbs={[{ label: w.title, to: 'webhooks' }]}>
      <WebhooksNavigation />
      {types.error && <ErrorState error={types.error} onRetry={() => void types.refetch()} />}
      {types.isPending && <Skeleton height={420} />}
      {open && (
        <div className="catalogue">
          <div className="catalogue-list" tabIndex={0} role="region" aria-label={t.type}>
            <NativeSelect
              className="phone-only"
              label={t.type}
              data={items.map(({ type }) => type)}
              value={open.type}
              onChange={(event) => change({ type: event.currentTarget.value })}
            />
            {groups.map(([name, group]) => (
              <div key={name} className="wide-only">
                <p className="side-title">{name}</p>
                <ul>
                  {group.map(({ type }) => (
                    <li key={type}>
                      <GoTo to={`webhooks/event-types?type=${type}`} data-open={type === open.type || undefined}>
                        {type}
                      </GoTo>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
          <TypeView key={open.type} entry={open} />
        </div>
      )}
    </Page>
  );
}

function TypeView({ entry }: { entry: EventType }) {
  const t = useText(texts);
  const can = useCan();
  return (
    <Stack gap="lg">
      <div>
        <Group gap="sm">
          <Title order={2} size="h3">
            <code>{entry.type}</code>
          </Title>
          <Badge variant="default" tt="none" fw={500}>
            {entry.isDefault ? t.isDefault : t.byChoice}
          </Badge>
        </Group>
        <Text mt={4}>{entry.description}</Text>
        <GoTo to={`webhooks/deliveries?eventType=${entry.type}`}>{t.deliveries}</GoTo>
      </div>
      {can('webhooks:write') && (
        <section>
          <Title order={3} size="h5" mb="xs">
            {t.test}
          </Title>
          <TestOfType eventType={entry.type} />
        </section>
      )}
      <section>
        <Title order={3} size="h5" mb="xs">
          {t.example}
        </Title>
        <Code text={prettyJson(entry.example)} label={`${t.example} ${entry.type}`} />
      </section>
      <section>
        <Title order={3} size="h5" mb="xs">
          {t.schema}
        </Title>
        <Code text={prettyJson(entry.schema)} label={`${t.schema} ${entry.type}`} />
      </section>
    </Stack>
  );
}

function TestOfType({ eventType }: { eventType: string }) {
  const t = useText(texts);
  const w = useText(webhooksTexts);
  const endpoints = useEndpoints().items.filter(({ status }) => status === 'enabled');
  const [chosen, setChosen] = useState<string>();
  const endpoint = endpoints.find(({ endpointId }) => endpointId === chosen) ?? endpoints[0];
  if (!endpoint) return <Text c="dimmed">{t.noEndpoint}</Text>;
  return (
    <Stack gap="sm">
      {endpoints.length > 1 && (
        <NativeSelect
          label={w.endpoint}
          maw={420}
          data={endpoints.map(({ endpointId, url }) => ({ value: endpointId, label: shortUrl(url) }))}
          value={endpoint.endpointId}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <TestSend key={endpoint.endpointId} endpoint={endpoint} eventType={eventType} />
    </Stack>
  );
}
