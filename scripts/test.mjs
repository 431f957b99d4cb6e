// Runs the tests; words go to vitest as filters (for instance: npm test -- links).
// M2M_TEST_REPORT=<file> also writes vitest's JSON report there.
import { startVitest } from 'vitest/node';

const filters = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const report = process.env.M2M_TEST_REPORT;
const vitest = await startVitest('test', filters, {
  watch: false,
  ...(report ? { reporters: ['default', 'json'], outputFile: { json: report } } : {}),
});
await vitest.close();
