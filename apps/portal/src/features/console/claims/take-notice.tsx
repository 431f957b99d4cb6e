import { Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { operatorApi } from '../../../api/client.ts';
import { useAct } from '../../../api/queries.ts';
import { useText } from '../../../i18n/use-text.ts';
import { FormModal } from '../form-modal.tsx';
import { claimsTexts } from './texts.ts';

const KINDS = ['wrong_amount', 'arithmetic', 'less_received', 'not_available', 'documents'] as const;
type Kind = (typeof KINDS)[number];

/** Takes a sender's notice of an error; its clock starts at once. */
export function TakeNotice({ operationId, onClose }: { operationId: string; onClose: () => void }) {
  const t = useText(claimsTexts);
  const form = useForm({ initialValues: { operationId, kind: 'less_received' as Kind, note: '' } });
  const take = useAct(
    (body: { operationId: string; kind: Kind; note: string }, { idempotencyKey }) =>
      operatorApi.post('/operator/api/claims', { body, idempotencyKey }),
    {
      form,
      refresh: [['claims'], ['overview']],
      onDone: () => {
        notifications.show({ message: t.taken });
        onClose();
      },
    },
  );
  return (
    <FormModal
      isOpen
      onClose={onClose}
      title={t.take}
      text={t.takeText}
      submitLabel={t.take}
      onSubmit={() => take.mutate({ ...form.values, operationId: form.values.operationId.trim() })}
      isBusy={take.isPending}
      error={take.error}
      fields={['operationId', 'kind', 'note']}
      size="lg"
    >
      <TextInput
        label={t.operationId}
        placeholder="op_…"
        spellCheck={false}
        autoComplete="off"
        {...(operationId === '' ? { 'data-autofocus': true } : {})}
        {...form.getInputProps('operationId')}
      />
      <Select
        label={t.kind}
        allowDeselect={false}
        data={KINDS.map((value) => ({ value, label: t.kinds[value]! }))}
        {...form.getInputProps('kind')}
      />
      <Textarea
        label={t.notice}
        description={t.noticeHelp}
        autosize
        minRows={4}
        maxLength={4000}
        {...form.getInputProps('note')}
      />
    </FormModal>
  );
}
