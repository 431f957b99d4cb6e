import { Type, type Static } from 'typebox';
import { Body, Instant } from '../../core/http/wire.ts';

const RangeBody = Type.Enum(['24h', '7d', '30d'], { wants: '24h, 7d or 30d' });
export const HomeQuery = Body({ range: Type.Optional(RangeBody) });

const MaybeNumber = Type.Union([Type.Number(), Type.Null()]);

const TileBody = Type.Object(
  {
    value: MaybeNumber,
    previous: MaybeNumber,
    change: Type.Union([Type.Number(), Type.Null()], { description: 'A share: 0.1 is a tenth more than before.' }),
    series: Type.Array(Type.Object({ start: Instant(), value: MaybeNumber })),
  },
  { title: 'Tile', description: 'Null: there was nothing to measure.' },
);
export type Tile = Static<typeof TileBody>;
const MaybeTile = Type.Union([TileBody, Type.Null()]);

const ErrorGroupBody = Type.Object(
  {
    code: Type.Union([Type.String(), Type.Null()]),
    method: Type.String(),
    route: Type.String(),
    count: Type.Integer(),
    firstAt: Instant(),
    lastAt: Instant(),
    requestId: Type.Union([Type.String(), Type.Null()], { description: 'The newest one, while the log has it.' }),
    docs: Type.Union([Type.String(), Type.Null()]),
  },
  { title: 'ErrorGroup' },
);
export type ErrorGroup = Static<typeof ErrorGroupBody>;

const Group = Type.Enum(['sent', 'waiting', 'failed', 'returned', 'cancelled']);
const Amounts = Type.Array(Type.Object({ currency: Type.String(), amount: Type.String() }), {
  description: 'What senders send, by currency, as decimal text.',
});
const MoneyBody = Type.Object({
  groups: Type.Array(
    Type.Object({
      group: Group,
      count: Type.Integer(),
      amounts: Amounts,
      series: Type.Array(Type.Object({ start: Instant(), count: Type.Integer(), amounts: Amounts })),
    }),
  ),
  corridors: Type.Array(
    Type.Object({
      source: Type.String(),
      destination: Type.String(),
      groups: Type.Array(
        Type.Object({ group: Group, count: Type.Integer(), send: Type.String(), receive: Type.String() }),
      ),
    }),
  ),
});
export type MoneyView = Static<typeof MoneyBody>;

export const HomeBody = Type.Object(
  {
    range: RangeBody,
    from: Instant(),
    to: Instant(),
    stepSeconds: Type.Integer(),
    tiles: Type.Object({
      requests: MaybeTile,
      errorRate: MaybeTile,
      p95Ms: MaybeTile,
      deliverySuccess: MaybeTile,
    }),
    errors: Type.Union([Type.Array(ErrorGroupBody), Type.Null()], { description: 'The 20 most frequent.' }),
    money: Type.Union([MoneyBody, Type.Null()]),
  },
  { description: 'A part is null for a person whose role does not read it.' },
);
export type HomeView = Static<typeof HomeBody>;
