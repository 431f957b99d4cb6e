import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { ENVIRONMENTS, type Deps } from '../../core/context.ts';
import { Body } from '../../core/http/wire.ts';
import { formatAmount } from '../../core/money.ts';
import { OPERATOR_CHAIN, readChain } from '../audit/index.ts';
import { LEVELS, readLimits, setLimits, type LevelLimits } from '../limits/index.ts';
import { operatorActor } from '../operators/index.ts';
import { setPolicy, showPolicy, type CipPolicy } from '../users/index.ts';
import { addConsoleRoute } from './console-route.ts';
import { AmountText, EnvironmentBody, Text, Time } from './schema.ts';
import { readAmount } from './wire-values.ts';

const PERIODS = ['perTransfer', 'perDay', 'perMonth', 'perHalfYear'] as const;
const LimitFields = { perTransfer: Text, perDay: Text, perMonth: Text, perHalfYear: Text };
const LevelBody = Type.Object({ level: Type.Integer(), ...LimitFields });
const HISTORY = 50;

const limitsItem = (limits: LevelLimits) => ({
  perTransfer: formatAmount(limits.perTransfer, 'USD'),
  perDay: formatAmount(limits.perDay, 'USD'),
  perMonth: formatAmount(limits.perMonth, 'USD'),
  perHalfYear: formatAmount(limits.perHalfYear, 'USD'),
});

/** What people may send, and what is asked of them. */
export function ruleBookRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/limits',
    summary: 'The most that one person may send, by level, in US dollars, and who set what when.',
    query: Body({ environment: EnvironmentBody }),
    answer: Type.Object({
      currency: Text,
      levels: Type.Array(LevelBody),
      history: Type.Array(Type.Object({ ...LimitFields, level: Type.Integer(), setAt: Time, setBy: Text })),
    }),
    async work(ctx, { query }) {
      const { levels, currency } = await readLimits(ctx.system.db, query);
      const { items } = await readChain(ctx, OPERATOR_CHAIN, { action: 'limits.set', limit: HISTORY });
      return {
        currency,
        levels: LEVELS.map((level) => ({ level, ...limitsItem(levels[level]) })),
        history: items
          .filter(({ subject }) => subject.id.startsWith(`${query.environment}/`))
          .map(({ subject, details, timestamp, actor }) => ({
            ...details,
            level: Number(subject.id.split('/')[1]),
            setAt: timestamp,
            setBy: actor.id,
          })),
      };
    },
  });
  addConsoleRoute(http, deps, {
    method: 'PUT',
    path: '/limits',
    summary: 'Set the most that one person of a level may send: in one transfer, 24 hours, 30 days, 180 days.',
    body: Body({
      environment: Type.Enum([...ENVIRONMENTS]),
      level: Type.Enum([...LEVELS], { wants: '1, 2 or 3' }),
      perTransfer: Type.Optional(AmountText),
      perDay: Type.Optional(AmountText),
      perMonth: Type.Optional(AmountText),
      perHalfYear: Type.Optional(AmountText),
    }),
    answer: LevelBody,
    about: 'perTransfer',
    stepUp: 'always',
    async work(ctx, { body }) {
      const { environment, level } = body;
      const change: Partial<LevelLimits> = {};
      for (const period of PERIODS) {
        const minor = readAmount(period, body[period], 'USD');
        if (minor !== undefined) change[period] = minor;
      }
      const limits = await setLimits(ctx, { environment, level, change, operator: ctx.operator });
      return { level, ...limitsItem(limits) };
    },
  });
  policyRoutes(http, deps);
}

const PolicyBody = Type.Object({
  requiredFields: Type.Array(Text),
  extendedFields: Type.Array(Text),
  extendedFrom: Text,
  retentionDays: Type.Integer(),
});

const policyItem = ({ requiredFields, extendedFields, extendedFromMinor, retentionDays }: CipPolicy) => ({
  requiredFields,
  extendedFields,
  extendedFrom: formatAmount(BigInt(extendedFromMinor), 'USD'),
  retentionDays,
});

function policyRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/identity-policy',
    summary: 'Which data is asked of senders, and how long it is kept.',
    answer: PolicyBody,
    work: async (ctx) => policyItem(await showPolicy(ctx)),
  });
  addConsoleRoute(http, deps, {
    method: 'PUT',
    path: '/identity-policy',
    summary: 'From which amount a day more is asked, and how long data is kept.',
    body: Body(
      {
        extendedFrom: Type.Optional(AmountText),
        retentionDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 36_500 })),
      },
      { minProperties: 1 },
    ),
    answer: PolicyBody,
    stepUp: 'always',
    async work(ctx, { body }) {
      const extendedFrom = readAmount('extendedFrom', body.extendedFrom, 'USD');
      const change = {
        ...(body.retentionDays === undefined ? {} : { retentionDays: body.retentionDays }),
        ...(extendedFrom === undefined ? {} : { extendedFromMinor: Number(extendedFrom) }),
      };
      return policyItem(await setPolicy(ctx, change, operatorActor(ctx.operator)));
    },
  });
}
