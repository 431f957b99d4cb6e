import { Button } from '@mantine/core';
import { useState } from 'react';
import { portalApi, type AnswerOf, type PortalPaths } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import { ErrorState, GoTo, Section, Timeline } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { toneOf } from '../links/link-page.tsx';
import { linksTexts } from '../links/texts.ts';
import { operationsTexts } from '../operations/texts.ts';
import { usersTexts } from './texts.ts';

type Item = AnswerOf<PortalPaths, '/portal/api/users/{userId}/timeline', 'get'>['items'][number];

const STEP = 25;
const MOST = 100;

/** Over all links, checks and transfers, newest first, live. */
export function UserTimeline({ userId }: { userId: string }) {
  const t = useText(usersTexts);
  const nameOf = useNames();
  const [limit, setLimit] = useState(STEP);
  const timeline = useOne(
    ['users', 'timeline', userId, limit],
    (signal) => portalApi.get('/portal/api/users/{userId}/timeline', { params: { userId }, query: { limit }, signal }),
    { refetchIntervalMs: 10_000, keepPrevious: true },
  );
  if (timeline.error && !timeline.data) {
    return <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />;
  }
  return (
    <Section title={t.timeline}>
      <Timeline
        label={t.timeline}
        entries={timeline.data?.items.filter(isTold).map((item, index) => ({
          key: `${item.timestamp}${item.type}${item.subject.id}${index}`,
          at: item.timestamp,
          title: nameOf(item.type),
          tone: toneOf(item.type),
          children: <More item={item} />,
        }))}
      />
      {timeline.data?.nextBefore && limit < MOST && (
        <Button variant="default" size="xs" loading={timeline.isPlaceholderData} onClick={() => setLimit(MOST)}>
          {t.older}
        </Button>
      )}
    </Section>
  );
}

/** Checks and transfers tell themselves; what their link says of them again is left out. */
const isTold = ({ type, subject }: Item): boolean => subject.kind !== 'link' || !/^(cip|operation)\./.test(type);

function useNames(): (type: string) => string {
  const links = useText(linksTexts);
  const operations = useText(operationsTexts);
  return (type) =>
    links.types[type] ?? operations.facts[type.replace(/^operation\./, '')] ?? type.replace(/^operation\./, '');
}

const PAGES: Record<string, string> = { link: 'links', operation: 'operations' };

function More({ item: { actor, subject, details } }: { item: Item }) {
  const t = useText(usersTexts);
  const links = useText(linksTexts);
  const page = PAGES[subject.kind];
  const { reason, fields } = details as { reason?: string; fields?: string[] };
  return (
    <>
      <span>{links.actors[actor] ?? (actor.startsWith('mem_') ? t.member : links.actors['operator'])}</span>
      {page && <GoTo to={`${page}/${subject.id}`}>{`…${subject.id.slice(-6)}`}</GoTo>}
      {fields && <span>{fields.map((field) => t.fields[field] ?? field).join(', ')}</span>}
      {reason && <q>{reason}</q>}
    </>
  );
}
