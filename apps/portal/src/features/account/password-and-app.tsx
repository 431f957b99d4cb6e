import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FormActions, FormError } from '../../components/form.tsx';
import { Status } from '../../components/values.tsx';
import { useText } from '../../i18n/use-text.ts';
import { authCalls } from '../../session/auth-calls.ts';
import { useMe } from '../../session/me.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { accountTexts } from './texts.ts';
import { TotpSetup } from './totp-setup.tsx';
import { useOwnChange } from './use-own-change.ts';

type Open = 'password' | 'setup' | 'remove' | 'renew' | undefined;

/** Password, authenticator app and recovery codes: their state, and a dialog for each change. */
export function PasswordAndApp() {
  const t = useText(accountTexts);
  const { hasPassword, totp, recoveryCodesLeft } = useMe().factors;
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  const change = useOwnChange();
  const remove = async (): Promise<void> => {
    await authCalls.removeTotp();
    await change.refresh(t.saved);
    close();
  };
  const dialog = { onClose: close, centered: true };
  return (
    <>
      <Line
        name={t.password}
        state={<Status tone={hasPassword ? 'good' : 'off'}>{hasPassword ? t.passwordSet : t.passwordNone}</Status>}
      >
        <Button variant="default" size="xs" onClick={() => setOpen('password')}>
          {t.changePassword}
        </Button>
      </Line>
      <Line name={t.totp} state={<Status tone={totp ? 'good' : 'off'}>{totp ? t.totpOn : t.totpOff}</Status>}>
        {totp ? (
          <Button variant="default" size="xs" onClick={() => setOpen('remove')}>
            {t.removeTotp}
          </Button>
        ) : hasPassword ? (
          <Button variant="default" size="xs" onClick={() => setOpen('setup')}>
            {t.addTotp}
          </Button>
        ) : (
          <Text size="sm" c="dimmed">
            {t.passwordFirst}
          </Text>
        )}
      </Line>
      {totp && (
        <Line
          name={t.recoveryCodes}
          state={<Status tone={recoveryCodesLeft > 2 ? 'good' : 'waiting'}>{t.recoveryLeft(recoveryCodesLeft)}</Status>}
        >
          <Button variant="default" size="xs" onClick={() => setOpen('renew')}>
            {t.newRecovery}
          </Button>
        </Line>
      )}
      <Modal {...dialog} opened={open === 'password'} title={t.changePassword}>
        <PasswordForm hasPassword={hasPassword} onDone={close} />
      </Modal>
      <Modal {...dialog} opened={open === 'setup'} title={t.addTotp} closeOnClickOutside={false}>
        <TotpSetup doneLabel={t.done} onDone={() => void change.refresh().then(close)} />
      </Modal>
      <Modal {...dialog} opened={open === 'renew'} title={t.newRecovery} closeOnClickOutside={false}>
        <NewRecoveryCodes onDone={close} />
      </Modal>
      <ConfirmDialog
        isOpen={open === 'remove'}
        onClose={close}
        title={t.removeTotp}
        confirmLabel={t.removeTotp}
        isDangerous
        isBusy={change.isBusy}
        error={change.error}
        onConfirm={() => void change.run(remove)}
      >
        {t.removeTotpText}
      </ConfirmDialog>
    </>
  );
}

function Line({ name, state, children }: { name: string; state: ReactNode; children: ReactNode }) {
  return (
    <Group className="card" justify="space-between">
      <Group gap="sm">
        <Text fw={500}>{name}</Text>
        {state}
      </Group>
      {children}
    </Group>
  );
}

function PasswordForm({ hasPassword, onDone }: { hasPassword: boolean; onDone: () => void }) {
  const t = useText(accountTexts);
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useOwnChange();
  const save = async (): Promise<void> => {
    await authCalls.changePassword({ password, ...(hasPassword ? { current } : {}) });
    await change.refresh(t.passwordChanged);
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void change.run(save);
      }}
    >
      <Stack gap="md">
        {hasPassword && (
          <PasswordInput
            label={t.currentPassword}
            autoComplete="current-password"
            required
            data-autofocus
            value={current}
            error={change.at('current')}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label={t.newPassword}
          description={t.passwordHint}
          autoComplete="new-password"
          required
          value={password}
          error={change.at('password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <FormError error={change.error} fields={['password', 'current']} />
        <FormActions submitLabel={t.changePassword} isBusy={change.isBusy} onCancel={onDone} />
      </Stack>
    </form>
  );
}

function NewRecoveryCodes({ onDone }: { onDone: () => void }) {
  const t = useText(accountTexts);
  const [codes, setCodes] = useState<string[]>();
  const change = useOwnChange();
  const make = async (): Promise<void> => {
    setCodes((await authCalls.newRecoveryCodes()).recoveryCodes);
    await change.refresh();
  };
  if (codes) return <RecoveryCodes codes={codes} doneLabel={t.done} onDone={onDone} />;
  return (
    <Stack gap="md">
      <Text>{t.newRecoveryText}</Text>
      <FormError error={change.error} />
      <Group justify="flex-end">
        <Button loading={change.isBusy} onClick={() => void change.run(make)}>
          {t.newRecovery}
        </Button>
      </Group>
    </Stack>
  );
}
