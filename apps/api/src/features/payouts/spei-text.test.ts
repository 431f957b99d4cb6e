import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speiParticipantOf } from './spei-participant.ts';
import { speiText } from './spei-text.ts';

describe('text for SPEI', () => {
  it.each([
    ['José Ñuñez-García', 'JOSE NUNEZ GARCIA'],
    ['María de los Ángeles, Jr.', 'MARIA DE LOS ANGELES JR'],
    ["O'Brien", 'OBRIEN'],
    ['Straße', 'STRASSE'],
    ['  a   b ', 'A B'],
    ['日本', ''],
  ])('writes %s as %s', (text, written) => expect(speiText(text)).toBe(written));

  it('is never more than 39 characters of A-Z, 0-9 and single spaces inside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(speiText(text)).toMatch(/^([A-Z0-9]( ?[A-Z0-9])*)?$/);
        expect(speiText(text).length).toBeLessThanOrEqual(39);
        expect(speiText(speiText(text))).toBe(speiText(text));
      }),
    );
  });
});

describe('the participant of a CLABE', () => {
  it.each([
    ['012660015490725198', '40012'],
    ['646180157000000004', '90646'],
    ['710969000000000004', '90710'],
    ['166000000000000000', '37166'],
    ['001000000000000000', '2001'],
    ['032180000118359719', '40072'],
  ])('of %s is %s', (clabe, participant) => expect(speiParticipantOf(clabe)).toBe(participant));

  it('is none for what is no CLABE', () => {
    for (const text of ['', '0126600154907251', '000000000000000000', 'GT82TRAJ01020000001210029690']) {
      expect(speiParticipantOf(text)).toBeUndefined();
    }
  });
});
