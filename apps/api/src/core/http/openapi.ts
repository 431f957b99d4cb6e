import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { completeDocument, type DescribedEvent, type OpenApiDocument } from './openapi-document.ts';
import type { Audience } from './route.ts';

const TAGS = [
  { name: 'Links', description: 'Magic links: make, list, revoke.' },
  { name: 'Data requests', description: 'Send what we miss of a user.' },
  { name: 'Identity', description: 'Check of identity.' },
  { name: 'Users', description: 'Who used your links, and what is known of them.' },
  { name: 'Operations', description: 'Transfers of money.' },
  { name: 'Quotes', description: 'Rates and prices for your own screens.' },
  { name: 'Webhooks', description: 'Endpoints, secrets, deliveries and replays.' },
  { name: 'Events', description: 'What we POST to your endpoints.' },
  { name: 'API keys', description: 'Keys, scopes and rotation.' },
  { name: 'Partner', description: 'Your own account.' },
  { name: 'Notices', description: 'What we think you should look at.' },
  { name: 'Usage and logs', description: 'Counts and request logs.' },
  { name: 'Audit', description: 'Who did what.' },
  { name: 'Sandbox', description: 'Only with sandbox keys: play time, people and rails.' },
];

/** The routes of an audience as an OpenAPI document; routes of the page and of health are in none. */
async function gather(app: FastifyInstance, audience: Audience, document: object, decorator?: string): Promise<void> {
  await app.register(swagger, {
    ...(decorator ? { decorator: decorator as 'swagger' } : {}),
    openapi: document,
    refResolver: { buildLocalReference: (schema, _base, _fragment, i) => String(schema['$id'] ?? `def-${i}`) },
    transform: ({ schema, url, route }) => {
      const isDocumented = route.config?.isDocumented === true && (route.config.audience ?? 'partner') === audience;
      const response = { ...route.config?.errorAnswers, ...(schema?.response as object | undefined) };
      return { schema: { ...schema, response, hide: !isDocumented }, url };
    },
  });
}

/** Collects the portal's own calls into a document of their own, which its pages' types are made from. */
export function documentPortal(app: FastifyInstance): Promise<void> {
  const info = {
    title: 'M2M portal',
    version: '0.1.0',
    description: 'The calls of the portal and the console. They belong to their pages and change with them.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  };
  const securitySchemes = {
    session: { type: 'apiKey', in: 'cookie', name: '__Host-m2m_portal' },
    bearer: { type: 'http', scheme: 'bearer', description: 'A token of POST /portal/api/token.' },
  };
  return gather(app, 'portal', { openapi: '3.1.0', info, components: { securitySchemes } }, 'portalDocument');
}

/**
 * Collects the declared routes into the OpenAPI document of the partner API, with the events that it sends, and serves
 * it. Returns what prints it, once all routes are there.
 */
export async function documentRoutes(
  app: FastifyInstance,
  publicUrl: URL,
  events: readonly DescribedEvent[],
): Promise<() => OpenApiDocument> {
  await gather(app, 'partner', {
    openapi: '3.1.0',
    info: {
      title: 'M2M Partner API',
      version: '0.1.0',
      description: 'Create magic links through which your users send money to an account of their own.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl.origin }],
    tags: TAGS,
    components: {
      securitySchemes: {
        apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  });
  const describe = (): OpenApiDocument =>
    completeDocument(structuredClone(app.swagger()) as unknown as OpenApiDocument, events);
  const print = (): string => JSON.stringify(describe());
  let text: string | undefined;
  app.route({
    method: 'GET',
    url: '/openapi.json',
    config: { access: { public: true } },
    handler: async (_request, reply) => reply.type('application/json; charset=utf-8').send((text ??= print())),
  });
  return describe;
}
