import { describe, expect, it } from 'vitest';
import { catalogues, translator, type MessageKey } from './translate.ts';

const { en, es } = catalogues;
const keys = Object.keys(en) as MessageKey[];
const valueNames = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).map((name) => name.toLowerCase()).sort();

describe('the catalogues', () => {
  it('have the same keys', () => {
    expect(Object.keys(es).sort()).toEqual([...keys].sort());
  });

  it('name the same values in every language', () => {
    for (const key of keys) expect([key, ...valueNames(es[key])]).toEqual([key, ...valueNames(en[key])]);
  });

  it('leave no text empty or with stray spaces', () => {
    for (const key of keys) {
      for (const text of [en[key], es[key]]) expect(`${key}:${text}`).toMatch(/^[\w.]+:\S(.*\S)?$/);
    }
  });

  it('address the person as usted', () => {
    const familiar =
      /(?<!\p{L})(tú|tus?|te|ti|contigo|tienes|puedes|quieres|abre|revisa|confirma|espera|intenta)(?!\p{L})/iu;
    for (const key of keys) expect(`${key}: ${es[key]}`).not.toMatch(familiar);
  });
});

describe('the translator', () => {
  it('puts in the values and the partner', () => {
    const t = translator('en', 'Remesas Norte');
    expect(t('failure.busy', { seconds: 12 })).toContain('Wait 12 s');
    expect(t('help')).toBe('Questions? Contact Remesas Norte.');
    expect(t('closed.revoked.text')).toMatch(/^Remesas Norte can/);
  });

  it('speaks of the company that sent the link when the partner has no name', () => {
    expect(translator('es', '')('help')).toContain('con la empresa que le envió este enlace.');
    expect(translator('en', '')('closed.revoked.text')).toMatch(/^The company that sent you this link can/);
  });

  it('takes a name with marks of its own literally', () => {
    expect(translator('en', '$& {seconds}')('help')).toBe('Questions? Contact $& {seconds}.');
  });
});
