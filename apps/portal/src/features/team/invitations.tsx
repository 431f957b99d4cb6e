import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { portalApi } from '../../api/client.ts';
import { useAct, useOne } from '../../api/queries.ts';
import { ConfirmDialog, DataTable, FormError, Section, Status, Time } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { InvitationSent, type SentInvitation } from './invite.tsx';
import type { Member } from './team-page.tsx';
import { teamTexts } from './texts.ts';

/** Invitations that nobody has accepted; sent again or revoked. */
export function Invitations({ mayChange, members }: { mayChange: boolean; members: Member[] }) {
  const t = useText(teamTexts);
  const [asking, setAsking] = useState<{ invitationId: string; email: string }>();
  const [sent, setSent] = useState<SentInvitation>();
  const list = useOne(['invitations'], (signal) => portalApi.get('/portal/api/invitations', { signal }));
  const refresh = [['invitations']];
  const resend = useAct(
    (invitationId: string, { idempotencyKey }) =>
      portalApi.post('/portal/api/invitations/{invitationId}/resend', {
        params: { invitationId },
        body: {},
        idempotencyKey,
      }),
    { refresh, onDone: setSent },
  );
  const revoke = useAct(
    (invitationId: string, { idempotencyKey }) =>
      portalApi.delete('/portal/api/invitations/{invitationId}', { params: { invitationId }, idempotencyKey }),
    {
      refresh,
      onDone() {
        setAsking(undefined);
        notifications.show({ message: t.revoked });
      },
    },
  );
  const nameOf = (id: string): string => members.find(({ memberId }) => memberId === id)?.name || id;
  const roleText = (role: string | null): string => (role ? (t.roles[role] ?? role) : '–');
  return (
    <Section title={t.invitations}>
      <FormError error={resend.error} />
      <DataTable
        caption={t.invitations}
        list={{
          items: list.data?.items ?? [],
          isPending: list.isPending,
          error: list.error,
          reload: () => void list.refetch(),
        }}
        rowKey={({ invitationId }) => invitationId}
        skeletonRows={1}
        empty={
          <Text c="dimmed" size="sm">
            {t.noInvitations}
          </Text>
        }
        columns={[
          { key: 'email', title: t.email, cell: ({ email }) => <span className="any-wrap">{email}</span> },
          { key: 'test', title: t.roleTest, cell: ({ roles }) => roleText(roles.sandbox) },
          { key: 'live', title: t.roleLive, cell: ({ roles }) => roleText(roles.live) },
          { key: 'by', title: t.invitedBy, cell: ({ invitedBy }) => nameOf(invitedBy) },
          {
            key: 'sent',
            title: t.sent,
            isHiddenOnPhone: true,
            cell: ({ sentAt }) => <Time at={sentAt} format="relative" />,
          },
          {
            key: 'expires',
            title: t.expires,
            cell: ({ expiresAt, isExpired }) =>
              isExpired ? <Status tone="bad">{t.expired}</Status> : <Time at={expiresAt} format="relative" />,
          },
          {
            key: 'acts',
            title: '',
            align: 'end',
            cell: ({ invitationId, email }) =>
              mayChange && (
                <Group gap={6} justify="flex-end" wrap="nowrap">
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`${t.resend} ${email}`}
                    loading={resend.isPending && resend.variables === invitationId}
                    onClick={() => resend.mutate(invitationId)}
                  >
                    {t.resend}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`${t.revoke} ${email}`}
                    onClick={() => setAsking({ invitationId, email })}
                  >
                    {t.revoke}
                  </Button>
                </Group>
              ),
          },
        ]}
      />
      <ConfirmDialog
        isOpen={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={asking ? t.revokeTitle(asking.email) : ''}
        confirmLabel={t.revoke}
        onConfirm={() => asking && revoke.mutate(asking.invitationId)}
        isBusy={revoke.isPending}
        error={revoke.error}
        isDangerous
      >
        {t.revokeText}
      </ConfirmDialog>
      <InvitationSent sent={sent} onClose={() => setSent(undefined)} />
    </Section>
  );
}
