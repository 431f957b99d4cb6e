import type { Deps } from '../../core/context.ts';
import { errorFields } from '../../core/log.ts';
import type { Mailer } from '../../core/mail.ts';
import { claimMails, updateMail, type MailRow } from './mail-queries.ts';

const MINUTE_MS = 60_000;
const AT_ONCE = 10;
/** Longer than ten mails of 30 s: nobody takes one up that is still being sent. */
const LEASE_MS = 6 * MINUTE_MS;
const RETRY_AFTER_MS = [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 120 * MINUTE_MS, 360 * MINUTE_MS];

/** Sends what is due, outside of any transaction. A mail may go out twice, under one Message-ID, and never not at all without a trace. */
export async function sendMails(deps: Pick<Deps, 'system' | 'clock' | 'log'>, mailer: Mailer): Promise<void> {
  const now = deps.clock.now();
  for (const mail of await claimMails(deps.system.db, now, new Date(now.getTime() + LEASE_MS), AT_ONCE))
    await sendOne(deps, mailer, mail);
}

async function sendOne(deps: Pick<Deps, 'system' | 'clock' | 'log'>, mailer: Mailer, mail: MailRow): Promise<void> {
  const { id, recipients, subject, body, createdAt, attempts } = mail;
  try {
    await mailer.send({ id, recipients, subject, body, createdAt });
  } catch (error) {
    const retryMs = RETRY_AFTER_MS[attempts - 1];
    // 5xx of the server: the same mail would get the same answer.
    const isFinal = retryMs === undefined || (error as { permanent?: boolean }).permanent === true;
    const now = deps.clock.nowMs();
    const lastError = (error as Error).message.replace(/[\p{Cc}]+/gu, ' ').slice(0, 300);
    const change = isFinal ? { failedAt: new Date(now), lastError } : { nextAt: new Date(now + retryMs), lastError };
    await updateMail(deps.system.db, mail, id, change);
    deps.log.warn(isFinal ? 'a mail was given up' : 'a mail was not sent yet', {
      attempt: attempts,
      error: errorFields(error),
    });
    return;
  }
  await updateMail(deps.system.db, mail, id, { sentAt: deps.clock.now(), lastError: null });
}
