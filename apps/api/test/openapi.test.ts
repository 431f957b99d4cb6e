import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { collectionFiles, COLLECTION_FOLDER, MADE } from '../../../tools/openapi/make-collection.ts';
import { ERROR_CODES } from '../src/core/errors.ts';
import { EVENT_TYPES } from '../src/features/webhooks/index.ts';
import { useApi, type TestPartner } from './harness.ts';

const addFormats = addFormatsModule as unknown as (ajv: Ajv) => Ajv;

interface Media {
  schema: object;
  example?: unknown;
  examples?: Record<string, { $ref: string }>;
}

interface Operation {
  operationId: string;
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { description: string; content?: Record<string, Media> }>;
}

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  webhooks: Record<string, { post: { requestBody: { content: Record<string, Media> } } }>;
  components: { examples: Record<string, { value: object }>; schemas: Record<string, object> };
}

const TYPE = 'application/json';

describe('openapi.json', () => {
  const api = useApi();
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  let document: Document;
  let operations: (Operation & { method: string; path: string })[];
  let partner: TestPartner;
  beforeAll(async () => {
    document = (await api.inject({ url: '/openapi.json' })).json();
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path })),
    );
    partner = await api.partner();
  });
  const problemOf = (schema: object, value: unknown): string | undefined =>
    ajv.validate(schema, value) ? undefined : ajv.errorsText();

  it('is OpenAPI 3.1 and has none of the words that our own code puts into schemas', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(JSON.stringify(document)).not.toMatch(/"(wants|loggable)":/);
  });

  it('has an example of each body and of each answer, which its own schema accepts', () => {
    for (const { operationId, requestBody, responses } of operations) {
      const media = [
        requestBody,
        ...Object.entries(responses).flatMap(([code, one]) => (Number(code) < 300 ? [one] : [])),
      ];
      for (const { schema, example } of media.flatMap((one) => one?.content?.[TYPE] ?? [])) {
        expect(example, `${operationId}`).toBeDefined();
        expect(problemOf(schema, example), `${operationId}`).toBeUndefined();
      }
    }
  });

  it('has examples of bodies that the server takes', async () => {
    const sent = operations.filter(({ requestBody }) => requestBody);
    expect(sent.length).toBeGreaterThan(30);
    for (const { method, path, operationId, requestBody } of sent) {
      const url = path.replace(/\{(\w+)\}/g, 'unknown_0123456789abcdefghij');
      const { body } = await partner.request(method.toUpperCase(), url, requestBody!.content[TYPE]!.example);
      expect(body.code === 'INVALID_REQUEST' ? body.message : '', `${operationId}`).toBe('');
    }
  });

  it('has an example of every error that a route may answer, by its code', () => {
    for (const { operationId, responses } of operations) {
      for (const [status, { description, content }] of Object.entries(responses)) {
        if (Number(status) < 400) continue;
        const codes = ERROR_CODES.filter((code) => description.split(', ').includes(code));
        expect(codes.length, `${operationId} ${status}`).toBeGreaterThan(0);
        expect(Object.keys(content?.[TYPE]?.examples ?? {}), `${operationId} ${status}`).toEqual(codes);
      }
    }
    for (const [code, { value }] of Object.entries(document.components.examples)) {
      expect(value, `${code}`).toMatchObject({ code });
      expect(problemOf(document.components.schemas['Error']!, value), `${code}`).toBeUndefined();
    }
  });

  it('tells what a key may be told on every route that wants one', () => {
    for (const { operationId, responses } of operations) {
      expect(responses['401']!.description, `${operationId}`).toContain('INVALID_API_KEY');
      expect(responses['403']!.description, `${operationId}`).toContain('IP_NOT_ALLOWED');
    }
  });

  it('lists every event under webhooks, with a schema that its example fits', () => {
    expect(Object.keys(document.webhooks)).toEqual([...EVENT_TYPES]);
    for (const [type, { post }] of Object.entries(document.webhooks)) {
      const { schema, example } = post.requestBody.content[TYPE]!;
      expect(example).toMatchObject({ event: type });
      expect(problemOf(schema, example), `${type}`).toBeUndefined();
    }
  });

  it('is what the collection in examples/ is made of', () => {
    const committed = readFileSync(join(import.meta.dirname, '../openapi.json'), 'utf8');
    const wanted = collectionFiles(committed);
    const found = MADE.flatMap((name) => {
      const isFile = statSync(join(COLLECTION_FOLDER, name)).isFile();
      if (isFile) return [name];
      const inside = readdirSync(join(COLLECTION_FOLDER, name), { recursive: true }) as string[];
      return inside.filter((path) => /\.\w+$/.test(path)).map((path) => `${name}/${path}`);
    });
    expect(found.sort()).toEqual([...wanted.keys()].sort());
    for (const [path, text] of wanted)
      expect(readFileSync(join(COLLECTION_FOLDER, path), 'utf8'), `${path}`).toBe(text);
  });
});
