import { Button, SegmentedControl, Skeleton, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { partnerApi, portalApi } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import { Code, ErrorState, GoTo, Icon, useGo } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan, usePlace } from '../../session/use-place.ts';
import { samplesOf } from './samples.ts';
import { homeTexts } from './texts.ts';

/** What is to be done first, ticked by what happened; gone when all of it is done. */
export function FirstSteps() {
  const t = useText(homeTexts);
  const can = useCan();
  // The panel that was waiting stays, so that its green is seen.
  const [hasWaited, setHasWaited] = useState(false);
  const checklist = useOne(['checklist'], (signal) => portalApi.get('/portal/api/checklist', { signal }), {
    refetchIntervalMs: 5_000,
  });
  const isFirst = checklist.data?.items.some(({ id, isDone }) => id === 'first_request' && !isDone) ?? false;
  useEffect(() => {
    if (isFirst) setHasWaited(true);
  }, [isFirst]);
  if (checklist.error && !checklist.data)
    return <ErrorState error={checklist.error} onRetry={() => void checklist.refetch()} />;
  if (!checklist.data) return <Skeleton height={190} />;
  const { items, done, total } = checklist.data;
  if (done === total) return null;
  return (
    <>
      {(isFirst || hasWaited) && can('keys:read') && <FirstCall onSeen={() => void checklist.refetch()} />}
      <section className="section card">
        <div>
          <Title order={2} size="h4">
            {t.steps}
          </Title>
          <Text size="sm" c="dimmed">
            {t.stepsLead(done, total)}
          </Text>
        </div>
        <ul className="steps">
          {items.map(({ id, isDone, path }) => (
            <li key={id} data-done={isDone || undefined}>
              <GoTo to={path}>
                <span className="mark">{isDone && <Icon name="check" size={12} />}</span>
                <span>
                  {t.items[id] ?? id}
                  {isDone && <span className="skip">, {t.isDone}</span>}
                </span>
              </GoTo>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Waits for the first call and turns green when it comes. */
function FirstCall({ onSeen }: { onSeen: () => void }) {
  const t = useText(homeTexts);
  const go = useGo();
  const can = useCan();
  const { environment } = usePlace();
  const [chosen, choose] = useState('curl');
  const [isOver, setOver] = useState(false);
  const first = useOne(
    ['first-request'],
    async (signal) => {
      const answer = await portalApi.get('/portal/api/first-request', { signal });
      if (answer.isSeen && !isOver) {
        setOver(true);
        onSeen();
      }
      return answer;
    },
    { refetchIntervalMs: isOver ? false : 800 },
  );
  const keys = useOne(
    ['keys', 'newest'],
    (signal) => partnerApi.get('/partner/keys', { query: { state: 'active', limit: 1 }, signal }),
    { refetchIntervalMs: isOver ? false : 5_000 },
  );
  const newest = keys.data?.items[0]?.secrets.at(-1)?.masked;
  const samples = samplesOf(globalThis.location.origin, environment);
  const sample = samples.find(({ id }) => id === chosen) ?? samples[0]!;
  const seen = first.data?.isSeen ? first.data : undefined;
  return (
    <section className="card first-call" data-seen={seen ? true : undefined}>
      <div role="status">
        <Title order={2} size="h4" className="first-state">
          <span className="pulse">{seen && <Icon name="check" size={12} />}</span>
          {seen ? t.seen(seen.keyName ?? '', seen.route ?? '') : t.waiting}
        </Title>
        {seen && can('logs:read') && <GoTo to="logs">{t.openLogs}</GoTo>}
        {!seen && (
          <Text size="sm" c="dimmed">
            {newest ? t.waitingFor(newest) : t.waitingText}
          </Text>
        )}
      </div>
      {keys.data && !newest && can('keys:write') && (
        <div className="row">
          <Text size="sm">{t.needsKey}</Text>
          <Button size="xs" onClick={() => go('keys?new=1')}>
            {t.createKey}
          </Button>
        </div>
      )}
      <SegmentedControl
        size="xs"
        aria-label={t.language}
        value={sample.id}
        onChange={choose}
        data={samples.map(({ id, label }) => ({ value: id, label }))}
      />
      <Code text={sample.text} label={sample.label} />
    </section>
  );
}
