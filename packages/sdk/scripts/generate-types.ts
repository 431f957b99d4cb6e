import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeTypes } from './describe-types.ts';

const API = join(import.meta.dirname, '../../../apps/api');

/** Where the generated types are; committed, and compared with the code by a test. */
export const TYPES_FILE = join(import.meta.dirname, '../src/openapi.ts');

/** The types as the server's code, in this checkout, has them now; `openapi.json` is to be fresh. */
export function typesOfCheckout(): Promise<string> {
  const errors = readFileSync(join(API, 'src/core/errors.ts'), 'utf8');
  const table = /const STATUS = \{([^}]*)\}/.exec(errors)?.[1] ?? '';
  return describeTypes({
    openapi: readFileSync(join(API, 'openapi.json'), 'utf8'),
    errorCodes: [...table.matchAll(/^\s*([A-Z_]+): \d{3},/gm)].map(([, code]) => code!),
  });
}

/** The last step of `npm run generate`. */
export async function writeTypes(): Promise<void> {
  writeFileSync(TYPES_FILE, await typesOfCheckout());
}
