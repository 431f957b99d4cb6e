import { Text } from '@mantine/core';
import { operatorApi } from '../../../api/client.ts';
import { useOne } from '../../../api/queries.ts';
import { CopyButton, DataTable, Id, Section } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { consoleAuditTexts } from './texts.ts';

/** The newest seal of every chain, to be noted outside. */
export function Heads() {
  const t = useText(consoleAuditTexts);
  const { data } = useOne(['audit-heads'], (signal) => operatorApi.get('/operator/api/audit/heads', { signal }));
  const items = (data?.items ?? []).filter(({ head }) => head !== null);
  return (
    <Section
      title={t.heads}
      actions={
        items.length > 0 && (
          <CopyButton isWide label={t.copyHeads} text={items.map(({ chain, head }) => `${chain} ${head}`).join('\n')} />
        )
      }
    >
      <Text c="dimmed" size="sm">
        {t.headsText}
      </Text>
      <DataTable
        caption={t.heads}
        list={{ items, isPending: !data, error: null }}
        rowKey={({ chain }) => chain}
        skeletonRows={3}
        columns={[
          { key: 'chain', title: t.chain, width: 260, cell: ({ name }) => name },
          { key: 'head', title: t.head, cell: ({ head }) => <Id id={head ?? ''} isShort /> },
        ]}
        empty={<Text c="dimmed">{t.emptyTitle}</Text>}
      />
    </Section>
  );
}
