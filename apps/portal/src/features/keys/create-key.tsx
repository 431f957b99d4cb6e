import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { partnerApi } from '../../api/client.ts';
import { useAct, useOne } from '../../api/queries.ts';
import { DetailDrawer, FormActions, FormError, OneTimeSecret, useGo } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { usePlace } from '../../session/use-place.ts';
import { formTexts } from './form-texts.ts';
import { allRulesOf, KeyForm } from './key-form.tsx';
import { capsOf, expiryOf, fieldOf, FIELDS, newKeyValues, type KeyValues } from './key-values.ts';
import { keysTexts } from './texts.ts';

/** The form of a new key, then the key itself, once; where it was stored goes to its note. */
export function CreateKey({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText(formTexts);
  const texts = useText(keysTexts);
  const { environment } = usePlace();
  const go = useGo();
  const [made, setMade] = useState<{ keyId: string; name: string; note: string | null; key: string }>();
  const catalogue = useOne(['scopes'], (signal) => partnerApi.get('/partner/scopes', { signal }));
  const form = useForm<KeyValues>({ initialValues: newKeyValues(environment) });
  const create = useAct(
    (values: KeyValues, { idempotencyKey }) =>
      partnerApi.post('/partner/keys', {
        body: {
          name: values.name,
          note: values.note.trim() || null,
          ...(values.mode === 'template' ? { template: values.template } : { scopes: values.scopes }),
          ipRules: values.ipRules,
          isIpObserveOnly: values.isIpObserveOnly,
          expiresAt: expiryOf(values) ?? null,
          amountCaps: capsOf(values, undefined),
          isRotatable: values.isRotatable,
        } as never,
        idempotencyKey,
      }),
    {
      form,
      fieldOf,
      refresh: [['keys']],
      onDone(answer) {
        setMade(answer);
        form.reset();
        onClose();
      },
    },
  );
  const note = useAct(
    (input: { keyId: string; note: string }) =>
      partnerApi.patch('/partner/keys/{keyId}', { params: { keyId: input.keyId }, body: { note: input.note } }),
    { refresh: [['keys']] },
  );
  const leave = (storedWhere: string): void => {
    if (!made) return;
    const { keyId } = made;
    if (storedWhere) note.mutate({ keyId, note: [made.note, storedWhere].filter(Boolean).join('\n').slice(0, 500) });
    setMade(undefined);
    notifications.show({ message: texts.created });
    go(`keys/${keyId}`);
  };
  const problems = create.error?.details ?? [];
  /** What is typed joins the list first, so that a refusal names its row. */
  const submit = (values: KeyValues): void => {
    const whole = { ...values, ipRules: allRulesOf(values), typedRules: '' };
    form.setValues(whole);
    create.mutate(whole);
  };
  return (
    <>
      <DetailDrawer title={t.createTitle} isOpen={isOpen} onClose={onClose} width={720}>
        <form onSubmit={form.onSubmit(submit)} noValidate>
          <KeyForm form={form} catalogue={catalogue.data} environment={environment} problems={problems} hasAddresses />
          <FormError error={create.error} fields={shownPaths(problems)} />
          <FormActions submitLabel={t.create} isBusy={create.isPending} onCancel={onClose} />
        </form>
      </DetailDrawer>
      <OneTimeSecret
        secret={made?.key}
        title={texts.secretTitle(made?.name ?? '')}
        variable="M2M_API_KEY"
        asksWhereStored
        onClose={leave}
      />
    </>
  );
}

/** First parts of the paths whose message stands at a field already. */
export const shownPaths = (problems: { path: string }[]): string[] =>
  problems
    .map(({ path }) => path)
    .filter((path) => path.startsWith('ipRules') || (FIELDS as readonly string[]).includes(fieldOf(path)))
    .map((path) => path.split('.')[0]!);
