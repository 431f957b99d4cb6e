import { Text } from '@mantine/core';
import { operatorApi } from '../../../api/client.ts';
import { useOne } from '../../../api/queries.ts';
import { DataTable, Section, Time } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { systemTexts } from './texts.ts';

/** What was found out that concerns no partner; nothing is shown of nothing. */
export function Notices() {
  const t = useText(systemTexts);
  const { data } = useOne(['notices'], (signal) => operatorApi.get('/operator/api/notices', { signal }), {
    refetchIntervalMs: 30_000,
  });
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t.notices}>
      <Text c="dimmed" size="sm">
        {t.noticesText}
      </Text>
      <DataTable
        caption={t.notices}
        list={{ items: data.items, isPending: false, error: null }}
        rowKey={({ rule, subject }) => `${rule} ${subject}`}
        columns={[
          { key: 'rule', title: t.rule, cell: ({ rule }) => rule.replaceAll('_', ' ') },
          { key: 'subject', title: t.subject, cell: ({ subject }) => subject },
          {
            key: 'detail',
            title: t.error,
            isHiddenOnPhone: true,
            cell: ({ details }) =>
              Object.entries(details)
                .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
                .join(', '),
          },
          { key: 'times', title: t.times, width: 80, align: 'end', cell: ({ times }) => times },
          { key: 'last', title: t.last, width: 150, cell: ({ lastAt }) => <Time at={lastAt} format="relative" /> },
        ]}
        empty={null}
      />
    </Section>
  );
}
