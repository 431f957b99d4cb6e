import addFormatsModule from 'ajv-formats';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDateTime } from './date-time-format.ts';

const ajv = new Ajv();
(addFormatsModule as unknown as (ajv: Ajv) => void)(ajv);
const { validate } = ajv.formats['date-time'] as { validate: (text: string) => boolean };
const usual = (text: string): boolean => validate(text) && !Number.isNaN(Date.parse(text));

it.each(['2026-01-31T12:00:00.000Z', '2024-02-29t23:59:59z', '2026-01-31T12:00:00+05:30', '2026-01-31 12:00:00-0800'])(
  'takes %s',
  (text) => expect(isDateTime(text)).toBe(true),
);

it.each([
  '',
  '2026-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-00-01T00:00:00Z',
  '2026-01-00T00:00:00Z',
  '2026-01-31T24:00:00Z',
  '2026-01-31T12:60:00Z',
  '2016-12-31T23:59:60Z',
  '2026-01-31T12:00:00',
  '2026-01-31',
  '2026-01-31T12:00:00Z\n',
  '２026-01-31T12:00:00Z',
])('refuses %j', (text) => expect(isDateTime(text)).toBe(false));

it('judges as the usual library does', () => {
  const two = fc.integer({ min: 0, max: 62 }).map((number) => String(number).padStart(2, '0'));
  const year = fc.integer({ min: 1, max: 9999 }).map((number) => String(number).padStart(4, '0'));
  const zone = fc.oneof(
    fc.constantFrom('Z', 'z', '', 'X'),
    fc.tuple(fc.constantFrom('+', '-'), two, two).map(([s, h, m]) => `${s}${h}:${m}`),
  );
  fc.assert(
    fc.property(year, two, two, two, two, two, zone, (y, mo, d, h, mi, s, z) => {
      const text = `${y}-${mo}-${d}T${h}:${mi}:${s}${z}`;
      expect({ text, is: isDateTime(text) }).toEqual({ text, is: usual(text) });
    }),
    { numRuns: 3_000 },
  );
});
