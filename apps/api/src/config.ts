import { resolve } from 'node:path';
import type { Environment } from './core/context.ts';
import type { VersionedKeys } from './core/crypto/keyring.ts';
import type { AllowEntry, EgressProxy } from './core/outbound/index.ts';
import { EnvReader, type Env } from './env-reader.ts';

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  /** Undefined: the embedded PostgreSQL in the data directory. */
  database: { app: string; system: string; owner: string | undefined } | undefined;
  isDemo: boolean;
  roles: { api: boolean; worker: boolean };
  publicUrl: URL;
  widgetUrl: URL;
  hosts: ReadonlyMap<string, Environment>;
  trustedProxies: string[];
  metricsPort: number | undefined;
  logFormat: 'json' | 'pretty';
  smtpUrl: string | undefined;
  /** The sender of our mails. */
  mailFrom: string;
  /** GitHub's public keys for secret scanning, a file that the operator keeps; undefined: its reports are not taken. */
  githubKeysFile: string | undefined;
  /** Where the same keys are fetched when no file is kept. */
  githubKeysUrl: URL | undefined;
  /** Where an operator's secret is, when not in the data directory. */
  operatorSecretFile: string | undefined;
  egressAllow: AllowEntry[];
  egressProxy: EgressProxy | undefined;
  /** How long events, deliveries, attempts and the request log are kept. */
  logRetentionDays: number;
  /** Undefined: made in the data directory, which only the embedded database may do. */
  keyMaterial: { pepper: VersionedKeys; encryption: VersionedKeys } | undefined;
}

/** Every problem of the environment at once, each naming its variable and the fix. */
export class ConfigError extends Error {
  readonly problems: string[];

  constructor(problems: string[]) {
    super(
      `The configuration has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${problems.map((p) => `  - ${p}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

/** Reads and judges all of the environment. The only reader of `process.env`. Throws ConfigError. */
export function readConfig(env: Env = process.env): Config {
  const problems: string[] = [];
  const reader = new EnvReader(env, problems);
  const port = reader.integer('PORT', 3000, 0, 65535);
  const database = readDatabase(reader);
  const isEmbedded = database === undefined;
  const isDemo = reader.boolean('M2M_DEMO', isEmbedded);
  const publicUrl = reader.baseUrl('PUBLIC_URL', `http://localhost:${port}`);
  const config: Config = {
    port,
    host: reader.text('HOST') ?? '127.0.0.1',
    dataDir: resolve(reader.text('M2M_DATA_DIR') ?? '.m2m'),
    database,
    isDemo,
    roles: reader.roles('M2M_ROLES'),
    publicUrl,
    widgetUrl: reader.baseUrl('WIDGET_URL', publicUrl.href),
    hosts: reader.hosts('M2M_HOSTS'),
    trustedProxies: reader.cidrs('M2M_TRUSTED_PROXIES'),
    metricsPort:
      reader.text('M2M_METRICS_PORT') === undefined ? undefined : reader.integer('M2M_METRICS_PORT', 0, 1, 65535),
    logFormat: reader.oneOf('M2M_LOG', ['json', 'pretty'], process.stdout.isTTY ? 'pretty' : 'json'),
    smtpUrl: reader.smtpUrl('M2M_SMTP_URL'),
    mailFrom: reader.mailAddress(
      'M2M_MAIL_FROM',
      `m2m@${publicUrl.hostname.startsWith('[') ? 'localhost' : publicUrl.hostname}`,
    ),
    githubKeysFile: reader.file('M2M_GITHUB_KEYS_FILE'),
    githubKeysUrl: reader.callUrl('M2M_GITHUB_KEYS_URL'),
    operatorSecretFile: reader.file('M2M_OPERATOR_SECRET_FILE'),
    egressAllow: reader.egress('M2M_EGRESS_ALLOW', isDemo ? '127.0.0.0/8,::1' : ''),
    egressProxy: reader.proxy('M2M_EGRESS_PROXY'),
    logRetentionDays: reader.integer('M2M_LOG_RETENTION_DAYS', 30, 7, 3650),
    keyMaterial: readKeyMaterial(reader, isEmbedded),
  };
  if (config.isDemo && !isEmbedded && env['M2M_DEMO'] !== undefined) {
    problems.push('M2M_DEMO: the demo runs only on the embedded database. Unset DATABASE_URL or M2M_DEMO.');
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

function readDatabase(reader: EnvReader): Config['database'] {
  const app = reader.databaseUrl('DATABASE_URL');
  const system = reader.databaseUrl('DATABASE_SYSTEM_URL');
  const owner = reader.databaseUrl('DATABASE_OWNER_URL');
  if (!app && !system && !owner) return undefined;
  const fix = 'Make all three with: npm run operator -- database init --admin-url <url of an administrator>';
  if (!app) reader.problem('DATABASE_URL', `is missing while another database URL is set. ${fix}`);
  if (!system) reader.problem('DATABASE_SYSTEM_URL', `is missing while another database URL is set. ${fix}`);
  return { app: app ?? '', system: system ?? '', owner };
}

function readKeyMaterial(reader: EnvReader, isEmbedded: boolean): Config['keyMaterial'] {
  const pepper = reader.secret('M2M_KEY_PEPPER');
  const encryption = reader.secret('M2M_ENCRYPTION_KEY');
  if (pepper && encryption) return { pepper, encryption };
  if (!pepper && !encryption && isEmbedded) return undefined;
  for (const [name, value] of [
    ['M2M_KEY_PEPPER', pepper],
    ['M2M_ENCRYPTION_KEY', encryption],
  ] as const) {
    if (!value && !reader.hasProblem(name)) {
      reader.problem(
        name,
        `is missing. Make it once with: openssl rand -hex 32 (keep a copy outside the database), and set ${name} or ${name}_FILE.`,
      );
    }
  }
  return undefined;
}
