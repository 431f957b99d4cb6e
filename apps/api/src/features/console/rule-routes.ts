import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../core/context.ts';
import { refuse } from '../../core/http/validation.ts';
import { Body } from '../../core/http/wire.ts';
import { isCurrency } from '../../core/money.ts';
import { findFees, findMargins, findTaxes, setFee, setMargin, setTax } from '../pricing/index.ts';
import { addConsoleRoute } from './console-route.ts';
import {
  ChargeFields,
  chargeItem,
  ChargeItem,
  LabelText,
  MarginBp,
  OfCorridor,
  readCharge,
  readSpan,
  RuleFields,
  ruleItem,
  SpanFields,
  StateText,
} from './price-schema.ts';
import { pageOfQueue } from './queue-page.ts';
import { CursorQuery, Listed, Nullable, Text } from './schema.ts';
import { readCorridor } from './wire-values.ts';

const Done = Type.Object({ isSet: Type.Boolean() });
const done = { isSet: true };
const CorridorRule = { corridor: Text, fundingMethod: Nullable(Text), ...RuleFields };
const placeOf = ({ effectiveFrom, number }: { effectiveFrom: Date; number: number }) => ({
  createdAt: effectiveFrom,
  id: String(number),
});

/** Margins, fees and taxes with their history: a rule is never changed, a later one takes its place. */
export function ruleRoutes(http: FastifyInstance, deps: Deps): void {
  marginRoutes(http, deps);
  feeRoutes(http, deps);
  taxRoutes(http, deps);
}

function marginRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/margins',
    summary: 'Margin rules, the newest first: the newest 200.',
    query: Body(CursorQuery),
    answer: Listed(Type.Object({ ...CorridorRule, marginBp: Type.Integer() })),
    async work(ctx, { query }) {
      const now = ctx.clock.now();
      return pageOfQueue(query, await findMargins(ctx), placeOf, (rule) => ({
        corridor: `${rule.source}-${rule.destination}`,
        fundingMethod: rule.fundingMethod,
        marginBp: rule.marginBp,
        ...ruleItem(rule, now),
      }));
    },
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/margins',
    summary: 'What is taken off the middle rate, in basis points, from a moment on.',
    body: Body({ ...OfCorridor, marginBp: MarginBp, ...SpanFields }),
    status: 201,
    answer: Done,
    about: 'corridor',
    stepUp: 'always',
    isOnce: true,
    async work(ctx, { body }) {
      const { corridor, fundingMethod, marginBp } = body;
      const rule = { ...readCorridor(corridor), fundingMethod, marginBp, ...readSpan(body), operator: ctx.operator };
      await setMargin(ctx, rule);
      return done;
    },
  });
}

function feeRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/fees',
    summary: 'Fee rules, the newest first: the newest 200.',
    query: Body(CursorQuery),
    answer: Listed(Type.Object({ ...CorridorRule, ...ChargeItem })),
    async work(ctx, { query }) {
      const now = ctx.clock.now();
      return pageOfQueue(query, await findFees(ctx), placeOf, (rule) => ({
        corridor: `${rule.source}-${rule.destination}`,
        fundingMethod: rule.fundingMethod,
        ...chargeItem(rule, rule.source),
        ...ruleItem(rule, now),
      }));
    },
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/fees',
    summary: 'The fee of a corridor: fixed plus percent of the sent amount, between a least and a most.',
    body: Body({ ...OfCorridor, ...ChargeFields, ...SpanFields }),
    status: 201,
    answer: Done,
    about: 'corridor',
    stepUp: 'always',
    isOnce: true,
    async work(ctx, { body }) {
      const { corridor, fundingMethod, from, until, ...charge } = body;
      requireSomething(charge);
      const currencies = readCorridor(corridor);
      const span = readSpan({ ...(from ? { from } : {}), ...(until ? { until } : {}) });
      await setFee(ctx, {
        ...currencies,
        fundingMethod,
        ...readCharge(charge, currencies.source),
        ...span,
        operator: ctx.operator,
      });
      return done;
    },
  });
}

/** A fee of nothing is said, not forgotten. */
export function requireSomething({ fixed, percentBp }: { fixed?: string; percentBp?: number }): void {
  if (fixed !== undefined || percentBp !== undefined) return;
  throw refuse([{ path: 'fixed', message: 'or percentBp must be given; for nothing at all send "0".' }]);
}

function taxRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/taxes',
    summary: 'Tax rules, the newest first: the newest 200.',
    query: Body(CursorQuery),
    answer: Listed(
      Type.Object({
        label: Text,
        source: Text,
        state: Nullable(Text),
        isPhysicalOnly: Type.Boolean(),
        ...ChargeItem,
        ...RuleFields,
      }),
    ),
    async work(ctx, { query }) {
      const now = ctx.clock.now();
      return pageOfQueue(query, await findTaxes(ctx), placeOf, (rule) => ({
        label: rule.label,
        source: rule.source,
        state: rule.state,
        isPhysicalOnly: rule.isPhysicalOnly,
        ...chargeItem(rule, rule.source),
        ...ruleItem(rule, now),
      }));
    },
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/taxes',
    summary: 'A tax on what is sent; a later rule with the same label and State takes its place.',
    body: Body({
      label: LabelText,
      source: Type.Optional(Type.String({ maxLength: 3, description: 'The sent currency; USD when left out.' })),
      state: Type.Optional(StateText),
      isPhysicalOnly: Type.Optional(Type.Boolean()),
      ...ChargeFields,
      ...SpanFields,
    }),
    status: 201,
    answer: Done,
    about: 'label',
    stepUp: 'always',
    isOnce: true,
    async work(ctx, { body }) {
      const { label, source = 'USD', state, isPhysicalOnly = false, from, until, ...charge } = body;
      if (!isCurrency(source)) throw refuse([{ path: 'source', message: 'must be a currency such as USD.' }]);
      requireSomething(charge);
      const span = readSpan({ ...(from ? { from } : {}), ...(until ? { until } : {}) });
      const rule = { label: label.trim(), source, state, isPhysicalOnly, ...readCharge(charge, source), ...span };
      await setTax(ctx, { ...rule, operator: ctx.operator });
      return done;
    },
  });
}
