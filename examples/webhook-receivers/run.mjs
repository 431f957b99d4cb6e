// Builds and starts each receiver and posts all vectors to it: node run.mjs [language…]
// Plain JavaScript, so that an old Node can still say what is wrong.
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write(
    `The runner needs Node 24 (npm ci brings it: npx node run.mjs); this is ${process.versions.node}.\n`,
  );
  process.exit(2);
}
const { LANGUAGES, freePort, missingFor, skipLine, startReceiver, tryVectors } = await import('./receivers.ts');
const { HELD_SECRETS } = await import('./make-vectors.ts');

const wanted = process.argv.slice(2);
const unknown = wanted.filter((language) => !LANGUAGES[language]);
if (unknown.length > 0) {
  process.stderr.write(`No receiver in ${unknown.join(', ')}. There are: ${Object.keys(LANGUAGES).join(', ')}.\n`);
  process.exit(2);
}

for (const language of wanted.length > 0 ? wanted : Object.keys(LANGUAGES)) {
  if (missingFor(language).length > 0) {
    process.stdout.write(`${skipLine(language)}\n`);
    continue;
  }
  const startedMs = Date.now();
  try {
    const receiver = await startReceiver(language, HELD_SECRETS, await freePort());
    const readyMs = Date.now();
    const { count, wrong } = await tryVectors(receiver.url).finally(receiver.stop);
    const times = `up in ${readyMs - startedMs} ms, answered in ${Date.now() - readyMs} ms`;
    process.stdout.write(`${language}: ${count - wrong.length} of ${count} right, ${times}\n`);
    for (const line of wrong) process.stdout.write(`  ${line}\n`);
    if (wrong.length > 0) process.exitCode = 1;
  } catch (error) {
    process.stdout.write(`${language}: ${error.message}\n`);
    process.exitCode = 1;
  }
}
