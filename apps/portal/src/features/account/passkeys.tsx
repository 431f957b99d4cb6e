import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FormError } from '../../components/form.tsx';
import { Time } from '../../components/values.tsx';
import { useText } from '../../i18n/use-text.ts';
import { authCalls } from '../../session/auth-calls.ts';
import { useMe, type Passkey } from '../../session/me.ts';
import { canUsePasskeys, makePasskey } from '../../session/passkeys.ts';
import { accountTexts } from './texts.ts';
import { useOwnChange } from './use-own-change.ts';

/** The person's passkeys: add with a name, remove. */
export function Passkeys() {
  const t = useText(accountTexts);
  const { passkeys } = useMe().factors;
  const [name, setName] = useState('');
  const [leaving, setLeaving] = useState<Passkey>();
  const adding = useOwnChange(t.passkeyDeclined);
  const removing = useOwnChange();
  const nameOf = (passkey: Passkey | undefined): string => passkey?.name ?? t.passkeyUnnamed;
  const add = async (): Promise<void> => {
    await makePasskey(name.trim());
    setName('');
    await adding.refresh(t.passkeyAdded);
  };
  const remove = async (): Promise<void> => {
    if (leaving) await authCalls.removePasskey(leaving.id);
    await removing.refresh(t.saved);
    setLeaving(undefined);
  };
  return (
    <div className="card stack">
      <Text fw={500}>{t.passkeys}</Text>
      {passkeys.length === 0 && <Text c="dimmed">{t.passkeyNone}</Text>}
      {passkeys.map((passkey) => (
        <Group key={passkey.id} justify="space-between">
          <div>
            {nameOf(passkey)}
            <Text size="xs" c="dimmed" component="div">
              {t.created} <Time at={passkey.createdAt} format="date" /> · {t.lastUsed}{' '}
              {passkey.lastUsedAt ? <Time at={passkey.lastUsedAt} format="relative" /> : t.never}
            </Text>
          </div>
          <Button
            variant="default"
            size="xs"
            onClick={() => setLeaving(passkey)}
            aria-label={`${t.removePasskey} ${nameOf(passkey)}`}
          >
            {t.removePasskey}
          </Button>
        </Group>
      ))}
      {canUsePasskeys() ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void adding.run(add);
          }}
        >
          <Group align="flex-end">
            <TextInput
              label={t.passkeyName}
              placeholder={t.passkeyNameHint}
              maxLength={60}
              value={name}
              error={adding.at('name')}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" loading={adding.isBusy}>
              {t.addPasskey}
            </Button>
          </Group>
          <FormError error={adding.error} fields={['name']} />
        </form>
      ) : (
        <Text c="dimmed">{t.passkeyCannot}</Text>
      )}
      <ConfirmDialog
        isOpen={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        title={t.removePasskey}
        confirmLabel={t.removePasskey}
        isDangerous
        isBusy={removing.isBusy}
        error={removing.error}
        onConfirm={() => void removing.run(remove)}
      >
        {t.removePasskeyText(nameOf(leaving))}
      </ConfirmDialog>
    </div>
  );
}
