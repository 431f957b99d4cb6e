import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { keepCalls } from '../../packages/sdk/scripts/describe-types.ts';

interface Printer {
  default: (document: object) => Promise<unknown>;
  astToString: (ast: unknown) => string;
}

const ROOT = join(import.meta.dirname, '../..');

/** Generated file → the document it follows from. */
export const API_TYPES = {
  'apps/portal/src/api/partner.d.ts': 'apps/api/openapi.json',
  'apps/portal/src/api/portal.d.ts': 'apps/api/portal-api.json',
} as const;

/** TypeScript types of an OpenAPI document, for the portal's client. */
export async function printApiTypes(document: string): Promise<string> {
  // The generator needs an older TypeScript, which lives beside it in the SDK.
  const printer = createRequire(join(ROOT, 'packages/sdk/package.json'))('openapi-typescript') as Printer;
  const calls = JSON.parse(document) as Parameters<typeof keepCalls>[0];
  keepCalls(calls);
  const ast = await printer.default(calls);
  return `// Written by \`npm run generate\`.\n${printer.astToString(ast)}`;
}

/** A step of `npm run generate`; the documents are to be fresh. */
export async function writeApiTypes(): Promise<void> {
  for (const [file, document] of Object.entries(API_TYPES)) {
    writeFileSync(join(ROOT, file), await printApiTypes(readFileSync(join(ROOT, document), 'utf8')));
  }
}
