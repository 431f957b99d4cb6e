import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { operatorApi } from '../../../api/client.ts';
import { useAct } from '../../../api/queries.ts';
import { FormActions, FormError } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { calendarTexts } from './texts.ts';

/** Where the operator's day begins and ends. */
export function TimeZone({ timeZone }: { timeZone: string | undefined }) {
  const t = useText(calendarTexts);
  const [isChanging, setChanging] = useState(false);
  const form = useForm({ initialValues: { timeZone: '' } });
  const close = () => setChanging(false);
  const change = useAct((body: { timeZone: string }) => operatorApi.put('/operator/api/calendar/zone', { body }), {
    form,
    refresh: [['calendar']],
    onDone: (set) => {
      notifications.show({ message: t.zoneSaved(set.timeZone) });
      close();
    },
  });
  return (
    <Group className="card" justify="space-between">
      <div>
        <Text size="sm" c="dimmed">
          {t.zoneText}
        </Text>
        <Text fw={600}>{timeZone ?? '…'}</Text>
      </div>
      <Button
        variant="default"
        size="xs"
        disabled={!timeZone}
        onClick={() => {
          form.setValues({ timeZone: timeZone ?? '' });
          setChanging(true);
        }}
      >
        {t.change}
      </Button>
      <Modal opened={isChanging} onClose={close} title={t.zoneTitle} centered>
        <form onSubmit={form.onSubmit((values) => change.mutate(values))}>
          <Stack>
            <Text>{t.setText}</Text>
            <Select
              label={t.zoneLabel}
              searchable
              limit={50}
              data={Intl.supportedValuesOf('timeZone')}
              {...form.getInputProps('timeZone')}
            />
            <FormError error={change.error} fields={['timeZone']} />
            <FormActions submitLabel={t.change} isBusy={change.isPending} onCancel={close} />
          </Stack>
        </form>
      </Modal>
    </Group>
  );
}
