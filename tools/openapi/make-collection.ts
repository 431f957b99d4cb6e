import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// Makes examples/collection/ from openapi.json: the requests as files for Bruno, and one file for Postman.
//   node tools/openapi/make-collection.ts

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
}

interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { example?: unknown }> };
}

interface OpenApi {
  info: { title: string; version: string; description: string };
  paths: Record<string, Record<string, Operation>>;
}

interface Request extends Operation {
  method: string;
  path: string;
  folder: string;
  title: string;
  body: string | undefined;
}

const ROOT = join(import.meta.dirname, '../..');
export const COLLECTION_FOLDER = join(ROOT, 'examples/collection');
/** Made, and removed before they are made anew; the README beside them is written by hand. */
export const MADE = ['bruno', 'm2m.postman_collection.json'];

const ENVIRONMENTS = { sandbox: 'http://localhost:3000', live: 'https://api.example.com' };
const MAX_NAME_LENGTH = 80;

/** Every file of the collection by its path under `examples/collection`. */
export function collectionFiles(openapi: string): Map<string, string> {
  const document = JSON.parse(openapi) as OpenApi;
  const requests = requestsOf(document);
  const files = new Map<string, string>();
  files.set('bruno/bruno.json', json({ version: '1', name: document.info.title, type: 'collection' }));
  files.set('bruno/collection.bru', COLLECTION);
  for (const [name, url] of Object.entries(ENVIRONMENTS)) files.set(`bruno/environments/${name}.bru`, environment(url));
  const seen = new Map<string, number>();
  for (const request of requests) {
    const seq = (seen.get(request.folder) ?? 0) + 1;
    seen.set(request.folder, seq);
    const path = `bruno/${request.folder}/${request.operationId}.bru`;
    files.set(path, bruOf(request, seq));
  }
  for (const [i, folder] of [...seen.keys()].entries()) {
    files.set(`bruno/${folder}/folder.bru`, block('meta', [`name: ${folder}`, `seq: ${i + 1}`]));
  }
  files.set('m2m.postman_collection.json', json(postmanOf(document, requests)));
  return files;
}

function requestsOf(document: OpenApi): Request[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const example = operation.requestBody?.content['application/json']?.example;
      return {
        ...operation,
        method,
        path,
        folder: operation.tags[0] ?? 'Other',
        title: operation.summary
          .replace(/\.$/, '')
          .replace(/[/\\:*?"<>|]/g, ' ')
          .slice(0, MAX_NAME_LENGTH),
        body: example === undefined ? undefined : JSON.stringify(example, null, 2),
      };
    }),
  );
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ');
const block = (name: string, lines: string[]): string => `${name} {\n${indent(lines.join('\n'))}\n}\n`;

const COLLECTION = [
  block('auth', ['mode: apikey']),
  block('auth:apikey', ['key: X-API-Key', 'value: {{apiKey}}', 'placement: header']),
].join('\n');

/** The key is a secret variable: Bruno keeps its value out of the file, and so out of git. */
const environment = (url: string): string => `${block('vars', [`baseUrl: ${url}`])}vars:secret [\n  apiKey\n]\n`;

function bruOf(request: Request, seq: number): string {
  const { method, path, title, description, body } = request;
  const parameters = (where: string): Parameter[] => (request.parameters ?? []).filter((one) => one.in === where);
  const [inPath, inQuery] = [parameters('path'), parameters('query')];
  const url = `{{baseUrl}}${path.replace(/\{(\w+)\}/g, ':$1')}`;
  const parts = [
    block('meta', [`name: ${title}`, 'type: http', `seq: ${seq}`]),
    block(method, [`url: ${url}`, `body: ${body === undefined ? 'none' : 'json'}`, 'auth: inherit']),
  ];
  if (inPath.length > 0)
    parts.push(
      block(
        'params:path',
        inPath.map(({ name }) => `${name}: {{${name}}}`),
      ),
    );
  // ~ leaves a parameter out until it is ticked.
  if (inQuery.length > 0)
    parts.push(
      block(
        'params:query',
        inQuery.map(({ name, required }) => `${required ? '' : '~'}${name}: `),
      ),
    );
  if (hasIdempotencyKey(request)) parts.push(block('headers', ['Idempotency-Key: {{$guid}}']));
  if (body !== undefined) parts.push(block('body:json', [body]));
  parts.push(block('docs', [description]));
  return parts.join('\n');
}

const hasIdempotencyKey = ({ parameters }: Request): boolean =>
  (parameters ?? []).some(({ name }) => name.toLowerCase() === 'idempotency-key');

function postmanOf(document: OpenApi, requests: Request[]): object {
  const { title, version, description } = document.info;
  return {
    info: {
      name: title,
      version,
      description,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    auth: {
      type: 'apikey',
      apikey: [
        { key: 'key', value: 'X-API-Key', type: 'string' },
        { key: 'value', value: '{{apiKey}}', type: 'string' },
        { key: 'in', value: 'header', type: 'string' },
      ],
    },
    variable: [
      { key: 'baseUrl', value: ENVIRONMENTS.sandbox },
      { key: 'apiKey', value: '' },
    ],
    item: [...Map.groupBy(requests, ({ folder }) => folder)].map(([name, inFolder]) => ({
      name,
      item: inFolder.map(postmanRequestOf),
    })),
  };
}

function postmanRequestOf(request: Request): object {
  const { path, method, title, description, body, parameters = [] } = request;
  const withColons = path.replace(/\{(\w+)\}/g, ':$1');
  const named = (where: string): string[] => parameters.filter((one) => one.in === where).map(({ name }) => name);
  return {
    name: title,
    request: {
      method: method.toUpperCase(),
      description,
      header: [
        ...(hasIdempotencyKey(request) ? [{ key: 'Idempotency-Key', value: '{{$guid}}' }] : []),
        ...(body === undefined ? [] : [{ key: 'Content-Type', value: 'application/json' }]),
      ],
      url: {
        raw: `{{baseUrl}}${withColons}`,
        host: ['{{baseUrl}}'],
        path: withColons.split('/').slice(1),
        query: named('query').map((key) => ({ key, value: '', disabled: true })),
        variable: named('path').map((key) => ({ key, value: `{{${key}}}` })),
      },
      ...(body === undefined ? {} : { body: { mode: 'raw', raw: body, options: { raw: { language: 'json' } } } }),
    },
  };
}

/** Writes the files of the committed `openapi.json`. */
export function writeCollection(): number {
  const files = collectionFiles(readFileSync(join(ROOT, 'apps/api/openapi.json'), 'utf8'));
  for (const name of MADE) rmSync(join(COLLECTION_FOLDER, name), { recursive: true, force: true });
  for (const [path, text] of files) {
    const file = join(COLLECTION_FOLDER, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return files.size;
}

if (import.meta.main) process.stdout.write(`${writeCollection()} files in examples/collection\n`);
