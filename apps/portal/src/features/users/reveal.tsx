import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useState } from 'react';
import { portalApi, type AnswerOf, type PortalPaths } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { FormActions, FormError } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { usersTexts } from './texts.ts';
import type { UserDetail } from './user-state.tsx';

const SHOWN_SECONDS = 60;

type Revealed = AnswerOf<PortalPaths, '/portal/api/users/{userId}/reveal', 'post'>['values'];

/** Values in clear for a minute; kept nowhere but in this page. */
export function useReveal(userId: string) {
  const [shown, setShown] = useState<{ values: Map<string, unknown>; untilMs: number }>();
  const [leftSeconds, setLeft] = useState(0);
  useEffect(() => {
    if (!shown) return undefined;
    const tick = (): void => {
      const left = Math.ceil((shown.untilMs - Date.now()) / 1000);
      setLeft(left);
      if (left <= 0) setShown(undefined);
    };
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [shown]);
  useEffect(() => setShown(undefined), [userId]);
  return {
    values: shown?.values,
    leftSeconds,
    hide: () => setShown(undefined),
    show: (values: Revealed) =>
      setShown({
        values: new Map(values.map(({ field, value }) => [field, value])),
        untilMs: Date.now() + SHOWN_SECONDS * 1000,
      }),
  };
}

export interface RevealDialogProps {
  user: UserDetail;
  isOpen: boolean;
  onClose: () => void;
  onShow: (values: Revealed) => void;
}

/** Asks what for; the step-up comes by itself. */
export function RevealDialog({ user, isOpen, onClose, onShow }: RevealDialogProps) {
  const t = useText(usersTexts);
  const fields = user.units.map(({ field }) => field);
  const form = useForm({ initialValues: { reason: '', fields: [] as string[] } });
  const reveal = useAct(
    (values: { reason: string; fields: string[] }) =>
      portalApi.post('/portal/api/users/{userId}/reveal', { params: { userId: user.userId }, body: values }),
    {
      form,
      fieldOf: (path) => path.replace(/\[.*/, ''),
      refresh: [['users', user.userId, 'timeline']],
      onDone: ({ values }) => {
        form.reset();
        onShow(values);
        onClose();
        // Else the call would hold the values past their minute.
        queueMicrotask(() => reveal.reset());
      },
    },
  );
  return (
    <Modal opened={isOpen} onClose={onClose} title={t.revealTitle} centered>
      <form onSubmit={form.onSubmit((values) => reveal.mutate(values))}>
        <Stack gap="md">
          <Text size="sm">{t.revealText}</Text>
          <TextInput
            label={t.reason}
            description={t.reasonHelp}
            required
            maxLength={300}
            data-autofocus
            {...form.getInputProps('reason')}
          />
          <Checkbox.Group label={t.which} {...form.getInputProps('fields')}>
            <Group gap="sm" mt={6}>
              {fields.map((field) => (
                <Checkbox key={field} value={field} label={t.fields[field] ?? field} />
              ))}
            </Group>
          </Checkbox.Group>
          <FormError error={reveal.error} fields={['reason', 'fields']} />
          <FormActions
            submitLabel={t.show}
            isBusy={reveal.isPending}
            isDisabled={form.values.fields.length === 0}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}

/** Stands over the data while it is in clear. */
export function ShownFor({ leftSeconds, onHide }: { leftSeconds: number; onHide: () => void }) {
  const t = useText(usersTexts);
  return (
    <p className="banner shown-for" role="timer">
      {t.shownFor(leftSeconds)}
      <Button size="compact-xs" variant="default" ml="auto" onClick={onHide}>
        {t.hide}
      </Button>
    </p>
  );
}
