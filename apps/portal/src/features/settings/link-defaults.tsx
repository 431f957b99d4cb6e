import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useText } from '../../i18n/use-text.ts';
import { SettingsPart } from './settings-part.tsx';
import { settingsTexts } from './texts.ts';
import { useSettingsForm, type Settings } from './use-settings-form.ts';

const FIELDS = ['defaultLinkExpirationMinutes', 'defaultFlow', 'defaultLanguage', 'allowedPaymentMethods', 'returnUrl'];
const LANGUAGES = ['', 'en', 'es'];

/** What a new link gets unasked. */
export function LinkDefaults({ settings, isReadOnly }: { settings: Settings; isReadOnly: boolean }) {
  const t = useText(settingsTexts);
  const { form, save } = useSettingsForm(
    {
      defaultLinkExpirationMinutes: String(settings.defaultLinkExpirationMinutes),
      defaultFlow: settings.defaultFlow,
      defaultLanguage: settings.defaultLanguage ?? '',
      allowedPaymentMethods: settings.allowedPaymentMethods,
      returnUrl: settings.returnUrl ?? '',
    },
    (values) => ({
      ...values,
      // What is no number goes as it is, so that the API's own message comes back.
      defaultLinkExpirationMinutes: /^\d+$/.test(values.defaultLinkExpirationMinutes)
        ? Number(values.defaultLinkExpirationMinutes)
        : values.defaultLinkExpirationMinutes,
      defaultLanguage: values.defaultLanguage || null,
      returnUrl: values.returnUrl.trim() || null,
    }),
  );
  return (
    <SettingsPart
      title={t.links}
      lead={t.linksLead}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      isDirty={form.isDirty()}
      isBusy={save.isPending}
      error={save.error}
      fields={FIELDS}
      isReadOnly={isReadOnly}
    >
      <div className="settings-grid">
        <TextInput
          label={t.linkLife}
          description={t.linkLifeHelp}
          inputMode="numeric"
          {...form.getInputProps('defaultLinkExpirationMinutes')}
        />
        <TextInput
          label={t.returnUrl}
          description={t.returnUrlHelp}
          type="url"
          placeholder="https://example.com/done"
          {...form.getInputProps('returnUrl')}
        />
        <NativeSelect label={t.flow} data={settings.choices.flows} {...form.getInputProps('defaultFlow')} />
        <NativeSelect
          label={t.language}
          data={LANGUAGES.map((value) => ({ value, label: t.languages[value]! }))}
          {...form.getInputProps('defaultLanguage')}
        />
      </div>
      <Checkbox.Group label={t.methods} {...form.getInputProps('allowedPaymentMethods')}>
        <Group mt={6}>
          {settings.choices.paymentMethods.map((value) => (
            <Checkbox key={value} value={value} label={t.methodNames[value] ?? value} />
          ))}
        </Group>
      </Checkbox.Group>
    </SettingsPart>
  );
}
