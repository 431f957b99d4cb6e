import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../../feature.ts';

export const disclosures: Feature = {
  routes: [
    { path: 'disclosures', component: lazyRouteComponent(() => import('./texts-page.tsx'), 'TextsPage') },
    {
      path: 'disclosures/provider',
      component: lazyRouteComponent(() => import('./provider-page.tsx'), 'ProviderPage'),
    },
    {
      path: 'disclosures/agencies',
      component: lazyRouteComponent(() => import('./agencies-page.tsx'), 'AgenciesPage'),
    },
    { path: 'disclosures/texts/$version', component: lazyRouteComponent(() => import('./text-page.tsx'), 'TextPage') },
  ],
  navigation: [
    { to: 'disclosures', label: { en: 'Disclosures', es: 'Divulgaciones' }, icon: 'logs', group: 'console' },
  ],
};
