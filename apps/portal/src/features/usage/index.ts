import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../feature.ts';

export const usage: Feature = {
  routes: [{ path: 'usage', component: lazyRouteComponent(() => import('./usage-page.tsx'), 'UsagePage') }],
  navigation: [
    { to: 'usage', label: { en: 'Usage', es: 'Uso' }, icon: 'chart', group: 'developers', scope: 'logs:read' },
  ],
};
