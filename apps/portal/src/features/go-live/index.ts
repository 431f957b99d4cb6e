import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../feature.ts';

export const goLive: Feature = {
  routes: [{ path: 'go-live', component: lazyRouteComponent(() => import('./go-live-page.tsx'), 'GoLivePage') }],
  navigation: [
    {
      to: 'go-live',
      label: { en: 'Go live', es: 'Pasar a producción' },
      icon: 'flag',
      group: 'organization',
      scope: 'settings:read',
    },
  ],
};
