import { Button, Stack, Text } from '@mantine/core';
import { isApiError } from '../../api/api-error.ts';
import { FormError } from '../../components/form.tsx';
import { useText } from '../../i18n/use-text.ts';
import { authCalls } from '../../session/auth-calls.ts';
import { DoorFrame } from '../../shell/door-frame.tsx';
import { BadLink } from './bad-link.tsx';
import { signInTexts } from './texts.ts';
import { useAttempt } from './use-attempt.ts';
import { useEnter } from './use-enter.ts';

/** The demo's one-time link: used by a press, so that a preview of the address uses nothing up. */
export function LinkPage({ token }: { token: string }) {
  const t = useText(signInTexts);
  const enter = useEnter();
  const attempt = useAttempt();
  if (isApiError(attempt.error, 'SIGN_IN_FAILED')) return <BadLink to="/portal/sign-in" label={t.backToSignIn} />;
  const use = async (): Promise<void> => {
    await authCalls.useLink(token);
    await enter();
  };
  return (
    <DoorFrame title={t.linkTitle}>
      <Stack gap="md">
        <Text c="dimmed">{t.linkText}</Text>
        <FormError error={attempt.error} />
        <Button size="md" loading={attempt.isBusy} onClick={() => void attempt.run(use)}>
          {t.signIn}
        </Button>
      </Stack>
    </DoorFrame>
  );
}
