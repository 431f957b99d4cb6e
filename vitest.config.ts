import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['apps/api/test/postgres.ts'],
    include: [
      'apps/*/src/**/*.test.ts',
      'apps/*/test/**/*.test.ts',
      'packages/*/{src,test}/**/*.test.ts',
      'examples/*/test/**/*.test.ts',
    ],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // What is waited for comes at once, but for a machine that is busy with other tests.
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2,
  },
});
