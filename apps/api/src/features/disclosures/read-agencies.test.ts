import { expect, it } from 'vitest';
import { ApiError } from '../../core/errors.ts';
import { readAgencies } from './read-agencies.ts';
import { US_STATES } from './us-states.ts';

const HEADER = 'state,name,phone,website';
const problems = (csv: string): string[] => {
  try {
    readAgencies(csv);
    return [];
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.details.map(({ path, message }) => `${path}: ${message}`);
  }
};

it('reads rows with quotes, commas, any line ends and a mark of byte order', () => {
  const csv = `\uFEFF${HEADER}\r\nTX,"Department of ""Money"", Texas",800-555-0142,www.agency.example\r\n\r\nOK, Other , 800-555-0143 ,https://ok.example/help\r\n`;
  expect(readAgencies(csv)).toEqual([
    { state: 'TX', name: 'Department of "Money", Texas', phone: '800-555-0142', website: 'www.agency.example' },
    { state: 'OK', name: 'Other', phone: '800-555-0143', website: 'https://ok.example/help' },
  ]);
});

it('names line and column of everything that is wrong', () => {
  const csv = [
    HEADER,
    'ZZ,Agency,800-555-0142,www.a.example',
    'TX,,none,agency',
    'TX,Agency,800-555-0142,www.a.example',
    'OK,A, B,800-555-0142,www.a.example',
    'CA,"Agency,800-555-0142,www.a.example',
  ].join('\n');
  expect(problems(csv)).toEqual([
    'line 2, state: must be the two-letter code of a US State or territory, not "ZZ".',
    'line 3, name: must be 1 to 120 characters long.',
    'line 3, phone: must be a telephone number such as 800-555-0100.',
    'line 3, website: must be a website such as www.example.com.',
    'line 4, state: is TX again, after line 3.',
    'line 5, all columns: must be 4 cells; put one with a comma in double quotes.',
    'line 6, all columns: must be 4 cells; put one with a comma in double quotes.',
  ]);
});

it('refuses another header, no rows, and too many', () => {
  expect(problems('name,state\nTX,x')).toEqual([`line 1: must be the header ${HEADER}.`]);
  expect(problems(`${HEADER}\n\n`)).toEqual(['line 2, all columns: must be there: the file has no agency.']);
  expect(problems(HEADER + '\nTX,A,800-555-0142,www.a.example'.repeat(300))).toEqual([
    'csv: must have at most 200 lines.',
  ]);
});

it('knows the fifty States, the District of Columbia and the five territories', () => {
  expect(US_STATES).toHaveLength(56);
  expect(new Set(US_STATES.map(({ code }) => code)).size).toBe(56);
});
