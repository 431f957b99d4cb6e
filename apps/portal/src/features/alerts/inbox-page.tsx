import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { partnerApi, type ItemOf, type PartnerPaths } from '../../api/client.ts';
import { useAct, useCursorList } from '../../api/queries.ts';
import {
  Code,
  DataTable,
  DetailDrawer,
  EmptyState,
  Facts,
  GoTo,
  Page,
  prettyJson,
  Status,
  Time,
  useOpenItem,
  useSearchState,
  type StatusTone,
} from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { useKeyNames } from '../logs/log-queries.ts';
import { AlertsNavigation } from './alerts-navigation.tsx';
import { MuteDialog } from './mute-dialog.tsx';
import { Mutes } from './mutes.tsx';
import { alertsTexts } from './texts.ts';

export type Notice = ItemOf<PartnerPaths, '/partner/notices'>;

export const SEVERITY_TONES: Record<string, StatusTone> = { info: 'info', warning: 'waiting', critical: 'bad' };

/** Notices, the open ones first. */
export function InboxPage() {
  const t = useText(alertsTexts);
  const can = useCan();
  const keyName = useKeyNames();
  const [search, change] = useSearchState();
  const state = search['state'] ?? 'open';
  const { openId, open, close } = useOpenItem();
  const list = useCursorList<Notice>(
    ['notices', 'list', state],
    ({ query, signal }) =>
      partnerApi.get('/partner/notices', {
        query: { ...query, ...(state === 'all' ? {} : { state: state as 'open' }) },
        signal,
      }),
    { refetchIntervalMs: 15_000 },
  );
  const opened = list.items.find(({ noticeId }) => noticeId === openId);
  return (
    <Page title={t.title} lead={t.lead}>
      <AlertsNavigation />
      <Group>
        <SegmentedControl
          size="xs"
          aria-label={t.inbox}
          value={state}
          onChange={(next) => change({ state: next === 'open' ? undefined : next })}
          data={Object.entries(t.states).map(([value, label]) => ({ value, label }))}
        />
      </Group>
      <DataTable
        caption={t.inbox}
        list={list}
        rowKey={({ noticeId }) => noticeId}
        onOpen={({ noticeId }) => open(noticeId)}
        skeletonRows={4}
        columns={[
          { key: 'what', title: t.what, cell: (notice) => t.names[notice.rule] ?? notice.title },
          {
            key: 'severity',
            title: t.severity,
            width: 130,
            cell: ({ severity }) => (
              <Status tone={SEVERITY_TONES[severity] ?? 'off'}>{t.severities[severity] ?? severity}</Status>
            ),
          },
          { key: 'about', title: t.about, cell: (notice) => <About notice={notice} keyName={keyName} /> },
          { key: 'at', title: t.at, width: 140, cell: ({ createdAt }) => <Time at={createdAt} format="relative" /> },
          ...(can('keys:write')
            ? [{ key: 'act', title: '', width: 130, cell: (notice: Notice) => <Acknowledge notice={notice} /> }]
            : []),
        ]}
        empty={
          state === 'all' ? (
            <EmptyState icon="bell" title={t.emptyTitle}>
              {t.emptyText}
            </EmptyState>
          ) : (
            <EmptyState icon="check" title={t.nothingOpen}>
              {t.nothingOpenText} {t.emptyText}
            </EmptyState>
          )
        }
      />
      <Mutes keyName={keyName} />
      <DetailDrawer
        title={opened ? (t.names[opened.rule] ?? opened.title) : t.title}
        isOpen={openId !== undefined && (list.isPending || opened !== undefined)}
        onClose={close}
        isPending={list.isPending}
      >
        {opened && <NoticeView notice={opened} keyName={keyName} />}
      </DetailDrawer>
    </Page>
  );
}

function About({ notice, keyName }: { notice: Notice; keyName: (keyId: string) => string }) {
  if (notice.keyId) return <GoTo to={`keys/${notice.keyId}`}>{keyName(notice.keyId)}</GoTo>;
  if (notice.endpointId) return <GoTo to={`webhooks/${notice.endpointId}`}>{notice.endpointId}</GoTo>;
  return <span className="none">–</span>;
}

function Acknowledge({ notice: { noticeId, acknowledgedAt } }: { notice: Notice }) {
  const t = useText(alertsTexts);
  const act = useAct(
    (_: void, { idempotencyKey }) =>
      partnerApi.post('/partner/notices/{noticeId}/acknowledge', { params: { noticeId }, idempotencyKey }),
    { refresh: [['notices']], onDone: () => notifications.show({ message: t.acknowledged }) },
  );
  if (acknowledgedAt) return <Status tone="good">{t.acknowledgedBy}</Status>;
  return (
    <Button
      size="compact-xs"
      variant="default"
      loading={act.isPending}
      onClick={() => act.mutate()}
      {...(act.error ? { title: act.error.message, c: 'var(--bad)' } : {})}
    >
      {t.acknowledge}
    </Button>
  );
}

function NoticeView({ notice, keyName }: { notice: Notice; keyName: (keyId: string) => string }) {
  const t = useText(alertsTexts);
  const can = useCan();
  const [isMuting, setMuting] = useState(false);
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Status tone={SEVERITY_TONES[notice.severity] ?? 'off'}>
          {t.severities[notice.severity] ?? notice.severity}
        </Status>
        {can('keys:write') && (
          <Group gap="xs">
            <Acknowledge notice={notice} />
            {notice.keyId && (
              <Button size="compact-xs" variant="default" onClick={() => setMuting(true)}>
                {t.mute}
              </Button>
            )}
          </Group>
        )}
      </Group>
      <div lang="en">
        <Text fw={600}>{notice.title}</Text>
        <Text mt={4}>{notice.text}</Text>
      </div>
      <Facts
        items={[
          [t.about, <About key="about" notice={notice} keyName={keyName} />],
          [t.at, <Time key="at" at={notice.createdAt} />],
          ...(notice.acknowledgedAt
            ? [[t.acknowledgedBy, <Time key="seen" at={notice.acknowledgedAt} />] as [string, React.ReactNode]]
            : []),
        ]}
      />
      {Object.keys(notice.details).length > 0 && (
        <div>
          <Text size="sm" fw={600} mb={4}>
            {t.details}
          </Text>
          <Code text={prettyJson(notice.details)} label={t.details} />
        </div>
      )}
      <MuteDialog notice={notice} isOpen={isMuting} onClose={() => setMuting(false)} />
    </Stack>
  );
}
