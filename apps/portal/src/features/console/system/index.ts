import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../../feature.ts';

export const system: Feature = {
  routes: [{ path: 'system', component: lazyRouteComponent(() => import('./system-page.tsx'), 'SystemPage') }],
  navigation: [{ to: 'system', label: { en: 'System', es: 'Sistema' }, icon: 'heart', group: 'console' }],
};
