import { sampleOf } from './sample.ts';
import { aboutOf, fieldTable, listFields, typeOf, type Field, type Schema } from './schema-table.ts';
import type { Page } from './page.ts';

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  description?: string;
  schema: Schema;
}

interface Example {
  value?: unknown;
  $ref?: string;
}

interface Body {
  content?: Record<string, { schema?: Schema; example?: unknown; examples?: Record<string, Example> }>;
}

export interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters?: Parameter[];
  requestBody?: Body;
  responses: Record<string, Body & { description: string }>;
}

/** The parts of `openapi.json` that the pages are made of. */
export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components?: { examples?: Record<string, Example> };
}

export interface Route {
  method: string;
  path: string;
  tag: string;
  title: string;
  anchor: string;
  operation: Operation;
}

const kebab = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export const pageOfTag = kebab;

/** Every route with the heading and anchor that its page gives it. */
export function operationsOf(api: OpenApi): Route[] {
  return Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      tag: operation.tags[0]!,
      title: operation.summary.replace(/\.$/, ''),
      anchor: kebab(operation.operationId.replace(/([A-Z])/g, '-$1')),
      operation,
    })),
  );
}

/** One page for each tag, with every operation: parameters, bodies, an example, errors, and a form that calls it. */
export function referencePages(api: OpenApi): Page[] {
  const byTag = Map.groupBy(operationsOf(api), ({ tag }) => tag);
  const pages = [...byTag].map(([tag, routes]) => ({
    path: `reference/${pageOfTag(tag)}`,
    markdown: [
      '---\noutline: 2\naside: false\npageClass: reference\n---',
      `# ${tag}: API reference`,
      listOf(routes, ''),
      ...routes.map(sectionOf),
    ].join('\n\n'),
  }));
  return [indexPage([...byTag]), ...pages];
}

const listOf = (routes: Route[], page: string): string =>
  routes
    .map(({ method, path, title, anchor }) => `- [${title}](${page}#${anchor})  \n  \`${method} ${path}\``)
    .join('\n');

function indexPage(byTag: [string, Route[]][]): Page {
  const sections = byTag.map(([tag, routes]) => [`## ${tag}`, listOf(routes, `${pageOfTag(tag)}.md`)].join('\n\n'));
  return {
    path: 'reference/index',
    markdown: [
      '---\npageClass: reference\n---',
      '# API reference',
      'Every route of the Partner API, made from the same `openapi.json` that the server is tested against and serves at `/openapi.json`. Each entry has a form that calls this server with a sandbox key of yours.',
      'Common to all: [authentication](../authentication.md), [errors](../errors.md), [rate limits](../rate-limits.md), [idempotency](../idempotency.md), [pagination](../pagination.md).',
      ...sections,
    ].join('\n\n'),
  };
}

function sectionOf(route: Route): string {
  const { method, path, title, anchor, operation } = route;
  const parameters = operation.parameters ?? [];
  const body = jsonOf(operation.requestBody);
  const inPath = parameters.filter((one) => one.in === 'path');
  const inQuery = parameters.filter((one) => one.in === 'query');
  const sample = body?.schema ? (body.example ?? sampleOf(body.schema)) : undefined;
  return [
    `## ${title} {#${anchor}}`,
    `<p class="call"><span class="method ${method.toLowerCase()}">${method}</span> <code v-pre>${path}</code></p>`,
    operation.description.replaceAll('<', '&lt;'),
    ...parameterTables(inPath, inQuery),
    ...(body?.schema?.properties && Object.keys(body.schema.properties).length > 0
      ? ['**Body**', fieldTable(listFields(body.schema), { required: 'required', optional: '' })]
      : []),
    '**Request**',
    curlOf(route, sample),
    ...answersOf(operation),
    tryIt(route, inPath, inQuery, sample),
  ].join('\n\n');
}

function parameterTables(inPath: Parameter[], inQuery: Parameter[]): string[] {
  const asFields = (all: Parameter[]): Field[] =>
    all.map(({ name, required, description, schema }) => ({
      path: name,
      type: typeOf(schema),
      isRequired: required === true,
      about: aboutOf({ ...schema, description: description ?? schema.description ?? '' }),
    }));
  const words = { required: 'required', optional: '' };
  return [
    ...(inPath.length > 0 ? ['**In the path**', fieldTable(asFields(inPath), words)] : []),
    ...(inQuery.length > 0 ? ['**Query**', fieldTable(asFields(inQuery), words)] : []),
  ];
}

function curlOf({ method, path }: Route, sample: unknown): string {
  const url = `http://localhost:3000${path.replace(/\{(\w+)\}/g, (_, name: string) => `$${constant(name)}`)}`;
  const lines = [`curl -s${method === 'GET' || method === 'POST' ? '' : ` -X ${method}`} "${url}"`];
  lines.push(`  -H "X-API-Key: $M2M_KEY"`);
  if (method !== 'GET' && method !== 'DELETE') {
    lines.push(`  -H "Idempotency-Key: $(uuidgen)"`, `  -H 'Content-Type: application/json'`);
    lines.push(`  -d '${JSON.stringify(sample ?? {})}'`);
  }
  return ['```sh', lines.join(' \\\n'), '```'].join('\n');
}

const constant = (name: string): string => name.replace(/([A-Z])/g, '_$1').toUpperCase();

function answersOf(operation: Operation): string[] {
  const entries = Object.entries(operation.responses);
  const successes = entries.filter(([status]) => status.startsWith('2'));
  const failures = entries.filter(([status]) => !status.startsWith('2'));
  const shown = successes.flatMap(([status, answer]) => {
    const body = jsonOf(answer);
    const data = body?.schema?.properties?.['data'];
    if (!data) return [`**${status}**: ${Object.keys(answer.content ?? {}).join(' or ') || 'no body'}`];
    const example = body.example ?? { success: true, data: sampleOf(data) };
    return [
      `**${status}**`,
      ['```json', JSON.stringify(example, null, 2), '```'].join('\n'),
      ['<details><summary>Every member of <code>data</code></summary>', '', fieldTable(listFields(data)), '', '</details>'].join('\n'), // prettier-ignore
    ];
  });
  const codes = failures.flatMap(([status, { description }]) =>
    description.split(', ').map((code) => ({ status, code })),
  );
  const links = codes.map(({ status, code }) => `${status} [\`${code}\`](../errors/${code}.md)`);
  return [...shown, `**Errors**: ${links.join(', ')}`];
}

function jsonOf(body: Body | undefined): { schema?: Schema; example?: unknown } | undefined {
  const json = body?.content?.['application/json'];
  if (!json) return undefined;
  const first = Object.values(json.examples ?? {})[0]?.value;
  return { ...(json.schema ? { schema: json.schema } : {}), example: json.example ?? first };
}

function tryIt({ method, path }: Route, inPath: Parameter[], inQuery: Parameter[], sample: unknown): string {
  const names = (all: Parameter[]): string => escapeAttribute(JSON.stringify(all.map(({ name }) => name)));
  const body = method === 'GET' || method === 'DELETE' ? '' : JSON.stringify(sample ?? {}, null, 2);
  return `<TryIt method="${method}" path="${path}" :in-path="${names(inPath)}" :in-query="${names(inQuery)}" :body="${escapeAttribute(JSON.stringify(body))}" />`;
}

const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
