import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { operatorApi } from '../../../api/client.ts';
import { useAct, useOne } from '../../../api/queries.ts';
import { ErrorState, Facts, FormActions, FormError, Money, Section } from '../../../components/index.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/use-text.ts';
import { limitsTexts } from './texts.ts';

/** What is asked of senders, from which amount more, and how long it is kept; one policy for both environments. */
export function IdentityPolicy() {
  const t = useText(limitsTexts);
  const formats = useFormats();
  const [isChanging, setChanging] = useState(false);
  const form = useForm({ initialValues: { extendedFrom: '', retentionDays: '' } });
  const { data, error, refetch } = useOne(['identity-policy'], (signal) =>
    operatorApi.get('/operator/api/identity-policy', { signal }),
  );
  const set = useAct(
    (body: { extendedFrom: string; retentionDays: number }) =>
      operatorApi.put('/operator/api/identity-policy', { body }),
    {
      form,
      refresh: [['identity-policy']],
      onDone: () => {
        notifications.show({ message: t.policySaved });
        setChanging(false);
      },
    },
  );
  const words = (fields: string[]) => fields.map((field) => t.fields[field] ?? field).join(', ');
  const edit = () => {
    if (data) form.setValues({ extendedFrom: data.extendedFrom, retentionDays: String(data.retentionDays) });
    setChanging(true);
  };
  return (
    <Section
      title={t.policy}
      actions={
        <Button size="xs" variant="default" disabled={!data} onClick={edit}>
          {t.edit}
        </Button>
      }
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <section className="card">
          <Facts
            items={[
              [t.required, data ? words(data.requiredFields) : '…'],
              [t.extended, data ? words(data.extendedFields) : '…'],
              [t.extendedFrom, <Money key="from" amount={data?.extendedFrom} currency="USD" />],
              [t.retention, data ? t.days(formats.number(data.retentionDays)) : '…'],
            ]}
          />
        </section>
      )}
      <Modal opened={isChanging} onClose={() => setChanging(false)} title={t.policyTitle} centered>
        <form
          onSubmit={form.onSubmit(({ extendedFrom, retentionDays }) =>
            set.mutate({ extendedFrom: extendedFrom.trim(), retentionDays: Number(retentionDays) }),
          )}
        >
          <Stack>
            <Text>{t.policyText}</Text>
            <TextInput
              label={t.extendedLabel}
              description={data && t.before(formats.money(data.extendedFrom, 'USD'))}
              inputMode="decimal"
              required
              {...form.getInputProps('extendedFrom')}
            />
            <TextInput
              label={t.retentionLabel}
              description={data && t.before(t.days(formats.number(data.retentionDays)))}
              inputMode="numeric"
              required
              {...form.getInputProps('retentionDays')}
            />
            <FormError error={set.error} fields={['extendedFrom', 'retentionDays']} />
            <FormActions submitLabel={t.policySet} isBusy={set.isPending} onCancel={() => setChanging(false)} />
          </Stack>
        </form>
      </Modal>
    </Section>
  );
}
