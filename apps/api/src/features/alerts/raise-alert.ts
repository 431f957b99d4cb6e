import type { Deps } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { newId } from '../../core/ids.ts';
import { mailWay } from '../../core/mail.ts';
import { publishEvent } from '../webhooks/index.ts';
import { describeAlert } from './describe-alert.ts';
import type { Finding, KeyFinding, WatchedKey } from './finding.ts';
import { countMailsSince, findContacts, insertMail } from './mail-queries.ts';
import { claimAlert, insertNotice, isMuted, listAlertStates } from './notice-queries.ts';
import { ALERTS, DAY_MS } from './thresholds.ts';

export type AlertDeps = Pick<Deps, 'system' | 'keyring' | 'clock' | 'log' | 'config' | 'wakeDeliveries'>;

/** So that a partner whose alarms all ring at once is not flooded; the notices are there all the same. */
const MAILS_PER_DAY = 50;

/** Raises what was not raised within its cool-down, each in a transaction of its own. Returns how many. */
export async function raiseAlerts(deps: AlertDeps, findings: KeyFinding[], now: Date): Promise<number> {
  const fresh = await withoutKnown(deps, findings, now);
  let raised = 0;
  for (const { key, finding } of fresh) {
    if (await deps.system.transaction((trx) => raiseAlert(trx, deps, key, finding, now))) raised += 1;
  }
  if (raised > 0) deps.wakeDeliveries();
  return raised;
}

async function withoutKnown({ system }: AlertDeps, findings: KeyFinding[], now: Date): Promise<KeyFinding[]> {
  if (findings.length === 0) return [];
  const nameOf = (rule: string, keyId: string, subject: string): string => `${rule} ${keyId} ${subject}`;
  const states = await listAlertStates(system.db, [...new Set(findings.map(({ key }) => key.keyId))]);
  const firedAt = new Map(
    states.map((state) => [nameOf(state.rule, state.keyId, state.subject), state.firedAt.getTime()]),
  );
  return findings.filter(({ key, finding: { rule, subject } }) => {
    const last = firedAt.get(nameOf(rule, key.keyId, subject));
    return last === undefined || last <= now.getTime() - ALERTS[rule].coolDownMs;
  });
}

/**
 * Notice, event and mail, in one transaction of m2m_system. False when it was raised already within its cool-down; the
 * claim is a unique row, so two workers never both raise one. To be called before `recordAct`.
 */
export async function raiseAlert(
  trx: DatabaseTransaction,
  deps: AlertDeps,
  key: WatchedKey,
  finding: Finding,
  now: Date,
): Promise<boolean> {
  const { rule, subject, details } = finding;
  const { keyId, name: keyName } = key;
  const owner = { partnerId: key.partnerId, environment: key.environment };
  const { severity, coolDownMs } = ALERTS[rule];
  if (!(await claimAlert(trx, owner, { rule, keyId, subject, now, before: new Date(now.getTime() - coolDownMs) })))
    return false;
  const { title, text } = describeAlert(finding, keyName);
  const id = newId('ntc');
  const muted = await isMuted(trx, owner, rule, keyId, now);
  await insertNotice(trx, owner, { id, rule, severity, keyId, title, text, details, isMuted: muted, createdAt: now });
  deps.log.info('alert raised', { reason: rule, keyId, environment: key.environment });
  if (muted) return true;
  const data = { keyId, keyName, noticeId: id, severity, title, text, details, foundAt: now.toISOString() };
  // On true time, as everything about keys is.
  await publishEvent(trx, deps.keyring, owner, { type: `api_key.${rule}`, data, now, linkId: null });
  await queueMail(trx, deps, key, { id, title, text }, now);
  return true;
}

async function queueMail(
  trx: DatabaseTransaction,
  deps: AlertDeps,
  key: WatchedKey,
  notice: { id: string; title: string; text: string },
  now: Date,
): Promise<void> {
  if (mailWay(deps.config) === 'none') return;
  const { name, slug, contactEmails } = await findContacts(trx, key.partnerId);
  if (contactEmails.length === 0) return;
  if ((await countMailsSince(trx, key, new Date(now.getTime() - DAY_MS))) >= MAILS_PER_DAY) {
    deps.log.warn('no mail: too many for one partner in a day', { partner: slug, keyId: key.keyId });
    return;
  }
  const body = [
    notice.text,
    '',
    `Company:      ${name} (${slug}), ${key.environment}`,
    `Key:          ${key.name} (${key.keyId})`,
    `Time:         ${now.toISOString()}`,
    '',
    `To acknowledge:  POST ${deps.config.publicUrl.origin}/partner/notices/${notice.id}/acknowledge`,
    `To mute:         POST ${deps.config.publicUrl.origin}/partner/notices/mutes`,
    '',
  ].join('\n');
  const owner = { partnerId: key.partnerId, environment: key.environment };
  await insertMail(trx, owner, {
    id: newId('mail'),
    recipients: contactEmails,
    subject: `[M2M] ${notice.title}`,
    body,
    createdAt: now,
  });
}
