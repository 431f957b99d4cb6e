import { Anchor, Button, Divider, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { FormError } from '../../components/form.tsx';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../i18n/use-text.ts';
import { canUsePasskeys, makePasskey } from '../../session/passkeys.ts';
import { DoorFrame } from '../../shell/door-frame.tsx';
import { StepUpDialog } from '../../session/step-up-dialog.tsx';
import { accountTexts } from '../account/texts.ts';
import { TotpSetup } from '../account/totp-setup.tsx';
import { signInTexts } from './texts.ts';
import { useAttempt } from './use-attempt.ts';

/** Right after the first sign-in: a passkey or an app, or later. */
export function FirstFactor({ password, onDone }: { password: string; onDone: () => Promise<void> }) {
  const t = useText(signInTexts);
  const account = useText(accountTexts);
  const [isTotp, setTotp] = useState(false);
  const attempt = useAttempt(account.passkeyDeclined);
  const usePasskey = async (): Promise<void> => {
    await makePasskey('');
    await onDone();
  };
  return (
    <DoorFrame title={t.factorTitle}>
      <Stack gap="md">
        <Text c="dimmed">{t.factorText}</Text>
        {isTotp ? (
          <TotpSetup password={password} doneLabel={t.goToPortal} onDone={() => void onDone()} />
        ) : (
          <>
            {canUsePasskeys() && (
              <>
                <Button
                  size="md"
                  leftSection={<Icon name="key" />}
                  loading={attempt.isBusy}
                  onClick={() => void attempt.run(usePasskey)}
                >
                  {account.addPasskey}
                </Button>
                <Divider label={t.or} />
              </>
            )}
            <Button variant="default" size="md" onClick={() => setTotp(true)}>
              {account.addTotp}
            </Button>
            <FormError error={attempt.error} />
            <Anchor component="button" type="button" size="sm" onClick={() => void onDone()}>
              {t.later}
            </Anchor>
          </>
        )}
      </Stack>
      <StepUpDialog />
    </DoorFrame>
  );
}
