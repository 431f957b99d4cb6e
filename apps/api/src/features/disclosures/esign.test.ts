import { expect, it } from 'vitest';
import { esignStatement } from './esign.ts';
import { PROVIDER } from './testing/facts.ts';

const statement = esignStatement(PROVIDER, ['en', 'es']);

/** 15 USC 7001(c)(1)(B) and (C), item by item. */
it.each([
  ['(B)(i)(I) the right to paper', /on paper/, /en papel/],
  [
    '(B)(i)(II) the right to withdraw',
    /withdraw your agreement at any time/,
    /retirar su consentimiento en cualquier momento/,
  ],
  ['(B)(i)(II) its consequences', /From then on you get notices .* on paper/, /A partir de entonces recibirá en papel/],
  ['(B)(i)(II) its fees', /free of charge/, /sin costo/],
  ['(B)(ii) what it is for', /for this transfer only/, /vale solamente para este envío/],
  [
    '(B)(iii) how to withdraw',
    /call 800-555-0100 or go to www\.example\.com/,
    /llame al 800-555-0100 o visite www\.example\.com/,
  ],
  [
    '(B)(iii) how to update contact data',
    /To change the telephone number or address/,
    /Para cambiar el teléfono o la dirección/,
  ],
  [
    '(B)(iv) how to get a paper copy',
    /paper copy of any of these documents/,
    /copia en papel de cualquiera de estos documentos/,
  ],
  ['(B)(iv) its fee', /We charge nothing for it/, /No cobramos por ella/],
  [
    '(C)(i) hardware and software',
    /phone, tablet or computer .* current version of Chrome/,
    /teléfono, tableta o computadora .* versión actual de Chrome/,
  ],
])('the statement says %s in both languages', (_, english, spanish) => {
  expect(statement.text.en).toMatch(english);
  expect(statement.text.es).toMatch(spanish);
});

it('names its versions, and has no Spanish where English pages were used', () => {
  expect(statement.textVersion).toBe('en-1+es-0-unreviewed');
  const english = esignStatement(PROVIDER, ['en']);
  expect(english.textVersion).toBe('en-1');
  expect([english.text.es, english.agree.es, english.title.es]).toEqual([undefined, undefined, undefined]);
});
