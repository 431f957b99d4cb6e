import type { FastifyInstance } from 'fastify';
import type { Deps, Owner } from '../../core/context.ts';
import { addRoute } from '../../core/http/route.ts';
import { railNotConfigured } from './errors.ts';
import { createInformationQuote, readRates } from './partner-quotes.ts';
import { CreateQuoteBody, QuoteBody, RatesBody } from './schema.ts';

/** Contract 6.13. `isRailReady` says whether the owner's money can be taken and paid out: a price is no use otherwise. */
export function pricingRoutes(
  app: FastifyInstance,
  deps: Deps,
  { isRailReady }: { isRailReady(owner: Owner): Promise<boolean> },
): void {
  addRoute(app, deps, {
    method: 'POST',
    path: '/partner/quotes',
    access: { scope: 'operations:read' },
    summary: 'Ask what a transfer would cost, for your own screens.',
    tag: 'Quotes',
    body: CreateQuoteBody,
    answers: { 201: QuoteBody },
    errors: ['CORRIDOR_CLOSED', 'RAIL_NOT_CONFIGURED'],
    async handler(ctx, { body }) {
      if (!(await isRailReady(ctx.owner))) throw railNotConfigured();
      return createInformationQuote(ctx, body);
    },
  });
  addRoute(app, deps, {
    method: 'GET',
    path: '/partner/rates',
    access: { scope: 'operations:read' },
    summary: 'The exchange rates of the open corridors.',
    tag: 'Quotes',
    answers: { 200: RatesBody },
    async handler(ctx) {
      return { status: 200, data: await readRates(ctx) };
    },
  });
}
