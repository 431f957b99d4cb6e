import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { bothAs, signInMember, type TestMember } from '../../../test/members.ts';
import { PORTAL_SCOPES } from '../accounts/index.ts';
import { SCOPES } from '../keys/index.ts';
import { ROLES, roleScopes, type Role } from './index.ts';
import { mayGrant } from './roles.ts';
import type { PermissionRoute } from './schema.ts';

const api = useApi();
const ENVIRONMENTS = ['sandbox', 'live'] as const;

let partner: TestPartner;
let members: Map<Role, TestMember>;
let routes: PermissionRoute[];

beforeAll(async () => {
  partner = await api.partner();
  await api.sql('update partner_environments set create_limit_per_minute = 10000, request_limit_per_minute = 100000');
  members = new Map();
  for (const role of ROLES) members.set(role, await signInMember(api, partner, { roles: bothAs(role) }));
  routes = (await members.get('read_only')!.get('/portal/api/permissions')).body.data.routes;
});

const fill = (path: string, ids: Record<string, string> = {}): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'nobody_0123456789abcdef');
const hasBody = (method: string): boolean => method !== 'GET' && method !== 'DELETE';

describe('the matrix of roles and routes', () => {
  it('holds every route with a scope, of the API and of the portal', async () => {
    const documents = ['/openapi.json', '/portal/api/openapi.json'];
    const document = (await api.inject({ url: documents[0]! })).json();
    const paths = Object.entries(document.paths as Record<string, Record<string, { description?: string }>>);
    const scoped = paths.flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([, { description = '' }]) => description.startsWith('Scope:'))
        .map(([method]) => `${method.toUpperCase()} ${path}`),
    );
    const listed = routes.map(({ method, path }) => `${method} ${path}`);
    expect(scoped.filter((route) => !listed.includes(route))).toEqual([]);
    expect(scoped.length).toBeGreaterThan(40);
    expect(listed.filter((route) => route.includes('/portal/api/')).length).toBeGreaterThan(15);
  });

  it.each(ROLES)(
    'is what %s finds at the door of each route',
    async (role) => {
      const member = members.get(role)!;
      const wrong: string[] = [];
      for (const environment of ENVIRONMENTS) {
        for (const route of routes) {
          const body = hasBody(route.method) ? {} : undefined;
          const answer = await member.request(route.method, fill(route.path), body, environment);
          const isHidden = route.isSandboxOnly && environment === 'live';
          const isRefused = answer.status === 403 && answer.body.code === 'INSUFFICIENT_SCOPE';
          const isRight = isHidden
            ? answer.status === 404 && !route.allowed[role].live
            : isRefused !== route.allowed[role][environment] && answer.status !== 401 && answer.status < 500;
          if (!isRight) wrong.push(`${environment} ${route.method} ${route.path}: ${answer.status}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it('shows a person of another company nothing by any route and id', async () => {
    const owner = members.get('owner')!;
    const link = (await partner.post('/partner/links', { referenceId: 'theirs' })).body.data;
    const [user] = await api.sql<{ id: string }>("select id from users where reference_id = 'theirs'");
    const endpoint = await partner.post('/partner/webhook-endpoints', { url: 'https://hooks.example.com/m2m' });
    const view = await owner.post('/portal/api/views', { page: 'logs', name: 'Mine', query: '', isShared: true });
    const invitation = await owner.post('/portal/api/invitations', {
      email: 'x@example.com',
      roles: { sandbox: 'support' },
    });
    const ids: Record<string, string> = {
      linkId: link.linkId,
      userId: user!.id,
      keyId: partner.keyId,
      endpointId: endpoint.body.data.endpointId,
      viewId: view.body.data.viewId,
      invitationId: invitation.body.data.invitationId,
      memberId: owner.memberId,
    };
    const stranger = await signInMember(api, await api.partner());
    const answers = new Map<string, number>();
    const own: number[] = [];
    for (const { method, path } of routes) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      if (names.length === 0 || !names.every((name) => name in ids)) continue;
      const body = hasBody(method) ? bodyOf(path) : undefined;
      answers.set(`${method} ${path}`, (await stranger.request(method, fill(path, ids), body)).status);
      if (method === 'GET') own.push((await owner.request(method, fill(path, ids))).status);
    }
    expect([...answers].filter(([, status]) => status !== 404)).toEqual([]);
    expect(answers.size).toBeGreaterThan(20);
    expect(own.filter((status) => status === 200).length).toBeGreaterThan(5);
    for (const { path } of routes.filter(({ method, path: text }) => method === 'GET' && !text.includes('{'))) {
      const text = JSON.stringify((await stranger.get(path)).body);
      expect({ path, found: Object.values(ids).filter((id) => text.includes(id)) }).toEqual({ path, found: [] });
    }
    for (const id of Object.values(ids))
      expect({ id, status: (await stranger.get(`/portal/api/search?id=${id}`)).status }).toEqual({ id, status: 404 });
  }, 60_000);

  it('is refused to API keys, whatever scopes they have', async () => {
    for (const { method, path } of routes.filter((route) => route.path.startsWith('/portal/api/'))) {
      const answer = await partner.request(method, fill(path), hasBody(method) ? {} : undefined);
      expect({ path, status: answer.status, code: answer.body.code }).toEqual({
        path,
        status: 403,
        code: 'INSUFFICIENT_SCOPE',
      });
    }
  });
});

const BODIES: Record<string, unknown> = {
  '/partner/keys/{keyId}': { name: 'x' },
  '/partner/webhook-endpoints/{endpointId}': { description: 'x' },
  '/portal/api/members/{memberId}': { roles: { sandbox: 'support' } },
  '/portal/api/users/{userId}/reveal': { reason: 'Asked by phone.', fields: ['email'] },
};
const bodyOf = (path: string): unknown => BODIES[path] ?? {};

describe('roles', () => {
  it('know every scope, the owner all of them, and no other', () => {
    const all = [...SCOPES, ...PORTAL_SCOPES].sort();
    expect([...roleScopes('owner', 'live')].sort()).toEqual(all);
    for (const role of ROLES)
      for (const environment of ENVIRONMENTS)
        expect([...roleScopes(role, environment)].filter((scope) => !all.includes(scope as never))).toEqual([]);
  });

  it('let nobody but owner and admin grant, and nobody above themselves', () => {
    for (const own of ROLES)
      for (const from of ROLES)
        for (const to of ROLES)
          expect(mayGrant(own, from, to)).toBe(
            own === 'owner' || (own === 'admin' && from !== 'owner' && to !== 'owner'),
          );
    expect(mayGrant(null, null, 'read_only')).toBe(false);
  });

  it('are documented as they are', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../../../docs/portal/team.md'), 'utf8');
    const rows = [...text.matchAll(/^\| `([a-z_:]+)` +\|(.*)\|$/gm)].map(([, scope, cells]) => ({
      scope,
      cells: cells!.split('|').map((cell) => cell.trim()),
    }));
    const mark = (role: Role, scope: string): string => {
      const [inSandbox, inLive] = ENVIRONMENTS.map((environment) => roleScopes(role, environment).has(scope));
      return inSandbox && inLive ? 'both' : inSandbox ? 'sandbox' : inLive ? 'live' : '';
    };
    expect(rows).toEqual(
      [...SCOPES, ...PORTAL_SCOPES].map((scope) => ({ scope, cells: ROLES.map((role) => mark(role, scope)) })),
    );
  });
});
