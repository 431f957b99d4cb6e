// The way in for every npm script. Plain JavaScript, so that an old Node can still say what is wrong.
const [major] = process.versions.node.split('.').map(Number);

if (major < 24) {
  process.stderr.write(
    [
      `M2M needs Node 24; this is Node ${process.versions.node} (${process.execPath}).`,
      'Node 24 comes with `npm ci` as the package "node", whose install script must run.',
      'Run `npm ci` again without --ignore-scripts, or `npm rebuild node`, and start with `npm start`.',
      '',
    ].join('\n'),
  );
  process.exit(1);
}

const commands = {
  start: () => import('../apps/api/src/main.ts'),
  operator: () => import('../apps/api/src/operator.ts'),
  example: () => import('../examples/partner-server/start.mjs'),
  build: () => import('./build.mjs'),
  test: () => import('./test.mjs'),
  generate: () => import('../apps/api/src/generate.ts'),
};

const [, , name, ...rest] = process.argv;
const command = commands[name];
if (!command) {
  process.stderr.write(`Unknown command "${name}". There are: ${Object.keys(commands).join(', ')}.\n`);
  process.exit(2);
}
process.argv = [process.argv[0], process.argv[1], ...rest];
await command();
