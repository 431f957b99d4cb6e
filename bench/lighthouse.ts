import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openBenchDatabase, operator, report, serverEnv, startServer } from './harness.ts';

// The landing of a link as Lighthouse's mobile profile sees it (slow 4G, a processor four times slower), five times.
const RUN = join(import.meta.dirname, '../scripts/run.mjs');
/** Not part of the product's install, so known to the type check by name only. */
const PEERS = join(import.meta.dirname, 'peers/node_modules');
const PORT = 4109;
const TIMES = 5;
const CHROMES = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

interface Report {
  lhr: {
    categories: Record<'performance' | 'accessibility' | 'best-practices', { score: number }>;
    audits: Record<string, { numericValue: number }>;
    lighthouseVersion: string;
  };
}

if (!existsSync(join(PEERS, 'lighthouse'))) {
  process.stdout.write('lighthouse is not installed: npm ci --prefix bench/peers\n');
} else {
  const { default: lighthouse } = await import(join(PEERS, 'lighthouse/core/index.js'));
  const { launch } = await import(join(PEERS, 'chrome-launcher/dist/index.js'));
  const database = await openBenchDatabase();
  try {
    const env = serverEnv(database, PORT, { M2M_ROLES: 'api' });
    await operator(env, 'partner', 'create', '--name', 'Bench', '--slug', 'bench');
    const ofKey = ['--partner', 'bench', '--environment', 'sandbox', '--name', 'bench'];
    const { key } = (await operator(env, 'key', 'create', ...ofKey)) as { key: string };
    const server = await startServer(RUN, ['start'], PORT, env);
    const made = await fetch(`http://127.0.0.1:${PORT}/partner/links`, {
      method: 'POST',
      headers: { 'x-api-key': key, 'content-type': 'application/json' },
      body: '{"referenceId":"lighthouse"}',
    });
    const { linkId, token } = ((await made.json()) as { data: { linkId: string; token: string } }).data;
    const chrome = await launch({
      chromePath: CHROMES.find((path) => existsSync(path)),
      chromeFlags: ['--headless=new', '--no-sandbox'],
    });
    const runs: Report[] = [];
    for (let n = 0; n < TIMES; n += 1) {
      const url = `http://127.0.0.1:${PORT}/${linkId}/m2m-basic#${token}`;
      const onlyCategories = ['performance', 'accessibility', 'best-practices'];
      runs.push(await lighthouse(url, { port: chrome.port, onlyCategories, logLevel: 'error' }));
    }
    await chrome.kill();
    await server.stop();
    const median = (of: (run: Report['lhr']) => number): number =>
      runs.map(({ lhr }) => of(lhr)).sort((a, b) => a - b)[2]!;
    const score = (name: keyof Report['lhr']['categories']) =>
      Math.round(100 * median((lhr) => lhr.categories[name].score));
    const value = (audit: string) => median((lhr) => lhr.audits[audit]!.numericValue);
    report('lighthouse', {
      target: 'performance >= 98, accessibility 100, LCP <= 1.5 s, CLS <= 0.02 (median of five, mobile)',
      version: runs[0]!.lhr.lighthouseVersion,
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      lcpMs: Math.round(value('largest-contentful-paint')),
      cls: Math.round(1000 * value('cumulative-layout-shift')) / 1000,
      tbtMs: Math.round(value('total-blocking-time')),
    });
  } finally {
    await database.close();
  }
}
