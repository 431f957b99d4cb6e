import { Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { operatorApi } from '../../../api/client.ts';
import { useAct } from '../../../api/queries.ts';
import { FormActions, FormError } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { calendarTexts } from './texts.ts';

/** Closes or opens a day against the rule. */
export function SetDay({ isOpen, year, onClose }: { isOpen: boolean; year: number; onClose: () => void }) {
  const t = useText(calendarTexts);
  const form = useForm({ initialValues: { day: '', name: '', isOpen: false } });
  const set = useAct(
    ({ day, ...body }: { day: string; name: string; isOpen: boolean }) =>
      operatorApi.put('/operator/api/calendar/days/{day}', { params: { day }, body }),
    {
      form,
      refresh: [['calendar']],
      onDone: ({ day }) => {
        notifications.show({ message: t.saved(day) });
        form.reset();
        onClose();
      },
    },
  );
  return (
    <Modal opened={isOpen} onClose={onClose} title={t.setTitle} centered>
      <form onSubmit={form.onSubmit((values) => set.mutate(values))}>
        <Stack>
          <Text>{t.setText}</Text>
          <TextInput type="date" label={t.day} min={`${year}-01-01`} required {...form.getInputProps('day')} />
          <TextInput
            label={t.name}
            placeholder={t.namePlaceholder}
            maxLength={80}
            required
            {...form.getInputProps('name')}
          />
          <div>
            <Text size="sm" fw={500} id="day-is">
              {t.isOpen}
            </Text>
            <SegmentedControl
              aria-labelledby="day-is"
              value={form.values.isOpen ? 'open' : 'closed'}
              onChange={(value) => form.setFieldValue('isOpen', value === 'open')}
              data={[
                { value: 'closed', label: t.closed },
                { value: 'open', label: t.open },
              ]}
            />
          </div>
          <FormError error={set.error} fields={['day', 'name']} />
          <FormActions submitLabel={t.save} isBusy={set.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
