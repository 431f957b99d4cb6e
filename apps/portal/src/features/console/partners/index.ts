import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../../feature.ts';

export const partners: Feature = {
  routes: [
    { path: 'partners', component: lazyRouteComponent(() => import('./partners-page.tsx'), 'PartnersPage') },
    { path: 'partners/$partnerId', component: lazyRouteComponent(() => import('./partner-page.tsx'), 'PartnerPage') },
  ],
  navigation: [{ to: 'partners', label: { en: 'Partners', es: 'Socios' }, icon: 'users', group: 'overview' }],
  commands: [{ label: { en: 'Make a partner', es: 'Crear un socio' }, to: 'partners?new=1' }],
};
