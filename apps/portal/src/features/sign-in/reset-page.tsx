import { Anchor, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { isApiError } from '../../api/api-error.ts';
import { FormError } from '../../components/form.tsx';
import { GoTo } from '../../components/go-to.tsx';
import { useText } from '../../i18n/use-text.ts';
import { authCalls } from '../../session/auth-calls.ts';
import { DoorFrame } from '../../shell/door-frame.tsx';
import { BadLink } from './bad-link.tsx';
import { signInTexts } from './texts.ts';
import { useAttempt } from './use-attempt.ts';
import { tokenOfAddress } from './use-enter.ts';

export function ResetPage() {
  const t = useText(signInTexts);
  const [token] = useState(tokenOfAddress);
  const [password, setPassword] = useState('');
  const [isDone, setDone] = useState(false);
  const attempt = useAttempt();
  if (!token || isApiError(attempt.error, 'SIGN_IN_FAILED')) return <BadLink to="/portal/forgot" label={t.forgot} />;
  const save = async (): Promise<void> => {
    await authCalls.reset({ token, password });
    setDone(true);
  };
  return (
    <DoorFrame title={t.resetTitle}>
      {isDone ? (
        <Stack gap="md">
          <Text role="status">{t.resetDone}</Text>
          <Anchor component={GoTo} to="/portal/sign-in">
            {t.backToSignIn}
          </Anchor>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void attempt.run(save);
          }}
        >
          <Stack gap="md">
            <Text c="dimmed">{t.resetText}</Text>
            <PasswordInput
              label={t.newPassword}
              description={t.passwordHint}
              autoComplete="new-password"
              required
              value={password}
              error={attempt.at('password')}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <FormError error={attempt.error} fields={['password']} />
            <Button type="submit" size="md" loading={attempt.isBusy}>
              {t.savePassword}
            </Button>
          </Stack>
        </form>
      )}
    </DoorFrame>
  );
}
