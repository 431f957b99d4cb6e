import { Alert, Button, Skeleton, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { partnerApi } from '../../api/client.ts';
import { useAct, useOne } from '../../api/queries.ts';
import {
  ConfirmDialog,
  DataTable,
  EmptyState,
  ErrorState,
  Facts,
  GoTo,
  Icon,
  Page,
  Section,
  Status,
  Time,
  useNow,
  useParam,
} from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { Creator } from './creator.tsx';
import type { Key, Rotation } from './key.ts';
import { rotationTexts } from './rotation-texts.ts';
import { SecretChart } from './secret-chart.tsx';
import { keysTexts } from './texts.ts';
import './keys.css';

const LIVE_MS = 3_000;
const TONES = { pending: 'waiting', overlap: 'info', finished: 'good', cancelled: 'off' } as const;

/** The rotation under way, or the last one. */
export function RotationPage() {
  const t = useText(rotationTexts);
  const texts = useText(keysTexts);
  const can = useCan();
  const keyId = useParam('keyId');
  const key = useOne(['keys', 'one', keyId], (signal) =>
    partnerApi.get('/partner/keys/{keyId}', { params: { keyId }, signal }),
  );
  const rotation = useOne(
    ['keys', 'rotation', keyId],
    (signal) => partnerApi.get('/partner/keys/{keyId}/rotations/current', { params: { keyId }, signal }),
    { refetchIntervalMs: LIVE_MS },
  );
  const isOpen = rotation.data?.state === 'pending' || rotation.data?.state === 'overlap';
  const name = key.data?.name ?? '…';
  return (
    <Page
      title={t.title}
      crumbs={[
        { label: texts.title, to: 'keys' },
        { label: name, to: `keys/${keyId}` },
      ]}
      lead={rotation.data && <Status tone={TONES[rotation.data.state]}>{t.states[rotation.data.state]}</Status>}
      actions={isOpen && can('keys:write') && <RotationActs rotation={rotation.data} apiKey={key.data} />}
    >
      {rotation.data ? (
        <OneRotation rotation={rotation.data} isOpen={isOpen} />
      ) : rotation.error?.status === 404 && key.data ? (
        <EmptyState
          icon="refresh"
          title={t.noneTitle}
          action={
            can('keys:write') && (
              <Button component={GoTo} to={`keys/${keyId}?rotate=1`}>
                {texts.rotate}
              </Button>
            )
          }
        >
          {t.noneText}
        </EmptyState>
      ) : rotation.error ? (
        <ErrorState error={rotation.error} onRetry={() => void rotation.refetch()} />
      ) : (
        <Skeleton height={420} aria-busy="true" />
      )}
    </Page>
  );
}

function OneRotation({ rotation, isOpen }: { rotation: Rotation; isOpen: boolean }) {
  const t = useText(rotationTexts);
  const formats = useFormats();
  return (
    <>
      <Safety rotation={rotation} isOpen={isOpen} />
      <SecretChart rotation={rotation} isLive={isOpen} />
      <Section title={t.still}>
        <DataTable
          caption={t.still}
          list={{ items: rotation.stillUsing.items, isPending: false, error: null }}
          rowKey={({ address, userAgent }) => `${address} ${userAgent}`}
          empty={<Text c="dimmed">{t.stillNone}</Text>}
          columns={[
            { key: 'address', title: t.address, cell: ({ address }) => (address ? <code>{address}</code> : t.many) },
            {
              key: 'agent',
              title: t.agent,
              cell: ({ userAgent }) => <span className="any-wrap">{userAgent ?? '–'}</span>,
            },
            {
              key: 'routes',
              title: t.routes,
              isHiddenOnPhone: true,
              cell: ({ routes }) => (
                <code title={routes.join('\n')}>
                  {routes[0] ?? '–'}
                  {routes.length > 1 ? ` +${routes.length - 1}` : ''}
                </code>
              ),
            },
            { key: 'uses', title: t.uses, align: 'end', cell: ({ uses }) => formats.number(uses) },
            { key: 'last', title: t.last, cell: ({ lastUsedAt }) => <Time at={lastUsedAt} format="relative" /> },
            {
              key: 'state',
              title: '',
              cell: ({ hasMoved }) => (
                <Status tone={hasMoved ? 'good' : 'waiting'}>{hasMoved ? t.moved : t.staying}</Status>
              ),
            },
          ]}
        />
      </Section>
      <Facts
        items={[
          [t.startedAt, <Time key="at" at={rotation.createdAt} />],
          [t.startedBy, <Creator key="by" id={rotation.createdBy} />],
          [t.graceFact, graceText(rotation.graceSeconds, t.noGrace)],
        ]}
      />
    </>
  );
}

/** Whether the old secret may end, why, and when it does by itself. */
function Safety({ rotation, isOpen }: { rotation: Rotation; isOpen: boolean }) {
  const t = useText(rotationTexts);
  const nowMs = useNow(isOpen ? 1_000 : undefined);
  const { state, isSafeToFinish, oldSecret, stillUsing } = rotation;
  const staying = stillUsing.items.filter(({ hasMoved }) => !hasMoved).length;
  const reason =
    t.reasons[rotation.reason] ?? (staying > 0 ? t.stayingText(staying, stillUsing.places) : rotation.reason);
  const text = { pending: t.pendingText, overlap: t.overlapText, finished: t.finishedText, cancelled: t.cancelledText }[
    state
  ];
  const endsAt = oldSecret.endsAt ?? rotation.latestAt;
  return (
    <Alert
      color={!isOpen ? 'gray' : isSafeToFinish ? 'teal' : 'yellow'}
      icon={<Icon name={isOpen && !isSafeToFinish ? 'alert' : 'check'} />}
      title={isOpen ? (isSafeToFinish ? t.safe : t.notSafe) : t.states[state]}
    >
      {isOpen && <Text size="sm">{reason}</Text>}
      <Text size="sm">{text}</Text>
      {isOpen && (
        <Text size="sm" mt={6} component="div">
          {state === 'overlap' ? t.endsIn : `${t.oldSecret}: ${t.endsLatest}`}{' '}
          <strong className="number" role="timer">
            {spanOf(Math.max(0, Date.parse(endsAt) - nowMs))}
          </strong>{' '}
          (<Time at={endsAt} />)
        </Text>
      )}
    </Alert>
  );
}

/** 24 h, or the clock when it is no whole number of hours. */
const graceText = (seconds: number, none: string): string =>
  seconds === 0 ? none : seconds % 3600 === 0 ? `${seconds / 3600} h` : spanOf(seconds * 1000);

/** 3 d 04:05:06 */
function spanOf(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
  ];
  const clock = [hours, minutes, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return days > 0 ? `${days} d ${clock}` : clock;
}

function RotationActs({ rotation, apiKey }: { rotation: Rotation | undefined; apiKey: Key | undefined }) {
  const t = useText(rotationTexts);
  const [asking, setAsking] = useState<'finish' | 'cancel'>();
  const params = { keyId: rotation?.keyId ?? '' };
  const done = (message: string) => (): void => {
    setAsking(undefined);
    notifications.show({ message });
  };
  const finish = useAct(
    (_: void, { idempotencyKey }) =>
      partnerApi.post('/partner/keys/{keyId}/rotations/current/finish', { params, body: {}, idempotencyKey }),
    { refresh: [['keys']], onDone: done(t.finished) },
  );
  const cancel = useAct(
    (_: void, { idempotencyKey }) =>
      partnerApi.post('/partner/keys/{keyId}/rotations/current/cancel', { params, body: {}, idempotencyKey }),
    { refresh: [['keys']], onDone: done(t.cancelled) },
  );
  if (!rotation) return null;
  const name = apiKey?.name;
  return (
    <>
      {rotation.state === 'pending' && (
        <Button variant="default" onClick={() => setAsking('cancel')}>
          {t.cancel}
        </Button>
      )}
      <Button variant={rotation.isSafeToFinish ? 'filled' : 'default'} onClick={() => setAsking('finish')}>
        {t.finish}
      </Button>
      <ConfirmDialog
        isOpen={asking === 'finish'}
        onClose={() => setAsking(undefined)}
        title={t.finishTitle}
        confirmLabel={t.finish}
        onConfirm={() => finish.mutate()}
        isBusy={finish.isPending}
        error={finish.error}
        isDangerous={!rotation.isSafeToFinish}
        {...(!rotation.isSafeToFinish && name ? { wordToType: name } : {})}
      >
        {rotation.isSafeToFinish ? t.finishSafe : t.finishUnsafe}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asking === 'cancel'}
        onClose={() => setAsking(undefined)}
        title={t.cancelTitle}
        confirmLabel={t.cancel}
        onConfirm={() => cancel.mutate()}
        isBusy={cancel.isPending}
        error={cancel.error}
      >
        {t.cancelText}
      </ConfirmDialog>
    </>
  );
}
