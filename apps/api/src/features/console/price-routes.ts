import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../core/context.ts';
import { refuse } from '../../core/http/validation.ts';
import { Body } from '../../core/http/wire.ts';
import { formatAmount, formatRate, parseRate, type Currency } from '../../core/money.ts';
import {
  findRates,
  previewRule,
  readCorridors,
  setCorridor,
  setRate,
  type CorridorChange,
  type PreviewedPrice,
  type RuleWish,
} from '../pricing/index.ts';
import { addConsoleRoute } from './console-route.ts';
import {
  ChargeFields,
  FundingMethodBody,
  LabelText,
  MarginBp,
  OfCorridor,
  RateText,
  readCharge,
  StateText,
} from './price-schema.ts';
import { pageOfQueue } from './queue-page.ts';
import { requireSomething, ruleRoutes } from './rule-routes.ts';
import { AmountText, CorridorText, CursorQuery, InstantText, Listed, Money, Nullable, Text, Time } from './schema.ts';
import { readAmount, readCorridor, readTime, wireMoney, moneyOf } from './wire-values.ts';

const CorridorBody = Type.Object({
  corridor: Text,
  isOpen: Type.Boolean(),
  closedBecause: Nullable(Text),
  min: Text,
  max: Text,
  payoutDelaySeconds: Type.Integer(),
  manualFundingHours: Type.Integer(),
  maxRateAgeMinutes: Type.Number(),
  rateAdapter: Nullable(Text),
});

type CorridorRow = Awaited<ReturnType<typeof setCorridor>> & { closedBecause?: string | undefined };

const corridorItem = (row: CorridorRow) => ({
  corridor: `${row.source}-${row.destination}`,
  isOpen: row.isOpen,
  closedBecause: row.closedBecause ?? null,
  min: formatAmount(BigInt(row.minSend), row.source as Currency),
  max: formatAmount(BigInt(row.maxSend), row.source as Currency),
  payoutDelaySeconds: row.payoutDelaySeconds,
  manualFundingHours: row.manualFundingHours,
  maxRateAgeMinutes: row.maxRateAgeSeconds / 60,
  rateAdapter: row.rateAdapter,
});

/** Corridors, rates and rules of live; the sandbox's prices are fixed. */
export function priceRoutes(http: FastifyInstance, deps: Deps): void {
  corridorRoutes(http, deps);
  rateRoutes(http, deps);
  ruleRoutes(http, deps);
  previewRoutes(http, deps);
}

function corridorRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/corridors',
    summary: 'The corridors, and why one is closed in live.',
    answer: Type.Object({ items: Type.Array(CorridorBody) }),
    work: async (ctx) => ({ items: (await readCorridors(ctx)).map(corridorItem) }),
  });
  addConsoleRoute(http, deps, {
    method: 'PUT',
    path: '/corridors/:corridor',
    summary: 'Open, close or make a corridor, and set how it is run.',
    params: Type.Object({ corridor: CorridorText }),
    body: Body(
      {
        isOpen: Type.Optional(Type.Boolean()),
        min: Type.Optional(AmountText),
        max: Type.Optional(AmountText),
        payoutDelaySeconds: Type.Optional(Type.Enum([0, 1800], { wants: '0 or 1800' })),
        manualFundingHours: Type.Optional(Type.Integer({ minimum: 1, maximum: 168 })),
        maxRateAgeMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_080 })),
        rateAdapter: Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 40 }))),
      },
      { minProperties: 1 },
    ),
    answer: CorridorBody,
    about: 'corridor',
    stepUp: 'always',
    async work(ctx, { params, body }) {
      const corridor = readCorridor(params.corridor);
      const { min, max, maxRateAgeMinutes, ...rest } = body;
      const [minSend, maxSend] = [readAmount('min', min, corridor.source), readAmount('max', max, corridor.source)];
      const change = {
        ...rest,
        ...(minSend === undefined ? {} : { minSend: Number(minSend) }),
        ...(maxSend === undefined ? {} : { maxSend: Number(maxSend) }),
        ...(maxRateAgeMinutes === undefined ? {} : { maxRateAgeSeconds: maxRateAgeMinutes * 60 }),
      } as CorridorChange;
      await setCorridor(ctx, { ...corridor, change, operator: ctx.operator });
      const { source, destination } = corridor;
      const set = (await readCorridors(ctx)).find((one) => one.source === source && one.destination === destination);
      return corridorItem(set!);
    },
  });
}

function requireRate(text: string): bigint {
  const rate = parseRate(text);
  if (rate !== undefined) return rate;
  throw refuse([{ path: 'rate', message: 'must be above 0 with at most four decimals, such as "18.4527".' }]);
}

function rateRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/rates',
    summary: 'Middle rates, the newest first: the newest 500.',
    query: Body(CursorQuery),
    answer: Listed(
      Type.Object({ corridor: Text, rate: Text, rateSource: Text, asOf: Time, setBy: Text, createdAt: Time }),
    ),
    async work(ctx, { query }) {
      const rows = await findRates(ctx, 500);
      const placeOf = ({ asOf, number }: (typeof rows)[number]) => ({ createdAt: asOf, id: String(number) });
      return pageOfQueue(query, rows, placeOf, (row) => ({
        corridor: `${row.source}-${row.destination}`,
        rate: formatRate(BigInt(row.midRate)),
        rateSource: row.rateSource,
        asOf: row.asOf.toISOString(),
        setBy: row.setBy,
        createdAt: row.createdAt.toISOString(),
      }));
    },
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/rates',
    summary: 'Set the middle rate of a corridor; the margin is taken off it.',
    body: Body({
      corridor: CorridorText,
      rate: RateText,
      asOf: Type.Optional(InstantText),
      isJumpAccepted: Type.Optional(Type.Boolean({ description: 'For a rate far off the last one.' })),
    }),
    status: 201,
    answer: Type.Object({ corridor: Text, rate: Text, asOf: Time, previous: Nullable(Text) }),
    about: 'corridor',
    stepUp: 'always',
    isOnce: true,
    async work(ctx, { body }) {
      const { corridor, isJumpAccepted = false } = body;
      const [currencies, rate, asOf] = [readCorridor(corridor), requireRate(body.rate), readTime(body.asOf)];
      const ask = { ...currencies, rate, isJumpAccepted, operator: ctx.operator, ...(asOf && { asOf }) };
      const set = await setRate(ctx, ask);
      const previous = set.previous === undefined ? null : formatRate(set.previous);
      return { corridor, rate: formatRate(set.rate), asOf: set.asOf.toISOString(), previous };
    },
  });
}

const PriceBody = Type.Object({
  rate: Text,
  send: Money,
  fee: Money,
  tax: Money,
  total: Money,
  receive: Money,
});
const PreviewedBody = Type.Object({ price: Nullable(PriceBody), problem: Nullable(Text) });

const previewedItem = (one: PreviewedPrice) =>
  typeof one === 'string'
    ? { price: null, problem: one }
    : {
        price: {
          rate: formatRate(one.rate),
          send: wireMoney(one.send),
          fee: moneyOf(one.fee, one.send.currency),
          tax: moneyOf(one.tax, one.send.currency),
          total: moneyOf(one.total, one.send.currency),
          receive: wireMoney(one.receive),
        },
        problem: null,
      };

function previewRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/prices/preview',
    summary: "What a rate or rule would do to one transfer's price in live; sets nothing.",
    body: Body({
      corridor: CorridorText,
      send: AmountText,
      payWith: Type.Optional(FundingMethodBody),
      residenceState: Type.Optional(StateText),
      from: Type.Optional(InstantText),
      rate: Type.Optional(Body({ rate: RateText })),
      margin: Type.Optional(Body({ fundingMethod: OfCorridor.fundingMethod, marginBp: MarginBp })),
      fee: Type.Optional(Body({ fundingMethod: OfCorridor.fundingMethod, ...ChargeFields })),
      tax: Type.Optional(
        Body({
          label: LabelText,
          state: Type.Optional(StateText),
          isPhysicalOnly: Type.Optional(Type.Boolean()),
          ...ChargeFields,
        }),
      ),
    }),
    answer: Type.Object({ before: PreviewedBody, after: PreviewedBody }),
    about: 'corridor',
    async work(ctx, { body }) {
      const { corridor, payWith = 'debit_card', residenceState, from } = body;
      const currencies = readCorridor(corridor);
      const send = readAmount('send', body.send, currencies.source)!;
      const ask = { ...currencies, send, fundingMethod: payWith, residenceState, from: readTime(from) };
      const { before, after } = await previewRule(ctx, { ...ask, wish: readWish(body, currencies.source) });
      return { before: previewedItem(before), after: previewedItem(after) };
    },
  });
}

interface Charged {
  fixed?: string;
  percentBp?: number;
  min?: string;
  max?: string;
}
interface WishBody {
  rate?: { rate: string };
  margin?: { fundingMethod?: RuleMethod; marginBp: number };
  fee?: Charged & { fundingMethod?: RuleMethod };
  tax?: Charged & { label: string; state?: string; isPhysicalOnly?: boolean };
}
type RuleMethod = Extract<RuleWish, { kind: 'fee' }>['fundingMethod'] & string;

function readWish({ rate, margin, fee, tax }: WishBody, currency: Currency): RuleWish {
  const given = [rate, margin, fee, tax].filter((one) => one !== undefined);
  if (given.length !== 1)
    throw refuse([{ path: 'rate', message: 'margin, fee or tax: give exactly one of the four.' }]);
  if (rate) return { kind: 'rate', rate: requireRate(rate.rate) };
  if (margin) return { kind: 'margin', ...margin };
  if (fee) {
    requireSomething(fee);
    return { kind: 'fee', fundingMethod: fee.fundingMethod, ...readCharge(fee, currency) };
  }
  requireSomething(tax!);
  const { label, state, isPhysicalOnly = false } = tax!;
  return { kind: 'tax', label, state, isPhysicalOnly, ...readCharge(tax!, currency) };
}
