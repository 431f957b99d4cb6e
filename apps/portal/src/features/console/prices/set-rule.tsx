import { Button, Drawer, Fieldset, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { operatorApi } from '../../../api/client.ts';
import { useAct } from '../../../api/queries.ts';
import { ConfirmDialog, FormError } from '../../../components/index.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/use-text.ts';
import { isSamePrice, PreviewTable } from './preview-table.tsx';
import { methodsOf, RuleFields } from './rule-fields.tsx';
import {
  currencyOf,
  emptyRule,
  percentText,
  previewBody,
  ruleBody,
  type Preview,
  type RuleKind,
  type RuleValues,
} from './rule-values.ts';
import { priceTexts } from './texts.ts';

const PATHS = {
  rate: '/operator/api/rates',
  margin: '/operator/api/margins',
  fee: '/operator/api/fees',
  tax: '/operator/api/taxes',
} as const;
/** `margin.marginBp` of the preview is the form's `marginBp`. */
const fieldOf = (path: string): string => path.split('.').at(-1)!;

export interface SetRuleProps {
  kind: RuleKind;
  corridors: string[];
  onClose: () => void;
}

/** A rate or rule: typed, previewed on one transfer, confirmed in words. Every change asks for a new preview. */
export function SetRule({ kind, corridors, onClose }: SetRuleProps) {
  const t = useText(priceTexts);
  const [previewed, setPreviewed] = useState<{ values: RuleValues; preview: Preview }>();
  const [isAsking, setAsking] = useState(false);
  const form = useForm<RuleValues>({
    initialValues: emptyRule(corridors[0] ?? 'USD-MXN'),
    onValuesChange: () => setPreviewed(undefined),
  });
  const look = useAct<RuleValues, Preview>(
    (values) => operatorApi.post('/operator/api/prices/preview', { body: previewBody(kind, values) as never }),
    { form, fieldOf, onDone: (preview, values) => setPreviewed({ values, preview }) },
  );
  const set = useAct<RuleValues, unknown>(
    (values, { idempotencyKey }) =>
      operatorApi.post(PATHS[kind], { body: ruleBody(kind, values) as never, idempotencyKey }),
    {
      form,
      fieldOf,
      refresh: [['prices', kind], ['corridors']],
      onDone: () => {
        notifications.show({ message: t.saved });
        onClose();
      },
    },
  );
  const fields = Object.keys(form.values);
  const sayRule = useRuleWords(kind);
  return (
    <Drawer opened onClose={onClose} position="right" size={560} title={t.set[kind]}>
      <form onSubmit={form.onSubmit((values) => look.mutate(values))}>
        <Stack>
          <RuleFields kind={kind} form={form} corridors={corridors} />
          <Fieldset legend={t.example}>
            <SimpleGrid cols={{ base: 1, xs: 3 }}>
              <TextInput
                label={`${t.send} (${currencyOf(form.values.corridor)})`}
                inputMode="decimal"
                required
                {...form.getInputProps('send')}
              />
              <NativeSelect label={t.payWith} data={methodsOf(t.methods)} {...form.getInputProps('payWith')} />
              <TextInput label={t.residence} maxLength={2} {...form.getInputProps('residenceState')} />
            </SimpleGrid>
          </Fieldset>
          {previewed && <PreviewTable preview={previewed.preview} />}
          <FormError error={look.error} fields={fields} />
          <FormError error={set.error} fields={fields} />
          <Group justify="flex-end" gap="xs">
            <Button type="submit" variant={previewed ? 'default' : 'filled'} loading={look.isPending}>
              {t.preview}
            </Button>
            {previewed && <Button onClick={() => setAsking(true)}>{t.set[kind]}</Button>}
          </Group>
        </Stack>
      </form>
      {previewed && (
        <ConfirmDialog
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          title={t.confirmTitle[kind]}
          confirmLabel={t.set[kind]}
          onConfirm={() => set.mutate(previewed.values, { onError: () => setAsking(false) })}
          isBusy={set.isPending}
        >
          {sayRule(previewed.values, previewed.preview)}
        </ConfirmDialog>
      )}
    </Drawer>
  );
}

/** The rule and its effect as a sentence, for the last question. */
function useRuleWords(kind: RuleKind) {
  const t = useText(priceTexts);
  const formats = useFormats();
  return (values: RuleValues, preview: Preview): string => {
    const { corridor, fundingMethod, fixed, percentBp, label, state, from } = values;
    const currency = currencyOf(corridor);
    const charge = [
      fixed.trim() && `${fixed.trim()} ${currency}`,
      percentBp.trim() && percentText(Number(percentBp)),
      values.min.trim() && t.atLeast(`${values.min.trim()} ${currency}`),
      values.max.trim() && t.atMost(`${values.max.trim()} ${currency}`),
    ]
      .filter(Boolean)
      .join(', ');
    const way = fundingMethod ? (t.methods[fundingMethod] ?? fundingMethod) : t.anyMethod;
    const words = {
      rate: `${corridor}: ${values.rate.trim()}`,
      margin: `${corridor}, ${way}: ${percentText(Number(values.marginBp))}`,
      fee: `${corridor}, ${way}: ${charge}`,
      tax: `${label.trim()}, ${state.trim().toUpperCase() || t.everywhere}: ${charge}`,
    }[kind];
    const begin = kind !== 'rate' && from ? t.fromTime(formats.dateTime(new Date(from).toISOString())) : t.fromNow;
    return t.confirmText(words, begin, effect(preview));
  };

  function effect(preview: Preview): string {
    const { price: before } = preview.before;
    const { price: after } = preview.after;
    const money = (one: { amount: string; currency: string }) => formats.money(one.amount, one.currency);
    if (!after || isSamePrice(preview)) return t.effectNone;
    const isReceived = before?.receive.amount !== after.receive.amount;
    const say = isReceived ? t.effect : t.effectPay;
    const value = isReceived ? 'receive' : 'total';
    return say(money(after.send), before ? money(before[value]) : t.noPrice.toLowerCase(), money(after[value]));
  }
}
