import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { operatorApi } from '../../../api/client.ts';
import { useAct } from '../../../api/queries.ts';
import { DataTable, FormActions, FormError, Money } from '../../../components/index.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/use-text.ts';
import { environmentTexts, useShownEnvironment } from '../environment-switch.tsx';
import { PERIODS, type Level } from './levels.ts';
import { limitsTexts } from './texts.ts';

type Period = (typeof PERIODS)[number];
type Body = { environment: 'sandbox' | 'live'; level: 1 | 2 | 3 } & Partial<Record<Period, string>>;
const EMPTY = { perTransfer: '', perDay: '', perMonth: '', perHalfYear: '' };

/** Asks for the new amounts, shows them beside the old, and sets those that differ. */
export function EditLevel(props: { level: Level | undefined; currency: string; onClose: () => void }) {
  const { level, currency, onClose } = props;
  const t = useText(limitsTexts);
  const places = useText(environmentTexts);
  const formats = useFormats();
  const environment = useShownEnvironment();
  const [isComparing, setComparing] = useState(false);
  const form = useForm({ initialValues: EMPTY });
  const set = useAct((body: Body) => operatorApi.put('/operator/api/limits', { body }), {
    form,
    refresh: [['limits']],
    onDone: (done) => {
      notifications.show({ message: t.saved(done.level) });
      onClose();
    },
  });
  if (!level) return null;
  const changed = PERIODS.filter((period) => form.values[period].trim() !== '');
  const send = () =>
    set.mutate(
      {
        environment,
        level: level.level as 1 | 2 | 3,
        ...Object.fromEntries(changed.map((period) => [period, form.values[period].trim()])),
      },
      { onError: () => setComparing(false) },
    );
  return (
    <Modal opened onClose={onClose} title={t.editTitle(level.level, places[environment])} centered size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isComparing) send();
          else setComparing(true);
        }}
      >
        <Stack>
          {!isComparing && (
            <>
              <Text>{t.editText}</Text>
              {PERIODS.map((period) => (
                <TextInput
                  key={period}
                  label={`${t[period]} (${currency})`}
                  description={t.before(formats.money(level[period], currency))}
                  inputMode="decimal"
                  placeholder={level[period]}
                  {...form.getInputProps(period)}
                />
              ))}
            </>
          )}
          {isComparing && (
            <DataTable
              caption={t.reviewTitle}
              list={{ items: changed, isPending: false, error: null }}
              rowKey={(period) => period}
              columns={[
                { key: 'period', title: t.reviewTitle, cell: (period) => t[period] },
                {
                  key: 'was',
                  title: t.was,
                  align: 'end',
                  cell: (period) => <Money amount={level[period]} currency={currency} />,
                },
                {
                  key: 'becomes',
                  title: t.becomes,
                  align: 'end',
                  cell: (period) => (
                    <strong className="number">
                      {form.values[period].trim()} {currency}
                    </strong>
                  ),
                },
              ]}
              empty={<Text>{t.nothing}</Text>}
            />
          )}
          <FormError error={set.error} fields={PERIODS} />
          {isComparing ? (
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={() => setComparing(false)}>
                {t.back}
              </Button>
              <Button type="submit" loading={set.isPending} disabled={changed.length === 0}>
                {t.set}
              </Button>
            </Group>
          ) : (
            <FormActions submitLabel={t.review} isBusy={false} isDisabled={changed.length === 0} onCancel={onClose} />
          )}
        </Stack>
      </form>
    </Modal>
  );
}
