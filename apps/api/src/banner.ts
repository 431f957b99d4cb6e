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
  const origin = config.publicUrl.origin;
  const roles = [config.roles.api && 'API and hosted page', config.roles.worker && 'webhook worker'].filter(Boolean).join(', ');
  const lines = [
    '',
    `  M2M is ready (${(startMs / 1000).toFixed(1)} s)`,
    '',
    `  ${origin.padEnd(28)} ${roles}`,
    `  ${`${origin}/openapi.json`.padEnd(28)} API description`,
    `  ${platform.database.embedded ? `Database                     embedded PostgreSQL in ${platform.database.embedded.clusterDir}` : 'Database                     the one of DATABASE_URL'}`,
  ];
  if (config.isDemo) lines.push('  Webhooks                     may go to loopback (demo only; set M2M_EGRESS_ALLOW to change)');
  if (mailWay(config) === 'files') lines.push(`  Mails                        are kept as files in ${mailFolder(config.dataDir)} (set M2M_SMTP_URL to send them)`);
  if (demo) lines.push(...demoLines(demo, origin));
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

function demoLines(demo: Demo, origin: string): string[] {
  const key = demo.key ?? '$M2M_KEY';
  const reference = `user_${Date.now().toString(36)}`;
  return [
    '',
    `  Demo partner                 ${demo.name} (${demo.slug}), sandbox`,
    demo.key
      ? `  Test key, shown this once    ${demo.key}`
      : '  Test key                     shown at the first start; for another one:\n' +
        `                               npm run --silent operator -- key create --partner ${demo.slug} --environment sandbox --name second`,
    '',
    '  Make a magic link and open its url in a browser:',
    '',
    `  curl -s ${origin}/partner/links -H 'X-API-Key: ${key}' -H 'Content-Type: application/json' -d '{"referenceId":"${reference}"}'`,
  ];
}
