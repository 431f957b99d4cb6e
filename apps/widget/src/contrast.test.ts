import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, inkOn, surfaces } from './contrast.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it('is 21 for black on white, 1 for a colour on itself, and the WCAG value between', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#7f7f7f', '#7f7f7f')).toBe(1);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it('does not depend on the order', () => {
    fc.assert(fc.property(color, color, (a, b) => contrast(a, b) === contrast(b, a)));
  });
});

describe("the partner's colour", () => {
  it('carries white text when dark, dark text when light', () => {
    expect(inkOn('#1d4ed8', surfaces.light)).toBe('#ffffff');
    expect(inkOn('#ffd400', surfaces.dark)).toBe('#0b1412');
  });

  it('is left aside where the button would not be seen', () => {
    expect(inkOn('#ffd400', surfaces.light)).toBeNull();
    expect(inkOn('#0a2540', surfaces.dark)).toBeNull();
  });

  it.each(['', 'red', '#fff', '#12345g', 'url(x)', '#1d4ed8;'])('is left aside when it is no #rrggbb: %j', (value) => {
    expect(inkOn(value, surfaces.light)).toBeNull();
  });

  it('never gives text below 4.5 or a button below 3', () => {
    fc.assert(
      fc.property(color, fc.constantFrom(surfaces.light, surfaces.dark), (value, surface) => {
        const ink = inkOn(value, surface);
        return ink === null || (contrast(ink, value) >= 4.5 && contrast(value, surface) >= 3);
      }),
    );
  });
});

describe("the page's own colours", () => {
  const css = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
  const variable = (name: string): { light: string; dark: string } => {
    const found = new RegExp(`--${name}: light-dark\\((.+)\\);`).exec(css)?.[1] ?? '';
    const [light = '', dark = ''] = found.match(/#[0-9a-f]{6}/g) ?? [];
    return { light, dark };
  };

  it("have the surfaces that the partner's colour is judged against", () => {
    expect(variable('surface')).toEqual(surfaces);
  });

  it.each([
    ['ink', 'surface', 7],
    ['ink', 'raised', 7],
    ['soft', 'surface', 4.5],
    ['soft', 'raised', 4.5],
    ['accent', 'surface', 4.5],
    ['accent', 'raised', 4.5],
    ['action', 'action-ink', 4.5],
    ['action', 'surface', 3],
    ['warn', 'warn-ink', 4.5],
  ])('keep %s readable on %s', (above, below, least) => {
    for (const theme of ['light', 'dark'] as const) {
      expect(contrast(variable(above)[theme], variable(below)[theme])).toBeGreaterThanOrEqual(least);
    }
  });
});
