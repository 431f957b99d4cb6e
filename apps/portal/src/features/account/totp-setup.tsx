import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { FormError } from '../../components/form.tsx';
import { Id } from '../../components/values.tsx';
import { useText } from '../../i18n/use-text.ts';
import { authCalls, type TotpSetup as Setup } from '../../session/auth-calls.ts';
import { useAttempt } from '../sign-in/use-attempt.ts';
import { QrCode } from './qr-code.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { accountTexts } from './texts.ts';

export interface TotpSetupProps {
  /** Asked for when it is not known: the server wants it once more. */
  password?: string;
  doneLabel: string;
  onDone: () => void;
}

/** The password, the QR code, a first code that proves it, then the recovery codes, once. */
export function TotpSetup({ password: known = '', doneLabel, onDone }: TotpSetupProps) {
  const t = useText(accountTexts);
  const [password, setPassword] = useState(known);
  const [setup, setSetup] = useState<Setup>();
  const [isProven, setProven] = useState(false);
  const attempt = useAttempt();
  const begin = (): Promise<void> => attempt.run(async () => setSetup(await authCalls.setUpTotp(password)));
  useEffect(() => {
    if (known) void begin();
  }, []);
  if (isProven && setup) return <RecoveryCodes codes={setup.recoveryCodes} doneLabel={doneLabel} onDone={onDone} />;
  if (setup) return <FirstCode setup={setup} onProven={() => setProven(true)} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <Stack gap="md">
        <PasswordInput
          label={t.password}
          description={t.passwordAgain}
          autoComplete="current-password"
          required
          value={password}
          error={attempt.at('password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <FormError error={attempt.error} fields={['password']} />
        <Group justify="flex-end">
          <Button type="submit" loading={attempt.isBusy}>
            {t.goOn}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function FirstCode({ setup: { uri, secret }, onProven }: { setup: Setup; onProven: () => void }) {
  const t = useText(accountTexts);
  const [code, setCode] = useState('');
  const attempt = useAttempt();
  const confirm = async (): Promise<void> => {
    await authCalls.confirmTotp(code.replace(/\s/g, ''));
    onProven();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void attempt.run(confirm);
      }}
    >
      <Stack gap="md">
        <Text>{t.scan}</Text>
        <QrCode text={uri} label={t.qr} />
        <Text size="sm" component="div">
          {t.typeSecret} <Id id={secret} label={t.secret} />
        </Text>
        <TextInput
          label={t.firstCode}
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          value={code}
          error={attempt.at('code')}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <FormError error={attempt.error} fields={['code']} />
        <Group justify="flex-end">
          <Button type="submit" loading={attempt.isBusy}>
            {t.confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
