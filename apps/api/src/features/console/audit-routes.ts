import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { Type, type Static } from 'typebox';
import type { Deps } from '../../core/context.ts';
import { refuse } from '../../core/http/validation.ts';
import { Body, present } from '../../core/http/wire.ts';
import {
  AuditBody,
  CONTENT_TYPES,
  exportAudit,
  EXPORT_FORMATS,
  listChains,
  OPERATOR_CHAIN,
  parseHead,
  readChain,
  verifyAudit,
  writeHead,
} from '../audit/index.ts';
import { requirePartnerById } from '../partners/index.ts';
import { addConsoleRoute } from './console-route.ts';
import { CursorQuery, EnvironmentBody, IdText, InstantText, Nullable, Text } from './schema.ts';
import { readTime } from './wire-values.ts';

const Word = Type.Optional(Type.String({ minLength: 1, maxLength: 120 }));
const Filters = {
  partnerId: Type.Optional(IdText),
  action: Word,
  actor: Word,
  subject: Word,
  environment: Type.Optional(EnvironmentBody),
  from: Type.Optional(InstantText),
  to: Type.Optional(InstantText),
};
const ExportQuery = Body({ format: Type.Enum([...EXPORT_FORMATS], { wants: 'csv or ndjson' }), ...Filters });

/** A partner's chain, or without one the operator's, which holds every operator's act on every partner. */
const chainOf = async (deps: Deps, partnerId: string | undefined): Promise<string> =>
  partnerId === undefined ? OPERATOR_CHAIN : (await requirePartnerById(deps, partnerId)).id;

/** The trail of all partners and of the operators themselves. */
export function auditRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/audit',
    summary: "Who did what, newest first: to one partner, or in the operators' own chain.",
    query: Body({ ...CursorQuery, ...Filters }),
    answer: AuditBody,
    async work(ctx, { query }) {
      const { partnerId, ...input } = query;
      return readChain(ctx, await chainOf(ctx, partnerId), input);
    },
  });
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/audit/heads',
    summary: 'The newest entry of every chain, to be noted outside this system.',
    answer: Type.Object({ items: Type.Array(Type.Object({ chain: Text, name: Text, head: Nullable(Text) })) }),
    work: async (ctx) => ({
      items: (await listChains(ctx)).map(({ id, name, head }) => ({
        chain: id,
        name,
        head: head ? writeHead(head) : null,
      })),
    }),
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/audit/verify',
    summary: 'Walk one chain and say which entries were changed, moved, planted or cut.',
    body: Body({
      partnerId: Type.Optional(IdText),
      head: Type.Optional(Type.String({ maxLength: 100, description: 'A noted head, <count>:<mac>.' })),
    }),
    answer: Type.Object({
      chain: Text,
      count: Type.Integer(),
      head: Nullable(Text),
      isWhole: Type.Boolean(),
      problems: Type.Array(Type.Object({ number: Type.Integer(), message: Text })),
    }),
    async work(ctx, { body }) {
      const noted = body.head === undefined ? undefined : parseHead(body.head);
      if (body.head !== undefined && !noted)
        throw refuse([{ path: 'head', message: 'must be <count>:<mac>: a number, a colon and 64 hex characters.' }]);
      const { chain, count, head, problems } = await verifyAudit(ctx, await chainOf(ctx, body.partnerId), noted);
      return { chain, count, head: head ? writeHead(head) : null, isWhole: problems.length === 0, problems };
    },
  });
  exportRoute(http, deps);
}

/** A file and no envelope, streamed; the session's door stands before it as before all others. */
function exportRoute(http: FastifyInstance, deps: Deps): void {
  http.route({
    method: 'GET',
    url: '/operator/api/audit/export',
    config: { access: { operator: true }, isDocumented: false },
    schema: { querystring: ExportQuery },
    handler: async (request, reply) => {
      const { format, partnerId, from, to, ...filter } = request.query as Static<typeof ExportQuery>;
      const chain = await chainOf(deps, partnerId);
      const span = { ...present('from', readTime(from)), ...present('to', readTime(to)) };
      const read = deps.system.transaction.bind(deps.system);
      const pieces = await exportAudit(read, chain, { ...filter, ...span }, format);
      return reply
        .type(CONTENT_TYPES[format])
        .header('content-disposition', `attachment; filename="audit-${chain}.${format}"`)
        .send(Readable.from(pieces, { objectMode: false }));
    },
  });
}
