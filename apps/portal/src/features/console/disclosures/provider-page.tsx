import { Alert, Button, Checkbox, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { operatorApi, type AnswerOf, type PortalPaths } from '../../../api/client.ts';
import { useAct, useOne } from '../../../api/queries.ts';
import { ErrorState, Facts, FormActions, FormError, Icon, Section } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { environmentTexts } from '../environment-switch.tsx';
import { DisclosuresFrame } from './disclosures-frame.tsx';
import { disclosureTexts } from './texts.ts';

type Provider = AnswerOf<PortalPaths, '/operator/api/provider', 'get'>['items'][number];
const FIELDS = ['name', 'phone', 'website'] as const;

/** The legal entity of each environment. */
export function ProviderPage() {
  const t = useText(disclosureTexts);
  const places = useText(environmentTexts);
  const [changed, setChanged] = useState<Provider>();
  const { data, error, refetch } = useOne(['provider'], (signal) =>
    operatorApi.get('/operator/api/provider', { signal }),
  );
  const items: Pick<Provider, 'environment'>[] = data?.items ?? [{ environment: 'live' }, { environment: 'sandbox' }];
  return (
    <DisclosuresFrame>
      <Text c="dimmed">{t.providerText}</Text>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        {items
          .toSorted((one) => (one.environment === 'live' ? -1 : 1))
          .map(({ environment }) => {
            const row = data?.items.find((one) => one.environment === environment);
            const provider = row?.provider;
            return (
              <Section
                key={environment}
                title={places[environment]}
                actions={
                  <Button size="xs" variant="default" disabled={!row} onClick={() => setChanged(row)}>
                    {t.edit}
                  </Button>
                }
              >
                {row && !provider && environment === 'live' && (
                  <Alert color="yellow" icon={<Icon name="alert" />}>
                    {t.notSet}
                  </Alert>
                )}
                <section className="card">
                  <Facts items={FIELDS.map((field) => [t[field], provider?.[field] ?? (row ? '–' : '…')])} />
                </section>
              </Section>
            );
          })}
      </SimpleGrid>
      {changed && <EditProvider row={changed} onClose={() => setChanged(undefined)} />}
    </DisclosuresFrame>
  );
}

function EditProvider({ row, onClose }: { row: Provider; onClose: () => void }) {
  const t = useText(disclosureTexts);
  const { environment, provider } = row;
  const form = useForm({
    initialValues: {
      name: provider?.name ?? '',
      phone: provider?.phone ?? '',
      website: provider?.website ?? '',
      isBoth: false,
    },
  });
  const set = useAct(
    ({ isBoth, ...contact }: { name: string; phone: string; website: string; isBoth: boolean }) =>
      operatorApi.put('/operator/api/provider', {
        body: { ...contact, environments: isBoth ? ['sandbox', 'live'] : [environment] },
      }),
    {
      form,
      refresh: [['provider']],
      onDone: () => {
        notifications.show({ message: t.savedProvider });
        onClose();
      },
    },
  );
  return (
    <Modal opened onClose={onClose} title={t.editTitle(t[environment])} centered>
      <form onSubmit={form.onSubmit((values) => set.mutate(values))}>
        <Stack>
          <Text>{t.providerText}</Text>
          {FIELDS.map((field) => (
            <TextInput
              key={field}
              label={t[field]}
              description={t.was(provider?.[field] ?? t.none)}
              required
              {...form.getInputProps(field)}
            />
          ))}
          <Checkbox label={t.alsoOther} {...form.getInputProps('isBoth', { type: 'checkbox' })} />
          <FormError error={set.error} fields={FIELDS} />
          <FormActions submitLabel={t.saveProvider} isBusy={set.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
