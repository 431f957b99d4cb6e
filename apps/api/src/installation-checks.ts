import { existsSync, readdirSync, readFileSync, statfsSync, statSync } from 'node:fs';
import type { Config } from './config.ts';
import type { Deps } from './core/context.ts';
import { mailFolder, mailWay } from './core/mail.ts';
import { checkStores, ok, problem, warning, type Finding, type Installation } from './features/console/index.ts';
import { keyFiles } from './key-files.ts';

const LEAST_FREE_BYTES = 1024 ** 3;

/** What an installation stands on beside its database; readable without one. */
export const checkMachine = (config: Config): Finding[] => [
  ok('configuration', 'readable and without contradiction'),
  ...checkKeyFiles(config),
  checkDisk(config),
  checkBuild(),
  checkEgress(config),
  checkMail(config),
];

/** The running program, for the console: machine, database, ports, and what live needs before it may send money. */
export const readInstallation = (): Installation => ({
  version: (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string })
    .version,
  check: async (deps: Deps) => [...checkMachine(deps.config), ...(await checkStores(deps))],
});

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
    readdirSync(new URL('../../widget/dist/assets', import.meta.url));
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
