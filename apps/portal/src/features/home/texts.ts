import { defineTexts } from '../../i18n/use-text.ts';

export const homeTexts = defineTexts({
  en: { title: 'Home', partnerId: 'Partner id' },
  es: { title: 'Inicio', partnerId: 'Identificador del socio' },
});
