// Builds the pages that the server serves. `npm ci` does this once (the root's `prepare`); `npm start` builds nothing.
import { build } from 'vite';

await build({ root: 'apps/widget', configFile: 'apps/widget/vite.config.ts', logLevel: 'warn' });
