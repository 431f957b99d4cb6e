import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../feature.ts';

export const users: Feature = {
  routes: [
    { path: 'users', component: lazyRouteComponent(() => import('./users-page.tsx'), 'UsersPage') },
    { path: 'users/$userId', component: lazyRouteComponent(() => import('./user-page.tsx'), 'UserPage') },
  ],
  navigation: [
    { to: 'users', label: { en: 'People', es: 'Personas' }, icon: 'users', group: 'transfers', scope: 'links:read' },
  ],
};
