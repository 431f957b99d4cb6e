import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormError } from '../../components/form.tsx';
import { GoTo } from '../../components/go-to.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/use-text.ts';
import { authCalls } from '../../session/auth-calls.ts';
import { DoorFrame } from '../../shell/door-frame.tsx';
import { signInTexts } from './texts.ts';
import { useAttempt } from './use-attempt.ts';

export function ForgotPage() {
  const t = useText(signInTexts);
  const { language } = useLanguage();
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string>();
  const attempt = useAttempt();
  const ask = async (): Promise<void> => {
    const address = email.trim();
    await authCalls.forgot({ email: address, language });
    setSentTo(address);
  };
  const back = (
    <Anchor component={GoTo} to="/portal/sign-in" size="sm">
      {t.backToSignIn}
    </Anchor>
  );
  if (sentTo !== undefined) {
    return (
      <DoorFrame title={t.sentTitle}>
        <Stack gap="md">
          <Text role="status">{t.sent(sentTo)}</Text>
          {back}
        </Stack>
      </DoorFrame>
    );
  }
  return (
    <DoorFrame title={t.forgotTitle}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void attempt.run(ask);
        }}
      >
        <Stack gap="md">
          <Text c="dimmed">{t.forgotText}</Text>
          <TextInput
            label={t.email}
            type="email"
            autoComplete="username"
            required
            value={email}
            error={attempt.at('email')}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <FormError error={attempt.error} fields={['email']} />
          <Button type="submit" size="md" loading={attempt.isBusy}>
            {t.sendLink}
          </Button>
          {back}
        </Stack>
      </form>
    </DoorFrame>
  );
}
