import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../feature.ts';

export const webhooks: Feature = {
  routes: [
    { path: 'webhooks', component: lazyRouteComponent(() => import('./endpoints-page.tsx'), 'EndpointsPage') },
    { path: 'webhooks/new', component: lazyRouteComponent(() => import('./new-endpoint-page.tsx'), 'NewEndpointPage') },
    {
      path: 'webhooks/deliveries',
      component: lazyRouteComponent(() => import('./deliveries-page.tsx'), 'DeliveriesPage'),
    },
    {
      path: 'webhooks/deliveries/$deliveryId',
      component: lazyRouteComponent(() => import('./delivery-page.tsx'), 'DeliveryPage'),
    },
    {
      path: 'webhooks/undelivered',
      component: lazyRouteComponent(() => import('./deliveries-page.tsx'), 'UndeliveredPage'),
    },
    { path: 'webhooks/replays', component: lazyRouteComponent(() => import('./replays-page.tsx'), 'ReplaysPage') },
    {
      path: 'webhooks/event-types',
      component: lazyRouteComponent(() => import('./event-types-page.tsx'), 'EventTypesPage'),
    },
    {
      path: 'webhooks/$endpointId',
      component: lazyRouteComponent(() => import('./endpoint-page.tsx'), 'EndpointPage'),
    },
  ],
  navigation: [
    {
      to: 'webhooks',
      label: { en: 'Webhooks', es: 'Webhooks' },
      icon: 'webhook',
      group: 'developers',
      scope: 'webhooks:read',
    },
  ],
  commands: [
    {
      label: { en: 'Add a webhook endpoint', es: 'Agregar un destino de webhooks' },
      to: 'webhooks/new',
      scope: 'webhooks:write',
    },
    {
      label: { en: 'Undelivered webhooks', es: 'Webhooks sin entregar' },
      to: 'webhooks/undelivered',
      keywords: 'failed waiting skipped',
      scope: 'webhooks:read',
    },
    {
      label: { en: 'Send webhooks again', es: 'Reenviar webhooks' },
      to: 'webhooks/replays?new=1',
      keywords: 'replay resend',
      scope: 'webhooks:write',
    },
    {
      label: { en: 'Event types', es: 'Tipos de evento' },
      to: 'webhooks/event-types',
      keywords: 'schema example test',
      scope: 'webhooks:read',
    },
  ],
};
