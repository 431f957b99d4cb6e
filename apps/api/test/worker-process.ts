/** A worker alone in a process of its own, for tests that kill it. Prints `ready` when it runs; SIGTERM drains. */
import { readConfig } from '../src/config.ts';
import { openLog } from '../src/core/log.ts';
import { openPlatform } from '../src/platform.ts';
import { startWorker } from '../src/worker.ts';

const log = openLog('json', process.stderr);
const platform = await openPlatform(readConfig(), log, { notice: () => undefined });
const worker = await startWorker(platform);
process.on('SIGTERM', () => {
  void worker
    .drain()
    .then(() => platform.close())
    .then(() => process.exit(0));
});
process.stdout.write('ready\n');
