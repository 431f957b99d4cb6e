import { Anchor, Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormError } from '../../components/form.tsx';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../i18n/use-text.ts';
import { authCalls } from '../../session/auth-calls.ts';
import { askPasskey, canUsePasskeys } from '../../session/passkeys.ts';
import { DoorFrame } from '../../shell/door-frame.tsx';
import { signInTexts } from './texts.ts';
import { useAttempt } from './use-attempt.ts';

export interface SecondStepProps {
  methods: string[];
  onDone: () => Promise<void>;
  onStartAgain: () => void;
}

/** After the password: a code of the app, a recovery code or a passkey. */
export function SecondStep({ methods, onDone, onStartAgain }: SecondStepProps) {
  const t = useText(signInTexts);
  const [method, setMethod] = useState<'totp' | 'recovery'>(methods.includes('totp') ? 'totp' : 'recovery');
  const [code, setCode] = useState('');
  const attempt = useAttempt(t.passkeyFailed);
  const hasPasskey = methods.includes('passkey') && canUsePasskeys();
  const isTotp = method === 'totp';
  const other = isTotp ? 'recovery' : 'totp';
  const confirm = async (): Promise<void> => {
    await authCalls.secondFactor({ method, code: code.replace(/\s/g, '') });
    await onDone();
  };
  const usePasskey = async (): Promise<void> => {
    await authCalls.passkeySignIn(await askPasskey());
    await onDone();
  };
  return (
    <DoorFrame title={t.secondTitle}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void attempt.run(confirm);
        }}
      >
        <Stack gap="md">
          {hasPasskey && (
            <Button
              size="md"
              variant="default"
              leftSection={<Icon name="key" />}
              onClick={() => void attempt.run(usePasskey)}
            >
              {t.usePasskey}
            </Button>
          )}
          <TextInput
            key={method}
            label={isTotp ? t.code : t.recovery}
            description={isTotp ? t.codeHint : t.recoveryHint}
            autoComplete="one-time-code"
            inputMode={isTotp ? 'numeric' : 'text'}
            autoCapitalize="none"
            spellCheck={false}
            required
            autoFocus
            value={code}
            error={attempt.at('code')}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <FormError error={attempt.error} fields={['code']} />
          <Button type="submit" size="md" loading={attempt.isBusy}>
            {t.goOn}
          </Button>
          <Group justify="space-between">
            {methods.includes(other) && (
              <Anchor
                component="button"
                type="button"
                size="sm"
                onClick={() => {
                  setMethod(other);
                  setCode('');
                }}
              >
                {isTotp ? t.useRecovery : t.useCode}
              </Anchor>
            )}
            <Anchor component="button" type="button" size="sm" onClick={onStartAgain}>
              {t.startAgain}
            </Anchor>
          </Group>
        </Stack>
      </form>
    </DoorFrame>
  );
}
