import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../../feature.ts';

export const moneyByHand: Feature = {
  routes: [
    { path: 'money', component: lazyRouteComponent(() => import('./funding-page.tsx'), 'FundingPage') },
    { path: 'money/refunds', component: lazyRouteComponent(() => import('./refunds-page.tsx'), 'RefundsPage') },
  ],
  navigation: [
    { to: 'money', label: { en: 'Money by hand', es: 'Dinero a mano' }, icon: 'transfer', group: 'transfers' },
  ],
  commands: [{ label: { en: 'Refunds that are due', es: 'Reembolsos pendientes' }, to: 'money/refunds' }],
};
