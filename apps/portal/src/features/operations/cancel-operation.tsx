import { Button, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { partnerApi } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { ConfirmDialog } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { mayEnd, type Operation } from './operation.tsx';
import { operationsTexts } from './texts.ts';

/** Asks, with a reason; whether it can still be cancelled the API says. */
export function CancelOperation({ operation }: { operation: Operation }) {
  const t = useText(operationsTexts);
  const can = useCan();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { operationId } = operation;
  const cancel = useAct(
    (given: string, { idempotencyKey }) =>
      partnerApi.post('/partner/operations/{operationId}/cancel', {
        params: { operationId },
        body: given ? { reason: given } : {},
        idempotencyKey,
      }),
    {
      refresh: [['operations'], ['home']],
      onDone: ({ status }) => {
        setAsking(false);
        notifications.show({ message: status === 'cancelled' ? t.cancelledNow : t.cancelAsked });
      },
    },
  );
  if (!can('operations:write') || !mayEnd(operation)) return null;
  return (
    <>
      <Button variant="default" c="var(--bad)" onClick={() => setAsking(true)}>
        {t.cancel}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t.cancelTitle}
        confirmLabel={t.cancel}
        onConfirm={() => cancel.mutate(reason.trim())}
        isBusy={cancel.isPending}
        error={cancel.error}
        isDangerous
      >
        <Text mb="sm">{t.cancelText}</Text>
        <TextInput
          label={t.reason}
          description={t.reasonHelp}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
}
