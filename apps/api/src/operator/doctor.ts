import type { Config } from '../config.ts';
import { openLog } from '../core/log.ts';
import { checkStores, problem, type Finding } from '../features/console/index.ts';
import { checkMachine } from '../installation-checks.ts';
import { openPlatform, type Platform } from '../platform.ts';
import { table, type BareCommand } from './command.ts';

/** Checks what an installation stands on; says what is wrong and how to mend it. Exit 1 when there is a problem. */
export const doctorCommand: BareCommand = {
  name: 'doctor',
  usage: '',
  summary: 'Check configuration, database, roles, row-level security, clock, disk, key files, egress and ports.',
  async runBare({ config, notice }) {
    const findings = [...checkMachine(config), ...(await checkDatabase(config, notice))];
    const worst = findings.some(({ state }) => state === 'problem') ? 1 : 0;
    const rows = findings.map(({ check, state, detail }) => [
      state === 'ok' ? 'ok' : state.toUpperCase(),
      check,
      detail,
    ]);
    return { json: { findings }, text: table(['', 'check', 'detail'], rows), exitCode: worst };
  },
};

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
    return await checkStores(platform.deps);
  } finally {
    await platform.close();
  }
}
