import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { addRoute } from '../../core/http/route.ts';
import { readHistogram } from './read-histogram.ts';
import {
  HistogramBody,
  HistogramQuery,
  RequestLogBody,
  RequestLogParams,
  RequestLogsBody,
  RequestLogsQuery,
  UsageBody,
  UsageQuery,
} from './schema.ts';
import { readRequestLog, readRequestLogs, readUsage } from './service.ts';

export function usageRoutes(app: FastifyInstance, deps: Deps): void {
  const common = { method: 'GET', access: { scope: 'logs:read' }, tag: 'Usage and logs' } as const;
  addRoute(app, deps, {
    ...common,
    path: '/partner/usage',
    summary: 'How often your keys call, how often it fails and how long it takes.',
    query: UsageQuery,
    answers: { 200: UsageBody },
    handler: (ctx, { query }) => readUsage(ctx, query),
  });
  addRoute(app, deps, {
    ...common,
    path: '/partner/request-logs',
    summary: 'Your requests of the last 30 days, newest first; without from, of the last 24 hours.',
    query: RequestLogsQuery,
    answers: { 200: RequestLogsBody },
    handler: (ctx, { query }) => readRequestLogs(ctx, query),
  });
  addRoute(app, deps, {
    ...common,
    path: '/partner/request-logs/:requestId',
    summary: 'One request with its redacted body.',
    params: RequestLogParams,
    answers: { 200: RequestLogBody },
    handler: (ctx, { params }) => readRequestLog(ctx, params.requestId),
  });
  addRoute(app, deps, {
    ...common,
    audience: 'portal',
    path: '/portal/api/request-logs/histogram',
    summary: 'How many requests match the filters of the list, by time and class, and what they have in common.',
    query: HistogramQuery,
    answers: { 200: HistogramBody },
    handler: (ctx, { query }) => readHistogram(ctx, query),
  });
}
