import openapiTS, { astToString } from 'openapi-typescript';
import { format } from 'prettier';

export interface TypeSources {
  /** `openapi.json` of the server: its routes, and its events under `webhooks`. */
  openapi: string;
  errorCodes: readonly string[];
}

interface Operation {
  parameters?: { in: string }[];
  responses: Record<string, { description: string; content?: Content }>;
  requestBody?: { content: Content };
}

type Content = Record<string, { schema: unknown }>;

interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
  webhooks?: Record<string, { post: { requestBody: { content: Content } } }>;
}

/**
 * Leaves of a document what a typed client needs: no errors, which all become the same classes, no headers, which it sets
 * by itself, no examples and no webhooks.
 */
export function keepCalls(document: OpenApi): void {
  delete document.webhooks;
  document.components = { schemas: document.components.schemas };
  for (const operation of Object.values(document.paths).flatMap((item) => Object.values(item))) {
    operation.responses = Object.fromEntries(
      Object.entries(operation.responses)
        .filter(([status]) => status.startsWith('2'))
        .map(([status, { description, content }]) => [status, { description, content: schemasOf(content) }]),
    );
    if (operation.requestBody) operation.requestBody.content = schemasOf(operation.requestBody.content);
    if (operation.parameters) operation.parameters = operation.parameters.filter((one) => one.in !== 'header');
  }
}

/**
 * The text of `src/openapi.ts`: types of every route, event and error code, and nothing that runs.
 */
export async function describeTypes({ openapi, errorCodes }: TypeSources): Promise<string> {
  const document = JSON.parse(openapi) as OpenApi;
  const { webhooks = {} } = document;
  keepCalls(document);
  const bodies = Object.fromEntries(
    Object.entries(webhooks).map(([type, { post }]) => [type, post.requestBody.content['application/json']?.schema]),
  );
  document.components.schemas['WebhookBodies'] = {
    type: 'object',
    required: Object.keys(bodies),
    properties: bodies,
  };
  const nodes = await openapiTS(document as unknown as Parameters<typeof openapiTS>[0], { alphabetize: true });
  const wanted = nodes.filter((node) => /^export interface (operations|components) /.test(astToString(node)));
  const codes = errorCodes.toSorted().map((code) => `  | '${code}'`);
  const text = [
    '// Written by `npm run generate` from apps/api/openapi.json and the table of error codes. Do not edit.',
    `export type KnownErrorCode =\n${codes.join('\n')};`,
    astToString(wanted),
  ].join('\n\n');
  return format(text, { parser: 'typescript', singleQuote: true, printWidth: 120 });
}

/** Without headers and examples, which are the API reference's. */
const schemasOf = (content: Content = {}): Content =>
  Object.fromEntries(Object.entries(content).map(([type, { schema }]) => [type, { schema }]));
