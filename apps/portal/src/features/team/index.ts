import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../feature.ts';

export const team: Feature = {
  routes: [
    { path: 'team', component: lazyRouteComponent(() => import('./team-page.tsx'), 'TeamPage') },
    {
      path: 'team/permissions',
      component: lazyRouteComponent(() => import('./permissions-page.tsx'), 'PermissionsPage'),
    },
  ],
  navigation: [
    { to: 'team', label: { en: 'Team', es: 'Equipo' }, icon: 'users', group: 'organization', scope: 'team:read' },
  ],
  commands: [
    {
      label: { en: 'Invite somebody', es: 'Invitar a alguien' },
      to: 'team?invite=1',
      keywords: 'member user miembro',
      scope: 'team:write',
    },
    {
      label: { en: 'Who may do what', es: 'Quién puede hacer qué' },
      to: 'team/permissions',
      keywords: 'roles permissions matrix permisos',
    },
  ],
};
