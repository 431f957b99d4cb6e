import { Button } from '@mantine/core';
import { Icon } from '../components/icon.tsx';
import { useLanguage } from '../i18n/language.ts';

/** The other language, in its own words. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const other = language === 'en' ? 'es' : 'en';
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      lang={other}
      leftSection={<Icon name="language" size={16} />}
      onClick={() => choose(other)}
    >
      {other === 'es' ? 'Español' : 'English'}
    </Button>
  );
}
