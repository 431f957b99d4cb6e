import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { operatorApi } from '../../../api/client.ts';
import { useAct } from '../../../api/queries.ts';
import { useSearchState } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { FormModal } from '../form-modal.tsx';
import type { OperationDetail } from './operation-page.tsx';
import { consoleOperationsTexts } from './texts.ts';

/** Also after the 30 minutes; what the rail may no longer give back the API refuses. */
export function CancelOperation({ operation }: { operation: OperationDetail['operation'] }) {
  const t = useText(consoleOperationsTexts);
  const [search, change] = useSearchState();
  const { operationId, status, cancelRequestedAt } = operation;
  const form = useForm({ initialValues: { reason: '' } });
  const close = (): void => change({ act: undefined });
  const cancel = useAct(
    (body: { reason?: string }, { idempotencyKey }) =>
      operatorApi.post('/operator/api/operations/{operationId}/cancel', {
        params: { operationId },
        body,
        idempotencyKey,
      }),
    {
      form,
      refresh: [['operations'], ['ledger']],
      onDone: ({ accepted }) => {
        notifications.show({ message: t[accepted] });
        close();
      },
    },
  );
  if ((status !== 'created' && status !== 'processing') || cancelRequestedAt) return null;
  return (
    <>
      <Button color="red" variant="light" onClick={() => change({ act: 'cancel' })}>
        {t.cancel}
      </Button>
      <FormModal
        isOpen={search['act'] === 'cancel'}
        onClose={close}
        title={t.cancelTitle}
        text={t.cancelText}
        submitLabel={t.cancel}
        onSubmit={() => cancel.mutate(form.values.reason.trim() ? { reason: form.values.reason.trim() } : {})}
        isBusy={cancel.isPending}
        error={cancel.error}
        fields={['reason']}
        isDangerous
      >
        <TextInput
          label={t.reason}
          description={t.reasonHelp}
          maxLength={500}
          data-autofocus
          {...form.getInputProps('reason')}
        />
      </FormModal>
    </>
  );
}
