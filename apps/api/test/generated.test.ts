import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { printSchema } from '../src/core/db/print-schema.ts';
import { describeApi } from '../src/describe-api.ts';
import { useApi } from './harness.ts';

const committed = (name: string): string => readFileSync(join(import.meta.dirname, '..', name), 'utf8');

describe('committed files that follow from the code (npm run generate)', () => {
  const api = useApi();

  it('openapi.json is the one of the routes', async () => {
    expect(await describeApi()).toBe(committed('openapi.json'));
  });

  it('schema.sql is the one of the migrations', async () => {
    const client = new pg.Client({ connectionString: api.adminUrl() });
    await client.connect();
    const printed = await printSchema(client);
    await client.end();
    expect(printed).toBe(committed('schema.sql'));
  });
});
