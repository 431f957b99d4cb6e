import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../feature.ts';

export const operations: Feature = {
  routes: [
    { path: 'operations', component: lazyRouteComponent(() => import('./operations-page.tsx'), 'OperationsPage') },
    {
      path: 'operations/$operationId',
      component: lazyRouteComponent(() => import('./operation-page.tsx'), 'OperationPage'),
    },
  ],
  navigation: [
    {
      to: 'operations',
      label: { en: 'Transfers', es: 'Transferencias' },
      icon: 'transfer',
      group: 'transfers',
      scope: 'operations:read',
    },
  ],
};
