import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Deps } from '../../core/context.ts';
import { Body } from '../../core/http/wire.ts';
import { listAdapters } from '../adapters/index.ts';
import { clearCalendarDay, listCalendar, operatorDay, setCalendarDay, setTimeZone } from '../calendar/index.ts';
import { readListStatus } from '../screening/index.ts';
import { addConsoleRoute } from './console-route.ts';
import { pingAdapter } from './ping-adapter.ts';
import { EnvironmentBody, IdText, Nullable, Text, Time, Words } from './schema.ts';

const DayParams = Type.Object({ day: Type.String({ maxLength: 10 }) });

/** What the operator's desk stands on: its calendar, its services, the sanctions list. */
export function deskRoutes(http: FastifyInstance, deps: Deps): void {
  calendarRoutes(http, deps);
  adapterRoutes(http, deps);
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/screening',
    summary: 'Which sanctions list is in force; without one live makes no transfers.',
    answer: Type.Object({
      list: Nullable(
        Type.Object({
          version: Type.Integer(),
          entries: Type.Integer(),
          aliases: Type.Integer(),
          changed: Type.Integer(),
          importedAt: Time,
          importedBy: Text,
          seenAt: Time,
          isOld: Type.Boolean(),
        }),
      ),
    }),
    async work(ctx) {
      const list = await readListStatus(ctx);
      if (!list) return { list: null };
      return { list: { ...list, importedAt: list.importedAt.toISOString(), seenAt: list.seenAt.toISOString() } };
    },
  });
}

function calendarRoutes(http: FastifyInstance, deps: Deps): void {
  const CalendarBody = Type.Object({
    year: Type.Integer(),
    timeZone: Text,
    days: Type.Array(
      Type.Object({ day: Text, isOpen: Type.Boolean(), name: Text, source: Type.Enum(['federal', 'operator']) }),
    ),
  });
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/calendar',
    summary: 'Days of a year that are not as their weekday says; weekends are closed.',
    query: Body({ year: Type.Optional(Type.Integer({ minimum: 2021, maximum: 2100 })) }),
    answer: CalendarBody,
    async work(ctx, { query }) {
      const year = query.year ?? Number((await operatorDay(ctx.system.db, ctx.clock.now())).slice(0, 4));
      return { year, ...(await listCalendar(ctx, year)) };
    },
  });
  addConsoleRoute(http, deps, {
    method: 'PUT',
    path: '/calendar/days/:day',
    summary: 'Close or open a day against the rule.',
    params: DayParams,
    body: Body({ isOpen: Type.Boolean(), name: Words(80, 'a name such as "Day after Thanksgiving"') }),
    answer: Type.Object({ day: Text, isOpen: Type.Boolean(), name: Text }),
    async work(ctx, { params, body }) {
      await setCalendarDay(ctx, { ...params, ...body, operator: ctx.operator.id });
      return { ...params, ...body };
    },
  });
  addConsoleRoute(http, deps, {
    method: 'DELETE',
    path: '/calendar/days/:day',
    summary: 'Take back what was set for a day.',
    params: DayParams,
    answer: Type.Object({ day: Text, wasSet: Type.Boolean() }),
    work: async (ctx, { params }) => ({
      ...params,
      wasSet: await clearCalendarDay(ctx, { ...params, operator: ctx.operator.id }),
    }),
  });
  addConsoleRoute(http, deps, {
    method: 'PUT',
    path: '/calendar/zone',
    summary: "Where the operator's day begins and ends.",
    body: Body({ timeZone: Words(60, 'a zone of the IANA database such as America/Chicago') }),
    answer: Type.Object({ timeZone: Text }),
    stepUp: 'always',
    async work(ctx, { body }) {
      await setTimeZone(ctx, { ...body, operator: ctx.operator.id });
      return body;
    },
  });
}

function adapterRoutes(http: FastifyInstance, deps: Deps): void {
  addConsoleRoute(http, deps, {
    method: 'GET',
    path: '/adapters',
    summary: 'The services and desks that take, pay, identify and price; never their secrets.',
    answer: Type.Object({
      items: Type.Array(
        Type.Object({
          name: Text,
          environment: EnvironmentBody,
          port: Text,
          kind: Type.Enum(['manual', 'http']),
          url: Nullable(Text),
          routes: Type.Array(Text),
          createdAt: Time,
        }),
      ),
    }),
    work: async (ctx) => ({
      items: (await listAdapters(ctx)).map((one) => ({ ...one, createdAt: one.createdAt.toISOString() })),
    }),
  });
  addConsoleRoute(http, deps, {
    method: 'POST',
    path: '/adapters/:name/ping',
    summary: 'Ask a service something that changes nothing, and say how it answered.',
    params: Type.Object({ name: IdText }),
    answer: Type.Object({ name: Text, isFine: Type.Boolean(), detail: Text, durationMs: Type.Integer() }),
    about: 'name',
    work: (ctx, { params }) => pingAdapter(ctx, params.name),
  });
}
