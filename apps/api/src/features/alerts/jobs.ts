import type { Deps } from '../../core/context.ts';
import type { Job } from '../../core/jobs.ts';
import { openMailer, type Mailer } from '../../core/mail.ts';
import { deleteOldRows, type AlertTable } from './mail-queries.ts';
import { reviewKeys } from './review-keys.ts';
import { sendMails } from './send-mails.ts';
import { DAY_MS } from './thresholds.ts';
import { KeyWatch } from './watch-keys.ts';

const MINUTE_MS = 60_000;
const DELETED_AT_ONCE = 5_000;

/** How long each is kept. States outlive the longest cool-down, so that nothing is told twice within it. */
const KEPT_DAYS: Record<AlertTable, number> = {
  notices: 365,
  alert_states: 400,
  mail_outbox: 30,
  api_key_refusals: 30,
  bad_key_addresses: 2,
  operator_notices: 365,
};

/** What time asks of alerts: to judge, to send mails, to clear up. */
export function alertJobs(deps: Deps): Job[] {
  const watch = new KeyWatch(deps);
  const mailer = openMailer(deps.config, deps.config.dataDir);
  return [
    { name: 'watch keys', everyMs: MINUTE_MS, run: () => watch.run() },
    { name: 'review keys', everyMs: 15 * MINUTE_MS, run: () => reviewKeys(deps) },
    ...(mailer ? [mailJob(deps, mailer)] : []),
    { name: 'delete old notices', everyMs: 10 * MINUTE_MS, run: () => deleteOld(deps) },
  ];
}

const mailJob = (deps: Deps, mailer: Mailer): Job => ({
  name: 'send mails',
  everyMs: 5_000,
  run: () => sendMails(deps, mailer),
});

async function deleteOld({ system, clock }: Deps): Promise<void> {
  for (const [table, days] of Object.entries(KEPT_DAYS) as [AlertTable, number][]) {
    await deleteOldRows(system.db, table, new Date(clock.nowMs() - days * DAY_MS), DELETED_AT_ONCE);
  }
}
