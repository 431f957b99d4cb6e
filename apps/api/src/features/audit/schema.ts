import { Type, type Static } from 'typebox';
import { CreatedQuery, PageQuery } from '../../core/pagination.ts';
import { Body, Instant } from '../../core/http/wire.ts';
import { EXPORT_FORMATS } from './write-export.ts';

const Text = (description: string) => Type.Optional(Type.String({ minLength: 1, maxLength: 120, description }));

const FILTERS = {
  ...CreatedQuery,
  action: Text('For instance key.created.'),
  actor: Text('A kind (key, operator, system) or an id.'),
  subject: Text('A kind (partner, key) or an id.'),
};

export const AuditQuery = Body({ limit: PageQuery.limit, cursor: PageQuery.cursor, ...FILTERS });
export type AuditInput = Static<typeof AuditQuery>;

export const AuditExportQuery = Body({
  format: Type.Enum([...EXPORT_FORMATS], { wants: 'csv or ndjson' }),
  ...FILTERS,
});
export type AuditExportInput = Static<typeof AuditExportQuery>;

const Named = Type.Object({ kind: Type.String(), id: Type.String() });
const Nullable = (schema: ReturnType<typeof Type.String>) => Type.Union([schema, Type.Null()]);

export const AuditBody = Type.Object({
  items: Type.Array(
    Type.Object(
      {
        number: Type.Integer({
          description: 'Place in your chain, which holds both environments and so may show gaps here.',
        }),
        timestamp: Instant(),
        environment: Nullable(Type.String({ description: 'Null: an act on your whole company.' })),
        action: Type.String(),
        actor: Named,
        subject: Named,
        details: Type.Record(Type.String(), Type.Unknown()),
        requestId: Nullable(Type.String()),
        address: Nullable(Type.String()),
        mac: Type.String(),
      },
      { title: 'AuditEntry' },
    ),
  ),
  head: Type.Union([Type.Object({ count: Type.Integer(), mac: Type.String() }), Type.Null()], {
    description: 'The newest entry of your chain. Note it outside: with it the operator can show that nothing was cut.',
  }),
  pagination: Type.Object({ limit: Type.Integer(), nextCursor: Nullable(Type.String()) }),
});
