import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../core/context.ts';
import { addRoute } from '../../../core/http/route.ts';
import {
  CreateReplayBody,
  DryRunBody,
  ReplayBody,
  ReplayListBody,
  ReplayParams,
  ReplaysQuery,
  SingleReplayBody,
  SingleReplayParams,
  TestBody,
  TestedBody,
  TestParams,
} from './schema.ts';
import { changeReplay, createReplay, readReplay, readReplays, replayDelivery, sendTestEvent } from './service.ts';

const READ = { access: { scope: 'webhooks:read' }, tag: 'Webhooks' } as const;
const WRITE = { access: { scope: 'webhooks:write' }, tag: 'Webhooks' } as const;

export function replayRoutes(app: FastifyInstance, deps: Deps): void {
  addRoute(app, deps, {
    ...WRITE,
    method: 'POST',
    path: '/partner/webhook-endpoints/:endpointId/test',
    summary: 'Send the example of an event type to an endpoint, as it would really come.',
    params: TestParams,
    body: TestBody,
    answers: { 202: TestedBody },
    handler: (ctx, { params, body }) => sendTestEvent(ctx, params.endpointId, body.eventType),
  });
  addRoute(app, deps, {
    ...WRITE,
    method: 'POST',
    path: '/partner/webhook-deliveries/:deliveryId/replay',
    summary: 'Send an ended delivery again, under the same event id.',
    params: SingleReplayParams,
    answers: { 202: SingleReplayBody },
    handler: (ctx, { params }) => replayDelivery(ctx, params.deliveryId),
  });
  addRoute(app, deps, {
    ...WRITE,
    method: 'POST',
    path: '/partner/webhook-replays',
    summary: 'Send many again: what an endpoint missed in a time, or everything since then; dryRun counts first.',
    body: CreateReplayBody,
    answers: { 200: DryRunBody, 201: ReplayBody },
    handler: (ctx, { body }) => createReplay(ctx, body),
  });
  addRoute(app, deps, {
    ...READ,
    method: 'GET',
    path: '/partner/webhook-replays',
    summary: 'List replays, newest first.',
    query: ReplaysQuery,
    answers: { 200: ReplayListBody },
    handler: (ctx, { query }) => readReplays(ctx, query),
  });
  addRoute(app, deps, {
    ...READ,
    method: 'GET',
    path: '/partner/webhook-replays/:replayId',
    summary: 'How far a replay is.',
    params: ReplayParams,
    answers: { 200: ReplayBody },
    handler: (ctx, { params }) => readReplay(ctx, params.replayId),
  });
  for (const act of ['pause', 'resume', 'cancel'] as const) {
    addRoute(app, deps, {
      ...WRITE,
      method: 'POST',
      path: `/partner/webhook-replays/:replayId/${act}`,
      summary: `${act[0]!.toUpperCase()}${act.slice(1)} a replay.`,
      params: ReplayParams,
      answers: { 200: ReplayBody },
      errors: ['TRANSITION_NOT_ALLOWED'],
      handler: (ctx, { params }) => changeReplay(ctx, params.replayId, act),
    });
  }
}
