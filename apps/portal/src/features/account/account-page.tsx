import { Alert, Button } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { GoTo } from '../../components/go-to.tsx';
import { Icon } from '../../components/icon.tsx';
import { Facts, Page, Section } from '../../components/page.tsx';
import { Status } from '../../components/values.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useMe } from '../../session/me.ts';
import { signOut } from '../../session/sign-out.ts';
import { StepUpDialog } from '../../session/step-up-dialog.tsx';
import { Banners } from '../../shell/banners.tsx';
import { DoorFrame } from '../../shell/door-frame.tsx';
import { shellTexts } from '../../shell/texts.ts';
import { Passkeys } from './passkeys.tsx';
import { PasswordAndApp } from './password-and-app.tsx';
import { Profile } from './profile.tsx';
import { Sessions } from './sessions.tsx';
import { accountTexts } from './texts.ts';

/** What a person has for themselves: name, ways to sign in, sessions. */
export function AccountPage() {
  const t = useText(accountTexts);
  const shell = useText(shellTexts);
  const me = useMe();
  const queries = useQueryClient();
  return (
    <DoorFrame isWide>
      <Banners />
      <Page
        title={t.title}
        lead={me.user.email}
        actions={
          <>
            <Button
              component={GoTo}
              to={me.memberships.length > 0 || !me.operator ? '/portal' : '/operator'}
              variant="default"
            >
              {t.back}
            </Button>
            <Button
              variant="default"
              leftSection={<Icon name="exit" size={16} />}
              onClick={() => void signOut(queries)}
            >
              {shell.signOut}
            </Button>
          </>
        }
      >
        {!me.session.hasSecondFactor && (
          <Alert color="yellow" icon={<Icon name="shield" />} title={t.noFactorTitle}>
            {t.noFactor}
          </Alert>
        )}
        <Section title={t.factors}>
          <PasswordAndApp />
          <Passkeys />
        </Section>
        <Section title={t.profile}>
          <Profile />
        </Section>
        <Section title={t.memberships}>
          {me.memberships.length === 0 ? (
            <p className="none">{t.none}</p>
          ) : (
            <Facts
              items={me.memberships.map(({ name, roles }) => [
                name,
                <span key="roles" className="row">
                  <Status tone="info">{`${t.roleTest}: ${roles.sandbox ?? '–'}`}</Status>
                  <Status tone="waiting">{`${t.roleLive}: ${roles.live ?? '–'}`}</Status>
                </span>,
              ])}
            />
          )}
        </Section>
        <Sessions />
      </Page>
      <StepUpDialog />
      <Notifications position="bottom-right" limit={4} />
    </DoorFrame>
  );
}
