// npm run simulate -- --seed N --histories M: plays transfers against a real database with lost, late and doubled
// answers, jumping clocks and dying processes, and checks every promise. A failure names the seed that plays it again.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
const whole = (name, value) => {
  if (/^\d{1,9}$/.test(value) && Number(value) > 0) return value;
  process.stderr.write(`--${name} must be a whole number above 0, not "${value}".\n`);
  process.exit(2);
};
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '20261124' }, histories: { type: 'string', default: '1000' } },
});
const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', 'apps/api/test/simulation', '--root', ROOT, '--reporter', 'verbose'],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      SIMULATION_SEED: whole('seed', values.seed),
      SIMULATION_HISTORIES: whole('histories', values.histories),
    },
  },
);
process.exit(status ?? 1);
