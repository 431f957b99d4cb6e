import { Button, Group, NativeSelect, TextInput, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { accountApi } from '../../api/client.ts';
import { FormError } from '../../components/form.tsx';
import { useLanguage, type Language } from '../../i18n/language.ts';
import { useText } from '../../i18n/use-text.ts';
import { useMe } from '../../session/me.ts';
import { shellTexts } from '../../shell/texts.ts';
import { accountTexts } from './texts.ts';
import { useOwnChange } from './use-own-change.ts';

/** Name, language and theme. The language goes to the account, the theme stays in this browser. */
export function Profile() {
  const t = useText(accountTexts);
  const shell = useText(shellTexts);
  const { user } = useMe();
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [name, setName] = useState(user.name);
  const change = useOwnChange();
  const save = async (body: { name?: string; language?: Language }): Promise<void> => {
    await accountApi.patch('/portal/api/me', { body });
    await change.refresh(t.saved);
  };
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void change.run(() => save({ name: name.trim() }));
      }}
    >
      <Group align="flex-end">
        <TextInput
          label={t.name}
          autoComplete="name"
          required
          maxLength={100}
          value={name}
          error={change.at('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={change.isBusy} disabled={name.trim() === user.name}>
          {t.save}
        </Button>
      </Group>
      <Group>
        <NativeSelect
          label={t.language}
          value={language}
          data={[
            { value: 'en', label: 'English' },
            { value: 'es', label: 'Español' },
          ]}
          onChange={(event) => {
            const next = event.currentTarget.value as Language;
            choose(next);
            void change.run(() => save({ language: next }));
          }}
        />
        <NativeSelect
          label={t.theme}
          value={colorScheme}
          data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: shell[value] }))}
          onChange={(event) => setColorScheme(event.currentTarget.value as 'auto' | 'light' | 'dark')}
        />
      </Group>
      <FormError error={change.error} fields={['name']} />
    </form>
  );
}
