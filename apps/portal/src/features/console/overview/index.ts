import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../../feature.ts';

export const overview: Feature = {
  routes: [{ path: 'overview', component: lazyRouteComponent(() => import('./overview-page.tsx'), 'OverviewPage') }],
  navigation: [{ to: 'overview', label: { en: 'Overview', es: 'Resumen' }, icon: 'home', group: 'overview' }],
};
