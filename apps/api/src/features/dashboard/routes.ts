import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { addRoute } from '../../core/http/route.ts';
import type { Persons } from '../team/index.ts';
import { HomeBody, HomeQuery } from './home-schema.ts';
import {
  ChecklistBody,
  CreateViewBody,
  DeletedViewBody,
  FirstRequestBody,
  FirstRequestQuery,
  FoundBody,
  GoLiveBody,
  RequestGoLiveBody,
  SavedViewBody,
  SearchQuery,
  ViewListBody,
  ViewParams,
  ViewsQuery,
} from './schema.ts';
import { findById } from './service/find-by-id.ts';
import { readGoLive, requestGoLive } from './service/go-live.ts';
import { readChecklist, readFirstRequest } from './service/read-checklist.ts';
import { readHome } from './service/read-home.ts';
import { createView, readViews, removeView } from './service/saved-views.ts';

const HOME = { audience: 'portal', tag: 'Home', access: { anyMember: true }, method: 'GET' } as const;

/** What the first pages of the portal show; no key calls these. */
export function dashboardRoutes(app: FastifyInstance, deps: Deps, persons: Persons): void {
  addRoute(app, deps, {
    ...HOME,
    path: '/portal/api/home',
    summary: 'Figures of a range with their course, errors by code and route, and money by corridor.',
    query: HomeQuery,
    answers: { 200: HomeBody },
    handler: (ctx, { query }) => readHome(ctx, query.range ?? '24h'),
  });
  addRoute(app, deps, {
    ...HOME,
    path: '/portal/api/checklist',
    summary: 'First steps, ticked by what really happened.',
    answers: { 200: ChecklistBody },
    handler: (ctx) => readChecklist(ctx, persons),
  });
  addRoute(app, deps, {
    ...HOME,
    access: { scope: 'keys:read' },
    path: '/portal/api/first-request',
    summary: 'Whether a key, or any, has ever called: seen within a second of the call.',
    query: FirstRequestQuery,
    answers: { 200: FirstRequestBody },
    handler: (ctx, { query }) => readFirstRequest(ctx, query.keyId),
  });
  addRoute(app, deps, {
    ...HOME,
    path: '/portal/api/search',
    summary: 'The page of any id that you may see.',
    query: SearchQuery,
    answers: { 200: FoundBody },
    handler: (ctx, { query }) => findById(ctx, query.id),
  });
  viewRoutes(app, deps);
  goLiveRoutes(app, deps, persons);
}

function viewRoutes(app: FastifyInstance, deps: Deps): void {
  const common = { audience: 'portal', tag: 'Saved views' } as const;
  addRoute(app, deps, {
    ...common,
    method: 'GET',
    path: '/portal/api/views',
    access: { anyMember: true },
    summary: 'Saved filters: your own and those for everybody.',
    query: ViewsQuery,
    answers: { 200: ViewListBody },
    handler: (ctx, { query }) => readViews(ctx, query.page),
  });
  addRoute(app, deps, {
    ...common,
    method: 'POST',
    path: '/portal/api/views',
    access: { scope: 'views:write' },
    summary: 'Save the filters of a page under a name.',
    body: CreateViewBody,
    answers: { 201: SavedViewBody },
    handler: (ctx, { body }) => createView(ctx, body),
  });
  addRoute(app, deps, {
    ...common,
    method: 'DELETE',
    path: '/portal/api/views/:viewId',
    access: { scope: 'views:write' },
    summary: 'Delete a saved view: your own, or with team:write any that is for everybody.',
    params: ViewParams,
    answers: { 200: DeletedViewBody },
    handler: (ctx, { params }) => removeView(ctx, params.viewId),
  });
}

function goLiveRoutes(app: FastifyInstance, deps: Deps, persons: Persons): void {
  const common = { audience: 'portal', tag: 'Go live', path: '/portal/api/go-live' } as const;
  addRoute(app, deps, {
    ...common,
    method: 'GET',
    access: { scope: 'settings:read' },
    summary: 'What has to be in order before live, and how your request stands.',
    answers: { 200: GoLiveBody },
    handler: (ctx) => readGoLive(ctx, persons),
  });
  addRoute(app, deps, {
    ...common,
    method: 'POST',
    access: { scope: 'settings:write' },
    summary: 'Ask the operator to open live.',
    body: RequestGoLiveBody,
    answers: { 201: GoLiveBody },
    errors: ['TRANSITION_NOT_ALLOWED'],
    handler: (ctx, { body }) => requestGoLive(ctx, persons, body.note),
  });
}
