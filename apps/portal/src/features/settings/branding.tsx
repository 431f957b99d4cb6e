import {
  Button,
  FileButton,
  Group,
  InputError,
  InputLabel,
  NativeSelect,
  SegmentedControl,
  Text,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { portalApi } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import { Status } from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/use-text.ts';
import { HostedPreview } from './hosted-preview.tsx';
import { SettingsPart } from './settings-part.tsx';
import { settingsTexts } from './texts.ts';
import { useSettingsForm, type Settings } from './use-settings-form.ts';

const COLOR = /^#[0-9a-f]{6}$/;
const MAX_LOGO_BYTES = 48 * 1024;
const FIELDS = ['displayName', 'logoUrl', 'primaryColor', 'theme'];

/** Name, logo, colour and theme, beside the page as people will see it. */
export function Branding({ settings, isReadOnly }: { settings: Settings; isReadOnly: boolean }) {
  const t = useText(settingsTexts);
  const { language } = useLanguage();
  const { form, save } = useSettingsForm(
    {
      displayName: settings.displayName,
      logoUrl: settings.logoUrl ?? '',
      primaryColor: settings.primaryColor ?? '',
      theme: settings.theme,
    },
    ({ displayName, logoUrl, primaryColor, theme }) => ({
      displayName: displayName.trim() || null,
      logoUrl: logoUrl || null,
      primaryColor: primaryColor.trim().toLowerCase() || null,
      theme,
    }),
  );
  const { displayName, logoUrl, theme } = form.values;
  const color = form.values.primaryColor.trim().toLowerCase();
  const [shownTheme, setShownTheme] = useState<'light' | 'dark'>(theme === 'dark' ? 'dark' : 'light');
  const colorField = form.getInputProps('primaryColor');
  return (
    <SettingsPart
      title={t.branding}
      lead={t.brandingLead}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      isDirty={form.isDirty()}
      isBusy={save.isPending}
      error={save.error}
      fields={FIELDS}
      isReadOnly={isReadOnly}
    >
      <div className="branding">
        <div className="stack" style={{ gap: 16 }}>
          <TextInput
            label={t.displayName}
            placeholder={settings.name}
            maxLength={80}
            {...form.getInputProps('displayName')}
          />
          <LogoField
            value={logoUrl}
            onChange={(next) => form.setFieldValue('logoUrl', next)}
            error={form.errors['logoUrl']}
          />
          <div>
            <TextInput
              label={t.color}
              description={t.colorHelp}
              placeholder="#0b6a57"
              maxLength={7}
              spellCheck={false}
              {...colorField}
              leftSection={
                <input
                  type="color"
                  className="color-well"
                  aria-label={t.pickColor}
                  value={COLOR.test(color) ? color : '#0b6a57'}
                  onChange={(event) => form.setFieldValue('primaryColor', event.currentTarget.value)}
                />
              }
            />
            {COLOR.test(color) && <ContrastCheck color={color} />}
          </div>
          <NativeSelect
            label={t.theme}
            {...form.getInputProps('theme')}
            data={settings.choices.themes.map((value) => ({ value, label: t.themes[value] ?? value }))}
          />
        </div>
        <div className="stack">
          <Group justify="space-between">
            <Text size="sm" fw={500}>
              {t.preview}
            </Text>
            <SegmentedControl
              size="xs"
              aria-label={t.previewIn}
              value={shownTheme}
              onChange={(next) => setShownTheme(next === 'dark' ? 'dark' : 'light')}
              data={(['light', 'dark'] as const).map((value) => ({ value, label: t.themes[value]! }))}
            />
          </Group>
          <HostedPreview
            label={t.preview}
            partnerName={displayName.trim() || settings.name}
            logoUrl={logoUrl}
            primaryColor={COLOR.test(color) ? color : ''}
            theme={shownTheme}
            language={
              settings.defaultLanguage === 'en' || settings.defaultLanguage === 'es'
                ? settings.defaultLanguage
                : language
            }
          />
        </div>
      </div>
    </SettingsPart>
  );
}

function LogoField({
  value,
  onChange,
  error,
}: {
  value: string;
  onChange: (url: string) => void;
  error: React.ReactNode;
}) {
  const t = useText(settingsTexts);
  const formats = useFormats();
  const [problem, setProblem] = useState('');
  const take = (file: File | null): void => {
    if (!file) return;
    if (file.size > MAX_LOGO_BYTES) return setProblem(t.logoTooBig(formats.bytes(file.size)));
    setProblem('');
    const reader = new FileReader();
    reader.addEventListener('load', () => onChange(String(reader.result)));
    reader.readAsDataURL(file);
  };
  return (
    <div role="group" aria-label={t.logo}>
      <InputLabel component="span">{t.logo}</InputLabel>
      <Text size="xs" c="dimmed" mb={6}>
        {t.logoHelp}
      </Text>
      <Group gap="xs">
        {value && <img src={value} alt={t.logo} className="logo-thumb" />}
        <FileButton
          onChange={take}
          accept="image/png,image/jpeg,image/webp,image/svg+xml"
          inputProps={{ 'aria-label': t.chooseLogo }}
        >
          {(props) => (
            <Button {...props} variant="default" size="xs">
              {t.chooseLogo}
            </Button>
          )}
        </FileButton>
        {value && (
          <Button variant="subtle" color="gray" size="xs" onClick={() => onChange('')}>
            {t.removeLogo}
          </Button>
        )}
      </Group>
      {(problem || error) && <InputError mt={4}>{problem || error}</InputError>}
    </div>
  );
}

/** What the hosted page will do with the colour, as the server judges it. */
function ContrastCheck({ color }: { color: string }) {
  const t = useText(settingsTexts);
  const formats = useFormats();
  const contrast = useOne(
    ['contrast', color],
    (signal) => portalApi.get('/portal/api/settings/contrast', { query: { color }, signal }),
    { keepPrevious: true },
  );
  return (
    <ul className="contrast" aria-label={t.contrast}>
      {(['light', 'dark'] as const).map((side) => {
        const judged = contrast.data?.[side];
        const numbers = judged && ([formats.number(judged.ratio), formats.number(judged.inkRatio)] as const);
        return (
          <li key={side}>
            <Status tone={!judged ? 'off' : judged.passes ? 'good' : 'bad'}>
              {`${t.contrastIn[side]}: ${!judged ? '…' : judged.passes ? t.readable : t.notReadable}`}
            </Status>
            <Text size="xs" c="dimmed">
              {numbers && (judged.passes ? t.contrastPasses(...numbers) : t.contrastFails(...numbers))}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}
