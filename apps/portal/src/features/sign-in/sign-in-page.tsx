import { Anchor, Button, Divider, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormError } from '../../components/form.tsx';
import { GoTo } from '../../components/go-to.tsx';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../i18n/use-text.ts';
import { authCalls } from '../../session/auth-calls.ts';
import { askPasskey, canUsePasskeys } from '../../session/passkeys.ts';
import { DoorFrame } from '../../shell/door-frame.tsx';
import { SecondStep } from './second-step.tsx';
import { signInTexts } from './texts.ts';
import { LinkPage } from './link-page.tsx';
import { useAttempt } from './use-attempt.ts';
import { tokenOfAddress, useEnter } from './use-enter.ts';

/** With a token behind `#` the one-time link, else address and password. */
export function SignInPage() {
  const [token] = useState(tokenOfAddress);
  return token ? <LinkPage token={token} /> : <PasswordPage />;
}

function PasswordPage() {
  const t = useText(signInTexts);
  const enter = useEnter();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [methods, setMethods] = useState<string[]>();
  const attempt = useAttempt(t.passkeyFailed);

  if (methods) return <SecondStep methods={methods} onDone={enter} onStartAgain={() => setMethods(undefined)} />;
  const signIn = async (): Promise<void> => {
    const answer = await authCalls.signIn({ email: email.trim(), password });
    if (answer.state === 'signed_in') return enter();
    setPassword('');
    setMethods(answer.methods);
  };
  const usePasskey = async (): Promise<void> => {
    await authCalls.passkeySignIn(await askPasskey());
    await enter();
  };
  return (
    <DoorFrame title={t.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void attempt.run(signIn);
        }}
      >
        <Stack gap="md">
          <TextInput
            label={t.email}
            type="email"
            autoComplete="username webauthn"
            required
            value={email}
            error={attempt.at('email')}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label={t.password}
            autoComplete="current-password"
            required
            value={password}
            error={attempt.at('password')}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <FormError error={attempt.error} fields={['email', 'password']} />
          <Button type="submit" size="md" loading={attempt.isBusy}>
            {t.signIn}
          </Button>
          {canUsePasskeys() && (
            <>
              <Divider label={t.or} />
              <Button
                variant="default"
                size="md"
                leftSection={<Icon name="key" />}
                onClick={() => void attempt.run(usePasskey)}
              >
                {t.passkey}
              </Button>
            </>
          )}
          <Anchor component={GoTo} to="/portal/forgot" size="sm">
            {t.forgot}
          </Anchor>
          <Text size="sm" c="dimmed">
            {t.noAccount}
          </Text>
        </Stack>
      </form>
    </DoorFrame>
  );
}
