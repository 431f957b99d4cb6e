import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../../feature.ts';

export const calendar: Feature = {
  routes: [{ path: 'calendar', component: lazyRouteComponent(() => import('./calendar-page.tsx'), 'CalendarPage') }],
  navigation: [{ to: 'calendar', label: { en: 'Calendar', es: 'Calendario' }, icon: 'flag', group: 'console' }],
};
