import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openBenchDatabase, report, serverEnv, startServer } from './harness.ts';

// Pages of the documentation as Lighthouse's mobile and desktop profiles see them: the worst score of each kind.
const RUN = join(import.meta.dirname, '../scripts/run.mjs');
/** Not part of the product's install, so known to the type check by name only. */
const PEERS = join(import.meta.dirname, 'peers/node_modules');
const PORT = 4119;
const TIMES = 3;
const PAGES = ['', 'quick-start', 'webhook-security', 'errors/ACTIVE_LINK_EXISTS', 'reference/links'];
const KINDS = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const CHROMES = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

interface Report {
  lhr: {
    categories: Record<(typeof KINDS)[number], { score: number | null }>;
    lighthouseVersion: string;
    runtimeError?: { code: string };
  };
}

if (!existsSync(join(PEERS, 'lighthouse'))) {
  process.stdout.write('lighthouse is not installed: npm ci --prefix bench/peers\n');
} else {
  const { default: lighthouse, desktopConfig } = await import(join(PEERS, 'lighthouse/core/index.js'));
  const { launch } = await import(join(PEERS, 'chrome-launcher/dist/index.js'));
  const database = await openBenchDatabase();
  try {
    const server = await startServer(RUN, ['start'], PORT, serverEnv(database, PORT, { M2M_ROLES: 'api' }));
    const chrome = await launch({
      chromePath: CHROMES.find((path) => existsSync(path)),
      chromeFlags: ['--headless=new', '--no-sandbox'],
    });
    const scores: Record<string, Record<string, number>> = {};
    let version = '';
    for (const profile of ['mobile', 'desktop']) {
      for (const page of PAGES) {
        const runs: Report[] = [];
        for (let n = 0; n < TIMES; n += 1) {
          const flags = { port: chrome.port, onlyCategories: KINDS, logLevel: 'error' };
          const url = `http://127.0.0.1:${PORT}/docs/${page}`;
          const run = (await lighthouse(url, flags, profile === 'desktop' ? desktopConfig : undefined)) as Report;
          // A page that did not load has no score; it must not look like a bad one.
          const { runtimeError } = run.lhr;
          if (runtimeError)
            throw new Error(`${url} did not load (${runtimeError.code}): was the site built meanwhile?`);
          runs.push(run);
        }
        version = runs[0]!.lhr.lighthouseVersion;
        for (const kind of KINDS) {
          const sorted = runs
            .map(({ lhr }) => {
              const { score } = lhr.categories[kind];
              if (score === null) throw new Error(`${page} has no score of ${kind}`);
              return score;
            })
            .sort((a, b) => a - b);
          const score = Math.round(100 * sorted[Math.floor(TIMES / 2)]!);
          const of = (scores[profile] ??= {});
          of[kind] = Math.min(of[kind] ?? 100, score);
        }
      }
    }
    await chrome.kill();
    await server.stop();
    report('lighthouse-docs', { target: 'every score >= 95, the worst of five pages, median of three', version, ...scores }); // prettier-ignore
  } finally {
    await database.close();
  }
}
