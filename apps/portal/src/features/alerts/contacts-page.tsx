import { Alert, Skeleton, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { portalApi } from '../../api/client.ts';
import { useAct, useOne } from '../../api/queries.ts';
import { ErrorState, FormActions, FormError, Icon, Page } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { AlertsNavigation } from './alerts-navigation.tsx';
import { alertsTexts } from './texts.ts';

/** Who is told by mail. */
export function ContactsPage() {
  const t = useText(alertsTexts);
  const contacts = useOne(['alert-contacts'], (signal) => portalApi.get('/portal/api/alert-contacts', { signal }));
  return (
    <Page title={t.contacts} lead={t.contactsLead} crumbs={[{ label: t.title, to: 'alerts' }]}>
      <AlertsNavigation />
      {contacts.error && !contacts.data && (
        <ErrorState error={contacts.error} onRetry={() => void contacts.refetch()} />
      )}
      {contacts.isPending && <Skeleton height={180} maw={640} />}
      {contacts.data?.sendsMail === false && (
        <Alert color="yellow" icon={<Icon name="info" />}>
          {t.noMail}
        </Alert>
      )}
      {contacts.data && <ContactsForm emails={contacts.data.emails} />}
    </Page>
  );
}

const linesOf = (text: string): string[] =>
  text
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function ContactsForm({ emails }: { emails: string[] }) {
  const t = useText(alertsTexts);
  const can = useCan();
  const form = useForm({ initialValues: { emails: emails.join('\n') } });
  const save = useAct(
    (values: { emails: string }, { idempotencyKey }) =>
      portalApi.put('/portal/api/alert-contacts', { body: { emails: linesOf(values.emails) }, idempotencyKey }),
    {
      form,
      fieldOf: (path) => path.split('.', 1)[0]!,
      refresh: [['alert-contacts']],
      onDone(answer) {
        const values = { emails: answer.emails.join('\n') };
        form.setInitialValues(values);
        form.setValues(values);
        notifications.show({ message: t.saved });
      },
    },
  );
  const mayWrite = can('settings:write');
  return (
    <form className="card" style={{ maxWidth: 640 }} onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <Textarea
        label={t.emails}
        description={t.emailsHelp}
        autosize
        minRows={4}
        spellCheck={false}
        readOnly={!mayWrite}
        {...form.getInputProps('emails')}
      />
      <FormError error={save.error} fields={['emails']} />
      {mayWrite && <FormActions submitLabel={t.save} isBusy={save.isPending} isDisabled={!form.isDirty()} />}
    </form>
  );
}
