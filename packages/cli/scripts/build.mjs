import { join } from 'node:path';
import { build } from 'vite';

const cli = join(import.meta.dirname, '..');

/** Writes `dist/main.js`, the published shape: one file with all that is ours in it, for Node 20. */
export async function buildCli() {
  await build({
    root: cli,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: 'src/main.ts',
      target: 'node20',
      outDir: 'dist',
      emptyOutDir: true,
      copyPublicDir: false,
      minify: false,
    },
  });
}

if (process.argv[1] === import.meta.filename) await buildCli();
