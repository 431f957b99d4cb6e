import { Anchor, Skeleton, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { partnerApi } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import {
  Code,
  ErrorState,
  Facts,
  GoTo,
  Id,
  Page,
  prettyJson,
  Section,
  Time,
  Timeline,
  useParam,
} from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { LinkActs, Readiness } from './link-acts.tsx';
import { LinkState, nameOf, type LinkDetail } from './link.tsx';
import { linksTexts } from './texts.ts';

/** One link: what it is, what happened to it, what can be done. */
export function LinkPage() {
  const t = useText(linksTexts);
  const linkId = useParam('linkId');
  const link = useOne(
    ['links', linkId],
    (signal) => partnerApi.get('/partner/links/{linkId}', { params: { linkId }, signal }),
    { refetchIntervalMs: 5_000 },
  );
  const { data } = link;
  return (
    <Page
      title={data?.referenceId ?? t.link}
      lead={data && <LinkState link={data} />}
      crumbs={[{ label: t.title, to: 'links' }]}
      actions={data && <LinkActs link={data} />}
    >
      {link.error && !data ? (
        <ErrorState error={link.error} onRetry={() => void link.refetch()} />
      ) : data ? (
        <div className="columns">
          <div>
            <LinkFacts link={data} />
            <Readiness link={data} />
            <PersonData link={data} />
            {data.metadata && (
              <Section title={t.metadata}>
                <Code label={t.metadata} text={prettyJson(data.metadata)} maxHeight={240} />
              </Section>
            )}
          </div>
          <div>
            <Activity linkId={linkId} />
          </div>
        </div>
      ) : (
        <Skeleton height={320} radius={8} />
      )}
    </Page>
  );
}

function LinkFacts({ link }: { link: LinkDetail }) {
  const t = useText(linksTexts);
  const can = useCan();
  const items: [string, ReactNode][] = [
    [t.link, <Id key="id" id={link.linkId} />],
    [
      t.userPage,
      <Anchor key="user" component={GoTo} to={`users/${link.userId}`} size="sm">
        {nameOf(link) || link.referenceId}
      </Anchor>,
    ],
    [t.created, <Time key="created" at={link.createdAt} />],
    [t.expires, <Time key="expires" at={link.expiresAt} />],
    [t.opened, <Time key="opened" at={link.openedAt} />],
    [t.flow, `${link.flow}${link.theme ? ` · ${link.theme}` : ''}${link.language ? ` · ${link.language}` : ''}`],
  ];
  if (link.operationId)
    items.push([
      t.operation,
      <Anchor key="operation" component={GoTo} to={`operations/${link.operationId}`} size="sm">
        {link.operationId}
      </Anchor>,
    ]);
  if (link.callbackUrl) items.push([t.callback, <code key="callback">{link.callbackUrl}</code>]);
  if (link.revokedAt) items.push([t.statuses['revoked']!, <Time key="revoked" at={link.revokedAt} />]);
  if (link.revokeReason) items.push([t.revokeReason, link.revokeReason]);
  return (
    <div className="card stack">
      {link.status !== 'revoked' && <Code label={t.copyLink} text={link.url} />}
      <Facts items={items} />
      <span className="row" style={{ columnGap: 16 }}>
        {can('webhooks:read') && (
          <Anchor component={GoTo} to={`webhooks/deliveries?linkId=${link.linkId}`} size="sm">
            {t.events}
          </Anchor>
        )}
        {can('logs:read') && (
          <Anchor component={GoTo} to={`logs?objectId=${link.linkId}`} size="sm">
            {t.requests}
          </Anchor>
        )}
      </span>
    </div>
  );
}

function PersonData({ link }: { link: LinkDetail }) {
  const t = useText(linksTexts);
  const isEmpty = Object.keys(link.userData).length <= 1 && !link.userData.hasIdImage;
  return (
    <Section title={t.data}>
      {isEmpty ? (
        <Text c="dimmed" size="sm">
          {t.noData}
        </Text>
      ) : (
        <Code label={t.data} text={prettyJson(link.userData)} maxHeight={260} />
      )}
    </Section>
  );
}

function Activity({ linkId }: { linkId: string }) {
  const t = useText(linksTexts);
  const activity = useOne(
    ['links', linkId, 'activity'],
    (signal) => partnerApi.get('/partner/links/{linkId}/activity', { params: { linkId }, signal }),
    { refetchIntervalMs: 5_000 },
  );
  return (
    <Section title={t.activity}>
      {activity.error && !activity.data ? (
        <ErrorState error={activity.error} onRetry={() => void activity.refetch()} />
      ) : (
        <Timeline
          label={t.activity}
          entries={activity.data?.items.toReversed().map(({ type, timestamp, actor, details }, index) => ({
            key: `${timestamp}${type}${index}`,
            at: timestamp,
            title: t.types[type] ?? type,
            tone: toneOf(type),
            children: (
              <>
                <span>{t.actors[actor] ?? actor}</span>
                <Details details={details} />
              </>
            ),
          }))}
        />
      )}
    </Section>
  );
}

/** What else is known of something that happened, as plain pairs. */
export function Details({ details }: { details: Record<string, unknown> }) {
  return Object.entries(details)
    .filter(([, value]) => value !== null && typeof value !== 'object')
    .map(([name, value]) => <span key={name}>{`${name}: ${String(value)}`}</span>);
}

export const toneOf = (type: string) =>
  /failed|blocked|returned|rejected|declined/.test(type)
    ? 'bad'
    : /completed|verified|opened|deposited|captured/.test(type)
      ? 'good'
      : /revoked|expired|cancelled/.test(type)
        ? 'off'
        : 'info';
