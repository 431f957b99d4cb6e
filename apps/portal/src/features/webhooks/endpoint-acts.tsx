import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { partnerApi } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { ConfirmDialog, FormError, GoTo, useGo } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { webhooksTexts } from './texts.ts';
import type { Endpoint } from './webhook-queries.ts';

const REFRESH = [['webhook-endpoints'], ['webhook-health'], ['webhook-deliveries']];

/** Enable, disable, delete, and the way to a replay of what was missed. */
export function EndpointActs({ endpoint: { endpointId, status } }: { endpoint: Endpoint }) {
  const t = useText(webhooksTexts);
  const go = useGo();
  const [asked, setAsked] = useState<'disable' | 'delete'>();
  const params = { endpointId };
  const enable = useAct(
    (_: void, { idempotencyKey }) =>
      partnerApi.post('/partner/webhook-endpoints/{endpointId}/enable', { params, idempotencyKey }),
    { refresh: REFRESH, onDone: () => notifications.show({ message: t.enabled }) },
  );
  const disable = useAct(
    (_: void, { idempotencyKey }) =>
      partnerApi.post('/partner/webhook-endpoints/{endpointId}/disable', { params, idempotencyKey }),
    { refresh: REFRESH, onDone: () => setAsked(undefined) },
  );
  const remove = useAct(
    (_: void, { idempotencyKey }) =>
      partnerApi.delete('/partner/webhook-endpoints/{endpointId}', { params, idempotencyKey }),
    {
      refresh: [['webhook-endpoints', 'list'], ['webhook-health']],
      onDone: () => {
        notifications.show({ message: t.deleted });
        go('webhooks', { replace: true });
      },
    },
  );
  const isDelete = asked === 'delete';
  const act = isDelete ? remove : disable;
  const ask = (what: 'disable' | 'delete'): void => {
    disable.reset();
    remove.reset();
    setAsked(what);
  };
  return (
    <>
      <FormError error={enable.error} />
      {status === 'disabled' ? (
        <Button loading={enable.isPending} onClick={() => enable.mutate()}>
          {t.enable}
        </Button>
      ) : (
        <>
          <Button variant="default" component={GoTo} to={`webhooks/replays?new=1&endpointId=${endpointId}`}>
            {t.replayMissed}
          </Button>
          <Button variant="default" onClick={() => ask('disable')}>
            {t.disable}
          </Button>
        </>
      )}
      <Button variant="default" c="var(--bad)" onClick={() => ask('delete')}>
        {t.remove}
      </Button>
      <ConfirmDialog
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={isDelete ? t.deleteTitle : t.disableTitle}
        confirmLabel={isDelete ? t.remove : t.disable}
        onConfirm={() => act.mutate()}
        isBusy={act.isPending}
        error={act.error}
        isDangerous={isDelete}
        {...(isDelete ? { wordToType: t.deleteWord } : {})}
      >
        {isDelete ? t.deleteText : t.disableText}
      </ConfirmDialog>
    </>
  );
}
