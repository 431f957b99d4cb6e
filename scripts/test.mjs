// Runs the tests; arguments go to vitest (for instance: npm test -- links).
import { startVitest } from 'vitest/node';

const filters = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const vitest = await startVitest('test', filters, { watch: false });
await vitest.close();
