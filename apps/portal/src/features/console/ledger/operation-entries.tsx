import { Anchor } from '@mantine/core';
import { operatorApi } from '../../../api/client.ts';
import { useOne } from '../../../api/queries.ts';
import { DataTable, EmptyState, ErrorState, GoTo, Money, Section, Status, Time } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { ledgerTexts } from './texts.ts';

const TONES = { pending: 'waiting', posted: 'good', voided: 'off' } as const;

/** What one transfer posted: a row for each line, with its entry. */
export function OperationEntries({ operationId, isOnItsPage = false }: { operationId: string; isOnItsPage?: boolean }) {
  const t = useText(ledgerTexts);
  const { data, error, refetch } = useOne(
    ['ledger', 'operation', operationId],
    (signal) => operatorApi.get('/operator/api/ledger/operations/{operationId}', { params: { operationId }, signal }),
    { keepPrevious: true },
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const lines = (data?.entries ?? []).flatMap(({ lines: own, ...entry }) =>
    own.map((line, index) => ({ ...line, entry, isFirst: index === 0, key: `${entry.entryId} ${index}` })),
  );
  return (
    <Section
      title={isOnItsPage ? t.postings : t.entriesOf(operationId)}
      actions={
        !isOnItsPage && (
          <Anchor component={GoTo} to={`operations/${operationId}`} size="sm">
            {t.openOperation}
          </Anchor>
        )
      }
    >
      <DataTable
        caption={t.entriesOf(operationId)}
        list={{ items: lines, isPending: !data, error: null }}
        rowKey={({ key }) => key}
        skeletonRows={4}
        columns={[
          {
            key: 'entry',
            title: t.entry,
            cell: ({ entry, isFirst }) => isFirst && entry.kind.replaceAll('_', ' '),
          },
          {
            key: 'state',
            title: t.entryState,
            width: 130,
            cell: ({ entry, isFirst }) =>
              isFirst && (
                <Status tone={TONES[entry.state as 'posted'] ?? 'info'}>{t.states[entry.state] ?? entry.state}</Status>
              ),
          },
          {
            key: 'time',
            title: t.time,
            width: 200,
            cell: ({ entry, isFirst }) => isFirst && <Time at={entry.createdAt} />,
          },
          { key: 'account', title: t.account, cell: ({ account }) => <code>{account}</code> },
          {
            key: 'debit',
            title: t.debit,
            align: 'end',
            cell: ({ side, amount }) => side === 'debit' && <Money {...amount} />,
          },
          {
            key: 'credit',
            title: t.credit,
            align: 'end',
            cell: ({ side, amount }) => side === 'credit' && <Money {...amount} />,
          },
        ]}
        empty={<EmptyState title={t.noEntries}>{t.noEntriesText}</EmptyState>}
      />
    </Section>
  );
}
