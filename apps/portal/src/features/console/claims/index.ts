import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../../feature.ts';

export const claims: Feature = {
  routes: [
    { path: 'claims', component: lazyRouteComponent(() => import('./claims-page.tsx'), 'ClaimsPage') },
    { path: 'claims/$claimId', component: lazyRouteComponent(() => import('./claim-page.tsx'), 'ClaimPage') },
  ],
  navigation: [
    { to: 'claims', label: { en: 'Error claims', es: 'Reclamos de error' }, icon: 'alert', group: 'overview' },
  ],
  commands: [{ label: { en: 'Take a notice of an error', es: 'Recibir un reclamo de error' }, to: 'claims?new=1' }],
};
