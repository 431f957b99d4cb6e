import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { partnerApi } from '../../api/client.ts';
import { useAct, useOne } from '../../api/queries.ts';
import { FormError, GoTo, Icon } from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { webhooksTexts } from './texts.ts';
import { useEventTypes, type Endpoint } from './webhook-queries.ts';

/** Sends the example of a type and watches it arrive. */
export function TestSend({ endpoint, eventType }: { endpoint: Endpoint; eventType?: string }) {
  const t = useText(webhooksTexts);
  const { endpointId, status } = endpoint;
  const types = useEventTypes().data?.items ?? [];
  const [chosen, setChosen] = useState('link.created');
  const [deliveryId, setDeliveryId] = useState<string>();
  const send = useAct(
    (type: string, { idempotencyKey }) =>
      partnerApi.post('/partner/webhook-endpoints/{endpointId}/test', {
        params: { endpointId },
        body: { eventType: type },
        idempotencyKey,
      }),
    { refresh: [['webhook-deliveries']], onDone: (sent) => setDeliveryId(sent.deliveryId) },
  );
  if (status === 'disabled') return <Text c="dimmed">{t.disabledNote}</Text>;
  return (
    <Stack gap="md" className="card form-page">
      <Text c="dimmed">{t.testText}</Text>
      <Group align="flex-end" gap="xs">
        {eventType === undefined && (
          <NativeSelect
            label={t.testType}
            data={types.map(({ type }) => type)}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        )}
        <Button
          loading={send.isPending}
          leftSection={<Icon name="play" size={16} />}
          onClick={() => send.mutate(eventType ?? chosen)}
        >
          {t.sendTest}
        </Button>
      </Group>
      <FormError error={send.error} />
      {deliveryId && <TestResult key={deliveryId} deliveryId={deliveryId} />}
    </Stack>
  );
}

/** What became of the test; asked for until it is over, less often once there was an attempt: retries may mend it. */
function TestResult({ deliveryId }: { deliveryId: string }) {
  const t = useText(webhooksTexts);
  const formats = useFormats();
  const [waitMs, setWaitMs] = useState<number | false>(700);
  const delivery = useOne(
    ['webhook-deliveries', 'one', deliveryId],
    async (signal) => {
      const found = await partnerApi.get('/partner/webhook-deliveries/{deliveryId}', {
        params: { deliveryId },
        signal,
      });
      if (found.state !== 'pending') setWaitMs(false);
      else if (found.attemptLog.length > 0) setWaitMs(5_000);
      return found;
    },
    { refetchIntervalMs: waitMs },
  );
  const last = delivery.data?.attemptLog.at(-1);
  const link = <GoTo to={`webhooks/deliveries/${deliveryId}`}>{t.openDelivery}</GoTo>;
  if (!delivery.data || (delivery.data.state === 'pending' && !last)) {
    return (
      <Alert color="blue" icon={<Icon name="info" />} role="status">
        {t.testSent}
      </Alert>
    );
  }
  const isGood = delivery.data.state === 'delivered';
  return (
    <Alert color={isGood ? 'teal' : 'red'} icon={<Icon name={isGood ? 'check' : 'alert'} />} role="status">
      <Group gap="sm">
        <Text size="sm">
          {isGood ? t.testArrived(formats.duration(last?.durationMs ?? 0)) : t.testFailed}{' '}
          {!isGood && (last?.httpStatus === undefined ? last?.message : `HTTP ${last.httpStatus}`)}
        </Text>
        {link}
      </Group>
    </Alert>
  );
}
