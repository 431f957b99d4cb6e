import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { addRoute } from '../../core/http/route.ts';
import { judgeColor } from './judge-settings.ts';
import { PartnerBody } from './schema.ts';
import { ChangeSettingsBody, ContrastBody, ContrastQuery, SettingsBody } from './settings-schema.ts';
import { changeSettings, readSettings } from './settings.ts';

export function partnerRoutes(app: FastifyInstance, deps: Deps): void {
  addRoute(app, deps, {
    method: 'GET',
    path: '/partner/me',
    access: { anyKey: true },
    summary: 'Your company, the environment of the key, and its settings.',
    tag: 'Partner',
    answers: { 200: PartnerBody },
    async handler({ principal }) {
      const { partnerId, name, slug, status, branding, settings } = principal.partner;
      return {
        status: 200,
        data: { partnerId, name, slug, status, environment: principal.environment, branding, settings },
      };
    },
  });
  const portal = { audience: 'portal', tag: 'Settings' } as const;
  addRoute(app, deps, {
    ...portal,
    method: 'GET',
    path: '/portal/api/settings',
    access: { scope: 'settings:read' },
    summary: 'What is set for this environment: branding, defaults of links, embedding.',
    answers: { 200: SettingsBody },
    handler: (ctx) => readSettings(ctx),
  });
  addRoute(app, deps, {
    ...portal,
    method: 'PATCH',
    path: '/portal/api/settings',
    access: { scope: 'settings:write' },
    stepUp: 'live',
    summary: 'Change settings; the hosted page shows it within a second.',
    body: ChangeSettingsBody,
    answers: { 200: SettingsBody },
    handler: (ctx, { body }) => changeSettings(ctx, body),
  });
  addRoute(app, deps, {
    ...portal,
    method: 'GET',
    path: '/portal/api/settings/contrast',
    access: { scope: 'settings:read' },
    summary: 'Whether a colour can be read on the hosted page.',
    query: ContrastQuery,
    answers: { 200: ContrastBody },
    handler: async (_ctx, { query }) => ({ status: 200, data: judgeColor(query.color) }),
  });
}
