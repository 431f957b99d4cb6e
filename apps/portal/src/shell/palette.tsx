import '@mantine/spotlight/styles.css';
import { Spotlight, spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { portalApi } from '../api/client.ts';
import { copyText } from '../components/copy-text.ts';
import { useGo } from '../components/go-to.tsx';
import { Icon } from '../components/icon.tsx';
import type { Feature } from '../feature.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/use-text.ts';
import { shellTexts } from './texts.ts';
import { paletteOpener } from './use-frame-keys.ts';

export interface PaletteProps {
  features: readonly Feature[];
  can: (scope: string) => boolean;
  canFindIds: boolean;
}

/** What is asked for: of a whole key only its start, which is no secret; a signing secret is sent nowhere. */
const idOf = (pasted: string): string => {
  const id = pasted.trim();
  if (/^(whsec|m2ma|m2mi)_/.test(id)) return '';
  return /^m2m_(test|live)_\w{4}/.exec(id)?.[0] ?? id;
};

/** An id of ours, or the masked start of a key. */
const looksLikeId = (text: string): boolean => /^[a-z]\w{1,5}_[\w….*-]{4,}$/.test(text);

/** Pages, actions, and any pasted id. */
export function Palette({ features, can, canFindIds }: PaletteProps) {
  const t = useText(shellTexts);
  const { language } = useLanguage();
  const go = useGo();
  const [query, setQuery] = useState('');
  const id = idOf(query);
  useEffect(() => {
    paletteOpener.open = spotlight.open;
    spotlight.open();
    return () => {
      paletteOpener.open = undefined;
    };
  }, []);
  const found = useQuery({
    queryKey: ['id', location.pathname.split('/').slice(0, 4).join('/'), id],
    queryFn: ({ signal }) => portalApi.get('/portal/api/search', { query: { id }, signal }),
    enabled: canFindIds && looksLikeId(id),
    retry: false,
  });
  const allowed = <T extends { scope?: string }>(items: T[]): T[] =>
    items.filter(({ scope }) => scope === undefined || can(scope));
  const groups: SpotlightActionGroupData[] = [
    {
      group: t.foundById,
      actions: found.data
        ? [
            {
              id: found.data.id,
              label: found.data.id,
              description: found.data.kind.replaceAll('_', ' '),
              // As it was pasted, so that the palette's own filter keeps it.
              keywords: query,
              leftSection: <Icon name="search" />,
              onClick: () => go(found.data.path),
            },
          ]
        : [],
    },
    {
      group: t.pages,
      actions: features.flatMap(({ navigation = [] }) =>
        allowed(navigation).map(({ to, label, icon }) => ({
          id: `page ${to}`,
          label: label[language],
          keywords: `${label.en} ${label.es}`,
          leftSection: <Icon name={icon} />,
          onClick: () => go(to),
        })),
      ),
    },
    {
      group: t.actions,
      actions: [
        ...features.flatMap(({ commands = [] }) =>
          allowed(commands).map(({ to, label, keywords = '' }) => ({
            id: `action ${to} ${label.en}`,
            label: label[language],
            keywords: `${keywords} ${label.en} ${label.es}`,
            leftSection: <Icon name="right" />,
            onClick: () => go(to),
          })),
        ),
        {
          id: 'action base url',
          label: t.copyBaseUrl,
          leftSection: <Icon name="copy" />,
          onClick: () =>
            void copyText(location.origin).then((isCopied) =>
              notifications.show({ message: isCopied ? t.copied : location.origin }),
            ),
        },
        {
          id: 'action account',
          label: t.account,
          leftSection: <Icon name="shield" />,
          onClick: () => go('/portal/account'),
        },
      ],
    },
  ];
  return (
    <Spotlight
      actions={groups}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      attributes={{ content: { 'aria-label': t.search } }}
      nothingFound={canFindIds && looksLikeId(id) && !found.isFetching ? t.searchIdNothing : t.searchNothing}
      highlightQuery
      scrollable
      maxHeight={420}
      limit={30}
      searchProps={{
        leftSection: <Icon name="search" />,
        placeholder: t.searchHint,
        'aria-label': t.search,
      }}
    />
  );
}
