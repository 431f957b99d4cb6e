import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
  type AnyRoute,
} from '@tanstack/react-router';
import { environmentOf, setPlace } from './api/place.ts';
import { parseSearch, stringifySearch } from './components/use-search-state.ts';
import { consoleFeatures, partnerFeatures } from './features/index.ts';
import type { Feature } from './feature.ts';
import { membershipOf } from './session/me.ts';
import { requireMe } from './session/require-me.ts';
import { BrokenPage, Root, UnknownPage } from './shell/root.tsx';

interface RouterContext {
  queries: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Root,
  notFoundComponent: UnknownPage,
  errorComponent: BrokenPage,
});

const door = (path: string, load: () => Promise<Record<string, () => React.JSX.Element>>, name: string) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, name) });

const doors = [
  door('/portal/sign-in', () => import('./features/sign-in/sign-in-page.tsx'), 'SignInPage'),
  door('/portal/invitation', () => import('./features/sign-in/invitation-page.tsx'), 'InvitationPage'),
  door('/portal/forgot', () => import('./features/sign-in/forgot-page.tsx'), 'ForgotPage'),
  door('/portal/reset', () => import('./features/sign-in/reset-page.tsx'), 'ResetPage'),
];

/** The address without a page: the first partner of the person. */
const start = createRoute({
  getParentRoute: () => root,
  path: '/portal',
  beforeLoad: async ({ context, location }) => {
    const me = await requireMe(context.queries, location.href);
    const [first] = me.memberships;
    if (first) throw redirect({ to: `/portal/${first.slug}/test/home`, replace: true });
    if (me.operator) throw redirect({ to: '/operator', replace: true });
    throw redirect({ to: '/portal/account', replace: true });
  },
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/portal/account',
  beforeLoad: async ({ context, location }) => void (await requireMe(context.queries, location.href)),
  component: lazyRouteComponent(() => import('./features/account/account-page.tsx'), 'AccountPage'),
});

/** Where `m2m login` leads. */
const pair = createRoute({
  getParentRoute: () => root,
  path: '/portal/pair',
  beforeLoad: async ({ context, location }) => void (await requireMe(context.queries, location.href)),
  component: lazyRouteComponent(() => import('./features/pairings/pair-page.tsx'), 'PairPage'),
});

const partnerFrame = createRoute({
  getParentRoute: () => root,
  path: '/portal/$partner/$environment',
  beforeLoad: async ({ context, location, params }) => {
    const me = await requireMe(context.queries, location.href);
    const partner = membershipOf(me, params.partner);
    const environment = environmentOf(params.environment);
    if (!partner || !environment) throw notFound();
    setPlace({ partnerId: partner.partnerId, slug: partner.slug, environment });
  },
  component: lazyRouteComponent(() => import('./shell/partner-frame.tsx'), 'PartnerFrame'),
  notFoundComponent: UnknownPage,
});

const operatorFrame = createRoute({
  getParentRoute: () => root,
  path: '/operator',
  beforeLoad: async ({ context, location }) => {
    const me = await requireMe(context.queries, location.href);
    if (!me.operator) throw notFound();
    setPlace(undefined);
  },
  component: lazyRouteComponent(() => import('./shell/operator-frame.tsx'), 'OperatorFrame'),
  notFoundComponent: UnknownPage,
});

const pagesOf = (parent: AnyRoute, features: readonly Feature[]): AnyRoute[] =>
  features.flatMap(({ routes }) =>
    routes.map(({ path, component }) => createRoute({ getParentRoute: () => parent, path, component })),
  );

const toFirstPage = (parent: AnyRoute, features: readonly Feature[]): AnyRoute =>
  createRoute({
    getParentRoute: () => parent,
    path: '/',
    beforeLoad: ({ location }: { location: { pathname: string } }) => {
      const first = features[0]?.routes[0]?.path;
      if (first) throw redirect({ to: `${location.pathname.replace(/\/$/, '')}/${first}`, replace: true });
    },
  });

const routeTree = root.addChildren([
  ...doors,
  start,
  account,
  pair,
  partnerFrame.addChildren([...pagesOf(partnerFrame, partnerFeatures), toFirstPage(partnerFrame, partnerFeatures)]),
  operatorFrame.addChildren([...pagesOf(operatorFrame, consoleFeatures), toFirstPage(operatorFrame, consoleFeatures)]),
]);

export const openRouter = (queries: QueryClient) =>
  createRouter({
    routeTree,
    context: { queries },
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: UnknownPage,
  });
