import { expect, it } from 'vitest';
import { noAnswer, type Failure } from '../api.ts';
import { inWords } from './in-words.ts';
import { flowTranslator, loadTexts } from './texts.ts';

const es = flowTranslator('es', await loadTexts('es'), '');
const refused = (code: string, detail: object = {}): Failure => ({
  ...noAnswer,
  kind: 'refused',
  status: 409,
  code,
  message: 'English for programmers.',
  details: [{ path: 'amount', message: 'English too.', ...detail }],
});

it("says a limit in the page's language, at the field too", () => {
  const said = inWords(es, refused('LIMIT_EXCEEDED', { left: '400.00', currency: 'USD' }));
  expect(said.message).toBe('Ahora puede enviar hasta 400.00\u00a0USD. Escriba un monto menor.');
  expect(said.details[0]?.message).toBe(said.message);
});

it('says why it is too late to cancel', () => {
  expect(inWords(es, refused('OPERATION_NOT_CANCELLABLE', { reason: 'deposited' })).message).toContain('ya llegó');
  expect(inWords(es, refused('OPERATION_NOT_CANCELLABLE', { reason: 'final' })).message).toContain('ya no se puede');
});

it("keeps the server's sentence where the page has none", () => {
  expect(inWords(es, refused('SOMETHING_NEW')).message).toBe('English for programmers.');
  expect(inWords(es, noAnswer).message).toBeNull();
});
