import { Alert, Button, Checkbox, Group, Modal, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { operatorApi, type ItemOf, type PortalPaths } from '../../../api/client.ts';
import { useAct, useOne } from '../../../api/queries.ts';
import { ConfirmDialog, DataTable, FormActions, FormError, Section, Time } from '../../../components/index.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/use-text.ts';
import { environmentTexts } from '../environment-switch.tsx';
import type { PartnerDetail } from './partner-page.tsx';
import { partnersTexts } from './texts.ts';

type Environment = PartnerDetail['environments'][number];
const refresh = [['partners'], ['overview'], ['go-live-requests']];

function useSaved(): () => void {
  const t = useText(partnersTexts);
  return () => void notifications.show({ message: t.changed });
}

type Request = ItemOf<PortalPaths, '/operator/api/go-live-requests'>;

/** The partner's open request; undefined while it is not known, null without one. */
export function useGoLiveRequest(partnerId: string): Request | null | undefined {
  const { data, error } = useOne(['go-live-requests', 'all'], (signal) =>
    operatorApi.get('/operator/api/go-live-requests', { query: { cursor: '', limit: 100 }, signal }),
  );
  if (!data) return error ? null : undefined;
  return data.items.find((one) => one.partnerId === partnerId) ?? null;
}

/** The partner's request for live, to be decided. */
export function GoLive({ request }: { request: Request }) {
  const t = useText(partnersTexts);
  const saved = useSaved();
  const [decision, setDecision] = useState<'approved' | 'refused'>();
  const [answer, setAnswer] = useState('');
  const { partnerId } = request;
  const decide = useAct(
    (body: { decision: 'approved' | 'refused'; answer?: string }, { idempotencyKey }) =>
      operatorApi.post('/operator/api/partners/{partnerId}/go-live', { params: { partnerId }, body, idempotencyKey }),
    {
      refresh,
      onDone: () => {
        saved();
        setDecision(undefined);
      },
    },
  );
  return (
    <Alert title={t.goLive} color="yellow" variant="light">
      <Text size="sm">
        {request.note} <Time at={request.requestedAt} format="relative" />
      </Text>
      <Group gap="xs" mt="sm">
        <Button size="xs" onClick={() => setDecision('approved')}>
          {t.approve}
        </Button>
        <Button size="xs" variant="default" onClick={() => setDecision('refused')}>
          {t.refuse}
        </Button>
      </Group>
      <ConfirmDialog
        isOpen={decision !== undefined}
        onClose={() => setDecision(undefined)}
        title={t.goLive}
        confirmLabel={decision === 'refused' ? t.refuse : t.approve}
        isDangerous={decision === 'refused'}
        onConfirm={() => decision && decide.mutate({ decision, ...(answer.trim() ? { answer } : {}) })}
        isBusy={decide.isPending}
        error={decide.error}
      >
        <Stack>
          {decision === 'approved' && <Text>{t.approveText}</Text>}
          <Textarea label={t.answer} value={answer} onChange={(event) => setAnswer(event.currentTarget.value)} />
        </Stack>
      </ConfirmDialog>
    </Alert>
  );
}

export function Environments({ partner }: { partner: PartnerDetail }) {
  const t = useText(partnersTexts);
  const formats = useFormats();
  const places = useText(environmentTexts);
  const [edited, setEdited] = useState<Environment>();
  return (
    <Section title={t.limits}>
      <DataTable<Environment>
        caption={t.limits}
        list={{ items: partner.environments, isPending: false, error: null }}
        rowKey={({ environment }) => environment}
        columns={[
          { key: 'environment', title: t.environment, cell: ({ environment }) => places[environment] },
          { key: 'create', title: t.createLimit, align: 'end', cell: (row) => formats.number(row.limits.create) },
          { key: 'other', title: t.otherLimit, align: 'end', cell: (row) => formats.number(row.limits.default) },
          { key: 'keys', title: t.keys, align: 'end', cell: ({ keys }) => formats.number(keys) },
          { key: 'used', title: t.used, cell: ({ lastUsedAt }) => <Time at={lastUsedAt} format="relative" /> },
          {
            key: 'act',
            title: '',
            width: 110,
            align: 'end',
            cell: (row) => (
              <Button
                size="xs"
                variant="default"
                aria-label={`${t.change}: ${places[row.environment]}`}
                onClick={() => setEdited(row)}
              >
                {t.change}
              </Button>
            ),
          },
        ]}
        empty={null}
      />
      {edited && <EditLimits row={edited} partnerId={partner.partnerId} onClose={() => setEdited(undefined)} />}
    </Section>
  );
}

function EditLimits(props: { row: Environment; partnerId: string; onClose: () => void }) {
  const { row, partnerId, onClose } = props;
  const { environment, limits } = row;
  const t = useText(partnersTexts);
  const places = useText(environmentTexts);
  const saved = useSaved();
  const form = useForm({ initialValues: { create: limits.create, default: limits.default } });
  const save = useAct(
    (values: { create: number; default: number }, { idempotencyKey }) =>
      operatorApi.put('/operator/api/partners/{partnerId}/limits', {
        params: { partnerId },
        body: { environment, ...values },
        idempotencyKey,
      }),
    {
      form,
      refresh,
      onDone: () => {
        saved();
        onClose();
      },
    },
  );
  return (
    <Modal opened onClose={onClose} title={`${t.limits}: ${places[environment]}`} centered>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack>
          <NumberInput label={t.createLimit} min={1} allowDecimal={false} {...form.getInputProps('create')} />
          <NumberInput label={t.otherLimit} min={1} allowDecimal={false} {...form.getInputProps('default')} />
          <FormError error={save.error} fields={['create', 'default']} />
          <FormActions submitLabel={t.save} isBusy={save.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

export function KeyPolicy({ partner: { partnerId, keyPolicy } }: { partner: PartnerDetail }) {
  const t = useText(partnersTexts);
  const saved = useSaved();
  const { requiresIpRules, requiresExpiry, maxLifeDays, maxLiveKeys } = keyPolicy;
  const form = useForm({
    initialValues: {
      requiresIpRules,
      requiresExpiry,
      maxLifeDays: (maxLifeDays ?? '') as number | string,
      maxLiveKeys: (maxLiveKeys ?? '') as number | string,
    },
  });
  const save = useAct(
    (body: PartnerDetail['keyPolicy'], { idempotencyKey }) =>
      operatorApi.put('/operator/api/partners/{partnerId}/key-policy', { params: { partnerId }, body, idempotencyKey }),
    { form, refresh, onDone: saved },
  );
  const countOf = (value: number | string): number | null => (value === '' ? null : Number(value));
  const send = form.onSubmit((values) =>
    save.mutate({
      ...values,
      maxLifeDays: countOf(values.maxLifeDays),
      maxLiveKeys: countOf(values.maxLiveKeys),
    }),
  );
  return (
    <Section title={t.policy}>
      <form className="card" onSubmit={send}>
        <Stack maw={420}>
          <Checkbox label={t.needsIp} {...form.getInputProps('requiresIpRules', { type: 'checkbox' })} />
          <Checkbox label={t.needsExpiry} {...form.getInputProps('requiresExpiry', { type: 'checkbox' })} />
          <NumberInput label={t.maxDays} placeholder={t.noLimit} min={1} {...form.getInputProps('maxLifeDays')} />
          <NumberInput label={t.maxKeys} placeholder={t.noLimit} min={1} {...form.getInputProps('maxLiveKeys')} />
        </Stack>
        <FormError error={save.error} fields={['maxLifeDays', 'maxLiveKeys']} />
        <FormActions submitLabel={t.save} isBusy={save.isPending} />
      </form>
    </Section>
  );
}

export function Contacts({ partner: { partnerId, contacts } }: { partner: PartnerDetail }) {
  const t = useText(partnersTexts);
  const saved = useSaved();
  const [text, setText] = useState(contacts.join('\n'));
  const save = useAct(
    (body: { emails: string[] }, { idempotencyKey }) =>
      operatorApi.put('/operator/api/partners/{partnerId}/contacts', { params: { partnerId }, body, idempotencyKey }),
    { refresh, onDone: saved },
  );
  return (
    <Section title={t.contacts}>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ emails: text.split(/\s+/).filter(Boolean) });
        }}
      >
        <Textarea
          label={t.contacts}
          description={t.contactsText}
          autosize
          minRows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <FormError error={save.error} />
        <FormActions submitLabel={t.save} isBusy={save.isPending} />
      </form>
    </Section>
  );
}
