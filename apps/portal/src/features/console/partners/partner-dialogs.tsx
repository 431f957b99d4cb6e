import { Alert, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { operatorApi } from '../../../api/client.ts';
import { useAct } from '../../../api/queries.ts';
import { Code, FormActions, FormError, Time } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import type { PartnerDetail } from './partner-page.tsx';
import { partnersTexts } from './texts.ts';

interface Invited {
  email: string;
  url: string;
  expiresAt: string;
}

interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
}

/** Invites the owner and shows the address, for where no mail is sent. */
export function InviteOwner({ isOpen, onClose, partnerId }: DialogProps & { partnerId: string }) {
  const t = useText(partnersTexts);
  const form = useForm({ initialValues: { email: '' } });
  const invite = useAct(
    (body: { email: string }, { idempotencyKey }) =>
      operatorApi.post<Invited>(`/operator/api/partners/${partnerId}/invitations`, {
        body,
        idempotencyKey,
      }),
    { form },
  );
  const close = (): void => {
    if (invite.data) {
      invite.reset();
      form.reset();
    }
    onClose();
  };
  return (
    <Modal opened={isOpen} onClose={close} title={t.invite} centered size="lg">
      {invite.data ? (
        <Stack>
          <Alert role="status" color="teal">
            {t.invited(invite.data.email)}
          </Alert>
          <Text size="sm">{t.handOver}</Text>
          <Code text={invite.data.url} label={t.invite} />
          <Text size="sm">
            {t.until} <Time at={invite.data.expiresAt} />
          </Text>
        </Stack>
      ) : (
        <form onSubmit={form.onSubmit((values) => invite.mutate(values))}>
          <Stack>
            <Text>{t.inviteText}</Text>
            <TextInput label={t.email} type="email" data-autofocus {...form.getInputProps('email')} />
            <FormError error={invite.error} fields={['email']} />
            <FormActions submitLabel={t.invite} isBusy={invite.isPending} onCancel={close} />
          </Stack>
        </form>
      )}
    </Modal>
  );
}

/** Opens the partner's portal, which is read anew so that its banner stands there from the first moment. */
export function ViewAs({ isOpen, onClose, partner }: DialogProps & { partner: PartnerDetail }) {
  const t = useText(partnersTexts);
  const { partnerId, slug } = partner;
  const form = useForm({ initialValues: { reason: '', minutes: 15 } });
  const view = useAct(
    (body: { reason: string; minutes: number }, { idempotencyKey }) =>
      operatorApi.post('/operator/api/partners/{partnerId}/view', { params: { partnerId }, body, idempotencyKey }),
    { form, onDone: () => location.assign(`/portal/${slug}/test/home`) },
  );
  return (
    <Modal opened={isOpen} onClose={onClose} title={t.view} centered>
      <form onSubmit={form.onSubmit((values) => view.mutate(values))}>
        <Stack>
          <Text>{t.viewText}</Text>
          <TextInput label={t.reason} data-autofocus {...form.getInputProps('reason')} />
          <NumberInput label={t.minutes} min={1} max={60} allowDecimal={false} {...form.getInputProps('minutes')} />
          <FormError error={view.error} fields={['reason', 'minutes']} />
          <FormActions submitLabel={t.view} isBusy={view.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
