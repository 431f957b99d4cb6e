// `npm run example`: the platform (unless one runs already) and the shop beside it.
import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startShop } from './server.ts';

const root = join(import.meta.dirname, '../..');
const run = join(root, 'scripts/run.mjs');
const baseUrl = `http://localhost:${process.env.PORT ?? 3000}`;
const port = Number(process.env.SHOP_PORT ?? 4100);
const READY_MS = 120_000;
const KEY_LIFE_MS = 24 * 3_600_000;

const isReady = () =>
  fetch(`${baseUrl}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The platform as `npm start` runs it; its words are kept for the case that it does not come up. */
async function startPlatform() {
  if (await isReady()) return;
  const child = spawn(process.execPath, [run, 'start'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  const keep = (chunk) => (words = (words + chunk).slice(-8_000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      child.once('exit', () => process.exit(0));
      child.kill(signal);
    });
  }
  for (let waitedMs = 0; waitedMs < READY_MS; waitedMs += 250) {
    if (await isReady()) return;
    if (child.exitCode !== null) throw new Error(`The platform ended:\n${words}`);
    await rest(250);
  }
  child.kill();
  throw new Error(`The platform was not ready in ${READY_MS / 1000} s:\n${words}`);
}

async function operator(...words) {
  for (let tries = 1; ; tries += 1) {
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [run, 'operator', ...words, '--json'], {
        cwd: root,
      });
      return JSON.parse(stdout);
    } catch (error) {
      // At the very first start the demo partner is still being made.
      if (tries === 5) throw new Error(error.stderr || error.message, { cause: error });
      await rest(1_000);
    }
  }
}

try {
  process.stdout.write('Starting M2M and a shop beside it …\n');
  await startPlatform();
  const sandbox = ['--environment', 'sandbox'];
  await operator('partner', 'origins', 'set', 'demo', ...sandbox, '--origins', `http://localhost:${port}`);
  const expires = new Date(Date.now() + KEY_LIFE_MS).toISOString();
  const { key } = await operator(
    'key',
    'create',
    '--partner',
    'demo',
    ...sandbox,
    '--name',
    'example shop',
    '--expires',
    expires,
  );
  const { url } = await startShop({ apiKey: key, baseUrl, port });
  process.stdout.write(`\n  The shop is open: ${url}\n\n  Ctrl-C ends both.\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.kill(process.pid, 'SIGTERM');
}
