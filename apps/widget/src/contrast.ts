/** The surfaces that buttons lie on; the same as in style.css (contrast.test.ts compares them). */
export const surfaces = { light: '#ffffff', dark: '#141c1a' } as const;
const inks = ['#ffffff', '#0b1412'] as const;

/** WCAG 2.2: text needs 4.5, the shape of a control needs 3 against what surrounds it. */
const textContrast = 4.5;
const shapeContrast = 3;

function channels(color: string): number[] | null {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  return hex && hex.slice(1).map((pair) => Number.parseInt(pair, 16) / 255);
}

/** Relative luminance by WCAG 2.2, 0 (black) to 1 (white); NaN for anything but `#rrggbb`. */
export function luminance(color: string): number {
  const [red, green, blue] = (channels(color) ?? []).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (red ?? NaN) + 0.7152 * (green ?? NaN) + 0.0722 * (blue ?? NaN);
}

/** Contrast ratio by WCAG 2.2, 1 to 21; NaN when a colour is not `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * The colour of the text on a button in the partner's colour, or null when that colour cannot be used on this surface
 * (too faint to see as a button, too faint under any text, or no colour at all).
 */
export function inkOn(color: string, surface: string): string | null {
  if (!(contrast(color, surface) >= shapeContrast)) return null;
  return inks.find((ink) => contrast(color, ink) >= textContrast) ?? null;
}
