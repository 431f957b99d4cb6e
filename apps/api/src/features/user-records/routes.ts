import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { addRoute } from '../../core/http/route.ts';
import {
  DeletedUserBody,
  ListUsersQuery,
  RevealBody,
  RevealedBody,
  TimelineBody,
  TimelineQuery,
  UserDetailBody,
  UserListBody,
  UserParams,
} from './schema.ts';
import { readTimeline } from './service/read-timeline.ts';
import { readUserRecord, readUserRecords } from './service/read-users.ts';
import { deleteUser } from './service/restrict-user.ts';
import { revealUser } from './service/reveal-user.ts';

export function userRoutes(app: FastifyInstance, deps: Deps): void {
  const tag = 'Users';
  addRoute(app, deps, {
    method: 'GET',
    path: '/partner/users',
    access: { scope: 'links:read' },
    summary: 'List users, newest first.',
    tag,
    query: ListUsersQuery,
    answers: { 200: UserListBody },
    handler: (ctx, { query }) => readUserRecords(ctx, query),
  });
  addRoute(app, deps, {
    method: 'GET',
    path: '/partner/users/:userId',
    access: { scope: 'links:read' },
    summary: 'What is known of a user, masked, from whom, and their links and operations.',
    tag,
    params: UserParams,
    answers: { 200: UserDetailBody },
    handler: (ctx, { params }) => readUserRecord(ctx, params.userId),
  });
  addRoute(app, deps, {
    method: 'DELETE',
    path: '/partner/users/:userId',
    access: { scope: 'links:write' },
    summary: 'Delete a user: restricted at once, destroyed when the legal period ends.',
    tag,
    params: UserParams,
    answers: { 200: DeletedUserBody },
    handler: (ctx, { params }) => deleteUser(ctx, params.userId),
  });
  addRoute(app, deps, {
    method: 'POST',
    path: '/portal/api/users/:userId/reveal',
    audience: 'portal',
    access: { scope: 'users:reveal' },
    stepUp: 'always',
    summary: 'Personal data of a user in clear, for a reason; audited.',
    tag,
    params: UserParams,
    body: RevealBody,
    answers: { 200: RevealedBody },
    errors: ['TRANSITION_NOT_ALLOWED'],
    handler: (ctx, { params, body }) => revealUser(ctx, params.userId, body),
  });
  addRoute(app, deps, {
    method: 'GET',
    path: '/portal/api/users/:userId/timeline',
    audience: 'portal',
    access: { scope: 'links:read' },
    summary: 'What happened to a user over all links, checks and transfers, newest first.',
    tag,
    params: UserParams,
    query: TimelineQuery,
    answers: { 200: TimelineBody },
    handler: (ctx, { params, query }) => readTimeline(ctx, params.userId, query),
  });
}
