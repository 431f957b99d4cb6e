import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../feature.ts';

export const alerts: Feature = {
  routes: [
    { path: 'alerts', component: lazyRouteComponent(() => import('./inbox-page.tsx'), 'InboxPage') },
    { path: 'alerts/rules', component: lazyRouteComponent(() => import('./rules-page.tsx'), 'RulesPage') },
    { path: 'alerts/contacts', component: lazyRouteComponent(() => import('./contacts-page.tsx'), 'ContactsPage') },
  ],
  navigation: [
    { to: 'alerts', label: { en: 'Alerts', es: 'Avisos' }, icon: 'bell', group: 'developers', scope: 'keys:read' },
  ],
  commands: [
    {
      label: { en: 'Who is told of alerts', es: 'A quién se avisa' },
      to: 'alerts/contacts',
      keywords: 'mail contacts channels',
      scope: 'settings:read',
    },
  ],
};
