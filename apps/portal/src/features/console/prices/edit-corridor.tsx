import { Button, Group, Modal, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { operatorApi } from '../../../api/client.ts';
import { useAct, useOne } from '../../../api/queries.ts';
import { FormActions, FormError } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import type { Corridor } from './corridors-page.tsx';
import { currencyOf } from './rule-values.ts';
import { priceTexts } from './texts.ts';
import './prices.css';

const FIELDS = [
  'isOpen',
  'min',
  'max',
  'payoutDelaySeconds',
  'manualFundingHours',
  'maxRateAgeMinutes',
  'rateAdapter',
] as const;
type Field = (typeof FIELDS)[number];
type Values = Record<Field, string>;

const valuesOf = (corridor: Corridor): Values =>
  Object.fromEntries(FIELDS.map((field) => [field, String(corridor[field] ?? '')])) as Values;

const bodyOf = (field: Field, text: string): unknown => {
  if (field === 'isOpen') return text === 'true';
  if (field === 'min' || field === 'max') return text.trim();
  if (field === 'rateAdapter') return text === '' ? null : text;
  return Number(text);
};

/** How a corridor is run: typed, compared, set. */
export function EditCorridor({ corridor, onClose }: { corridor: Corridor; onClose: () => void }) {
  const t = useText(priceTexts);
  const currency = currencyOf(corridor.corridor);
  const [isComparing, setComparing] = useState(false);
  const before = valuesOf(corridor);
  const form = useForm<Values>({ initialValues: before });
  const adapters = useOne(['adapters'], (signal) => operatorApi.get('/operator/api/adapters', { signal }));
  const feeds = (adapters.data?.items ?? []).filter(
    ({ port, environment }) => port === 'rates' && environment === 'live',
  );
  const changed = FIELDS.filter((field) => form.values[field].trim() !== before[field]);
  const set = useAct<Record<string, unknown>, Corridor>(
    (body) =>
      operatorApi.put('/operator/api/corridors/{corridor}', {
        params: { corridor: corridor.corridor },
        body: body as never,
      }),
    {
      form,
      refresh: [['corridors']],
      onDone: (done) => {
        notifications.show({ message: t.savedCorridor(done.corridor) });
        onClose();
      },
    },
  );
  const names: Values = {
    isOpen: t.isOpen,
    min: t.min(currency),
    max: t.max(currency),
    payoutDelaySeconds: t.delay,
    manualFundingHours: t.hours,
    maxRateAgeMinutes: t.age,
    rateAdapter: t.adapter,
  };
  const choices: Partial<Record<Field, { value: string; label: string }[]>> = {
    isOpen: [
      { value: 'true', label: t.open },
      { value: 'false', label: t.closed },
    ],
    payoutDelaySeconds: ['0', '1800'].map((value) => ({ value, label: t.delays[Number(value)]! })),
    rateAdapter: [{ value: '', label: t.byHand }, ...feeds.map(({ name }) => ({ value: name, label: name }))],
  };
  const say = (field: Field, text: string) => choices[field]?.find(({ value }) => value === text)?.label ?? text;
  const send = () =>
    set.mutate(Object.fromEntries(changed.map((field) => [field, bodyOf(field, form.values[field])])), {
      onError: () => setComparing(false),
    });
  return (
    <Modal opened onClose={onClose} title={t.editTitle(corridor.corridor)} size="lg" centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isComparing) send();
          else setComparing(true);
        }}
      >
        <Stack>
          {isComparing ? (
            <table className="before-after">
              <thead>
                <tr>
                  <th scope="col">{t.setting}</th>
                  <th scope="col">{t.was}</th>
                  <th scope="col">{t.becomes}</th>
                </tr>
              </thead>
              <tbody>
                {changed.map((field) => (
                  <tr key={field} data-changed>
                    <th scope="row">{names[field]}</th>
                    <td>{say(field, before[field])}</td>
                    <td>{say(field, form.values[field].trim())}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : (
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              {FIELDS.map((field) => {
                const input = { label: names[field], description: t.now(say(field, before[field])) };
                const data = choices[field];
                return data ? (
                  <NativeSelect key={field} {...input} data={data} {...form.getInputProps(field)} />
                ) : (
                  <TextInput key={field} {...input} inputMode="decimal" required {...form.getInputProps(field)} />
                );
              })}
            </SimpleGrid>
          )}
          <FormError error={set.error} fields={FIELDS} />
          {isComparing ? (
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={() => setComparing(false)}>
                {t.back}
              </Button>
              <Button type="submit" loading={set.isPending}>
                {t.setCorridor}
              </Button>
            </Group>
          ) : (
            <FormActions submitLabel={t.compare} isBusy={false} isDisabled={changed.length === 0} onCancel={onClose} />
          )}
        </Stack>
      </form>
    </Modal>
  );
}
