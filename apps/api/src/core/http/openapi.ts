import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

/** Collects the declared routes into the OpenAPI document; routes of the page and of health are left out. */
export async function documentRoutes(app: FastifyInstance, publicUrl: URL): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'M2M Partner API',
        version: '0.1.0',
        description: 'Create magic links through which your users send money to an account of their own.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: publicUrl.origin }],
      components: {
        securitySchemes: {
          apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
          bearer: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    refResolver: { buildLocalReference: (schema, _base, _fragment, i) => String(schema['$id'] ?? `def-${i}`) },
    transform: ({ schema, url, route }) => {
      const isDocumented = route.config?.isDocumented === true;
      return { schema: { ...schema, hide: !isDocumented }, url };
    },
  });
  app.route({
    method: 'GET',
    url: '/openapi.json',
    config: { access: { public: true } },
    handler: async (_request, reply) =>
      reply.type('application/json; charset=utf-8').send(JSON.stringify(app.swagger())),
  });
}
