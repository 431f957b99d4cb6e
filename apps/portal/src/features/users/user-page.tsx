import { Skeleton, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { partnerApi } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import { ErrorState, Facts, GoTo, Id, Page, Section, Time, useParam } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { PersonalData } from './personal-data.tsx';
import { usersTexts } from './texts.ts';
import './users.css';
import { UserTimeline } from './user-timeline.tsx';
import { UserState, type UserDetail } from './user-state.tsx';

/** One person: what is known, masked, their links and transfers, and what happened. */
export function UserPage() {
  const t = useText(usersTexts);
  const userId = useParam('userId');
  const user = useOne(
    ['users', 'one', userId],
    (signal) => partnerApi.get('/partner/users/{userId}', { params: { userId }, signal }),
    { refetchIntervalMs: 10_000 },
  );
  const { data } = user;
  return (
    <Page
      title={data?.referenceId ?? t.person}
      lead={data && <UserState user={data} />}
      crumbs={[{ label: t.title, to: 'users' }]}
    >
      {user.error && !data ? (
        <ErrorState error={user.error} onRetry={() => void user.refetch()} />
      ) : data ? (
        <div className="columns">
          <div>
            <About user={data} />
            <PersonalData key={userId} user={data} />
            <Belongings user={data} />
          </div>
          <div>
            <UserTimeline userId={userId} />
          </div>
        </div>
      ) : (
        <Skeleton height={420} radius={8} />
      )}
    </Page>
  );
}

function About({ user }: { user: UserDetail }) {
  const t = useText(usersTexts);
  const items: [string, ReactNode][] = [
    [t.id, <Id key="id" id={user.userId} isShort />],
    [t.created, <Time key="created" at={user.createdAt} />],
    [t.updated, <Time key="updated" at={user.updatedAt} />],
  ];
  if (user.residenceState) items.push([t.residence, user.residenceState]);
  if (user.restrictedAt) items.push([t.restricted, <Time key="restricted" at={user.restrictedAt} />]);
  if (user.erasedAt) items.push([t.erased, <Time key="erased" at={user.erasedAt} />]);
  return (
    <div className="card stack">
      <Facts items={items} />
      {user.missingFields.length > 0 && (
        <Text size="sm">
          {t.missing} <code>{user.missingFields.join(', ')}</code>
        </Text>
      )}
    </div>
  );
}

function Belongings({ user }: { user: UserDetail }) {
  const t = useText(usersTexts);
  const can = useCan();
  return (
    <>
      <Section title={t.links}>
        {user.links.length === 0 && <Text c="dimmed">{t.noneYet}</Text>}
        <ul className="plain-list">
          {user.links.map(({ linkId, status, createdAt }) => (
            <li key={linkId}>
              <GoTo to={`links/${linkId}`}>{`${linkId.slice(0, 12)}…${linkId.slice(-6)}`}</GoTo>
              <span>{t.linkStatuses[status] ?? status}</span>
              <Time at={createdAt} format="date" />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t.transfers}>
        {user.operations.length === 0 && <Text c="dimmed">{t.noneYet}</Text>}
        <ul className="plain-list">
          {user.operations.map((id) => (
            <li key={id}>
              {can('operations:read') ? (
                <GoTo to={`operations/${id}`}>{`${id.slice(0, 12)}…${id.slice(-6)}`}</GoTo>
              ) : (
                <code>{id}</code>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
