// Runs the built package in the runtimes that it promises: `node packages/sdk/test/runtimes.mjs`. Node 24 is the one of
// this checkout; Node 20, Deno and Bun come from the npm registry, pinned, into a folder that is deleted afterwards.
// With them come Express, Hono and Fastify, to try the helpers in the frameworks themselves. What cannot be fetched is
// skipped with a loud line; exit code 1 when something that ran failed.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const sdk = join(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'm2m-sdk-'));
const INSTALL_MS = 180_000;
const CHECK_MS = 60_000;

const RUNTIMES = [
  { name: 'Node 20', packages: ['node@20.19.5'], command: ['node_modules/node/bin/node'] },
  { name: 'Node 24', packages: [], command: [process.execPath] },
  {
    name: 'Deno',
    packages: ['deno@2.9.6'],
    command: ['node_modules/.bin/deno', 'run', '--allow-net', '--allow-read'],
  },
  { name: 'Bun', packages: ['bun@1.4.5'], command: ['node_modules/.bin/bun', 'run'] },
];
const FRAMEWORKS = ['express@5.1.0', 'express4@npm:express@4.21.2', 'hono@4.10.4', 'fastify@5.6.1'];

/** npm's own install: pinned versions, in the temporary folder alone. */
async function install(name, packages, scripts) {
  if (packages.length === 0) return true;
  // The build scripts of these packages fetch their binaries; npm from 11 on runs those that are named.
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({
      type: 'module',
      private: true,
      allowScripts: Object.fromEntries(scripts.map((one) => [one, true])),
    }),
  );
  try {
    await run('npm', ['install', '--no-audit', '--no-fund', '--save-exact', ...packages], {
      cwd: folder,
      timeout: INSTALL_MS,
    });
    return true;
  } catch (error) {
    process.stdout.write(`SKIPPED ${name}: npm cannot install ${packages.join(', ')} here.\n${indent(error.stderr)}\n`);
    return false;
  }
}

const indent = (text = '') =>
  text
    .trim()
    .split('\n')
    .slice(0, 5)
    .map((line) => `    ${line}`)
    .join('\n');

async function check(name, [command, ...words], file) {
  try {
    const { stdout } = await run(command, [...words, file], { cwd: folder, timeout: CHECK_MS });
    process.stdout.write(`passed  ${name}: ${stdout.trim()}\n`);
    return true;
  } catch (error) {
    process.stdout.write(`FAILED  ${name}: ${error.message}\n${indent(error.stdout)}\n`);
    return false;
  }
}

/** The package as npm would lay it down, after npm's own installs, which remove what they do not know. */
async function layDown() {
  const place = join(folder, 'node_modules/@m2m/sdk');
  await mkdir(place, { recursive: true });
  await cp(join(sdk, 'dist'), join(place, 'dist'), { recursive: true });
  await cp(join(sdk, 'package.json'), join(place, 'package.json'));
  await cp(join(sdk, 'examples/frameworks'), join(folder, 'frameworks'), { recursive: true });
  for (const file of ['runtime-check.mjs', 'framework-check.mjs', 'signed-deliveries.mjs']) {
    await cp(join(sdk, 'test/runtimes', file), join(folder, file));
  }
}

let passed = 0;
let failed = 0;
const count = (isFine) => (isFine ? (passed += 1) : (failed += 1));
try {
  for (const { name, packages, command } of RUNTIMES) {
    if (!(await install(name, packages, ['node', 'deno', 'bun']))) continue;
    await layDown();
    const found = command[0].startsWith('node_modules') ? [join(folder, command[0]), ...command.slice(1)] : command;
    count(await check(name, found, 'runtime-check.mjs'));
  }
  if (await install('Express, Hono and Fastify', FRAMEWORKS, [])) {
    await layDown();
    count(await check('Express 4 and 5, Hono, Fastify', [process.execPath], 'framework-check.mjs'));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.stdout.write(`${passed} passed, ${failed} failed, ${RUNTIMES.length + 1 - passed - failed} skipped\n`);
process.exitCode = failed === 0 ? 0 : 1;
