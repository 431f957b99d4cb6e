import { Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { isApiError } from '../../api/api-error.ts';
import { FormError } from '../../components/form.tsx';
import { GoTo } from '../../components/go-to.tsx';
import { ErrorState } from '../../components/states.tsx';
import { Time } from '../../components/values.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/use-text.ts';
import { authCalls, type Invitation } from '../../session/auth-calls.ts';
import { DoorFrame } from '../../shell/door-frame.tsx';
import { BadLink } from './bad-link.tsx';
import { signInTexts } from './texts.ts';
import { useAttempt } from './use-attempt.ts';
import { tokenOfAddress, useEnter } from './use-enter.ts';

const FirstFactor = lazy(async () => ({ default: (await import('./first-factor.tsx')).FirstFactor }));

/** From the link of the mail to a member with a password and a second factor. */
export function InvitationPage() {
  const t = useText(signInTexts);
  const enter = useEnter();
  const [token] = useState(tokenOfAddress);
  /** Of the new account, for the setup of a second factor. */
  const [password, setPassword] = useState<string>();
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => authCalls.openInvitation(token),
    enabled: token !== '' && password === undefined,
    staleTime: Infinity,
  });
  if (password !== undefined) {
    return (
      <Suspense>
        <FirstFactor password={password} onDone={enter} />
      </Suspense>
    );
  }
  if (!token || isApiError(invitation.error, 'RESOURCE_NOT_FOUND')) {
    return <BadLink to="/portal/sign-in" label={t.backToSignIn} />;
  }
  if (invitation.error) {
    return (
      <DoorFrame>
        <ErrorState error={invitation.error} onRetry={() => void invitation.refetch()} />
      </DoorFrame>
    );
  }
  if (!invitation.data) return <DoorFrame>{null}</DoorFrame>;
  const { partnerName } = invitation.data;
  return (
    <DoorFrame title={partnerName ? t.invitationTitle(partnerName) : t.invitationPlain}>
      <AcceptForm invitation={invitation.data} token={token} onAccepted={setPassword} onKnown={enter} />
    </DoorFrame>
  );
}

interface AcceptFormProps {
  invitation: Invitation;
  token: string;
  onAccepted: (password: string) => void;
  /** Accepted by somebody who had an account, with whatever factors it has. */
  onKnown: () => Promise<void>;
}

function AcceptForm({ invitation, token, onAccepted, onKnown }: AcceptFormProps) {
  const t = useText(signInTexts);
  const { language } = useLanguage();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const attempt = useAttempt();
  const accept = async (): Promise<void> => {
    if (invitation.hasAccount) {
      await authCalls.acceptInvitation({ token });
      return onKnown();
    }
    await authCalls.acceptInvitation({ token, name: name.trim(), password, language });
    onAccepted(password);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void attempt.run(accept);
      }}
    >
      <Stack gap="md">
        <Text>
          {t.invitationFor(invitation.email)} {t.invitationExpires}: <Time at={invitation.expiresAt} />
        </Text>
        {invitation.hasAccount ? (
          <Text c="dimmed">
            {t.hasAccount}{' '}
            <Anchor component={GoTo} to="/portal/sign-in" target="_blank">
              {t.signIn}
            </Anchor>
          </Text>
        ) : (
          <>
            {/* For the browser's password store. */}
            <input type="email" autoComplete="username" value={invitation.email} readOnly hidden />
            <TextInput
              label={t.name}
              autoComplete="name"
              required
              maxLength={100}
              value={name}
              error={attempt.at('name')}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <PasswordInput
              label={t.password}
              description={t.passwordHint}
              autoComplete="new-password"
              required
              value={password}
              error={attempt.at('password')}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          </>
        )}
        <FormError error={attempt.error} fields={['name', 'password']} />
        <Button type="submit" size="md" loading={attempt.isBusy}>
          {invitation.hasAccount ? t.acceptSignedIn : t.accept}
        </Button>
      </Stack>
    </form>
  );
}
