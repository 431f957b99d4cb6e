import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const sdk = join(import.meta.dirname, '..');

/** Writes `dist`, the published shape: plain JavaScript and its types, file by file, in a fraction of a second. */
export function buildSdk() {
  const compiler = dirname(createRequire(import.meta.url).resolve('../../../node_modules/typescript/package.json'));
  rmSync(join(sdk, 'dist'), { recursive: true, force: true });
  execFileSync(process.execPath, [join(compiler, 'bin/tsc'), '-p', join(sdk, 'tsconfig.build.json')], {
    stdio: 'inherit',
  });
}
