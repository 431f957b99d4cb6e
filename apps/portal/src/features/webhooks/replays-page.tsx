import { Button, Group, Progress, Text } from '@mantine/core';
import { useState } from 'react';
import { partnerApi } from '../../api/client.ts';
import { useAct, useCursorList } from '../../api/queries.ts';
import {
  ConfirmDialog,
  DataTable,
  EmptyState,
  FormError,
  Icon,
  Page,
  Status,
  Time,
  useSearchState,
  type StatusTone,
} from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { NewReplay } from './new-replay.tsx';
import { replayTexts } from './replay-texts.ts';
import { webhooksTexts } from './texts.ts';
import { shortUrl, useAddressOf, type Replay } from './webhook-queries.ts';
import { WebhooksNavigation } from './webhooks-navigation.tsx';
import './webhooks.css';

const TONES: Record<string, StatusTone> = { running: 'info', paused: 'waiting', done: 'good', cancelled: 'off' };
type Act = 'pause' | 'resume' | 'cancel';

/** Jobs that send many again, watched, paused, resumed and cancelled. */
export function ReplaysPage() {
  const t = useText(replayTexts);
  const { title } = useText(webhooksTexts);
  const formats = useFormats();
  const can = useCan();
  const addressOf = useAddressOf();
  const [search, change] = useSearchState();
  const list = useCursorList<Replay>(
    ['webhook-replays'],
    ({ query, signal }) => partnerApi.get('/partner/webhook-replays', { query, signal }),
    { refetchIntervalMs: 1_500 },
  );
  const mayWrite = can('webhooks:write');
  const start = mayWrite && (
    <Button leftSection={<Icon name="refresh" size={16} />} onClick={() => change({ new: '1' })}>
      {t.start}
    </Button>
  );
  return (
    <Page
      title={t.title}
      lead={t.lead}
      crumbs={[{ label: title, to: 'webhooks' }]}
      actions={list.items.length > 0 && start}
    >
      <WebhooksNavigation />
      <DataTable
        caption={t.title}
        list={list}
        rowKey={(replay) => replay.replayId}
        skeletonRows={3}
        columns={[
          {
            key: 'endpoint',
            title: t.endpoint,
            cell: ({ endpointId }) => <code className="clip">{shortUrl(addressOf(endpointId) ?? endpointId)}</code>,
          },
          { key: 'what', title: t.what, width: 170, cell: ({ what }) => t.whats[what] },
          {
            key: 'window',
            title: t.window,
            isHiddenOnPhone: true,
            cell: ({ from, to }) => (
              <span className="two-lines">
                <Time at={from} />
                <Time at={to} />
              </span>
            ),
          },
          {
            key: 'progress',
            title: t.progress,
            width: 190,
            cell: ({ queued, matched }) => (
              <span className="two-lines" style={{ minWidth: 150 }}>
                <Progress
                  value={matched === 0 ? 100 : Math.min(100, (queued / matched) * 100)}
                  size="sm"
                  aria-label={t.progress}
                />
                <Text size="xs" c="dimmed">
                  {t.of(formats.number(queued), formats.number(matched))}
                </Text>
              </span>
            ),
          },
          {
            key: 'status',
            title: t.status,
            width: 120,
            cell: ({ status }) => <Status tone={TONES[status] ?? 'off'}>{t.statuses[status] ?? status}</Status>,
          },
          {
            key: 'created',
            title: t.created,
            width: 130,
            cell: ({ createdAt }) => <Time at={createdAt} format="relative" />,
          },
          ...(mayWrite
            ? [{ key: 'acts', title: '', width: 190, cell: (replay: Replay) => <ReplayActs replay={replay} /> }]
            : []),
        ]}
        empty={
          <EmptyState icon="refresh" title={t.emptyTitle} action={start}>
            {t.emptyText}
          </EmptyState>
        }
      />
      {mayWrite && (
        <NewReplay
          isOpen={search['new'] === '1'}
          endpointId={search['endpointId']}
          onClose={() => change({ new: undefined, endpointId: undefined })}
        />
      )}
    </Page>
  );
}

function ReplayActs({ replay: { replayId, status } }: { replay: Replay }) {
  const t = useText(replayTexts);
  const [isAsked, setAsked] = useState(false);
  const act = useAct(
    (what: Act, { idempotencyKey }) =>
      partnerApi.post(`/partner/webhook-replays/{replayId}/${what}`, { params: { replayId }, idempotencyKey }),
    { refresh: [['webhook-replays']], onDone: () => setAsked(false) },
  );
  if (status !== 'running' && status !== 'paused') return null;
  const other: Act = status === 'running' ? 'pause' : 'resume';
  return (
    <>
      <Group gap={6} justify="flex-end">
        <Button
          size="compact-xs"
          variant="default"
          loading={act.isPending && act.variables === other}
          onClick={() => act.mutate(other)}
        >
          {t[other]}
        </Button>
        <Button size="compact-xs" variant="default" c="var(--bad)" onClick={() => setAsked(true)}>
          {t.cancel}
        </Button>
      </Group>
      {!isAsked && <FormError error={act.error} />}
      <ConfirmDialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={t.cancelTitle}
        confirmLabel={t.cancelConfirm}
        onConfirm={() => act.mutate('cancel')}
        isBusy={act.isPending}
        error={act.error}
        isDangerous
      >
        {t.cancelText}
      </ConfirmDialog>
    </>
  );
}
