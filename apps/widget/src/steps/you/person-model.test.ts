import { describe, expect, it } from 'vitest';
import type { Person } from '../../link-view.ts';
import { askedFields, knownUnits, lockedFields, nobody } from './person-model.ts';

const field = (name: string, value: string | null, locked = false) => ({
  field: name,
  value,
  has: value !== null,
  locked,
});
const person: Person = {
  ...nobody,
  fields: [
    field('name.firstName', 'G•••••', true),
    field('name.secondName', '', true),
    field('name.lastName', 'H••••••••', true),
    field('name.secondLastName', null),
    field('dob', '••••-••-27', true),
    field('idType', 'CURP'),
    field('idNumber', '••••RL04'),
  ],
  missing: ['name.secondLastName'],
};

describe('what is asked', () => {
  it('is only what is missing', () => {
    expect([...askedFields(person, [])]).toEqual(['name.secondLastName']);
  });

  it('is type and number of the id together', () => {
    expect(askedFields({ ...person, missing: ['idNumber'] }, [])).toEqual(new Set(['idNumber', 'idType']));
  });

  it('is also what the person changes, but nothing that is locked', () => {
    const asked = askedFields(person, ['name', 'id', 'dob']);
    expect(asked).toEqual(new Set(['name.secondLastName', 'idType', 'idNumber']));
  });
});

describe('what is known', () => {
  it('is shown by unit, without what is asked at the same time', () => {
    const units = knownUnits(person, askedFields(person, []));
    expect(units.map(({ unit, locked }) => [unit, locked])).toEqual([
      ['name', true],
      ['dob', true],
      ['id', false],
    ]);
    expect(units[0]?.values.map(({ field: name }) => name)).toEqual([
      'name.firstName',
      'name.secondName',
      'name.lastName',
    ]);
  });

  it('can be called wrong where it cannot be changed', () => {
    expect(lockedFields(person)).toEqual(['name.firstName', 'name.secondName', 'name.lastName', 'dob']);
  });
});
