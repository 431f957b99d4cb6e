import { useForm } from '@mantine/form';
import { partnerApi } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { FormActions, FormError, Page, useGo } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { bodyOf, EndpointFields, newEndpoint, type EndpointValues } from './endpoint-fields.tsx';
import { webhooksTexts } from './texts.ts';
import './webhooks.css';

/** A new endpoint; its page then offers a test. */
export function NewEndpointPage() {
  const t = useText(webhooksTexts);
  const go = useGo();
  const form = useForm<EndpointValues>({ initialValues: newEndpoint });
  const create = useAct(
    (values: EndpointValues, { idempotencyKey }) =>
      partnerApi.post('/partner/webhook-endpoints', { body: bodyOf(values, true), idempotencyKey }),
    {
      form,
      fieldOf: (path) => path.split('.', 1)[0]!,
      refresh: [['webhook-endpoints'], ['webhook-health']],
      onDone: ({ endpointId }) => go(`webhooks/${endpointId}?tab=test&created=1`, { replace: true }),
    },
  );
  return (
    <Page title={t.add} crumbs={[{ label: t.title, to: 'webhooks' }]}>
      <form className="card form-page" onSubmit={form.onSubmit((values) => create.mutate(values))}>
        <EndpointFields form={form} isNew />
        <FormError error={create.error} fields={Object.keys(newEndpoint)} />
        <FormActions submitLabel={t.create} isBusy={create.isPending} onCancel={() => go('webhooks')} />
      </form>
    </Page>
  );
}
