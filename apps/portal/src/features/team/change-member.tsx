import { Alert, Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { portalApi } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { ConfirmDialog, DetailDrawer, FormActions, FormError, Icon } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { usePlace } from '../../session/use-place.ts';
import { RoleFields, rolesOf, type RoleValues } from './role-fields.tsx';
import type { Member } from './team-page.tsx';
import { teamTexts } from './texts.ts';

/** Roles of a member, and the way out of the team. */
export function ChangeMember({ member, onClose }: { member: Member | undefined; onClose: () => void }) {
  const t = useText(teamTexts);
  return (
    <DetailDrawer
      title={member ? t.changeTitle(member.name || member.email) : ''}
      isOpen={member !== undefined}
      onClose={onClose}
      width={560}
    >
      {member && <ChangeForm key={member.memberId} member={member} onClose={onClose} />}
    </DetailDrawer>
  );
}

function ChangeForm({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useText(teamTexts);
  const { partner, environment: here } = usePlace();
  const isRemovable = here === 'live' || member.roles.live === null;
  const { memberId } = member;
  const name = member.name || member.email;
  const [roles, setRoles] = useState<RoleValues>({
    sandbox: member.roles.sandbox ?? '',
    live: member.roles.live ?? '',
  });
  const [isAsking, setAsking] = useState(false);
  const done = (message: string) => (): void => {
    notifications.show({ message });
    onClose();
  };
  const refresh = [['members']];
  const change = useAct(
    (next: RoleValues, { idempotencyKey }) =>
      portalApi.patch('/portal/api/members/{memberId}', {
        params: { memberId },
        body: { roles: rolesOf(next) },
        idempotencyKey,
      }),
    { refresh, onDone: done(t.saved) },
  );
  const remove = useAct(
    (_: void, { idempotencyKey }) =>
      portalApi.delete('/portal/api/members/{memberId}', { params: { memberId }, idempotencyKey }),
    { refresh, onDone: done(t.removed) },
  );
  const isAbove = (['sandbox', 'live'] as const).some(
    (environment) => member.roles[environment] === 'owner' && partner.roles[environment] !== 'owner',
  );
  const problemOf = (environment: string) =>
    change.error?.details.find(({ path }) => path === `roles.${environment}`)?.message;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(roles);
      }}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t.changeText}
        </Text>
        {isAbove && <Alert icon={<Icon name="info" />}>{t.aboveYou}</Alert>}
        <RoleFields
          value={roles}
          onChange={setRoles}
          errors={{ sandbox: problemOf('sandbox'), live: problemOf('live') }}
        />
        <FormError error={change.error} fields={problemOf('sandbox') || problemOf('live') ? ['roles'] : []} />
        <FormActions submitLabel={t.save} isBusy={change.isPending} onCancel={onClose}>
          {isRemovable ? (
            <Button variant="subtle" c="var(--bad)" mr="auto" onClick={() => setAsking(true)}>
              {t.remove}
            </Button>
          ) : (
            <Text size="xs" c="dimmed" mr="auto">
              {t.removeInLive}
            </Text>
          )}
        </FormActions>
      </Stack>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t.removeTitle(name)}
        confirmLabel={t.remove}
        onConfirm={() => remove.mutate()}
        isBusy={remove.isPending}
        error={remove.error}
        wordToType={name}
        isDangerous
      >
        {t.removeText}
      </ConfirmDialog>
    </form>
  );
}
