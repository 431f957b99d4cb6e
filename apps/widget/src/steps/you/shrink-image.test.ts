import { expect, it } from 'vitest';
import { bytesOf, fittingSize } from './shrink-image.ts';

it('makes a photo at most 1,600 px long and keeps its proportions', () => {
  expect(fittingSize(4032, 3024)).toEqual({ width: 1600, height: 1200 });
  expect(fittingSize(3024, 4032)).toEqual({ width: 1200, height: 1600 });
  expect(fittingSize(800, 600)).toEqual({ width: 800, height: 600 });
  expect(fittingSize(100_000, 10)).toEqual({ width: 1600, height: 1 });
});

it('counts the bytes that a data URI stands for', () => {
  const uri = `data:image/jpeg;base64,${Buffer.alloc(300).toString('base64')}`;
  expect(bytesOf(uri)).toBe(300);
});
