import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeUnits, missingFields, SOURCES, type Source, type StoredUnits, valuesOf } from './merge-user-data.ts';
import { type Unit, type Units, UNITS } from './user-data.ts';

const open = { identityFrozen: false };
const frozen = { identityFrozen: true };

/** Objects as JSON makes them. */
const plain = { noNullPrototype: true } as const;
const names = fc.constantFrom('Ana', 'Eva', 'Luz');
const secondNames = fc.constantFrom('Ana', 'Eva', null);
const units: fc.Arbitrary<Units> = fc.record(
  {
    firstName: names,
    secondName: secondNames,
    lastName: names,
    secondLastName: secondNames,
    dob: fc.constantFrom('1990-05-15', '1991-05-15'),
    identity: fc.record(
      { idType: fc.constantFrom('PASSPORT', 'OTHER'), idNumber: fc.constantFrom('G1234567', 'G7654321') },
      plain,
    ),
    paymentMethod: fc.record(
      {
        type: fc.constant('bank_account'),
        bankAccount: fc.record(
          { country: fc.constant('MX'), accountNumber: fc.constantFrom('014027000005555558', '646180157000000004') },
          plain,
        ),
      },
      plain,
    ),
    idImage: fc.constantFrom('data:1', 'data:2'),
  },
  { requiredKeys: [], ...plain },
);
const sources = fc.constantFrom(...SOURCES);
const writes = fc.array(fc.tuple(sources, units), { maxLength: 6 });

const apply = (stored: StoredUnits, incoming: Units, source: Source, options = open): StoredUnits => ({
  ...stored,
  ...mergeUnits(stored, incoming, source, options).write,
});
const applyAll = (all: readonly (readonly [Source, Units])[]) =>
  all.reduce<StoredUnits>((stored, [source, sent]) => apply(stored, sent, source), {});
const rank = (source: Source) => SOURCES.indexOf(source);

describe('merging by precedence', () => {
  test('a partner fills, a webhook answer adds, the widget keeps out of both', () => {
    const first = apply({}, { firstName: 'Michael', lastName: 'Johnson' }, 'partner_api');
    const second = mergeUnits(first, { firstName: 'Mike', secondName: 'Carlos' }, 'partner_webhook', open);
    expect(second).toStrictEqual({
      write: { secondName: { source: 'partner_webhook', value: 'Carlos' } },
      ignoredFields: ['name.firstName'],
    });
    const third = mergeUnits(
      { ...first, ...second.write },
      { secondName: null, identity: { idType: 'OTHER', idNumber: 'abc' } },
      'widget',
      open,
    );
    expect(third.write).toStrictEqual({ identity: { source: 'widget', value: { idType: 'OTHER', idNumber: 'abc' } } });
    expect(third.ignoredFields).toStrictEqual(['name.secondName']);
  });

  test('"has none" is a value: it is stored, it outranks, and it is replaced', () => {
    const stored = apply({}, { secondName: null }, 'partner_api');
    expect(stored).toStrictEqual({ secondName: { source: 'partner_api', value: null } });
    expect(mergeUnits(stored, { secondName: 'Eva' }, 'widget', open).ignoredFields).toStrictEqual(['name.secondName']);
    expect(apply(stored, { secondName: 'Eva' }, 'partner_api').secondName?.value).toBe('Eva');
  });

  test('a unit is replaced as a whole, and told by its wire names in the order of the units', () => {
    const sent: Units = {
      idImage: 'data:2',
      firstName: 'Eva',
      secondName: 'Eva',
      lastName: 'Eva',
      secondLastName: 'Eva',
      dob: '1991-05-15',
      identity: { idType: 'OTHER', idNumber: 'abc' },
      paymentMethod: { type: 'cash', cash: { provider: 'a', reference: 'b' } },
    };
    const stored = apply(
      {},
      {
        idImage: 'data:1',
        firstName: 'Ana',
        secondName: 'Ana',
        lastName: 'Ana',
        secondLastName: 'Ana',
        dob: '1990-05-15',
        identity: { idType: 'PASSPORT', idNumber: 'G1234567' },
        paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '014027000005555558' } },
      },
      'partner_api',
    );
    expect(mergeUnits(stored, sent, 'widget', open)).toStrictEqual({
      write: {},
      ignoredFields: [
        'name.firstName',
        'name.secondName',
        'name.lastName',
        'name.secondLastName',
        'dob',
        'idNumber',
        'idType',
        'paymentMethod',
        'idImage',
      ],
    });
    expect(valuesOf(apply(stored, sent, 'partner_api'))).toStrictEqual(sent);
  });

  test('an equal value that is kept out is not listed; from a stronger source it takes the source over', () => {
    const stored = apply({}, { firstName: 'Ana' }, 'partner_webhook');
    expect(mergeUnits(stored, { firstName: 'Ana' }, 'widget', open)).toStrictEqual({ write: {}, ignoredFields: [] });
    expect(mergeUnits(stored, { firstName: 'Ana' }, 'partner_api', open).write).toStrictEqual({
      firstName: { source: 'partner_api', value: 'Ana' },
    });
  });

  test('laws: for every unit the strongest source wins, and within it the last write', () => {
    fc.assert(
      fc.property(writes, (all) => {
        const stored = applyAll(all);
        for (const unit of UNITS) {
          const candidates = all.filter(([, sent]) => sent[unit] !== undefined);
          const best = Math.min(...candidates.map(([source]) => rank(source)));
          const winner = candidates.filter(([source]) => rank(source) === best).at(-1);
          expect(stored[unit]).toStrictEqual(
            winner === undefined ? undefined : { source: winner[0], value: winner[1][unit] },
          );
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('laws: idempotent; a weaker source changes nothing of a stronger one; all that differs and is not written is listed', () => {
    fc.assert(
      fc.property(writes, sources, units, fc.boolean(), (all, source, sent, identityFrozen) => {
        const stored = applyAll(all);
        const before = structuredClone(stored);
        const result = mergeUnits(stored, sent, source, { identityFrozen });
        expect(stored).toStrictEqual(before);
        const after = { ...stored, ...result.write };
        expect(mergeUnits(after, sent, source, { identityFrozen })).toStrictEqual({
          write: {},
          ignoredFields: result.ignoredFields,
        });
        for (const unit of UNITS) {
          const kept = stored[unit];
          if (kept !== undefined && rank(kept.source) < rank(source)) expect(after[unit]).toStrictEqual(kept);
        }
        const differing = UNITS.filter(
          (unit) => sent[unit] !== undefined && JSON.stringify(after[unit]?.value) !== JSON.stringify(sent[unit]),
        );
        expect(result.ignoredFields.length > 0).toBe(differing.length > 0);
      }),
      { numRuns: 2000 },
    );
  });

  test('a stronger source wins whatever the order', () => {
    fc.assert(
      fc.property(units, units, (strong, weak) => {
        expect(
          applyAll([
            ['partner_api', strong],
            ['widget', weak],
          ]),
        ).toStrictEqual(
          applyAll([
            ['widget', weak],
            ['partner_api', strong],
          ]),
        );
      }),
    );
  });
});

describe('a frozen identity', () => {
  const stored = apply(
    {},
    { firstName: 'Ana', dob: '1990-05-15', identity: { idType: 'OTHER', idNumber: 'abc' } },
    'widget',
  );

  test('keeps the strongest source out of names, birth date and document, and says so', () => {
    const sent: Units = {
      firstName: 'Eva',
      secondName: null,
      dob: '1990-05-15',
      identity: { idType: 'OTHER', idNumber: 'abd' },
    };
    expect(mergeUnits(stored, sent, 'partner_api', frozen)).toStrictEqual({
      write: {},
      ignoredFields: ['name.firstName', 'name.secondName', 'idNumber', 'idType'],
    });
  });

  test('leaves payment method and photo open', () => {
    const sent: Units = { idImage: 'data:2', paymentMethod: { type: 'cash', cash: { provider: 'a', reference: 'b' } } };
    expect(Object.keys(mergeUnits(stored, sent, 'widget', frozen).write)).toStrictEqual(['paymentMethod', 'idImage']);
  });

  test('never changes, whoever sends what', () => {
    const identity: Unit[] = ['firstName', 'secondName', 'lastName', 'secondLastName', 'dob', 'identity'];
    fc.assert(
      fc.property(writes, sources, units, (all, source, sent) => {
        const before = applyAll(all);
        const after = apply(before, sent, source, frozen);
        for (const unit of identity) expect(after[unit]).toStrictEqual(before[unit]);
      }),
    );
  });
});

describe('missing CIP fields', () => {
  test('are the seven in the order of the contract', () => {
    expect(missingFields({})).toStrictEqual([
      'name.firstName',
      'name.secondName',
      'name.lastName',
      'name.secondLastName',
      'idNumber',
      'idType',
      'dob',
    ]);
  });

  test('"has none" is present, and photo and payment method are none of them', () => {
    expect(
      missingFields({ firstName: 'Ana', secondName: null, lastName: 'Luz', secondLastName: null, dob: '1990-05-15' }),
    ).toStrictEqual(['idNumber', 'idType']);
    expect(missingFields({ idImage: 'data:1', paymentMethod: {} })).toHaveLength(7);
    expect(missingFields(apply({}, { secondName: null }, 'widget'))).not.toContain('name.secondName');
  });

  test('only ever become fewer', () => {
    fc.assert(
      fc.property(writes, sources, units, fc.boolean(), (all, source, sent, identityFrozen) => {
        const before = applyAll(all);
        const after = apply(before, sent, source, { identityFrozen });
        expect(missingFields(before)).toEqual(expect.arrayContaining(missingFields(after)));
        expect(missingFields(after)).toStrictEqual(missingFields(valuesOf(after)));
      }),
    );
  });
});
