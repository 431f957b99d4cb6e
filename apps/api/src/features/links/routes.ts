import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { addRoute } from '../../core/http/route.ts';
import { BODY_WITH_USER_DATA_BYTES } from '../users/index.ts';
import {
  ActivityBody,
  CreatedLinkBody,
  CreateLinkBody,
  LinkDetailBody,
  LinkListBody,
  LinkParams,
  ListLinksQuery,
  ReissuedLinkBody,
  RevokedLinkBody,
  RevokeLinkBody,
} from './schema.ts';
import { createLink } from './service/create-link.ts';
import { reissueLink, revokeLink } from './service/end-link.ts';
import { readActivity, readLink, readLinks } from './service/read-links.ts';

export function linkRoutes(app: FastifyInstance, deps: Deps): void {
  const tag = 'Links';
  addRoute(app, deps, {
    method: 'POST',
    path: '/partner/links',
    access: { scope: 'links:write' },
    summary: 'Create a magic link.',
    tag,
    body: CreateLinkBody,
    answers: { 201: CreatedLinkBody },
    errors: ['ACTIVE_LINK_EXISTS'],
    isCreateBucket: true,
    maxBodyBytes: BODY_WITH_USER_DATA_BYTES,
    handler: (ctx, { body }) => createLink(ctx, body),
  });
  addRoute(app, deps, {
    method: 'GET',
    path: '/partner/links',
    access: { scope: 'links:read' },
    summary: 'List links, newest first.',
    tag,
    query: ListLinksQuery,
    answers: { 200: LinkListBody },
    handler: (ctx, { query }) => readLinks(ctx, query),
  });
  addRoute(app, deps, {
    method: 'GET',
    path: '/partner/links/:linkId',
    access: { scope: 'links:read' },
    summary: 'One link in detail.',
    tag,
    params: LinkParams,
    answers: { 200: LinkDetailBody },
    handler: (ctx, { params }) => readLink(ctx, params.linkId),
  });
  addRoute(app, deps, {
    method: 'POST',
    path: '/partner/links/:linkId/revoke',
    access: { scope: 'links:write' },
    summary: 'Revoke a link; its page stops at once.',
    tag,
    params: LinkParams,
    body: RevokeLinkBody,
    answers: { 200: RevokedLinkBody },
    errors: ['LINK_NOT_REVOCABLE', 'LINK_EXPIRED'],
    handler: (ctx, { params, body }) => revokeLink(ctx, params.linkId, body.reason),
  });
  addRoute(app, deps, {
    method: 'POST',
    path: '/partner/links/:linkId/reissue',
    access: { scope: 'links:write' },
    summary: 'A new token for the same link; the old one is dead at once.',
    tag,
    params: LinkParams,
    answers: { 200: ReissuedLinkBody },
    errors: ['LINK_REVOKED', 'LINK_EXPIRED'],
    handler: (ctx, { params }) => reissueLink(ctx, params.linkId),
  });
  addRoute(app, deps, {
    method: 'GET',
    path: '/partner/links/:linkId/activity',
    access: { scope: 'links:read' },
    summary: 'What happened to a link, oldest first.',
    tag,
    params: LinkParams,
    answers: { 200: ActivityBody },
    handler: (ctx, { params }) => readActivity(ctx, params.linkId),
  });
}
