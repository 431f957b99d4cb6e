import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../../feature.ts';

export const reviews: Feature = {
  routes: [
    { path: 'reviews', component: lazyRouteComponent(() => import('./reviews-page.tsx'), 'ReviewsPage') },
    { path: 'reviews/$reviewId', component: lazyRouteComponent(() => import('./review-page.tsx'), 'ReviewPage') },
  ],
  navigation: [{ to: 'reviews', label: { en: 'Reviews', es: 'Revisiones' }, icon: 'eye', group: 'overview' }],
};
