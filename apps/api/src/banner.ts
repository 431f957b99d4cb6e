import type { Config } from './config.ts';
import { mailFolder, mailWay } from './core/mail.ts';
import type { Demo } from './demo.ts';
import type { Platform } from './platform.ts';

export interface BannerInput {
  config: Config;
  platform: Platform;
  demo: Demo | undefined;
  startMs: number;
}

/** What runs where, and the next thing to try. */
export function printBanner({ config, platform, demo, startMs }: BannerInput): void {
  process.stdout.write(`${linesOf(config, platform, demo, startMs).join('\n')}\n\n`);
}

function linesOf(config: Config, { database }: Platform, demo: Demo | undefined, startMs: number): string[] {
  const { origin } = config.publicUrl;
  const { api, worker } = config.roles;
  const rows: [string, string][] = [];
  if (api)
    rows.push(
      [origin, 'API and hosted page'],
      [`${origin}/docs/`, 'documentation'],
      [`${origin}/openapi.json`, 'API description'],
      [`${origin}/portal/`, 'portal of the partners'],
      [`${origin}/operator/`, "operator's console"],
    );
  if (worker) rows.push(['Worker', 'delivers webhooks and runs the jobs']);
  if (config.metricsPort !== undefined) rows.push([`http://${config.host}:${config.metricsPort}/metrics`, 'Metrics']);
  rows.push([
    'Database',
    database.embedded ? `embedded PostgreSQL in ${database.embedded.clusterDir}` : 'the one of DATABASE_URL',
  ]);
  if (config.isDemo) rows.push(['Webhooks', 'may go to loopback (demo only; M2M_EGRESS_ALLOW changes it)']);
  if (mailWay(config) === 'files')
    rows.push(['Mails', `are kept in ${mailFolder(config.dataDir)} (M2M_SMTP_URL sends them)`]);
  if (demo) rows.push(['Demo partner', `${demo.name} (${demo.slug}), sandbox`]);
  if (demo?.key) rows.push(['Test key, shown this once', demo.key]);
  const width = Math.max(...rows.map(([name]) => name.length)) + 3;
  return [
    '',
    `  M2M is ready (${(startMs / 1000).toFixed(1)} s)`,
    '',
    ...rows.map(([name, text]) => `  ${name.padEnd(width)}${text}`),
    ...(demo && api ? tryIt(demo, origin) : []),
  ];
}

function tryIt(demo: Demo, origin: string): string[] {
  const reference = `user_${Date.now().toString(36)}`;
  const another = `npm run --silent operator -- key create --partner ${demo.slug} --environment sandbox --name another`;
  return [
    '',
    '  Sign in to the portal as the owner of the demo partner, once and within 15 minutes:',
    '',
    `  ${demo.signInUrl}`,
    '',
    ...(demo.key ? [] : ['  The test key was shown at the first start. For another one:', `  ${another}`, '']),
    '  Make a magic link and open its url in a browser:',
    '',
    `  curl -s ${origin}/partner/links -H 'X-API-Key: ${demo.key ?? '$M2M_KEY'}' -H 'Content-Type: application/json' -d '{"referenceId":"${reference}"}'`,
  ];
}
