// Builds the pages that the server serves, the SDK and the command line. `npm ci` does this once (the root's `prepare`); `npm start` builds nothing.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';
import { buildSite } from '../docs/build/build-site.ts';
import { buildCli } from '../packages/cli/scripts/build.mjs';
import { buildSdk } from '../packages/sdk/scripts/build.mjs';

buildSdk();
await buildCli();

for (const root of ['apps/widget', 'apps/portal']) {
  await build({ root, configFile: `${root}/vite.config.ts`, logLevel: 'warn' });
}
await compressFiles('apps/portal/dist/assets');
await buildSite();

/** Lays `.br` and `.gz` beside every file, so that the server compresses nothing and keeps nothing in memory. */
async function compressFiles(folder) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const file = join(folder, name);
      const plain = await readFile(file);
      await writeFile(`${file}.br`, await promisify(brotliCompress)(plain, { params }));
      await writeFile(`${file}.gz`, await promisify(gzip)(plain, { level: 9 }));
    }),
  );
}
