import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { partnerApi } from '../../api/client.ts';
import { useAct, useOne } from '../../api/queries.ts';
import { DetailDrawer, FormActions, FormError } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { shownPaths } from './create-key.tsx';
import { formTexts } from './form-texts.ts';
import { KeyForm } from './key-form.tsx';
import { capsOf, expiryOf, fieldOf, valuesOf, type KeyValues } from './key-values.ts';
import type { Key } from './key.ts';
import { keysTexts } from './texts.ts';

export function EditKey({ apiKey, isOpen, onClose }: { apiKey: Key; isOpen: boolean; onClose: () => void }) {
  const t = useText(formTexts);
  return (
    <DetailDrawer title={t.editTitle} isOpen={isOpen} onClose={onClose} width={720}>
      <EditForm apiKey={apiKey} onClose={onClose} />
    </DetailDrawer>
  );
}

/** Begins from the key as it stands when the drawer opens; only what was changed is sent. */
function EditForm({ apiKey, onClose }: { apiKey: Key; onClose: () => void }) {
  const t = useText(formTexts);
  const texts = useText(keysTexts);
  const { keyId } = apiKey;
  const catalogue = useOne(['scopes'], (signal) => partnerApi.get('/partner/scopes', { signal }));
  const form = useForm<KeyValues>({ initialValues: valuesOf(apiKey) });
  const save = useAct(
    (body: object, { idempotencyKey }) =>
      partnerApi.patch('/partner/keys/{keyId}', { params: { keyId }, body: body as never, idempotencyKey }),
    {
      form,
      fieldOf,
      refresh: [['keys']],
      onDone() {
        notifications.show({ message: texts.saved });
        onClose();
      },
    },
  );
  const problems = save.error?.details ?? [];
  return (
    <form
      onSubmit={form.onSubmit((values) => save.mutate(changesOf(apiKey, values, catalogue.data?.templates)))}
      noValidate
    >
      <KeyForm
        form={form}
        catalogue={catalogue.data}
        environment={apiKey.environment}
        problems={problems}
        expiresAt={apiKey.expiresAt}
      />
      <FormError error={save.error} fields={shownPaths(problems)} />
      <FormActions submitLabel={t.save} isBusy={save.isPending} onCancel={onClose} />
    </form>
  );
}

function changesOf(key: Key, values: KeyValues, templates: Record<string, string[]> | undefined): object {
  const scopes = values.mode === 'scopes' ? values.scopes : (templates?.[values.template] ?? key.scopes);
  const expiresAt = expiryOf(values);
  const next = {
    name: values.name,
    note: values.note.trim() || null,
    scopes,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    amountCaps: capsOf(values, key.amountCaps?.corridors),
    isRotatable: values.isRotatable,
  };
  const before = key as unknown as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(next).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  );
}
