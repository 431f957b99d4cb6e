import { Alert, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { portalApi, type AnswerOf, type PortalPaths } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { CopyButton, DetailDrawer, FormActions, FormError, Icon } from '../../components/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/use-text.ts';
import { RoleFields, rolesOf, type RoleValues } from './role-fields.tsx';
import { teamTexts } from './texts.ts';

export type SentInvitation = AnswerOf<PortalPaths, '/portal/api/invitations', 'post'>;

interface InviteValues {
  email: string;
  language: 'en' | 'es';
  roles: RoleValues;
}

/** Asks for the address of mail and the roles, and sends the invitation. */
export function InviteDrawer({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText(teamTexts);
  const { language } = useLanguage();
  const [sent, setSent] = useState<SentInvitation>();
  const form = useForm<InviteValues>({
    initialValues: { email: '', language, roles: { sandbox: 'developer', live: '' } },
  });
  const invite = useAct(
    (values: InviteValues, { idempotencyKey }) =>
      portalApi.post('/portal/api/invitations', {
        body: { email: values.email.trim(), language: values.language, roles: rolesOf(values.roles) },
        idempotencyKey,
      }),
    {
      form,
      refresh: [['invitations']],
      onDone(answer) {
        form.reset();
        setSent(answer);
        onClose();
      },
    },
  );
  return (
    <>
      <DetailDrawer title={t.inviteTitle} isOpen={isOpen} onClose={onClose} width={560}>
        <form onSubmit={form.onSubmit((values) => invite.mutate(values))} noValidate>
          <Stack gap="md">
            <Text size="sm" c="dimmed">
              {t.inviteText}
            </Text>
            <TextInput
              type="email"
              label={t.email}
              autoComplete="off"
              data-autofocus
              {...form.getInputProps('email')}
            />
            <RoleFields
              value={form.values.roles}
              onChange={(roles) => form.setFieldValue('roles', roles)}
              errors={{
                sandbox: form.errors['roles.sandbox'] ?? form.errors['roles'],
                live: form.errors['roles.live'],
              }}
            />
            <NativeSelect
              label={t.language}
              data={[
                { value: 'en', label: 'English' },
                { value: 'es', label: 'Español' },
              ]}
              {...form.getInputProps('language')}
            />
            <FormError error={invite.error} fields={['email', 'roles', 'language']} />
            <FormActions submitLabel={t.send} isBusy={invite.isPending} onCancel={onClose} />
          </Stack>
        </form>
      </DetailDrawer>
      <InvitationSent sent={sent} onClose={() => setSent(undefined)} />
    </>
  );
}

/** Says how the mail went; without mail, gives the address to hand over. */
export function InvitationSent({ sent, onClose }: { sent: SentInvitation | undefined; onClose: () => void }) {
  const t = useText(teamTexts);
  const address = useRef<HTMLElement>(null);
  const told = useRef<SentInvitation>(undefined);
  if (sent && !sent.url && told.current !== sent) {
    told.current = sent;
    const isFailed = sent.mail === 'failed';
    // After the drawing: a notification is another component's state.
    queueMicrotask(() =>
      notifications.show({
        message: isFailed ? t.mailFailed : t.sentMail,
        ...(isFailed ? { color: 'red', autoClose: false } : {}),
      }),
    );
  }
  return (
    <Modal
      opened={sent?.url !== undefined}
      onClose={onClose}
      title={t.handOverTitle}
      size="lg"
      centered
      closeOnClickOutside={false}
    >
      <Stack gap="md">
        <Alert color="yellow" icon={<Icon name="alert" />}>
          {t.handOver}
        </Alert>
        <div className="secret">
          <code ref={address} className="copy-source">
            {sent?.url}
          </code>
          <CopyButton isWide text={sent?.url ?? ''} label={t.copyAddress} fallback={() => address.current} />
        </div>
      </Stack>
    </Modal>
  );
}
