import { Modal, Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { operatorApi } from '../../../api/client.ts';
import { useAct, useOne } from '../../../api/queries.ts';
import { FormActions, FormError, useGo } from '../../../components/index.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useShownEnvironment } from '../environment-switch.tsx';
import { PartnerFilter } from '../partner-filter.tsx';
import { payoutsTexts } from './texts.ts';

/** Collects what waits at the desk. */
export function CreateBatch({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText(payoutsTexts);
  const go = useGo();
  const formats = useFormats();
  const environment = useShownEnvironment();
  const [partnerId, setPartnerId] = useState<string>();
  const [adapter, setAdapter] = useState<string | null>(null);
  const adapters = useOne(['adapters'], (signal) => operatorApi.get('/operator/api/adapters', { signal }), {
    isEnabled: isOpen,
  });
  const desks = (adapters.data?.items ?? []).filter(
    (one) => one.kind === 'manual' && one.port === 'payout' && one.environment === environment,
  );
  const create = useAct(
    (body: { environment: 'sandbox' | 'live'; adapter?: string; partnerId?: string }, { idempotencyKey }) =>
      operatorApi.post('/operator/api/payout-batches', { body, idempotencyKey }),
    {
      refresh: [['payout-batches'], ['overview']],
      onDone: ({ batchId, count, total }) => {
        notifications.show({ message: t.created(t.orders(count), formats.money(total.amount, total.currency)) });
        go(`payouts/${batchId}`);
      },
    },
  );
  return (
    <Modal opened={isOpen} onClose={onClose} title={t.createTitle(t[environment])} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate({ environment, ...(adapter ? { adapter } : {}), ...(partnerId ? { partnerId } : {}) });
        }}
      >
        <Stack>
          <Text>{t.createText}</Text>
          {desks.length > 1 && (
            <Select
              label={t.adapter}
              placeholder={t.anyDesk}
              data={desks.map(({ name }) => name)}
              value={adapter}
              onChange={setAdapter}
            />
          )}
          <PartnerFilter value={partnerId} onChange={setPartnerId} placeholder={t.allPartners} size="sm" />
          <FormError error={create.error} />
          <FormActions submitLabel={t.create} isBusy={create.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
