import { Button } from '@mantine/core';
import { operatorApi } from '../../../api/client.ts';
import { useOne } from '../../../api/queries.ts';
import {
  DataTable,
  EmptyState,
  Money,
  Page,
  Section,
  Time,
  useOpenItem,
  type Column,
} from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { EnvironmentSwitch, useShownEnvironment } from '../environment-switch.tsx';
import { OperatorName } from '../operator-name.tsx';
import { EditLevel } from './edit-level.tsx';
import { PERIODS, type Level, type Limits } from './levels.ts';
import { IdentityPolicy } from './identity-policy.tsx';
import { limitsTexts } from './texts.ts';

export /** What people may send by level, with who set what; and from which amount more is asked. */
function LimitsPage() {
  const t = useText(limitsTexts);
  const environment = useShownEnvironment();
  const { openId, open, close } = useOpenItem();
  const { data, error, refetch } = useOne(['limits', environment], (signal) =>
    operatorApi.get('/operator/api/limits', { query: { environment }, signal }),
  );
  const currency = data?.currency ?? 'USD';
  const amounts = <T extends Record<(typeof PERIODS)[number], string>>(): Column<T>[] =>
    PERIODS.map((period) => ({
      key: period,
      title: t[period],
      align: 'end',
      cell: (row) => <Money amount={row[period]} currency={currency} />,
    }));
  return (
    <Page title={t.title} lead={t.lead} actions={<EnvironmentSwitch />}>
      <Section title={t.levels}>
        <DataTable
          caption={t.levels}
          list={{ items: data?.levels ?? [], isPending: !data && !error, error, reload: () => void refetch() }}
          rowKey={({ level }) => String(level)}
          skeletonRows={3}
          columns={[
            { key: 'level', title: t.level, width: 110, cell: ({ level }) => <strong>{t.levelOf(level)}</strong> },
            ...amounts<Level>(),
            {
              key: 'act',
              title: '',
              width: 110,
              align: 'end',
              cell: ({ level }) => (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`${t.edit} ${t.levelOf(level)}`}
                  onClick={() => open(String(level))}
                >
                  {t.edit}
                </Button>
              ),
            },
          ]}
          empty={<EmptyState title={t.levels}>{t.lead}</EmptyState>}
        />
      </Section>
      <IdentityPolicy />
      <Section title={t.history}>
        <DataTable
          caption={t.history}
          list={{ items: data?.history ?? [], isPending: !data, error: null }}
          rowKey={({ setAt, level }) => `${setAt} ${level}`}
          skeletonRows={2}
          columns={[
            { key: 'when', title: t.when, width: 190, cell: ({ setAt }) => <Time at={setAt} /> },
            { key: 'who', title: t.who, cell: ({ setBy }) => <OperatorName id={setBy} /> },
            { key: 'level', title: t.level, width: 90, cell: ({ level }) => t.levelOf(level) },
            ...amounts<Limits['history'][number]>(),
          ]}
          empty={
            <EmptyState icon="audit" title={t.noHistory}>
              {t.noHistoryText}
            </EmptyState>
          }
        />
      </Section>
      <EditLevel
        key={`${environment} ${openId}`}
        level={data?.levels.find(({ level }) => String(level) === openId)}
        currency={currency}
        onClose={close}
      />
    </Page>
  );
}
