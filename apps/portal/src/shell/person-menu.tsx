import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useGo } from '../components/go-to.tsx';
import { Icon } from '../components/icon.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/use-text.ts';
import { useMe } from '../session/me.ts';
import { signOut } from '../session/sign-out.ts';
import { shellTexts } from './texts.ts';

const THEMES = [
  ['light', 'sun'],
  ['dark', 'moon'],
  ['auto', 'settings'],
] as const;

/** Account, other areas, theme, language, keyboard, sign out. */
export function PersonMenu({ onKeyboard }: { onKeyboard: () => void }) {
  const t = useText(shellTexts);
  const me = useMe();
  const go = useGo();
  const queries = useQueryClient();
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t.account}>
          <Icon name="user" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.user.email}</Menu.Label>
        <Menu.Item leftSection={<Icon name="shield" size={16} />} onClick={() => go('/portal/account')}>
          {t.account}
        </Menu.Item>
        {me.memberships.length > 0 && (
          <Menu.Item leftSection={<Icon name="home" size={16} />} onClick={() => go('/portal')}>
            {t.portal}
          </Menu.Item>
        )}
        {me.operator && (
          <Menu.Item leftSection={<Icon name="bank" size={16} />} onClick={() => go('/operator')}>
            {t.console}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Icon name="keyboard" size={16} />} onClick={onKeyboard}>
          {t.keyboard}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t.theme}</Menu.Label>
        {THEMES.map(([theme, icon]) => (
          <Menu.Item
            key={theme}
            leftSection={<Icon name={icon} size={16} />}
            rightSection={colorScheme === theme && <Icon name="check" size={16} />}
            onClick={() => setColorScheme(theme)}
          >
            {t[theme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          lang={language === 'en' ? 'es' : 'en'}
          leftSection={<Icon name="language" size={16} />}
          onClick={() => choose(language === 'en' ? 'es' : 'en')}
        >
          {language === 'en' ? 'Español' : 'English'}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="exit" size={16} />} onClick={() => void signOut(queries)}>
          {t.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
