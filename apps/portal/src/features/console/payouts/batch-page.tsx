import { Alert, Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { operatorApi, type AnswerOf, type PortalPaths } from '../../../api/client.ts';
import { useAct, useOne } from '../../../api/queries.ts';
import {
  ConfirmDialog,
  ErrorState,
  Facts,
  Icon,
  Id,
  Money,
  Page,
  saveFile,
  Section,
  Status,
  Time,
  useParam,
} from '../../../components/index.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/use-text.ts';
import { environmentTexts } from '../environment-switch.tsx';
import { OperatorName } from '../operator-name.tsx';
import { BatchOrders } from './batch-orders.tsx';
import { payoutsTexts } from './texts.ts';

export type Batch = AnswerOf<PortalPaths, '/operator/api/payout-batches/{batchId}', 'get'>;
type Format = 'csv' | 'pain001';

/** One batch: its lines, its release by another operator, its file. */
export function BatchPage() {
  const t = useText(payoutsTexts);
  const places = useText(environmentTexts);
  const batchId = useParam('batchId');
  const { data, error, refetch } = useOne(
    ['payout-batches', 'one', batchId],
    (signal) => operatorApi.get('/operator/api/payout-batches/{batchId}', { params: { batchId }, signal }),
    { refetchIntervalMs: 10_000 },
  );
  const crumbs = [{ label: t.title, to: data ? `payouts?environment=${data.environment}` : 'payouts' }];
  if (error && !data)
    return (
      <Page title={t.batch} crumbs={crumbs}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Page>
    );
  return (
    <Page
      title={t.batch}
      lead={<Id id={batchId} />}
      crumbs={crumbs}
      actions={data && (data.releasedAt ? <Export batch={data} /> : data.isReleasable && <Release batch={data} />)}
    >
      {data && !data.releasedAt && (
        <Alert
          color={data.isReleasable ? 'blue' : 'yellow'}
          icon={<Icon name={data.isReleasable ? 'eye' : 'alert'} />}
          title={data.isReleasable ? t.otherTitle : t.ownTitle}
        >
          {data.isReleasable ? t.otherText : t.ownText}
        </Alert>
      )}
      <section className="card">
        <Facts
          items={[
            [t.count, data ? <strong className="number">{data.count}</strong> : '…'],
            [
              t.total,
              data ? (
                <strong>
                  <Money {...data.total} />
                </strong>
              ) : (
                '…'
              ),
            ],
            [
              t.state,
              data ? (
                <Status tone={data.releasedAt ? 'good' : 'waiting'}>{data.releasedAt ? t.out : t.waiting}</Status>
              ) : (
                '…'
              ),
            ],
            [places.environment, data ? places[data.environment] : '…'],
            [t.madeBy, data ? <OperatorName id={data.createdBy} /> : '…'],
            [t.made, <Time key="made" at={data?.createdAt} />],
            [t.releasedBy, data ? <OperatorName id={data.releasedBy} /> : '…'],
            [t.released, <Time key="out" at={data?.releasedAt} />],
          ]}
        />
      </section>
      <Section title={t.lines}>
        <BatchOrders orders={data?.orders} />
      </Section>
    </Page>
  );
}

/** Count and total as a sentence says them. */
function useSize({ count, total }: Batch): [orders: string, total: string] {
  const t = useText(payoutsTexts);
  const formats = useFormats();
  return [t.orders(count), formats.money(total.amount, total.currency)];
}

function Release({ batch }: { batch: Batch }) {
  const t = useText(payoutsTexts);
  const [isAsking, setAsking] = useState(false);
  const size = useSize(batch);
  const { batchId } = batch;
  const release = useAct(
    (params: { batchId: string }, { idempotencyKey }) =>
      operatorApi.post('/operator/api/payout-batches/{batchId}/release', { params, idempotencyKey }),
    {
      refresh: [['payout-batches'], ['overview']],
      onDone: () => notifications.show({ message: t.releasedNow(...size) }),
    },
  );
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t.release}</Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t.releaseTitle}
        confirmLabel={t.release}
        onConfirm={() => release.mutate({ batchId })}
        isBusy={release.isPending}
        error={release.error}
      >
        {t.releaseText(...size)}
      </ConfirmDialog>
    </>
  );
}

function Export({ batch }: { batch: Batch }) {
  const t = useText(payoutsTexts);
  const [format, setFormat] = useState<Format>('csv');
  const [isAsking, setAsking] = useState(false);
  const size = useSize(batch);
  const { batchId } = batch;
  const write = useAct(
    (body: { format: Format }) =>
      operatorApi.post('/operator/api/payout-batches/{batchId}/export', { params: { batchId }, body }),
    {
      onDone: ({ content, fileName, mediaType }) => {
        saveFile(new Blob([content], { type: mediaType }), fileName);
        setAsking(false);
        notifications.show({ message: t.written(fileName) });
      },
    },
  );
  const ask = (next: Format): void => {
    write.reset();
    setFormat(next);
    setAsking(true);
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button leftSection={<Icon name="download" size={16} />} rightSection={<Icon name="down" size={14} />}>
            {t.export}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => ask('csv')}>{t.csv}</Menu.Item>
          <Menu.Item onClick={() => ask('pain001')}>{t.pain001}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t.exportTitle(t[format])}
        confirmLabel={t.write}
        onConfirm={() => write.mutate({ format })}
        isBusy={write.isPending}
        error={write.error}
      >
        {t.exportText(...size)}
      </ConfirmDialog>
    </>
  );
}
