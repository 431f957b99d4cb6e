import type { Deps } from '../../core/context.ts';
import { errorFields } from '../../core/log.ts';
import { mailWay, openMailer } from '../../core/mail.ts';
import { newId } from '../../core/ids.ts';
import { MAIL_TEXTS, type MailText } from './mail-texts.ts';

type MailDeps = Pick<Deps, 'config' | 'log' | 'clock'>;

const TRIES = 3;
const WAIT_MS = 5_000;

export const sendsMail = ({ config }: Pick<MailDeps, 'config'>): boolean => mailWay(config) !== 'none';

/**
 * Mails a person about their own account, in their language. Not by the outbox of partners: it holds a secret of ten
 * minutes, which no row should, and who misses it asks again. Returns at once; three tries, then a line in the log.
 */
export function mailAccount(
  deps: MailDeps,
  to: { email: string; language: 'en' | 'es' | null },
  text: MailText,
  values: Record<string, string> = {},
): void {
  if (!sendsMail(deps)) {
    deps.log.warn('a mail about an account has no way to go (M2M_SMTP_URL)', { event: text });
    return;
  }
  const { subject, body } = MAIL_TEXTS[to.language ?? 'en'][text];
  const fill = (template: string): string => template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const mail = { id: newId('mail'), recipients: [to.email], subject, body: fill(body), createdAt: deps.clock.now() };
  void send(deps, mail).catch((error: unknown) =>
    deps.log.error('a mail about an account was not sent', { event: text, error: errorFields(error) }),
  );
}

async function send({ config }: MailDeps, mail: Parameters<NonNullable<ReturnType<typeof openMailer>>['send']>[0]) {
  const mailer = openMailer(config, config.dataDir)!;
  try {
    for (let i = 1; ; i += 1) {
      try {
        return await mailer.send(mail);
      } catch (error) {
        if (i === TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, WAIT_MS * i).unref());
      }
    }
  } finally {
    mailer.close();
  }
}
