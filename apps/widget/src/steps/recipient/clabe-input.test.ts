import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupTyped } from './clabe-input.ts';

it('groups a pasted number and puts the caret at its end', () => {
  const pasted = '014-027-00000555555-8';
  expect(groupTyped({ text: pasted, caret: pasted.length })).toEqual({ text: '014 027 00000555555 8', caret: 21 });
});

it('keeps the caret behind the same digit when one is put in or taken out', () => {
  expect(groupTyped({ text: '0145 027', caret: 4 })).toEqual({ text: '014 502 7', caret: 5 });
  expect(groupTyped({ text: '01 027', caret: 2 })).toEqual({ text: '010 27', caret: 2 });
});

it('leaves what is no CLABE as it was typed, so that it can be seen', () => {
  for (const text of ['014O27', '0140270000055555581', 'my account']) {
    expect(groupTyped({ text, caret: 3 })).toEqual({ text, caret: 3 });
  }
});

it('never loses a digit, and keeps as many of them before the caret', () => {
  const bare = (text: string): string => text.replace(/ /g, '');
  fc.assert(
    fc.property(fc.stringMatching(/^[\d ]{0,18}$/), fc.nat(18), (text, at) => {
      const caret = Math.min(at, text.length);
      const grouped = groupTyped({ text, caret });
      expect(bare(grouped.text)).toBe(bare(text));
      expect(bare(grouped.text.slice(0, grouped.caret))).toBe(bare(text.slice(0, caret)));
    }),
  );
});
