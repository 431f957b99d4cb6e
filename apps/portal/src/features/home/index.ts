import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../feature.ts';

export const home: Feature = {
  routes: [{ path: 'home', component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage') }],
  navigation: [{ to: 'home', label: { en: 'Home', es: 'Inicio' }, icon: 'home', group: 'overview' }],
};
