import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { partnerApi, portalApi } from '../../api/client.ts';
import { useAct, useOne } from '../../api/queries.ts';
import { Code, ConfirmDialog, Facts, GoTo, Icon, Id, prettyJson, Time } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { AttemptView } from './attempt-view.tsx';
import { DeliveryState, WhyIt } from './delivery-state.tsx';
import { deliveryTexts } from './delivery-texts.ts';
import { shortUrl, useAddressOf, type DeliveryDetail } from './webhook-queries.ts';

/** One delivery, asked for again and again while the page is open: it may move at any time. */
export const useDelivery = (deliveryId: string | undefined) =>
  useOne(
    ['webhook-deliveries', 'one', deliveryId],
    (signal) =>
      partnerApi.get('/partner/webhook-deliveries/{deliveryId}', { params: { deliveryId: deliveryId! }, signal }),
    { isEnabled: deliveryId !== undefined, refetchIntervalMs: 3_000 },
  );

/** What a delivery is, why it waits, what was sent and what was answered. */
export function DeliveryView({ delivery }: { delivery: DeliveryDetail }) {
  const t = useText(deliveryTexts);
  const url = useAddressOf()(delivery.endpointId);
  const can = useCan();
  const { linkId, replayOf } = delivery;
  const attempts = delivery.attemptLog.toReversed();
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Group gap="xs">
          <DeliveryState state={delivery.state} />
          <Text size="sm">{delivery.state !== 'delivered' && <WhyIt delivery={delivery} />}</Text>
        </Group>
        {can('webhooks:write') && delivery.state !== 'pending' && <ReplayOne deliveryId={delivery.deliveryId} />}
      </Group>
      <Facts
        items={[
          [
            t.endpoint,
            url ? (
              <GoTo key="e" to={`webhooks/${delivery.endpointId}`}>
                {shortUrl(url)}
              </GoTo>
            ) : (
              t.callback
            ),
          ],
          [t.made, <Time key="made" at={delivery.createdAt} />],
          delivery.nextAttemptAt
            ? [t.next, <Time key="next" at={delivery.nextAttemptAt} format="relative" />]
            : [t.ended, <Time key="ended" at={delivery.endedAt} />],
          [t.sequence, delivery.sequence === undefined ? '–' : String(delivery.sequence)],
          [t.eventId, <Id key="event" id={delivery.eventId} isShort />],
          [t.deliveryId, <Id key="delivery" id={delivery.deliveryId} isShort />],
          ...(linkId
            ? [
                [
                  t.link,
                  <GoTo key="link" to={`links/${linkId}`}>
                    {linkId}
                  </GoTo>,
                ] as [string, React.ReactNode],
              ]
            : []),
          ...(replayOf
            ? [
                [
                  t.replayOf,
                  <GoTo key="of" to={`webhooks/deliveries/${replayOf}`}>
                    {replayOf}
                  </GoTo>,
                ] as [string, React.ReactNode],
              ]
            : []),
        ]}
      />
      <section>
        <Title order={3} size="h5" mb="xs">
          {t.attempts}
        </Title>
        {attempts.length === 0 ? (
          <Text c="dimmed">{delivery.state === 'pending' ? t.noAttempt : t.noAttemptKept}</Text>
        ) : (
          <ol className="attempts" reversed>
            {attempts.map((attempt, index) => (
              <li key={attempt.number}>
                <AttemptView attempt={attempt} isOpen={index === 0} />
              </li>
            ))}
          </ol>
        )}
      </section>
      <Payload deliveryId={delivery.deliveryId} />
    </Stack>
  );
}

function Payload({ deliveryId }: { deliveryId: string }) {
  const t = useText(deliveryTexts);
  const payload = useOne(['webhook-payload', deliveryId], (signal) =>
    portalApi.get('/portal/api/webhook-deliveries/{deliveryId}/payload', { params: { deliveryId }, signal }),
  );
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        {t.payload}
      </Title>
      {payload.data ? (
        <Code text={prettyJson(JSON.parse(payload.data.body))} label={t.payload} />
      ) : (
        <Text c="dimmed">
          {payload.error ? (payload.error.status === 404 ? t.payloadGone : payload.error.message) : '…'}
        </Text>
      )}
    </section>
  );
}

function ReplayOne({ deliveryId }: { deliveryId: string }) {
  const t = useText(deliveryTexts);
  const [isAsked, setAsked] = useState(false);
  const [newId, setNewId] = useState<string>();
  const replay = useAct(
    (_: void, { idempotencyKey }) =>
      partnerApi.post('/partner/webhook-deliveries/{deliveryId}/replay', { params: { deliveryId }, idempotencyKey }),
    {
      refresh: [['webhook-deliveries'], ['webhook-health']],
      onDone(answer) {
        setAsked(false);
        setNewId(answer.deliveryId);
      },
    },
  );
  return (
    <>
      {newId ? (
        <Alert color="teal" icon={<Icon name="check" />} role="status" p="xs">
          {t.replayed} <GoTo to={`webhooks/deliveries/${newId}`}>{t.seeNew}</GoTo>
        </Alert>
      ) : (
        <Button
          variant="default"
          size="xs"
          leftSection={<Icon name="refresh" size={14} />}
          onClick={() => {
            replay.reset();
            setAsked(true);
          }}
        >
          {t.replay}
        </Button>
      )}
      <ConfirmDialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={t.replayTitle}
        confirmLabel={t.replay}
        onConfirm={() => replay.mutate()}
        isBusy={replay.isPending}
        error={replay.error}
      >
        {t.replayText}
      </ConfirmDialog>
    </>
  );
}
