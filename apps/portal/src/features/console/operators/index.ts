import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../../feature.ts';

export const operators: Feature = {
  routes: [{ path: 'operators', component: lazyRouteComponent(() => import('./operators-page.tsx'), 'OperatorsPage') }],
  navigation: [{ to: 'operators', label: { en: 'Operators', es: 'Operadores' }, icon: 'user', group: 'console' }],
  commands: [{ label: { en: 'Add an operator', es: 'Agregar un operador' }, to: 'operators?new=1' }],
};
