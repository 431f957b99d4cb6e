import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../../feature.ts';

export const payouts: Feature = {
  routes: [
    { path: 'payouts', component: lazyRouteComponent(() => import('./payouts-page.tsx'), 'PayoutsPage') },
    { path: 'payouts/results', component: lazyRouteComponent(() => import('./results-page.tsx'), 'ResultsPage') },
    { path: 'payouts/$batchId', component: lazyRouteComponent(() => import('./batch-page.tsx'), 'BatchPage') },
  ],
  navigation: [{ to: 'payouts', label: { en: 'Payouts', es: 'Pagos' }, icon: 'bank', group: 'transfers' }],
  commands: [
    { label: { en: 'Make a payout batch', es: 'Armar un lote de pagos' }, to: 'payouts?new=1' },
    { label: { en: 'Import payout results', es: 'Importar resultados de pagos' }, to: 'payouts/results' },
  ],
};
