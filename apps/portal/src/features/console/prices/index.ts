import { lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../../feature.ts';

const rule = (name: string) => lazyRouteComponent(() => import('./rules-pages.tsx'), name as 'RatesPage');

export const prices: Feature = {
  routes: [
    { path: 'prices', component: lazyRouteComponent(() => import('./corridors-page.tsx'), 'CorridorsPage') },
    { path: 'prices/rates', component: rule('RatesPage') },
    { path: 'prices/margins', component: rule('MarginsPage') },
    { path: 'prices/fees', component: rule('FeesPage') },
    { path: 'prices/taxes', component: rule('TaxesPage') },
  ],
  navigation: [{ to: 'prices', label: { en: 'Prices', es: 'Precios' }, icon: 'chart', group: 'console' }],
  commands: [
    { label: { en: 'Set a rate', es: 'Fijar una tasa' }, to: 'prices/rates?set=1' },
    { label: { en: 'Set a margin', es: 'Fijar un margen' }, to: 'prices/margins?set=1' },
    { label: { en: 'Set a fee', es: 'Fijar una comisión' }, to: 'prices/fees?set=1' },
    { label: { en: 'Set a tax', es: 'Fijar un impuesto' }, to: 'prices/taxes?set=1' },
  ],
};
