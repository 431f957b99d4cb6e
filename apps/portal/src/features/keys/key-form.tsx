import {
  Group,
  InputError,
  NativeSelect,
  Radio,
  SegmentedControl,
  Skeleton,
  Switch,
  Text,
  TextInput,
  Textarea,
} from '@mantine/core';
import type { useForm } from '@mantine/form';
import type { AnswerOf, PartnerPaths } from '../../api/client.ts';
import { useText } from '../../i18n/use-text.ts';
import { formTexts } from './form-texts.ts';
import { IpRulesField, networksIn } from './ip-rules-field.tsx';
import { KeySummary } from './key-summary.tsx';
import { expiryOf, PERIODS, type KeyValues } from './key-values.ts';
import { ScopePicker } from './scope-picker.tsx';

export interface KeyFormProps {
  form: ReturnType<typeof useForm<KeyValues>>;
  catalogue: AnswerOf<PartnerPaths, '/partner/scopes', 'get'> | undefined;
  environment: 'sandbox' | 'live';
  problems: { path: string; message: string }[];
  /** The key's own expiry, when there is a key: the choice "as it is". */
  expiresAt?: string | null;
  /** A key's addresses have an editor of their own. */
  hasAddresses?: boolean;
}

/** The scopes that the form means now. */
export const scopesOf = (values: KeyValues, catalogue: KeyFormProps['catalogue']): readonly string[] =>
  values.mode === 'scopes' ? values.scopes : (catalogue?.templates[values.template] ?? []);

/** The list, and what is typed and not in it yet. */
export const allRulesOf = ({ ipRules, typedRules }: KeyValues): string[] => [
  ...new Set([...ipRules, ...networksIn(typedRules)]),
];

/** Fields of a key, and what they come to in words. */
export function KeyForm(props: KeyFormProps) {
  const { form, catalogue, environment, problems, hasAddresses = false } = props;
  const t = useText(formTexts);
  const { values } = form;
  const inWords = {
    environment,
    scopes: scopesOf(values, catalogue),
    ipRules: allRulesOf(values),
    isIpObserveOnly: values.isIpObserveOnly,
    expiresAt: expiryOf(values) === undefined ? (props.expiresAt ?? null) : (expiryOf(values) ?? null),
    caps: values,
    isRotatable: values.isRotatable,
  };
  return (
    <div className="stack" style={{ gap: 20 }}>
      <TextInput
        label={t.name}
        placeholder={t.namePlaceholder}
        maxLength={80}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <Textarea
        label={t.note}
        placeholder={t.notePlaceholder}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={500}
        {...form.getInputProps('note')}
      />
      <fieldset className="plain">
        <legend>{t.access}</legend>
        {catalogue ? <Access {...props} catalogue={catalogue} /> : <Skeleton height={220} />}
      </fieldset>
      {hasAddresses && (
        <fieldset className="plain">
          <legend>{t.addresses}</legend>
          <IpRulesField
            value={values.ipRules}
            typed={values.typedRules}
            onType={(text) => form.setFieldValue('typedRules', text)}
            onChange={(rules) => form.setFieldValue('ipRules', rules)}
            problems={problems}
          />
          {allRulesOf(values).length > 0 && (
            <Switch
              label={t.observe}
              description={t.observeHelp}
              {...form.getInputProps('isIpObserveOnly', { type: 'checkbox' })}
            />
          )}
        </fieldset>
      )}
      <Expiry form={form} hasKeep={props.expiresAt !== undefined && props.expiresAt !== null} />
      <fieldset className="plain">
        <legend>{t.caps}</legend>
        <Text size="xs" c="dimmed">
          {t.capsHelp}
        </Text>
        <Group gap="xs" grow preventGrowOverflow={false} align="flex-start">
          {PERIODS.map((period) => (
            <TextInput
              key={period}
              label={t[period]}
              leftSection="$"
              inputMode="decimal"
              miw={110}
              {...form.getInputProps(period)}
            />
          ))}
        </Group>
      </fieldset>
      <Switch
        label={t.rotatable}
        description={t.rotatableHelp}
        {...form.getInputProps('isRotatable', { type: 'checkbox' })}
      />
      <section className="card" aria-label={t.summary}>
        <Text fw={600} size="sm" mb={6}>
          {t.summary}
        </Text>
        <KeySummary inWords={inWords} />
      </section>
    </div>
  );
}

function Access({ form, catalogue }: KeyFormProps & { catalogue: NonNullable<KeyFormProps['catalogue']> }) {
  const t = useText(formTexts);
  const { mode, scopes, template } = form.values;
  const held = new Set(catalogue.scopes.filter(({ isHeld }) => isHeld).map(({ scope }) => scope));
  const choose = (next: KeyValues['mode']): void => {
    form.setFieldValue('mode', next);
    // The list begins where the template stood.
    if (next === 'scopes' && scopes.length === 0)
      form.setFieldValue('scopes', catalogue.templates[template]?.filter((scope) => held.has(scope)) ?? []);
  };
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t.access}
        value={mode}
        onChange={(next) => choose(next as KeyValues['mode'])}
        data={[
          { value: 'template', label: t.byTemplate },
          { value: 'scopes', label: t.byScope },
        ]}
      />
      {mode === 'template' ? (
        <Radio.Group aria-label={t.byTemplate} {...form.getInputProps('template')}>
          <div className="templates">
            {Object.entries(catalogue.templates).map(([name, list]) => (
              <Radio
                key={name}
                value={name}
                label={t.templates[name]?.[0] ?? name}
                description={list.every((scope) => held.has(scope)) ? t.templates[name]?.[1] : t.notHeld}
                disabled={!list.every((scope) => held.has(scope))}
              />
            ))}
          </div>
        </Radio.Group>
      ) : (
        <ScopePicker
          catalogue={catalogue.scopes}
          value={scopes}
          onChange={(next) => form.setFieldValue('scopes', next)}
          error={form.errors['scopes']}
        />
      )}
      {mode === 'template' && form.errors['scopes'] && <InputError>{form.errors['scopes']}</InputError>}
    </>
  );
}

function Expiry({ form, hasKeep }: { form: KeyFormProps['form']; hasKeep: boolean }) {
  const t = useText(formTexts);
  return (
    <Group align="flex-start" gap="xs">
      <NativeSelect
        label={t.expiry}
        {...form.getInputProps('expiry')}
        data={[
          ...(hasKeep ? [{ value: 'keep', label: t.keep }] : []),
          { value: '30', label: t.days(30) },
          { value: '90', label: t.days(90) },
          { value: '365', label: t.year },
          { value: 'custom', label: t.custom },
          { value: 'never', label: t.never },
        ]}
      />
      {form.values.expiry === 'custom' && (
        <TextInput type="date" label={t.customDay} {...form.getInputProps('customDay')} />
      )}
    </Group>
  );
}
