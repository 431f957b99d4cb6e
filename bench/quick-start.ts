import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PageReader, readBlocks } from '../apps/api/test/follow-page.ts';
import { freePort } from '../apps/api/test/free-port.ts';
import { report } from './harness.ts';

// From `npm ci` finished to the first webhook that the receiver verified, as the quick start says it, command by command.
const ROOT = resolve(import.meta.dirname, '..');
const dataDir = mkdtempSync(join(tmpdir(), 'm2m-quick-start-'));
const [serverPort, receiverPort] = [await freePort(), await freePort()];
const reader = new PageReader({
  cwd: ROOT,
  env: { ...process.env, PORT: String(serverPort), M2M_DATA_DIR: dataDir },
  replace: { 'localhost:3000': `127.0.0.1:${serverPort}`, '4000': String(receiverPort) },
});
try {
  const blocks = readBlocks(readFileSync(join(ROOT, 'docs/quick-start.md'), 'utf8'));
  const startMs = performance.now();
  let verifiedMs = 0;
  for (const block of blocks.slice(1)) {
    await reader.follow(block);
    if (verifiedMs === 0 && block.commands.includes('/partner/links')) {
      await reader.waitFor('received link.created');
      verifiedMs = performance.now() - startMs;
    }
  }
  report('quick-start', {
    target: 'first verified webhook <= 60 s of machine time after npm ci',
    firstVerifiedWebhookS: Math.round(verifiedMs / 100) / 10,
    wholePageS: Math.round((performance.now() - startMs) / 100) / 10,
    commands: blocks.length - 1,
  });
} finally {
  await reader.close();
  rmSync(dataDir, { recursive: true, force: true });
}
