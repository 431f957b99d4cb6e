import { Button } from '@mantine/core';
import { operatorApi, type ItemOf, type PortalPaths } from '../../../api/client.ts';
import { useCursorList } from '../../../api/queries.ts';
import {
  DataTable,
  EmptyState,
  GoTo,
  Icon,
  Page,
  Status,
  Time,
  useGo,
  useSearchState,
} from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { EnvironmentSwitch, useShownEnvironment } from '../environment-switch.tsx';
import { OperatorName } from '../operator-name.tsx';
import { CreateBatch } from './create-batch.tsx';
import { payoutsTexts } from './texts.ts';

type BatchItem = ItemOf<PortalPaths, '/operator/api/payout-batches'>;

/** Batches of the manual rail, newest first. */
export function PayoutsPage() {
  const t = useText(payoutsTexts);
  const go = useGo();
  const environment = useShownEnvironment();
  const [search, change] = useSearchState();
  const list = useCursorList<BatchItem>(
    ['payout-batches', environment],
    ({ query, signal }) =>
      operatorApi.get('/operator/api/payout-batches', { query: { environment, ...query }, signal }),
    { refetchIntervalMs: 10_000 },
  );
  const create = (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={() => change({ new: '1' })}>
      {t.create}
    </Button>
  );
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <Button component={GoTo} to="payouts/results" variant="default">
            {t.results}
          </Button>
          {list.items.length > 0 && create}
        </>
      }
    >
      <div>
        <EnvironmentSwitch />
      </div>
      <DataTable
        caption={t.title}
        list={list}
        rowKey={({ batchId }) => batchId}
        onOpen={({ batchId }) => go(`payouts/${batchId}`)}
        skeletonRows={4}
        columns={[
          { key: 'batch', title: t.batch, width: 230, cell: ({ batchId }) => <code>{batchId}</code> },
          {
            key: 'made',
            title: t.made,
            width: 150,
            cell: ({ createdAt }) => <Time at={createdAt} format="relative" />,
          },
          {
            key: 'state',
            title: t.state,
            width: 170,
            cell: ({ releasedAt }) => (
              <Status tone={releasedAt ? 'good' : 'waiting'}>{releasedAt ? t.out : t.waiting}</Status>
            ),
          },
          { key: 'by', title: t.madeBy, cell: ({ createdBy }) => <OperatorName id={createdBy} /> },
          { key: 'out', title: t.releasedBy, cell: ({ releasedBy }) => <OperatorName id={releasedBy} /> },
          { key: 'adapter', title: t.adapter, isHiddenOnPhone: true, cell: ({ adapter }) => adapter },
        ]}
        empty={
          <EmptyState icon="bank" title={t.emptyTitle} action={create}>
            {t.emptyText}
          </EmptyState>
        }
      />
      <CreateBatch isOpen={search['new'] === '1'} onClose={() => change({ new: undefined })} />
    </Page>
  );
}
