import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { printSchema } from '../src/core/db/print-schema.ts';
import { describeApi } from '../src/describe-api.ts';
import { API_TYPES, printApiTypes } from '../../portal/generate-api-types.ts';
import { useApi } from './harness.ts';

const committed = (name: string): string => readFileSync(join(import.meta.dirname, '..', name), 'utf8');

describe('committed files that follow from the code (npm run generate)', () => {
  const api = useApi();

  it('openapi.json and portal-api.json are those of the routes', async () => {
    const { partner, portal } = await describeApi();
    expect(partner).toBe(committed('openapi.json'));
    expect(portal).toBe(committed('portal-api.json'));
  });

  it('the portal’s types are those of openapi.json and portal-api.json', async () => {
    const root = join(import.meta.dirname, '../../..');
    for (const [file, document] of Object.entries(API_TYPES)) {
      const printed = await printApiTypes(readFileSync(join(root, document), 'utf8'));
      expect({ file, isCurrent: printed === readFileSync(join(root, file), 'utf8') }).toEqual({
        file,
        isCurrent: true,
      });
    }
  });

  it('schema.sql is the one of the migrations', async () => {
    const client = new pg.Client({ connectionString: api.adminUrl() });
    await client.connect();
    const printed = await printSchema(client);
    await client.end();
    expect(printed).toBe(committed('schema.sql'));
  });
});
