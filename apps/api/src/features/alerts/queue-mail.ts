import type { Deps, Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { newId } from '../../core/ids.ts';
import { mailWay } from '../../core/mail.ts';
import { countMailsSince, findContacts, insertMail } from './mail-queries.ts';
import { DAY_MS } from './thresholds.ts';

/** So that a partner whose alarms all ring at once is not flooded; the notices are there all the same. */
const MAILS_PER_DAY = 50;

export interface MailNews {
  noticeId: string;
  title: string;
  text: string;
  /** One line: `Key:          name (id)`. */
  about: string;
  isMutable: boolean;
}

/** Writes the mail of a notice to the partner's contacts, in a transaction of m2m_system. No contacts, no mail. */
export async function queueMail(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'config' | 'log'>,
  owner: Owner,
  news: MailNews,
  now: Date,
): Promise<void> {
  if (mailWay(deps.config) === 'none') return;
  const { name, slug, contactEmails } = await findContacts(trx, owner.partnerId);
  if (contactEmails.length === 0) return;
  if ((await countMailsSince(trx, owner, new Date(now.getTime() - DAY_MS))) >= MAILS_PER_DAY) {
    deps.log.warn('no mail: too many for one partner in a day', { partner: slug, reason: news.about });
    return;
  }
  const notices = `${deps.config.publicUrl.origin}/partner/notices`;
  const body = [
    news.text,
    '',
    `Company:      ${name} (${slug}), ${owner.environment}`,
    news.about,
    `Time:         ${now.toISOString()}`,
    '',
    `To acknowledge:  POST ${notices}/${news.noticeId}/acknowledge`,
    ...(news.isMutable ? [`To mute:         POST ${notices}/mutes`] : []),
    '',
  ].join('\n');
  const subject = `[M2M] ${news.title}`;
  const { partnerId, environment } = owner;
  const mail = { id: newId('mail'), recipients: contactEmails, subject, body, createdAt: now };
  await insertMail(trx, { partnerId, environment }, mail);
}
