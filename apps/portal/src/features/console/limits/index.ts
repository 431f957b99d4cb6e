import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../../feature.ts';

export const limits: Feature = {
  routes: [{ path: 'limits', component: lazyRouteComponent(() => import('./limits-page.tsx'), 'LimitsPage') }],
  navigation: [{ to: 'limits', label: { en: 'Limits', es: 'Límites' }, icon: 'shield', group: 'console' }],
};
