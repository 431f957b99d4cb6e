#!/usr/bin/env node
// Plain JavaScript, so that an old Node can still say what is wrong.
import { existsSync } from 'node:fs';

const built = new URL('../dist/main.js', import.meta.url);
const source = new URL('../src/main.ts', import.meta.url);
const [major, minor] = process.versions.node.split('.').map(Number);
const runsTypeScript = major > 22 || (major === 22 && minor >= 18);

if (major < 20) {
  fail(`m2m needs Node 20 or newer; this is Node ${process.versions.node}.`);
} else if (!existsSync(source) || (!runsTypeScript && existsSync(built))) {
  await start(built);
} else if (runsTypeScript) {
  await start(source);
} else {
  fail(
    `m2m runs here from its sources, which need Node 24; this is Node ${process.versions.node}.\n` +
      'In the repository: `npx m2m …` after `npm ci` takes the Node 24 that comes with it, or `npm run build --workspace @m2m/cli` makes one that runs on Node 20.',
  );
}

async function start(file) {
  const { main } = await import(file.href);
  process.exitCode = await main(process.argv.slice(2));
}

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exitCode = 2;
}
