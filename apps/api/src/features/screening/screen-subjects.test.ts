import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryHash, type ListEntry } from './list/list-entry.ts';
import type { ScreenSubject } from './screen-hit.ts';
import { ScreeningList } from './screening-list.ts';
import { screenSubjects } from './screen-subjects.ts';
import { sampleList } from './testing/ofac-data.ts';

const listOf = (entries: ListEntry[]) =>
  new ScreeningList(
    1,
    entries.map((content) => ({ content, hash: entryHash(content) })),
  );
const list = listOf(sampleList());
const screen = (subject: Partial<ScreenSubject>) =>
  screenSubjects(list, [{ role: 'sender', names: [], dob: '1970-06-01', ...subject }]);
const TEO = 'Teobaldino Zanquetro Quibare';
const TEO_CURP = 'ZAQT700312HDFRXM02';
const OTHER_CURP = 'HEGG560427MVZRRL04';

describe('an exact id number', () => {
  it.each([
    ['curp', TEO_CURP],
    ['curp', ' zaqt-700312-hdfrxm02 '],
    ['rfc', 'ZAQT7003121A2'],
    ['passport', 'X7654321'],
  ])('%s blocks: review now, whatever the name and birth date', (kind, id) => {
    const result = screen({ names: ['Nobody Else'], dob: '2001-01-01', [kind]: id });
    expect(result).toMatchObject({
      outcome: 'blocked',
      hits: [{ score: 100, outcome: 'blocked', reasons: [`${kind}_match`] }],
    });
  });

  it('is all that acts on a sender before name and birth date are known', () => {
    expect(screenSubjects(list, [{ role: 'sender', names: [TEO] }])).toEqual({ outcome: 'clear', hits: [] });
    expect(screenSubjects(list, [{ role: 'sender', names: [], curp: TEO_CURP }]).outcome).toBe('blocked');
  });

  it('wins over a name that would have been cleared', () => {
    const result = screen({ names: [TEO], dob: '2001-01-01', curp: TEO_CURP });
    expect(result.hits).toMatchObject([{ entry: 900002, outcome: 'blocked' }]);
  });

  it('of another kind or an empty one does nothing', () => {
    expect(screen({ passport: TEO_CURP, rfc: '', curp: '' })).toEqual({ outcome: 'clear', hits: [] });
  });
});

describe('a name from 85 up', () => {
  it.each<[string, Partial<ScreenSubject>, string, string[]]>([
    ['the birth year is the same', { names: [TEO], dob: '1970-12-31' }, 'review', ['birth_year_within_1']],
    ['the birth year is one off', { names: [TEO], dob: '1971-01-01' }, 'review', ['birth_year_within_1']],
    ['the birth year is two off', { names: [TEO], dob: '1972-01-01' }, 'cleared', ['birth_year_differs']],
    [
      'both have a CURP and they differ',
      { names: [TEO], curp: OTHER_CURP, dob: '1970-03-12' },
      'cleared',
      ['birth_year_within_1', 'curp_differs'],
    ],
    ['the entry has no birth date', { names: ['Onofrina Trelmigo Zafarre'] }, 'review', ['birth_year_unknown']],
    [
      'the entry has no CURP to differ from',
      { names: ['Onofrina Trelmigo Zafarre'], curp: OTHER_CURP },
      'review',
      ['birth_year_unknown'],
    ],
    [
      'circa 1965 and 1963',
      { names: ['Melquisedra Quorvex Faldino'], dob: '1963-01-01' },
      'review',
      ['birth_year_within_1'],
    ],
    [
      'circa 1965 and 1962',
      { names: ['Melquisedra Quorvex Faldino'], dob: '1962-12-31' },
      'cleared',
      ['birth_year_differs'],
    ],
    [
      'the second of two birth dates',
      { names: ['Melquisedra Quorvex Faldino'], dob: '1973-05-05' },
      'review',
      ['birth_year_within_1'],
    ],
    [
      'between two birth dates',
      { names: ['Melquisedra Quorvex Faldino'], dob: '1969-05-05' },
      'cleared',
      ['birth_year_differs'],
    ],
    ['inside a range', { names: ['Casildoro Vurmante Ostriga'], dob: '1960-05-05' }, 'review', ['birth_year_within_1']],
    ['beside a range', { names: ['Casildoro Vurmante Ostriga'], dob: '1962-05-05' }, 'review', ['birth_year_within_1']],
    [
      'outside a range',
      { names: ['Casildoro Vurmante Ostriga'], dob: '1963-01-01' },
      'cleared',
      ['birth_year_differs'],
    ],
    ['an alias', { names: ['Melquis Quorvex'], dob: '1965-05-05' }, 'review', ['birth_year_within_1']],
    [
      'a weak alias alone',
      { names: ['La Golondrina Roja'], dob: '1980-05-05' },
      'cleared',
      ['weak_alias', 'birth_year_differs'],
    ],
    [
      'a weak alias with the birth year',
      { names: ['La Golondrina Roja'], dob: '1965-05-05' },
      'review',
      ['weak_alias', 'birth_year_within_1'],
    ],
  ])('when %s', (_, subject, outcome, reasons) => {
    const { hits } = screen(subject);
    expect(hits).toHaveLength(1);
    expect(hits[0]).toMatchObject({ outcome, reasons });
    expect(hits[0]!.score).toBeGreaterThanOrEqual(85);
  });

  it('of a recipient acts without a birth date', () => {
    const result = screenSubjects(list, [
      { role: 'sender', names: ['Ana Ruiz'], dob: '1990-01-01' },
      { role: 'recipient', names: [TEO] },
    ]);
    expect(result).toMatchObject({
      outcome: 'review',
      hits: [{ subject: 1, role: 'recipient', outcome: 'review', reasons: ['birth_year_unknown'] }],
    });
  });

  it('of a company or a vessel is no hit: a person is neither', () => {
    expect(
      screen({ names: ['Comercializadora Quorvex Faldino', 'Inventada Estrella'] }).hits.map(({ entry }) => entry),
    ).not.toContain(900006);
  });

  it('never hides a hit that needs a reviewer behind a more alike one that does not', () => {
    const result = screen({ names: ['La Golondrina Roja', 'Melquis Quorvexx'], dob: undefined, role: 'recipient' });
    expect(result).toMatchObject({ outcome: 'review', hits: [{ entry: 900003, outcome: 'review' }] });
  });
});

it('a CURP that the list wrote wrongly clears nobody', () => {
  const [entry] = sampleList().filter(({ number }) => number === 900002);
  const odd = listOf([
    {
      ...entry!,
      remarks: 'DOB 12 Mar 1970; C.U.R.P. ZAQT70031HDFRXM02 (Mexico); alt. C.U.R.P. ZAQT700312HDFRXM02 (Mexico).',
    },
  ]);
  expect(
    screenSubjects(odd, [{ role: 'sender', names: [TEO], dob: '1970-03-12', curp: OTHER_CURP }]).hits,
  ).toMatchObject([{ outcome: 'review', reasons: ['birth_year_within_1'] }]);
});

it('is not moved by the order of names and subjects, nor by how names are written', () => {
  const subjects: ScreenSubject[] = [
    { role: 'sender', names: [TEO], dob: '1970-03-12' },
    { role: 'recipient', names: ['Onofrina Trelmigo Zafarre', 'Melquis Quorvex'] },
    { role: 'recipient', names: ['Ana Ruiz'] },
  ];
  const facts = (order: ScreenSubject[]) =>
    screenSubjects(list, order)
      .hits.map(({ entry, outcome, reasons }) => `${entry} ${outcome} ${reasons.join()}`)
      .sort();
  const expected = facts(subjects);
  expect(expected).toHaveLength(3);
  fc.assert(
    fc.property(fc.shuffledSubarray(subjects, { minLength: 3 }), fc.boolean(), (order, isLower) => {
      const written = order.map((one) => ({
        ...one,
        names: one.names.toReversed().map((n) => (isLower ? n.toLowerCase() : ` ${n} `)),
      }));
      expect(facts(written)).toEqual(expected);
    }),
  );
});

it('takes few persons and few ways of writing a name', () => {
  const names = Array.from({ length: 11 }, (_, at) => `Name ${'ABCDEFGHIJK'[at]}`);
  expect(() => screen({ names })).toThrow('10 ways');
  expect(() =>
    screenSubjects(
      list,
      Array.from({ length: 11 }, () => ({ role: 'sender' as const, names: [] })),
    ),
  ).toThrow('10 persons');
});
