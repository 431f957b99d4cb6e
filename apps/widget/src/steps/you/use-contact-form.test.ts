import { expect, it } from 'vitest';
import { flowTranslator, loadTexts } from '../../flow/texts.ts';
import { contactBody, contactProblems, type Contact } from './use-contact-form.ts';

const t = flowTranslator('en', await loadTexts('en'), '');
const nothing: Contact = { street: '', city: '', state: '', zip: '', code: '+1', phone: '', email: '', taxId: '' };
const all = new Set(['address', 'phone', 'email', 'taxId']);
const filled: Contact = {
  street: ' 500 Congress Ave ',
  city: 'Austin',
  state: 'TX',
  zip: '78701',
  code: '+52',
  phone: '55 1234 5678',
  email: 'ana@example.com',
  taxId: '900-70-0001',
};

it('is judged where it is asked, and nowhere else', () => {
  expect(contactProblems(t, nothing, all).map(({ path }) => path)).toEqual([
    'address.street',
    'address.city',
    'address.state',
    'address.zip',
    'phone',
    'email',
    'taxId',
  ]);
  expect(contactProblems(t, nothing, new Set(['dob']))).toEqual([]);
  expect(contactProblems(t, filled, all)).toEqual([]);
});

it('says that a post-office box is not enough', () => {
  expect(contactProblems(t, { ...filled, street: 'PO Box 9' }, all)).toEqual([
    { path: 'address.street', message: 'A post-office box is not enough. Enter the street where you live.' },
  ]);
});

it('is sent as the server wants it: only what is asked, the number with its country', () => {
  expect(contactBody(filled, all)).toEqual({
    address: { street: '500 Congress Ave', city: 'Austin', state: 'TX', zip: '78701' },
    phone: '+525512345678',
    email: 'ana@example.com',
    taxId: '900-70-0001',
  });
  expect(contactBody(filled, new Set(['email']))).toEqual({ email: 'ana@example.com' });
});
