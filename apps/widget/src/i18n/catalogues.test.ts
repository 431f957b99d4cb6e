import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flowEn } from './flow-en.ts';
import { flowEs } from './flow-es.ts';
import { catalogues, translator } from './translate.ts';

const en: Record<string, string> = { ...catalogues.en, ...flowEn };
const es: Record<string, string> = { ...catalogues.es, ...flowEs };
const keys = Object.keys(en);
const valueNames = (text = ''): string[] => (text.match(/\{\w+\}/g) ?? []).map((name) => name.toLowerCase()).sort();

describe('the catalogues', () => {
  it('have the same keys, and none twice', () => {
    expect(Object.keys(es).sort()).toEqual([...keys].sort());
    expect(keys).toHaveLength(Object.keys(catalogues.en).length + Object.keys(flowEn).length);
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
      /(?<!\p{L})(tú|tus?|te|ti|contigo|tienes|puedes|quieres|abre|revisa|confirma|espera|intenta|escribe|elige)(?!\p{L})/iu;
    for (const key of keys) expect(`${key}: ${es[key]}`).not.toMatch(familiar);
  });

  it('never show a bare $, which means pesos to some and dollars to others', () => {
    for (const key of keys) expect(`${en[key]} ${es[key]}`).not.toContain('$');
  });

  it('are the only place where the screens have words', () => {
    const folder = join(import.meta.dirname, '..');
    const screens = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
    expect(screens.length).toBeGreaterThan(20);
    for (const name of screens) {
      const code = readFileSync(join(folder, name), 'utf8');
      expect([name, ...(code.match(/>\s*[A-Z][a-z]+ [a-z]+[^<>{}=;]*<\//g) ?? [])]).toEqual([name]);
    }
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
