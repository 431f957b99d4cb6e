import { Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { partnerApi } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { FormActions, FormError } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Notice } from './inbox-page.tsx';
import { alertsTexts } from './texts.ts';

const DAY_MS = 86_400_000;
const SPANS_MS: Record<string, number> = { day: DAY_MS, week: 7 * DAY_MS, month: 30 * DAY_MS };

/** Silences the rule of a notice, for its key or for all. */
export function MuteDialog({ notice, isOpen, onClose }: { notice: Notice; isOpen: boolean; onClose: () => void }) {
  const t = useText(alertsTexts);
  const [scope, setScope] = useState('key');
  const [span, setSpan] = useState('week');
  const mute = useAct(
    (input: { rule: string; keyId?: string; until?: string }, { idempotencyKey }) =>
      partnerApi.post('/partner/notices/mutes', { body: input as never, idempotencyKey }),
    {
      refresh: [['notices']],
      onDone() {
        notifications.show({ message: t.muted });
        onClose();
      },
    },
  );
  const send = (): void => {
    const spanMs = SPANS_MS[span];
    mute.mutate({
      rule: notice.rule,
      ...(scope === 'key' && notice.keyId ? { keyId: notice.keyId } : {}),
      ...(spanMs === undefined ? {} : { until: new Date(Date.now() + spanMs).toISOString() }),
    });
  };
  return (
    <Modal opened={isOpen} onClose={onClose} title={t.muteTitle} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="md">
          <Text size="sm">
            {t.names[notice.rule]}. {t.muteText}
          </Text>
          <NativeSelect
            label={t.muteScope}
            value={scope}
            onChange={(event) => setScope(event.currentTarget.value)}
            data={[
              { value: 'key', label: t.thisKey },
              { value: 'all', label: t.everyKey },
            ]}
          />
          <NativeSelect
            label={t.muteFor}
            value={span}
            onChange={(event) => setSpan(event.currentTarget.value)}
            data={Object.entries(t.spans).map(([value, label]) => ({ value, label }))}
          />
          <FormError error={mute.error} />
          <FormActions submitLabel={t.mute} isBusy={mute.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
