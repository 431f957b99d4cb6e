import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { addRoute } from '../../core/http/route.ts';
import { PartnerBody } from './schema.ts';

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
}
