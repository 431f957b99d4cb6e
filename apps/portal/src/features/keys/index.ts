import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../feature.ts';

export const keys: Feature = {
  routes: [
    { path: 'keys', component: lazyRouteComponent(() => import('./keys-page.tsx'), 'KeysPage') },
    { path: 'keys/safety', component: lazyRouteComponent(() => import('./safety-page.tsx'), 'SafetyPage') },
    { path: 'keys/$keyId', component: lazyRouteComponent(() => import('./key-page.tsx'), 'KeyPage') },
    {
      path: 'keys/$keyId/rotation',
      component: lazyRouteComponent(() => import('./rotation-page.tsx'), 'RotationPage'),
    },
  ],
  navigation: [
    {
      to: 'keys',
      label: { en: 'API keys', es: 'Claves de API' },
      icon: 'key',
      group: 'developers',
      scope: 'keys:read',
    },
  ],
  commands: [
    {
      label: { en: 'Create an API key', es: 'Crear una clave de API' },
      to: 'keys?new=1',
      keywords: 'new secret token nueva',
      scope: 'keys:write',
    },
    {
      label: { en: 'Key safety', es: 'Seguridad de las claves' },
      to: 'keys/safety',
      keywords: 'idle expiry unused caducidad',
      scope: 'keys:read',
    },
  ],
};
