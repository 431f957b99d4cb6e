import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../feature.ts';

export const audit: Feature = {
  routes: [{ path: 'audit', component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage') }],
  navigation: [
    {
      to: 'audit',
      label: { en: 'Audit log', es: 'Auditoría' },
      icon: 'audit',
      group: 'organization',
      scope: 'logs:read',
    },
  ],
};
