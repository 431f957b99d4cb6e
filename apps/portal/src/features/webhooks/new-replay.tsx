import { Alert, Button, Group, Modal, MultiSelect, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { partnerApi } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { FormError, Icon } from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { replayTexts } from './replay-texts.ts';
import { shortUrl, useEndpoints, useEventTypes } from './webhook-queries.ts';

const SPANS_MS = { hour: 3_600_000, day: 86_400_000, week: 7 * 86_400_000 };

interface Values {
  endpointId: string;
  what: string;
  window: keyof typeof SPANS_MS | 'since' | 'between';
  /** As the browser's picker writes it, in the viewer's zone. */
  from: string;
  to: string;
  eventTypes: string[];
}

const instantOf = (local: string): string => {
  const date = new Date(local);
  return Number.isNaN(date.getTime()) ? local : date.toISOString();
};

/** What is sent; a span is fixed when it is counted, so that what runs is what was counted. */
function bodyOf({ endpointId, what, window, from, to, eventTypes }: Values) {
  const now = Date.now();
  const isSpan = window !== 'since' && window !== 'between';
  return {
    endpointId,
    what: what as 'undelivered',
    from: isSpan ? new Date(now - SPANS_MS[window]).toISOString() : instantOf(from),
    ...(window === 'between' ? { to: instantOf(to) } : isSpan ? { to: new Date(now).toISOString() } : {}),
    ...(eventTypes.length > 0 ? { eventTypes } : {}),
  };
}
type Body = ReturnType<typeof bodyOf>;

/** Counts first, then runs exactly what was counted. */
export function NewReplay(props: { isOpen: boolean; endpointId: string | undefined; onClose: () => void }) {
  const { isOpen, onClose } = props;
  const t = useText(replayTexts);
  const formats = useFormats();
  const endpoints = useEndpoints().items.filter(({ status }) => status === 'enabled');
  const types = useEventTypes().data?.items ?? [];
  const [counted, setCounted] = useState<{ body: Body; matched: number }>();
  const form = useForm<Values>({
    initialValues: {
      endpointId: props.endpointId ?? '',
      what: 'undelivered',
      window: 'day',
      from: '',
      to: '',
      eventTypes: [],
    },
    onValuesChange: () => setCounted(undefined),
  });
  const first = endpoints[0]?.endpointId;
  useEffect(() => {
    if (isOpen && !form.values.endpointId && (props.endpointId ?? first)) {
      form.setFieldValue('endpointId', (props.endpointId ?? first)!);
    }
  }, [isOpen, first, props.endpointId]);
  const count = useAct(
    (body: Body) => partnerApi.post('/partner/webhook-replays', { body: { ...body, dryRun: true } }),
    { form, onDone: ({ matched }, body) => setCounted({ body, matched }) },
  );
  const run = useAct(
    (body: Body, { idempotencyKey }) => partnerApi.post('/partner/webhook-replays', { body, idempotencyKey }),
    {
      form,
      refresh: [['webhook-replays'], ['webhook-deliveries']],
      onDone() {
        notifications.show({ message: t.started });
        setCounted(undefined);
        onClose();
      },
    },
  );
  const { window } = form.values;
  return (
    <Modal opened={isOpen} onClose={onClose} title={t.start} size="lg">
      <form onSubmit={form.onSubmit((values) => count.mutate(bodyOf(values)))}>
        <Stack gap="md">
          <NativeSelect
            label={t.endpoint}
            data={endpoints.map(({ endpointId, url }) => ({ value: endpointId, label: shortUrl(url) }))}
            {...form.getInputProps('endpointId')}
            error={endpoints.length === 0 ? t.noEndpoint : form.errors['endpointId']}
          />
          <NativeSelect
            label={t.what}
            data={Object.entries(t.whats).map(([value, label]) => ({ value, label }))}
            {...form.getInputProps('what')}
          />
          <NativeSelect
            label={t.window}
            data={Object.entries(t.windows).map(([value, label]) => ({ value, label }))}
            {...form.getInputProps('window')}
            error={window === 'since' || window === 'between' ? undefined : form.errors['from']}
          />
          {(window === 'since' || window === 'between') && (
            <Group grow align="flex-start">
              <TextInput type="datetime-local" label={t.from} required {...form.getInputProps('from')} />
              {window === 'between' && (
                <TextInput type="datetime-local" label={t.to} required {...form.getInputProps('to')} />
              )}
            </Group>
          )}
          <MultiSelect
            label={t.types}
            data={types.map(({ type }) => type)}
            searchable
            clearable
            comboboxProps={{ withinPortal: true }}
            {...form.getInputProps('eventTypes')}
          />
          <FormError error={count.error ?? run.error} fields={Object.keys(form.values)} />
          {counted && (
            <Alert color={counted.matched === 0 ? 'gray' : 'blue'} icon={<Icon name="info" />} role="status">
              {counted.matched === 0 ? t.countedNone : t.counted(formats.number(counted.matched))}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t.close}
            </Button>
            {counted && counted.matched > 0 ? (
              <Button loading={run.isPending} onClick={() => run.mutate(counted.body)}>
                {t.run(formats.number(counted.matched))}
              </Button>
            ) : (
              <Button type="submit" loading={count.isPending} disabled={endpoints.length === 0}>
                {t.count}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
