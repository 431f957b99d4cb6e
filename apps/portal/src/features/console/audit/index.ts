import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../../feature.ts';

export const consoleAudit: Feature = {
  routes: [{ path: 'audit', component: lazyRouteComponent(() => import('./audit-page.tsx'), 'ConsoleAuditPage') }],
  navigation: [{ to: 'audit', label: { en: 'Audit', es: 'Auditoría' }, icon: 'audit', group: 'console' }],
};
