import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { keyFiles } from '../key-files.ts';
import type { Config } from '../config.ts';
import { mailFolder, mailWay } from '../core/mail.ts';
import { openLog } from '../core/log.ts';
import { openPlatform, type Platform } from '../platform.ts';
import { checkPorts } from './check-ports.ts';
import { table, type BareCommand } from './command.ts';
import { compareClock, countUnprotectedTables, readServerVersion } from './doctor-queries.ts';

interface Finding {
  check: string;
  state: 'ok' | 'warning' | 'problem';
  detail: string;
}

const ok = (check: string, detail: string): Finding => ({ check, state: 'ok', detail });
const warning = (check: string, detail: string): Finding => ({ check, state: 'warning', detail });
const problem = (check: string, detail: string): Finding => ({ check, state: 'problem', detail });

const LEAST_FREE_BYTES = 1024 ** 3;
const MAX_CLOCK_DRIFT_MS = 2_000;

/** Checks what an installation stands on; says what is wrong and how to mend it. Exit 1 when there is a problem. */
export const doctorCommand: BareCommand = {
  name: 'doctor',
  usage: '',
  summary: 'Check configuration, database, roles, row-level security, clock, disk, key files, egress and ports.',
  async runBare({ config, notice }) {
    const findings = [
      ok('configuration', 'readable and without contradiction'),
      ...checkKeyFiles(config),
      checkDisk(config),
      checkBuild(),
      checkEgress(config),
      checkMail(config),
      ...(await checkDatabase(config, notice)),
    ];
    const worst = findings.some(({ state }) => state === 'problem') ? 1 : 0;
    const rows = findings.map(({ check, state, detail }) => [
      state === 'ok' ? 'ok' : state.toUpperCase(),
      check,
      detail,
    ]);
    return { json: { findings }, text: table(['', 'check', 'detail'], rows), exitCode: worst };
  },
};

function checkKeyFiles(config: Config): Finding[] {
  if (config.keyMaterial) return [ok('key material', 'from the environment; keep a copy outside the database')];
  return Object.values(keyFiles(config.dataDir)).map((file) => {
    if (!existsSync(file)) return warning('key material', `${file} is made at the first start`);
    const mode = statSync(file).mode & 0o777;
    if ((mode & 0o077) !== 0) return problem('key material', `${file} can be read by others. Run: chmod 600 ${file}`);
    return ok('key material', `${file}; keep a copy apart from the backups`);
  });
}

function checkDisk(config: Config): Finding {
  const folder = existsSync(config.dataDir) ? config.dataDir : '.';
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const text = `${(free / 1024 ** 3).toFixed(1)} GiB free under ${folder}`;
  return free < LEAST_FREE_BYTES
    ? problem('disk', `${text}; make room: PostgreSQL stops when the disk is full`)
    : ok('disk', text);
}

function checkBuild(): Finding {
  try {
    readdirSync(new URL('../../../widget/dist/assets', import.meta.url));
    return ok('pages', 'built');
  } catch {
    return problem('pages', 'not built. Run: npm run build');
  }
}

function checkEgress({ egressAllow, isDemo }: Config): Finding {
  if (egressAllow.length === 0) return ok('egress', 'webhooks go to public https addresses only');
  const entries = `${egressAllow.length} allow-list ${egressAllow.length === 1 ? 'entry' : 'entries'}`;
  return isDemo
    ? ok('egress', `${entries} (demo: loopback)`)
    : warning('egress', `${entries} open inner hosts to every partner; check M2M_EGRESS_ALLOW`);
}

function checkMail(config: Config): Finding {
  switch (mailWay(config)) {
    case 'smtp':
      return ok('mail', `sent over SMTP, from ${config.mailFrom}`);
    case 'files':
      return ok('mail', `kept as files in ${mailFolder(config.dataDir)}; set M2M_SMTP_URL to send`);
    case 'none':
      return warning('mail', 'alerts about keys are notices only. Set M2M_SMTP_URL to send them by e-mail');
  }
}

async function checkDatabase(config: Config, notice: (line: string) => void): Promise<Finding[]> {
  const silent = openLog('json', { write: () => undefined });
  let platform: Platform;
  try {
    // Roles, schema version and key fingerprints are judged by opening it, as the server would.
    platform = await openPlatform(config, silent, { notice, connections: { app: 1, system: 1 } });
  } catch (error) {
    return [problem('database', (error as Error).message.replaceAll('\n', ' '))];
  }
  try {
    const { db } = platform.deps.system;
    const unprotected = await countUnprotectedTables(db);
    const driftMs = await compareClock(db);
    return [
      ok('database', `PostgreSQL ${await readServerVersion(db)}, roles and schema as this release wants them`),
      unprotected.length === 0
        ? ok('row-level security', 'on and forced for every partner-owned table')
        : problem(
            'row-level security',
            `not forced on ${unprotected.join(', ')}. Restore the migrations' state before serving.`,
          ),
      Math.abs(driftMs) > MAX_CLOCK_DRIFT_MS
        ? warning('clock', `this machine differs from the database by ${Math.round(driftMs)} ms; run NTP on both`)
        : ok('clock', `within ${Math.round(Math.abs(driftMs))} ms of the database`),
      ok('key fingerprints', 'the key material is the one this database was used with'),
      ...(await checkPorts(platform.deps)),
    ];
  } finally {
    await platform.close();
  }
}
