import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { partnerApi } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { FormActions, FormError } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { bodyOf, EndpointFields, newEndpoint, valuesOf, type EndpointValues } from './endpoint-fields.tsx';
import { webhooksTexts } from './texts.ts';
import type { Endpoint } from './webhook-queries.ts';

export function EndpointSettings({ endpoint }: { endpoint: Endpoint }) {
  const t = useText(webhooksTexts);
  const { endpointId } = endpoint;
  const form = useForm<EndpointValues>({ initialValues: valuesOf(endpoint) });
  const save = useAct(
    (values: EndpointValues, { idempotencyKey }) =>
      partnerApi.patch('/partner/webhook-endpoints/{endpointId}', {
        params: { endpointId },
        body: bodyOf(values, false),
        idempotencyKey,
      }),
    {
      form,
      fieldOf: (path) => path.split('.', 1)[0]!,
      refresh: [['webhook-endpoints']],
      onDone: (saved) => {
        const values = valuesOf(saved);
        form.setInitialValues(values);
        form.setValues(values);
        notifications.show({ message: t.saved });
      },
    },
  );
  return (
    <form className="card form-page" onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <EndpointFields form={form} headerNames={endpoint.headerNames} isNew={false} />
      <FormError error={save.error} fields={Object.keys(newEndpoint)} />
      <FormActions submitLabel={t.save} isBusy={save.isPending} isDisabled={!form.isDirty()} />
    </form>
  );
}
