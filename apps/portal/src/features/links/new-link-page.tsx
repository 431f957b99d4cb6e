import { Alert, Button, Group, NativeSelect, NumberInput, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { partnerApi, type AnswerOf, type PartnerPaths } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { Code, CopyButton, FormActions, FormError, GoTo, Icon, Page, Section, useGo } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { bodyOf, curlOf, fieldOf, metadataOf, newLink, type NewLink } from './new-link.ts';
import { linksTexts } from './texts.ts';

/** A form, and beside it the call that it makes. */
export function NewLinkPage() {
  const t = useText(linksTexts);
  const go = useGo();
  const form = useForm<NewLink>({
    initialValues: newLink,
    validate: { metadata: (text) => (text.trim() && !metadataOf(text) ? t.badJson : null) },
  });
  const create = useAct(
    (values: NewLink, { idempotencyKey }) =>
      partnerApi.post('/partner/links', { body: bodyOf(values), idempotencyKey }),
    { form, fieldOf, refresh: [['links'], ['users'], ['checklist']] },
  );
  const again = (): void => {
    form.reset();
    create.reset();
  };
  return (
    <Page title={t.create} crumbs={[{ label: t.title, to: 'links' }]}>
      <div className="columns">
        {create.data ? (
          <Made link={create.data} onAgain={again} />
        ) : (
          <form className="card stack" onSubmit={form.onSubmit((values) => create.mutate(values))}>
            <TextInput
              label={t.reference}
              description={t.referenceHelp}
              required
              data-autofocus
              {...form.getInputProps('referenceId')}
            />
            <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm" style={{ alignItems: 'end' }}>
              <NumberInput
                label={t.minutes}
                description={t.minutesHelp}
                hideControls
                {...form.getInputProps('expiresInMinutes')}
              />
              <NativeSelect
                label={t.language}
                data={[
                  { value: '', label: t.byBrowser },
                  { value: 'en', label: 'English' },
                  { value: 'es', label: 'Español' },
                ]}
                {...form.getInputProps('language')}
              />
              <TextInput label={t.theme} description={t.themeHelp} {...form.getInputProps('theme')} />
            </SimpleGrid>
            <Text fw={600} mt="xs">
              {t.prefill}
            </Text>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              <TextInput label={t.firstName} {...form.getInputProps('firstName')} />
              <TextInput label={t.lastName} {...form.getInputProps('lastName')} />
            </SimpleGrid>
            <TextInput
              label={t.account}
              description={t.accountHelp}
              inputMode="numeric"
              {...form.getInputProps('accountNumber')}
            />
            <Text fw={600} mt="xs">
              {t.more}
            </Text>
            <Textarea
              label={t.metadata}
              description={t.metadataHelp}
              placeholder='{"orderId":"ORD-1"}'
              autosize
              minRows={2}
              maxRows={10}
              spellCheck={false}
              {...form.getInputProps('metadata')}
            />
            <TextInput label={t.callback} description={t.callbackHelp} {...form.getInputProps('callbackUrl')} />
            <FormError error={create.error} fields={Object.keys(newLink).concat('userData')} />
            <FormActions submitLabel={t.create} isBusy={create.isPending} onCancel={() => go('links')} />
          </form>
        )}
        <div>
          <Section title={t.sameCall}>
            <Code label="curl" text={curlOf(bodyOf(form.values), location.origin)} />
          </Section>
        </div>
      </div>
    </Page>
  );
}

function Made({ link, onAgain }: { link: AnswerOf<PartnerPaths, '/partner/links', 'post'>; onAgain: () => void }) {
  const t = useText(linksTexts);
  return (
    <div className="card">
      <Alert color="teal" variant="light" icon={<Icon name="check" />} title={t.madeTitle} role="status">
        {link.referenceId}
      </Alert>
      <Code label={t.copyLink} text={link.url} />
      {link.ignoredFields && (
        <Text size="sm">
          {t.ignored} <code>{link.ignoredFields.join(', ')}</code>
        </Text>
      )}
      {link.warnings && (
        <Text size="sm">
          {t.warnings} {link.warnings.map(({ message }) => message).join(' ')}
        </Text>
      )}
      <Group gap="xs">
        <CopyButton isWide text={link.url} label={t.copyLink} />
        <Button variant="default" component={GoTo} to={`links/${link.linkId}`}>
          {t.details}
        </Button>
        <Button variant="subtle" onClick={onAgain}>
          {t.create}
        </Button>
      </Group>
    </div>
  );
}
