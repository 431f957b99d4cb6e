import { createHash } from 'node:crypto';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { recordAct } from '../../audit/index.ts';
import { disableLeakedKey, findIssuedKeys, type IssuedKey } from '../../keys/index.ts';
import { findWatchedKeyForUpdate } from '../fact-queries.ts';
import type { Finding } from '../finding.ts';
import { raiseAlert, type AlertDeps } from '../raise-alert.ts';

/** Who says where a key was found. */
export interface ExposureReport {
  token: string;
  reporter: 'github' | 'operator';
  /** Where it was found; null when it was not said. */
  source: string | null;
}

export interface ReportedKey {
  keyId: string;
  partnerId: string;
  environment: 'sandbox' | 'live';
  isWorking: boolean;
  /** By this report. */
  isDisabled: boolean;
  /** What every process must hear of, when it was disabled. */
  seq: number | undefined;
}

const MAX_SOURCE = 500;

/**
 * What a report of leaked keys leads to, by token; tokens that are none of ours are missing. A live key that works is
 * disabled in the transaction that tells its owner. A test key goes on, and so does a key of which only a secret was
 * found that has ended. A report that was handled before changes nothing: who enabled the key again since knows why.
 */
export async function reportExposures(
  deps: AlertDeps,
  reports: readonly ExposureReport[],
): Promise<Map<string, ReportedKey>> {
  const issued = await findIssuedKeys(deps, [...new Set(reports.map(({ token }) => token))]);
  const reported = new Map<string, ReportedKey>();
  for (const report of reports) {
    const key = issued.get(report.token);
    if (!key) continue;
    const done = await deps.system.transaction((trx) => handle(trx, deps, key, report));
    const { keyId, partnerId, environment, isWorking } = key;
    const before = reported.get(report.token);
    reported.set(report.token, {
      keyId,
      partnerId,
      environment,
      isWorking,
      isDisabled: done.isDisabled || before?.isDisabled === true,
      seq: done.seq ?? before?.seq,
    });
  }
  if (reported.size > 0) deps.wakeDeliveries();
  return reported;
}

async function handle(
  trx: DatabaseTransaction,
  deps: AlertDeps,
  key: IssuedKey,
  { reporter, source }: ExposureReport,
): Promise<{ isDisabled: boolean; seq?: number }> {
  const now = deps.clock.now();
  // The key's row first, as every change of a key does; and what the report before this one did shows in it.
  const watched = await findWatchedKeyForUpdate(trx, key, key.keyId);
  const isDisabled =
    key.environment === 'live' && key.isWorking && watched.disabledAt === null && watched.revokedAt === null;
  const details = { where: 'report', reporter, source: source?.slice(0, MAX_SOURCE) ?? null, isDisabled } as const;
  const finding: Finding = { rule: 'exposed', subject: subjectOf(key, reporter, source), details };
  if (!(await raiseAlert(trx, deps, watched, finding, now))) return { isDisabled: false };
  const actor =
    reporter === 'operator'
      ? ({ kind: 'operator', id: 'operator' } as const)
      : ({ kind: 'system', id: 'github-secret-scanning' } as const);
  const owner = { partnerId: key.partnerId, environment: key.environment };
  const subject = { kind: 'key', id: key.keyId };
  await recordAct(trx, deps, owner, { actor, action: 'key.exposed', subject, details: { reporter, isDisabled } });
  if (!isDisabled) return { isDisabled };
  const seq = await disableLeakedKey(trx, deps, owner, key.keyId, actor);
  return seq === undefined ? { isDisabled } : { isDisabled, seq };
}

/** The same secret at the same place is the same report. */
const subjectOf = ({ secretId }: IssuedKey, reporter: string, source: string | null): string =>
  `${reporter} ${secretId} ${createHash('sha256')
    .update(source ?? '')
    .digest('hex')
    .slice(0, 32)}`;
