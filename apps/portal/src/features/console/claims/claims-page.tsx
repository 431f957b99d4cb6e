import { Button } from '@mantine/core';
import { operatorApi, type ItemOf, type PortalPaths } from '../../../api/client.ts';
import { useCursorList } from '../../../api/queries.ts';
import {
  DataTable,
  EmptyState,
  Icon,
  Id,
  Page,
  Status,
  Time,
  useGo,
  useSearchState,
} from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { environmentTexts } from '../environment-switch.tsx';
import { TakeNotice } from './take-notice.tsx';
import { claimsTexts } from './texts.ts';

type Item = ItemOf<PortalPaths, '/operator/api/claims'>;

/** Claims with something left to do, by the day it is due. */
export function ClaimsPage() {
  const t = useText(claimsTexts);
  const places = useText(environmentTexts);
  const go = useGo();
  const [search, change] = useSearchState();
  const list = useCursorList<Item>(
    ['claims'],
    ({ query, signal }) => operatorApi.get('/operator/api/claims', { query, signal }),
    { refetchIntervalMs: 15_000 },
  );
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <Button leftSection={<Icon name="plus" size={16} />} onClick={() => change({ new: '1' })}>
          {t.take}
        </Button>
      }
    >
      <DataTable
        caption={t.title}
        list={list}
        rowKey={({ claimId }) => claimId}
        onOpen={({ claimId }) => go(`claims/${claimId}`)}
        columns={[
          { key: 'kind', title: t.kind, cell: ({ kind }) => t.kinds[kind] ?? kind },
          { key: 'partner', title: t.partner, cell: ({ partner }) => partner },
          { key: 'environment', title: t.environment, width: 110, cell: ({ environment }) => places[environment] },
          {
            key: 'operation',
            title: t.operation,
            isHiddenOnPhone: true,
            cell: ({ operationId }) => <Id id={operationId} isShort />,
          },
          { key: 'next', title: t.next, width: 120, cell: ({ next }) => next && t.steps[next.what] },
          {
            key: 'due',
            title: t.due,
            cell: ({ next, isOverdue }) => (
              <span className="row">
                <Time at={next?.dueAt} format="relative" />
                {isOverdue && <Status tone="bad">{t.overdue}</Status>}
              </span>
            ),
          },
          {
            key: 'noticed',
            title: t.noticed,
            width: 140,
            isHiddenOnPhone: true,
            cell: ({ noticedAt }) => <Time at={noticedAt} format="date" />,
          },
        ]}
        empty={
          <EmptyState icon="check" title={t.emptyTitle}>
            {t.emptyText}
          </EmptyState>
        }
      />
      {search['new'] === '1' && (
        <TakeNotice
          operationId={search['operationId'] ?? ''}
          onClose={() => change({ new: undefined, operationId: undefined })}
        />
      )}
    </Page>
  );
}
