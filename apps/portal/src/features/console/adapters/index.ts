import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../../feature.ts';

export const adapters: Feature = {
  routes: [{ path: 'adapters', component: lazyRouteComponent(() => import('./adapters-page.tsx'), 'AdaptersPage') }],
  navigation: [
    {
      to: 'adapters',
      label: { en: 'Adapters and screening', es: 'Adaptadores y listas' },
      icon: 'link',
      group: 'console',
    },
  ],
};
