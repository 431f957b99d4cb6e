import type { Deps } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { newId } from '../../core/ids.ts';
import { publishEvent } from '../webhooks/index.ts';
import { describeAlert } from './describe-alert.ts';
import type { Finding, KeyFinding, WatchedKey } from './finding.ts';
import { claimAlert, insertNotice, isMuted, listAlertStates } from './notice-queries.ts';
import { queueMail } from './queue-mail.ts';
import { ALERTS } from './thresholds.ts';

export type AlertDeps = Pick<Deps, 'system' | 'keyring' | 'clock' | 'log' | 'config' | 'wakeDeliveries'>;

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
  await insertNotice(trx, owner, {
    id,
    rule,
    severity,
    keyId,
    endpointId: null,
    title,
    text,
    details,
    isMuted: muted,
    createdAt: now,
  });
  deps.log.info('alert raised', { reason: rule, keyId, environment: key.environment });
  if (muted) return true;
  const data = { keyId, keyName, noticeId: id, severity, title, text, details, foundAt: now.toISOString() };
  // On true time, as everything about keys is.
  await publishEvent(trx, deps.keyring, owner, { type: `api_key.${rule}`, data, now, linkId: null });
  const about = `Key:          ${keyName} (${keyId})`;
  await queueMail(trx, deps, owner, { noticeId: id, title, text, about, isMutable: true }, now);
  return true;
}
