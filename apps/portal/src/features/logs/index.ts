import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../feature.ts';

export const logs: Feature = {
  routes: [
    { path: 'logs', component: lazyRouteComponent(() => import('./logs-page.tsx'), 'LogsPage') },
    { path: 'logs/$requestId', component: lazyRouteComponent(() => import('./request-page.tsx'), 'RequestPage') },
  ],
  navigation: [
    { to: 'logs', label: { en: 'Logs', es: 'Registros' }, icon: 'logs', group: 'developers', scope: 'logs:read' },
  ],
  commands: [
    { label: { en: 'Live tail of requests', es: 'Solicitudes en vivo' }, to: 'logs?tail=1', scope: 'logs:read' },
    { label: { en: 'Failed requests', es: 'Solicitudes fallidas' }, to: 'logs?statusClass=4xx', scope: 'logs:read' },
  ],
};
