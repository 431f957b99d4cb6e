import { Button, Progress, Skeleton, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { portalApi, type AnswerOf, type PortalPaths } from '../../api/client.ts';
import { useAct, useOne } from '../../api/queries.ts';
import {
  ConfirmDialog,
  DataTable,
  ErrorState,
  Facts,
  GoTo,
  Icon,
  Page,
  Section,
  Status,
  Time,
  type StatusTone,
} from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan, usePlace } from '../../session/use-place.ts';
import { goLiveTexts } from './texts.ts';
import './go-live.css';

type GoLive = AnswerOf<PortalPaths, '/portal/api/go-live', 'get'>;
type Item = GoLive['items'][number];

const TONES: Record<GoLive['state'], StatusTone> = {
  not_requested: 'off',
  requested: 'waiting',
  refused: 'bad',
  open: 'good',
};
const GROUPS = ['test', 'money', 'webhooks', 'authentication', 'onboarding'] as const;
const REFRESH_MS = 5_000;
/** Points about live's own data lead into live; all others into test. */
const IN_LIVE = new Set(['live_endpoint', 'alert_contacts', 'return_url', 'allowed_origins']);

/** The way from test to live: the points, the request and what will be different. */
export function GoLivePage() {
  const t = useText(goLiveTexts);
  const goLive = useOne(['go-live'], (signal) => portalApi.get('/portal/api/go-live', { signal }), {
    refetchIntervalMs: REFRESH_MS,
  });
  const { data } = goLive;
  return (
    <Page title={t.title} lead={t.lead}>
      {data ? (
        <>
          <RequestCard goLive={data} />
          <Checklist items={data.items} />
          <Section title={t.changes}>
            <DataTable
              caption={t.changes}
              list={{ items: t.rows, isPending: false, error: null }}
              rowKey={([what]) => what}
              empty={null}
              columns={[
                { key: 'what', title: t.what, width: 160, cell: ([what]) => <strong>{what}</strong> },
                { key: 'test', title: t.inTest, cell: ([, test]) => test },
                { key: 'live', title: t.inLive, cell: ([, , live]) => live },
              ]}
            />
          </Section>
        </>
      ) : goLive.error ? (
        <ErrorState error={goLive.error} onRetry={() => void goLive.refetch()} />
      ) : (
        <Skeleton height={560} aria-busy="true" />
      )}
    </Page>
  );
}

/** How the request stands, and the next step. */
function RequestCard({ goLive }: { goLive: GoLive }) {
  const t = useText(goLiveTexts);
  const can = useCan();
  const place = usePlace();
  const [isAsking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const { state, request, items, isReady } = goLive;
  const required = items.filter(({ isBlocking }) => isBlocking);
  const done = required.filter(({ isDone }) => isDone).length;
  const ask = useAct(
    (input: { note: string }, { idempotencyKey }) =>
      portalApi.post('/portal/api/go-live', { body: input.note ? { note: input.note } : {}, idempotencyKey }),
    {
      refresh: [['go-live']],
      onDone() {
        setAsking(false);
        setNote('');
        notifications.show({ message: t.asked });
      },
    },
  );
  const mayAsk = can('settings:write') && (state === 'not_requested' || state === 'refused');
  return (
    <section className="card go-live-state">
      <div className="stack">
        <div className="row">
          <Status tone={TONES[state]}>{t.states[state]}</Status>
          <Text size="sm">{t.progress(done, required.length)}</Text>
        </div>
        <Progress
          value={(done / Math.max(1, required.length)) * 100}
          aria-label={t.progress(done, required.length)}
          color={isReady ? 'teal' : 'yellow'}
        />
        <Text size="sm">{t.stateText[state]}</Text>
      </div>
      {mayAsk && (
        <div>
          <Button disabled={!isReady} onClick={() => setAsking(true)}>
            {t.ask}
          </Button>
          {!isReady && (
            <Text size="xs" c="dimmed" mt={4}>
              {t.notReady}
            </Text>
          )}
        </div>
      )}
      {state === 'open' && can('keys:write') && (
        <Button component={GoTo} to={place.href('keys?new=1', 'live')}>
          {t.makeKey}
        </Button>
      )}
      {(request || goLive.openedAt) && <RequestFacts goLive={goLive} />}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t.askTitle}
        confirmLabel={t.ask}
        onConfirm={() => ask.mutate({ note: note.trim() })}
        isBusy={ask.isPending}
        error={ask.error}
      >
        {t.askText}
        <Textarea
          mt="md"
          label={t.note}
          maxLength={1000}
          autosize
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </section>
  );
}

function RequestFacts({ goLive }: { goLive: GoLive }) {
  const t = useText(goLiveTexts);
  const { request, openedAt } = goLive;
  const facts: [string, React.ReactNode][] = [];
  if (openedAt) facts.push([t.openedAt, <Time key="opened" at={openedAt} />]);
  if (request) {
    facts.push([t.requestedAt, <Time key="asked" at={request.requestedAt} />]);
    if (request.note) facts.push([t.yourNote, request.note]);
    if (request.decidedAt) facts.push([t.decidedAt, <Time key="decided" at={request.decidedAt} />]);
    if (request.reviewer) facts.push([t.reviewer, request.reviewer]);
    if (request.answer) facts.push([t.answer, request.answer]);
  }
  return (
    <div className="go-live-facts">
      <Facts items={facts} />
    </div>
  );
}

function Checklist({ items }: { items: Item[] }) {
  const t = useText(goLiveTexts);
  return (
    <div className="go-live-groups">
      {GROUPS.map((group) => (
        <Section key={group} title={t.groups[group]!}>
          <ul className="go-live-list">
            {items
              .filter((item) => item.group === group)
              .map((item) => (
                <Point key={item.id} item={item} />
              ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}

function Point({ item }: { item: Item }) {
  const t = useText(goLiveTexts);
  const place = usePlace();
  const [title, path] = t.items[item.id] ?? [item.id, ''];
  const word = item.isDone ? t.done : item.isBlocking ? t.required : t.advised;
  return (
    <li data-tone={item.isDone ? 'good' : undefined}>
      <span className="go-live-mark" data-done={item.isDone || undefined}>
        {item.isDone && <Icon name="check" size={14} />}
      </span>
      <GoTo to={place.href(path, IN_LIVE.has(item.id) ? 'live' : 'sandbox')}>{title}</GoTo>
      <Status tone={item.isDone ? 'good' : item.isBlocking ? 'waiting' : 'off'}>{word}</Status>
    </li>
  );
}
