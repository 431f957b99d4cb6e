import type { Deps } from '../../core/context.ts';
import { newId } from '../../core/ids.ts';
import { errorFields } from '../../core/log.ts';
import { mailWay, openMailer } from '../../core/mail.ts';
import { invitationMail, type InvitationMail, type MailLanguage } from './invitation-mail.ts';

/** `none`: this installation sends no mails, so whoever invites passes the address on. */
export type MailOutcome = 'sent' | 'failed' | 'none';

const PATIENCE_MS = 8_000;

export const invitationUrl = ({ config }: Pick<Deps, 'config'>, token: string): string =>
  `${config.publicUrl.origin}/portal/invitation#${token}`;

/**
 * Sends an invitation at once, past the outbox: its text holds the token, which nothing that stays may hold. One that
 * fails is seen by whoever invites and sent again by hand.
 */
export async function sendInvitation(
  deps: Pick<Deps, 'config' | 'log' | 'clock'>,
  recipient: string,
  mail: InvitationMail,
  language: MailLanguage,
): Promise<MailOutcome> {
  if (mailWay(deps.config) === 'none') return 'none';
  const mailer = openMailer(deps.config, deps.config.dataDir)!;
  const sending = mailer.send({
    id: newId('mail'),
    recipients: [recipient],
    ...invitationMail(mail, language),
    createdAt: deps.clock.now(),
  });
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the mail server does not answer')), PATIENCE_MS);
  });
  try {
    await Promise.race([sending, patience]);
    return 'sent';
  } catch (error) {
    deps.log.warn('an invitation was not sent', { error: errorFields(error) });
    return 'failed';
  } finally {
    clearTimeout(timer);
    mailer.close();
    sending.catch(() => undefined);
  }
}
