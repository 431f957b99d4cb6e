import { Button, Group, Text } from '@mantine/core';
import { portalApi, type AnswerOf, type PortalPaths } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import {
  DataTable,
  GoTo,
  Icon,
  Page,
  Section,
  Status,
  Time,
  useOpenItem,
  useSearchState,
} from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { ChangeMember } from './change-member.tsx';
import { Invitations } from './invitations.tsx';
import { InviteDrawer } from './invite.tsx';
import { teamTexts } from './texts.ts';
import './team.css';

export type Member = AnswerOf<PortalPaths, '/portal/api/members', 'get'>['items'][number];

/** Who is in the team and who is invited. */
export function TeamPage() {
  const t = useText(teamTexts);
  const can = useCan();
  const [search, change] = useSearchState();
  const item = useOpenItem();
  const members = useOne(['members'], (signal) => portalApi.get('/portal/api/members', { signal }));
  const mayChange = can('team:write');
  const items = members.data?.items ?? [];
  const roleText = (role: string | null): React.ReactNode =>
    role ? (
      (t.roles[role] ?? role)
    ) : (
      <Text c="dimmed" span>
        {t.noRole}
      </Text>
    );
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <Button component={GoTo} to="team/permissions" variant="default">
            {t.permissions}
          </Button>
          {mayChange && (
            <Button leftSection={<Icon name="plus" size={16} />} onClick={() => change({ invite: '1' })}>
              {t.invite}
            </Button>
          )}
        </>
      }
    >
      <Section title={t.members}>
        <DataTable
          caption={t.members}
          list={{ items, isPending: members.isPending, error: members.error, reload: () => void members.refetch() }}
          rowKey={({ memberId }) => memberId}
          onOpen={mayChange ? ({ memberId }) => item.open(memberId) : undefined}
          skeletonRows={3}
          empty={null}
          columns={[
            {
              key: 'name',
              title: t.name,
              cell: ({ name, email, isYou }) => (
                <span>
                  {name || email}
                  {isYou && (
                    <Text c="dimmed" size="xs" span>
                      {` (${t.you})`}
                    </Text>
                  )}
                  {name && (
                    <Text c="dimmed" size="xs" fw={400} component="span" display="block" className="any-wrap">
                      {email}
                    </Text>
                  )}
                </span>
              ),
            },
            { key: 'test', title: t.roleTest, cell: ({ roles }) => roleText(roles.sandbox) },
            { key: 'live', title: t.roleLive, cell: ({ roles }) => roleText(roles.live) },
            { key: 'factors', title: t.factors, cell: (member) => <Factors member={member} /> },
            {
              key: 'last',
              title: t.lastSignIn,
              cell: ({ lastSignInAt }) =>
                lastSignInAt ? (
                  <Time at={lastSignInAt} format="relative" />
                ) : (
                  <Text c="dimmed" span>
                    {t.neverSignedIn}
                  </Text>
                ),
            },
            {
              key: 'since',
              title: t.since,
              isHiddenOnPhone: true,
              cell: ({ createdAt }) => <Time at={createdAt} format="date" />,
            },
          ]}
        />
      </Section>
      <Invitations mayChange={mayChange} members={items} />
      <InviteDrawer isOpen={search['invite'] === '1' && mayChange} onClose={() => change({ invite: undefined })} />
      <ChangeMember
        member={mayChange ? items.find(({ memberId }) => memberId === item.openId) : undefined}
        onClose={item.close}
      />
    </Page>
  );
}

function Factors({ member }: { member: Member }) {
  const t = useText(teamTexts);
  if (!member.hasSecondFactor) return <Status tone="waiting">{t.noFactor}</Status>;
  return (
    <Group gap={4} component="span" style={{ display: 'inline-flex' }}>
      {member.passkeys > 0 && <Status tone="good">{t.passkeys(member.passkeys)}</Status>}
      {member.hasTotp && <Status tone="good">{t.totp}</Status>}
    </Group>
  );
}
