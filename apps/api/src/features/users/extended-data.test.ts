import { describe, expect, it } from 'vitest';
import { maskForWidget, maskUserData } from './mask-user-data.ts';
import { requiredFor, type CipPolicy } from './policy.ts';
import { toUnits } from './user-data.ts';

const ADDRESS = { line1: '100 Congress Ave', city: 'Austin', state: 'TX', postalCode: '78701', country: 'US' };
const ALL = { address: ADDRESS, phone: '+1 202 555 0123', email: 'ana@example.com', taxId: '123-45-6789' };
const judge = (input: object) => toUnits(input, { today: '2026-11-24' });
const paths = (input: object) => judge(input).problems.map(({ path }) => path);

describe('the extended set', () => {
  it('is stored in the form that is compared', () => {
    expect(judge(ALL)).toEqual({
      units: { address: ADDRESS, phone: '+12025550123', email: 'ana@example.com', taxId: '123456789' },
      problems: [],
      warnings: [],
    });
  });

  it.each([
    ['P.O. Box 12', false],
    ['po box 12', false],
    ['Apartado Postal 3', false],
    ['12 Poboxer Street', true],
  ])('an address at %s is taken: %s', (line1, isTaken) => {
    expect(paths({ address: { ...ADDRESS, line1 } })).toEqual(isTaken ? [] : ['userData.address.line1']);
  });

  it('takes a box of the military post', () => {
    expect(
      paths({ address: { ...ADDRESS, line1: 'PO Box 4', city: 'APO', state: 'AE', postalCode: '09012' } }),
    ).toEqual([]);
  });

  it('names every wrong part of an address', () => {
    expect(paths({ address: { ...ADDRESS, state: 'Texas', postalCode: '787' } })).toEqual([
      'userData.address.state',
      'userData.address.postalCode',
    ]);
    expect(paths({ address: { line1: 'x' } })).toEqual(
      ['city', 'state', 'postalCode', 'country'].map((part) => `userData.address.${part}`),
    );
    expect(paths({ address: { ...ADDRESS, street: 'x' } })).toEqual(['userData.address.street']);
  });

  it('refuses what is no mail address, number or tax id', () => {
    expect(paths({ phone: '555', email: 'ana', taxId: '000-00-0000' })).toEqual([
      'userData.phone',
      'userData.email',
      'userData.taxId',
    ]);
  });

  it('is masked: no street, no number beyond its last four', () => {
    const { units } = judge(ALL);
    expect(maskUserData(units)).toEqual({
      hasIdImage: false,
      address: { city: 'Austin', state: 'TX', postalCode: '78701', country: 'US' },
      phone: '********0123',
      email: 'a***@example.com',
      taxId: '*****6789',
    });
    expect(JSON.stringify(maskForWidget(units))).not.toMatch(/Austin|78701|ana|6789|202/);
  });

  it('is required from the policy’s amount on', () => {
    const policy: CipPolicy = {
      requiredFields: ['dob', 'residenceState'],
      extendedFields: ['address', 'taxId'],
      extendedFromMinor: 300_000,
      retentionDays: 1827,
    };
    expect(requiredFor(policy, { sendMinorPerDay: 299_999n })).toEqual(['dob', 'residenceState']);
    expect(requiredFor(policy, { sendMinorPerDay: 300_000n })).toEqual(['dob', 'residenceState', 'address', 'taxId']);
  });
});
