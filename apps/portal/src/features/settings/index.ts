import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../feature.ts';

export const settings: Feature = {
  routes: [{ path: 'settings', component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage') }],
  navigation: [
    {
      to: 'settings',
      label: { en: 'Settings', es: 'Configuración' },
      icon: 'settings',
      group: 'organization',
      scope: 'settings:read',
    },
  ],
  commands: [
    {
      label: { en: 'Branding of the hosted page', es: 'Marca de la página alojada' },
      to: 'settings',
      keywords: 'logo colour color theme tema',
      scope: 'settings:read',
    },
  ],
};
