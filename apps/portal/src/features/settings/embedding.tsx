import { Textarea } from '@mantine/core';
import { useText } from '../../i18n/use-text.ts';
import { SettingsPart } from './settings-part.tsx';
import { settingsTexts } from './texts.ts';
import { useSettingsForm, type Settings } from './use-settings-form.ts';

const originsIn = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/** Which sites may frame the hosted page. */
export function Embedding({ settings, isReadOnly }: { settings: Settings; isReadOnly: boolean }) {
  const t = useText(settingsTexts);
  const { form, save } = useSettingsForm(
    { allowedOrigins: settings.allowedOrigins.join('\n') },
    ({ allowedOrigins }) => ({
      allowedOrigins: originsIn(allowedOrigins),
    }),
  );
  const field = form.getInputProps('allowedOrigins');
  // The API names the place in the list; a person wants to read the line.
  const problems = (save.error?.details ?? []).map(({ path, message }) => {
    const index = /^allowedOrigins\[(\d+)\]$/.exec(path)?.[1];
    const line = index === undefined ? undefined : originsIn(save.variables?.allowedOrigins ?? '')[Number(index)];
    return line ? `${line} ${message}` : message;
  });
  return (
    <SettingsPart
      title={t.embedding}
      lead={t.embeddingLead}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      isDirty={form.isDirty()}
      isBusy={save.isPending}
      error={save.error}
      fields={['allowedOrigins']}
      isReadOnly={isReadOnly}
    >
      <Textarea
        label={t.origins}
        placeholder="https://shop.example.com"
        autosize
        minRows={2}
        maxRows={12}
        spellCheck={false}
        {...field}
        error={field.error ? problems.join(' ') || field.error : undefined}
      />
    </SettingsPart>
  );
}
