import { Checkbox, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { useForm } from '@mantine/form';
import { useText } from '../../../i18n/use-text.ts';
import { currencyOf, FUNDING_METHODS, percentText, type RuleKind, type RuleValues } from './rule-values.ts';
import { priceTexts } from './texts.ts';

export interface RuleFieldsProps {
  kind: RuleKind;
  form: ReturnType<typeof useForm<RuleValues>>;
  corridors: string[];
}

/** The rule itself, and from when to when. */
export function RuleFields({ kind, form, corridors }: RuleFieldsProps) {
  const t = useText(priceTexts);
  const input = (name: keyof RuleValues) => form.getInputProps(name);
  const marginBp = Number(form.values.marginBp);
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect label={t.corridor} data={corridors} {...input('corridor')} />
        {(kind === 'margin' || kind === 'fee') && (
          <NativeSelect
            label={t.method}
            data={[{ value: '', label: t.anyMethod }, ...methodsOf(t.methods)]}
            {...input('fundingMethod')}
          />
        )}
        {kind === 'rate' && (
          <TextInput label={t.rate} description={t.rateHint} inputMode="decimal" required {...input('rate')} />
        )}
        {kind === 'margin' && (
          <TextInput
            label={t.marginBp}
            description={t.marginHint(percentText(Number.isFinite(marginBp) ? marginBp : 0))}
            inputMode="numeric"
            required
            {...input('marginBp')}
          />
        )}
        {kind === 'tax' && <TextInput label={t.label} maxLength={80} required {...input('label')} />}
      </SimpleGrid>
      {kind === 'rate' && (
        <Checkbox
          label={t.jump}
          description={t.jumpText}
          {...form.getInputProps('isJumpAccepted', { type: 'checkbox' })}
        />
      )}
      {kind === 'tax' && (
        <>
          <TextInput label={t.region} description={t.regionHint} maxLength={2} {...input('state')} />
          <Checkbox label={t.physical} {...form.getInputProps('isPhysicalOnly', { type: 'checkbox' })} />
        </>
      )}
      {(kind === 'fee' || kind === 'tax') && <ChargeFields form={form} />}
      {kind !== 'rate' && (
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput type="datetime-local" label={t.from} description={t.fromHint} {...input('from')} />
          <TextInput type="datetime-local" label={t.until} description={t.untilHint} {...input('until')} />
        </SimpleGrid>
      )}
    </>
  );
}

export const methodsOf = (names: Record<string, string>) =>
  FUNDING_METHODS.map((value) => ({ value, label: names[value] ?? value }));

function ChargeFields({ form }: Pick<RuleFieldsProps, 'form'>) {
  const t = useText(priceTexts);
  const currency = currencyOf(form.values.corridor);
  return (
    <SimpleGrid cols={2}>
      <TextInput label={t.fixed(currency)} inputMode="decimal" {...form.getInputProps('fixed')} />
      <TextInput
        label={t.percentBp}
        placeholder={t.percentHint}
        inputMode="numeric"
        {...form.getInputProps('percentBp')}
      />
      <TextInput label={t.least(currency)} inputMode="decimal" {...form.getInputProps('min')} />
      <TextInput label={t.most(currency)} inputMode="decimal" {...form.getInputProps('max')} />
    </SimpleGrid>
  );
}
