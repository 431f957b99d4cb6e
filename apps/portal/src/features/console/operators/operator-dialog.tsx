import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { operatorApi } from '../../../api/client.ts';
import { useAct } from '../../../api/queries.ts';
import { Code, Time } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { FormModal } from '../form-modal.tsx';
import type { Operator } from './operators-page.tsx';
import { operatorsTexts } from './texts.ts';

interface Linked {
  email: string;
  url: string | null;
  expiresAt: string | null;
  isMailed: boolean;
  /** Only of a new operator. */
  path?: string;
}

/** A new operator with an account, or an account for the one that is given; then the link that is shown once. */
export function OperatorDialog({ operator, onClose }: { operator: Operator | undefined; onClose: () => void }) {
  const t = useText(operatorsTexts);
  const form = useForm({ initialValues: { name: operator?.name ?? '', email: '' } });
  const save = useAct(
    ({ name, email }: { name: string; email: string }): Promise<Linked> =>
      operator
        ? operatorApi.post('/operator/api/operators/{operatorId}/account', {
            params: { operatorId: operator.operatorId },
            body: { email },
          })
        : operatorApi.post('/operator/api/operators', { body: { name, email } }),
    { form, refresh: [['operators']] },
  );
  if (save.data) return <Done linked={save.data} onClose={onClose} />;
  return (
    <FormModal
      isOpen
      onClose={onClose}
      title={operator ? t.linkFor(operator.name) : t.add}
      text={operator ? t.linkText : t.addText}
      submitLabel={operator ? t.link : t.add}
      onSubmit={() => save.mutate(form.values)}
      isBusy={save.isPending}
      error={save.error}
      fields={['name', 'email']}
    >
      {!operator && (
        <TextInput
          label={t.name}
          description={t.nameHelp}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          {...form.getInputProps('name')}
        />
      )}
      <TextInput
        label={t.email}
        type="email"
        autoComplete="off"
        {...(operator ? { 'data-autofocus': true } : {})}
        {...form.getInputProps('email')}
      />
    </FormModal>
  );
}

function Done({ linked, onClose }: { linked: Linked; onClose: () => void }) {
  const t = useText(operatorsTexts);
  const { email, url, expiresAt, isMailed, path } = linked;
  return (
    <Modal opened onClose={onClose} title={t.account} centered size="lg" closeOnClickOutside={false}>
      <Stack>
        <Alert role="status" color="teal">
          {t.done(email)}
        </Alert>
        <Text size="sm">{isMailed ? t.mailed(email) : url ? t.handOver : t.known}</Text>
        {url && !isMailed && (
          <>
            <Code text={url} label={t.welcome} />
            <Text size="sm">
              {t.until} <Time at={expiresAt} />
            </Text>
          </>
        )}
        {path && (
          <Text size="sm">
            {t.secretFile} <code className="copy-source">{path}</code>
          </Text>
        )}
        <Group justify="flex-end">
          <Button onClick={onClose}>{t.close}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
