import { Alert, Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { partnerApi } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { ConfirmDialog, Icon, Time } from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Effective, Key } from './key.ts';
import { keysTexts } from './texts.ts';

interface Done {
  title: string;
  effective: Effective;
}

/** Disable, enable and revoke, with the measured time until every process had applied it. */
export function KeyActs({ apiKey }: { apiKey: Key }) {
  const t = useText(keysTexts);
  const { keyId, name, state } = apiKey;
  const [asking, setAsking] = useState<'disable' | 'revoke'>();
  const [reason, setReason] = useState('');
  const [done, setDone] = useState<Done>();
  const refresh = [['keys']];
  const finish = (title: string, effective: Effective): void => {
    setAsking(undefined);
    setReason('');
    setDone({ title, effective });
  };
  const disable = useAct(
    (_: void, { idempotencyKey }) =>
      partnerApi.post('/partner/keys/{keyId}/disable', { params: { keyId }, body: {}, idempotencyKey }),
    { refresh, onDone: ({ effective }) => finish(t.doneDisabled, effective) },
  );
  const revoke = useAct(
    (input: { reason: string }, { idempotencyKey }) =>
      partnerApi.post('/partner/keys/{keyId}/revoke', {
        params: { keyId },
        body: input.reason ? { reason: input.reason } : {},
        idempotencyKey,
      }),
    { refresh, onDone: ({ effective }) => finish(t.doneRevoked, effective) },
  );
  const enable = useAct(
    (_: void, { idempotencyKey }) =>
      partnerApi.post('/partner/keys/{keyId}/enable', { params: { keyId }, body: {}, idempotencyKey }),
    {
      refresh,
      onDone: () => notifications.show({ message: t.enabled }),
    },
  );
  return (
    <>
      {state === 'revoked' ? null : state === 'disabled' ? (
        <Button variant="default" loading={enable.isPending} onClick={() => enable.mutate()}>
          {t.enable}
        </Button>
      ) : (
        <Button variant="default" onClick={() => setAsking('disable')}>
          {t.disable}
        </Button>
      )}
      {state !== 'revoked' && (
        <Button variant="default" c="var(--bad)" onClick={() => setAsking('revoke')}>
          {t.revoke}
        </Button>
      )}
      <ConfirmDialog
        isOpen={asking === 'disable'}
        onClose={() => setAsking(undefined)}
        title={t.disableTitle(name)}
        confirmLabel={t.disable}
        onConfirm={() => disable.mutate()}
        isBusy={disable.isPending}
        error={disable.error}
        isDangerous
      >
        {t.disableText}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asking === 'revoke'}
        onClose={() => setAsking(undefined)}
        title={t.revokeTitle(name)}
        confirmLabel={t.revoke}
        onConfirm={() => revoke.mutate({ reason: reason.trim() })}
        isBusy={revoke.isPending}
        error={revoke.error}
        wordToType={name}
        isDangerous
      >
        {t.revokeText}
        <TextInput
          mt="md"
          label={t.reasonLabel}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
      <EffectiveDialog done={done} onClose={() => setDone(undefined)} />
    </>
  );
}

/** When the change is in force everywhere, as it was measured. */
export function EffectiveDialog({ done, onClose }: { done: Done | undefined; onClose: () => void }) {
  const t = useText(keysTexts);
  return (
    <Modal opened={done !== undefined} onClose={onClose} title={done?.title} centered>
      {done && (
        <Stack gap="md">
          <EffectiveNote effective={done.effective} />
          <Button ml="auto" onClick={onClose} data-autofocus>
            {t.close}
          </Button>
        </Stack>
      )}
    </Modal>
  );
}

export function EffectiveNote({ effective }: { effective: Effective }) {
  const t = useText(keysTexts);
  const formats = useFormats();
  const waited = formats.duration(effective.waitedMs);
  return effective.allProcessesAt ? (
    <Alert color="teal" icon={<Icon name="check" />}>
      <Text size="sm">{t.effectiveAll(waited, effective.processes)}</Text>
      <Text size="sm" mt={4}>
        {t.effectiveAt} <Time at={effective.allProcessesAt} format="clock" />
      </Text>
    </Alert>
  ) : (
    <Alert color="yellow" icon={<Icon name="alert" />}>
      {t.effectiveUnknown(waited)}
    </Alert>
  );
}
