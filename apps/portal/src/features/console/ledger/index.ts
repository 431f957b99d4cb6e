import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../../feature.ts';

export const ledger: Feature = {
  routes: [{ path: 'ledger', component: lazyRouteComponent(() => import('./ledger-page.tsx'), 'LedgerPage') }],
  navigation: [{ to: 'ledger', label: { en: 'Ledger', es: 'Libro mayor' }, icon: 'scale', group: 'transfers' }],
};
