import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { componentTexts } from '../components/texts.ts';
import { LanguageContext, type Language } from '../i18n/language.ts';
import { firstLanguage, remember } from '../i18n/remembered.ts';
import { styleNonce } from '../nonce.ts';
import { colorSchemeManager, cssVariablesResolver, themeOf } from '../theme.ts';
import { openQueries } from './open-queries.ts';
import { openRouter } from '../router.tsx';

/** Everything that all pages stand in. */
export function Providers() {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  const queries = useMemo(openQueries, []);
  const router = useMemo(() => openRouter(queries), [queries]);
  const choice = useMemo(
    () => ({
      language,
      choose(next: Language) {
        remember({ language: next });
        setLanguage(next);
      },
    }),
    [language],
  );
  const theme = useMemo(() => themeOf(componentTexts[language].close), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
      deduplicateInlineStyles
    >
      <LanguageContext value={choice}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageContext>
    </MantineProvider>
  );
}
