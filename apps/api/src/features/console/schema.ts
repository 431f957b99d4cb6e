import { Type, type TSchema } from 'typebox';
import { ENVIRONMENTS } from '../../core/context.ts';
import { Instant } from '../../core/http/wire.ts';
import { PageQuery } from '../../core/pagination.ts';

/** Shapes that the console's routes share. Amounts are decimal texts, since a ledger outgrows a double. */
export const Text = Type.String();
export const Time = Instant();
export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const Money = Type.Object({ amount: Text, currency: Text });
export const EnvironmentBody = Type.Enum([...ENVIRONMENTS], { wants: 'sandbox or live' });

/** A list by cursor, at most 100 at a time. */
export const CursorQuery = { limit: PageQuery.limit, cursor: PageQuery.cursor };
export const Listed = <T extends TSchema>(item: T) =>
  Type.Object({
    items: Type.Array(item),
    pagination: Type.Object({ limit: Type.Integer(), nextCursor: Nullable(Text) }),
  });

/** Free words of an operator. */
export const Words = (maxLength: number, wants: string) => Type.String({ minLength: 1, maxLength, wants });
export const Note = Words(2_000, '1 to 2000 characters that say why');

/** An id in a path or filter. */
export const IdText = Type.String({ minLength: 1, maxLength: 100 });
export const AmountText = Type.String({ maxLength: 20, wants: 'an amount as text, such as "3.99"' });
export const InstantText = Type.String({
  format: 'date-time',
  wants: 'a time with its zone, such as 2026-12-01T08:00:00Z',
});
export const CorridorText = Type.String({ maxLength: 7, wants: 'two currencies such as USD-MXN' });
