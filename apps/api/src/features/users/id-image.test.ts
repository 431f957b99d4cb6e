import { describe, expect, test } from 'vitest';
import { toUnits, type ToUnitsOptions } from './user-data.ts';

const today = '2026-06-30';
const judge = (input: unknown, options: Partial<ToUnitsOptions> = {}) => toUnits(input, { today, ...options });
const refusal = (input: unknown, options: Partial<ToUnitsOptions> = {}) => {
  const { problems } = judge(input, options);
  expect(problems).toHaveLength(1);
  return problems[0];
};

const imageOf = (type: string, bytes: readonly number[]) =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
const JPEG = imageOf('image/jpeg', [0xff, 0xd8, 0xff, 0xe0, 0, 1, 2]);
const PNG = imageOf('image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const PNG_WITH_SIGNS = imageOf(
  'image/png',
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 0xfb, 0xef, 0xbe, 0xff, 0xff, 0xff],
);
const WEBP = imageOf('image/webp', [...Buffer.from('RIFF1234WEBPVP8 ')]);

describe('document photo', () => {
  test.each([JPEG, PNG, PNG_WITH_SIGNS, WEBP])('%s is accepted', (idImage) => {
    expect(judge({ idImage })).toStrictEqual({ units: { idImage }, problems: [], warnings: [] });
  });

  test('of exactly 5 MiB is accepted, of one byte more is refused', () => {
    const bytes = Buffer.alloc(5 * 1024 * 1024 + 1);
    Buffer.from(PNG.slice(22), 'base64').copy(bytes);
    expect(
      judge({ idImage: `data:image/png;base64,${bytes.subarray(1).toString('base64')}` }).problems[0]?.message,
    ).toContain('The bytes are no image/png');
    expect(
      judge({ idImage: `data:image/png;base64,${bytes.subarray(0, -1).toString('base64')}` }).problems,
    ).toStrictEqual([]);
    expect(judge({ idImage: `data:image/png;base64,${bytes.toString('base64')}` }).problems[0]?.message).toContain(
      'larger than 5 MiB',
    );
  });

  test.each([
    [null],
    [''],
    [1],
    ['data:image/png;base64,'],
    ['data:image/gif;base64,R0lGODlh'],
    ['data:image/svg+xml;base64,PHN2Zz4='],
    [PNG.replace('base64', 'utf8')],
    [PNG.replace('image/png', 'image/jpeg')],
    [PNG.replace('image/png', 'image/webp')],
    [PNG.replace('image/png', 'image/jpg')],
    [`${PNG} `],
    [`${PNG}!`],
    [PNG.slice(0, -1)],
    [PNG_WITH_SIGNS.replaceAll('+', '-')],
    [PNG_WITH_SIGNS.replaceAll('/', '_')],
    [PNG.replace('iVBOR', 'iVB=R')],
    ['https://example.com/a.png'],
    ['x'.repeat(8_000_000)],
  ])('is refused when it is no image that we take (%#)', (idImage) => {
    expect(refusal({ idImage })?.path).toBe('userData.idImage');
  });
});
