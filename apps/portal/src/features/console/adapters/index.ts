import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../../feature.ts';

export const adapters: Feature = {
  routes: [{ path: 'adapters', component: lazyRouteComponent(() => import('./adapters-page.tsx'), 'AdaptersPage') }],
  navigation: [
    {
      to: 'adapters',
      label: { en: 'Adapters', es: 'Adaptadores' },
      icon: 'link',
      group: 'console',
    },
  ],
  commands: [{ label: { en: 'Sanctions list', es: 'Lista de sanciones' }, to: 'adapters' }],
};
