import { describe, expect, it } from 'vitest';
import { bareCurp, curpCheckDigit, judgeCurp } from './curp.ts';

describe('a CURP', () => {
  it.each([
    'HEGG560427MVZRRL04',
    'BEML920313HMCLNS09',
    'PEGL890909MJCRMS08',
    'SABC560626MDFLRN01',
    'BOXW310820HNERXN09',
    'PERJ911109HCMRDN05',
    'TEXX000101HNEXXXA9',
    'TEXX000101XNEXXXA3',
  ])('%s of the rules is accepted', (curp) => {
    expect(judgeCurp(curp)).toBeNull();
  });

  it.each([
    ['HEGG560427MVZRRL05', { kind: 'digit', digit: 4 }],
    ['OEAF771012HMCRGR09', { kind: 'digit', digit: 8 }],
    ['GALO900515HDFRPN09', { kind: 'digit', digit: curpCheckDigit('GALO900515HDFRPN0') }],
    ['PEGL891313MJCRMS06', { kind: 'date' }],
    ['HEGG560427MVZRRL0', { kind: 'length', length: 17 }],
    ['HEGG560427AVZRRL04', { kind: 'shape' }],
    ['HEG9560427MVZRRL04', { kind: 'shape' }],
    ['XEXX010101HNEXXXA4', { kind: 'generic' }],
    ['XEXX010101MNEXXXA8', { kind: 'generic' }],
  ])('%s is pointed out with the fix', (curp, problem) => {
    expect(judgeCurp(curp)).toEqual(problem);
  });

  it('is put in order, and O is never taken for 0', () => {
    expect(bareCurp(' hegg 560427-mvzrrl04 ')).toBe('HEGG560427MVZRRL04');
    expect(bareCurp('TOMA880125HMNRRNO2')).toBe('TOMA880125HMNRRNO2');
  });
});
