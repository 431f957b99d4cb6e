import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { consoleRoutes } from './index.ts';
import { signIn, type Visit } from './testing/operator-visit.ts';

const api = useApi();

interface Route {
  method: string;
  path: string;
  stepUp: string | undefined;
  hasAccess: boolean;
}

let routes: Route[];
let ana: Visit;
let member: Visit;
let partner: TestPartner;

/** The routes as they are declared, so that one added later is covered. */
function declaredRoutes(): Route[] {
  const found: Route[] = [];
  const http = {
    route({ method, url, config }: { method: string; url: string; config: { access?: object; stepUp?: string } }) {
      const path = url.replace('/operator/api', '').replace(/:(\w+)/g, 'some_$1');
      found.push({ method, path, stepUp: config.stepUp, hasAccess: 'operator' in (config.access ?? {}) });
    },
  } as unknown as FastifyInstance;
  consoleRoutes(http, api.deps, { version: '0', check: async () => [] });
  return found;
}

const bodyOf = ({ method }: Route): unknown => (method === 'GET' || method === 'DELETE' ? undefined : {});
const refusals = async (visit: Visit, of: Route[], headers: Record<string, string> = {}) =>
  Promise.all(
    of.map(async (route) => {
      const { status, body } = await visit.send(route.method, route.path, bodyOf(route), headers);
      return `${status} ${body.code}`;
    }),
  );

beforeAll(async () => {
  routes = declaredRoutes();
  ana = await signIn(api, { operator: 'ana' });
  member = await signIn(api);
  partner = await api.partner();
});

describe('every route of the console', () => {
  it('is declared as the operators’ own', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(routes.filter(({ hasAccess }) => !hasAccess)).toEqual([]);
  });

  it('answers a signed-in person who is no operator as if it were not there', async () => {
    expect(new Set(await refusals(member, routes))).toEqual(new Set(['404 RESOURCE_NOT_FOUND']));
  });

  it('answers nobody without a session, with a forged one, or with an API key', async () => {
    const nobody = { ...member, cookie: '' };
    expect(new Set(await refusals(nobody, routes, { cookie: '' }))).toEqual(new Set(['401 UNAUTHORIZED']));
    // The visitors' own limit counts them all.
    api.clock.advance(61_000);
    const forged = member.cookie.replace(/=.{8}/, '=aaaaaaaa');
    expect(new Set(await refusals(nobody, routes, { cookie: forged }))).toEqual(new Set(['401 UNAUTHORIZED']));
    api.clock.advance(61_000);
    const key = { cookie: '', 'x-api-key': partner.key };
    expect(new Set(await refusals(nobody, routes, key))).toEqual(new Set(['401 UNAUTHORIZED']));
  });

  it('refuses an operator without a second factor', async () => {
    const bare = await signIn(api, { operator: 'bare', hasSecondFactor: false });
    expect(new Set(await refusals(bare, routes))).toEqual(new Set(['403 SECOND_FACTOR_REQUIRED']));
  });

  it('refuses another site’s page, whoever is signed in', async () => {
    const from = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    expect(new Set(await refusals(ana, routes, from))).toEqual(new Set(['403 CROSS_SITE_REQUEST']));
  });

  it('refuses a disabled operator at once', async () => {
    const gone = await signIn(api, { operator: 'gone' });
    expect((await gone.get('/overview')).status).toBe(200);
    expect((await ana.post(`/operators/${gone.operatorId}/disable`)).status).toBe(200);
    expect((await gone.get('/overview')).status).toBe(404);
  });
});

describe('an act that moves money, changes prices or shows a person’s data', () => {
  it('asks who it is once more when the proof is older than ten minutes', async () => {
    const late = await signIn(api, { operator: 'late', isSteppedUp: false });
    const asked = routes.filter(({ stepUp }) => stepUp === 'always');
    expect(asked.length).toBeGreaterThan(25);
    expect(new Set(await refusals(late, asked))).toEqual(new Set(['409 STEP_UP_REQUIRED']));
    const free = routes.filter(({ stepUp, method }) => stepUp === undefined && method === 'GET');
    const answers = await refusals(late, free);
    expect(answers.filter((one) => one.includes('STEP_UP'))).toEqual([]);
  });

  it.each([
    'POST /payout-batches',
    'POST /payout-batches/some_batchId/release',
    'POST /payout-batches/some_batchId/export',
    'POST /payout-results',
    'POST /funding/some_operationId/received',
    'POST /refunds/some_operationId/paid',
    'POST /operations/some_operationId/cancel',
    'POST /rates',
    'POST /margins',
    'POST /fees',
    'POST /taxes',
    'PUT /limits',
    'POST /reviews/some_reviewId/open',
    'POST /reviews/some_reviewId/decide',
    'POST /claims/some_claimId/open',
  ])('is one of those: %s', (name) => {
    const route = routes.find(({ method, path }) => `${method} ${path}` === name);
    expect(route?.stepUp).toBe('always');
  });
});
