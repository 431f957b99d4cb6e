import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writePaymentsCsv } from './csv.ts';
import type { Payment } from './payment.ts';

const payment = (more: Partial<Payment>): Payment => ({
  operationId: 'op_acme_1',
  endToEndId: 'op_acme_1',
  trackingKey: 'M2MABC',
  uetr: 'x',
  minor: 369_054n,
  currency: 'MXN',
  country: 'MX',
  accountNumber: '014027000005555558',
  participant: '40014',
  recipientName: 'ANA',
  senderName: 'LUIS',
  concept: 'ENVIO',
  ...more,
});

describe('a batch as CSV', () => {
  it('quotes every cell and ends its lines as RFC 4180 says', () => {
    expect(writePaymentsCsv([payment({ recipientName: 'ANA "LA" LOPEZ' })])).toBe(
      '"operationId","endToEndId","trackingKey","amount","currency","accountNumber","institution","recipientName","senderName","concept"\r\n' +
        '"op_acme_1","op_acme_1","M2MABC","3690.54","MXN","014027000005555558","40014","ANA ""LA"" LOPEZ","LUIS","ENVIO"\r\n',
    );
  });

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('makes no formula of %s', (concept) => {
    const [, line] = readCsv(writePaymentsCsv([payment({ concept })]));
    expect(line!.cells.at(-1)).toBe(`'${concept}`);
  });

  it('reads back what it wrote, whatever the texts hold', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((one) => !/^[=+\-@\t\r]/.test(one));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (names) => {
        const lines = readCsv(writePaymentsCsv(names.map((recipientName) => payment({ recipientName }))));
        expect(lines.slice(1).map(({ cells }) => cells[7])).toEqual(names);
      }),
    );
  });
});

describe('reading CSV', () => {
  it('takes LF and CRLF, a BOM, quoted line ends and empty lines, and counts lines as an editor does', () => {
    expect(readCsv('\ufeffa,b\r\n"x\ny",2\n\n3,\n')).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 2, cells: ['x\ny', '2'] },
      { number: 5, cells: ['3', ''] },
    ]);
  });

  it.each([
    ['a,"b', 'line 1: a quoted cell does not end'],
    ['a\nb,"c"d', 'line 2: a quote stands in the middle'],
    ['a\nb,c"d"', 'line 2: a quote stands in the middle'],
  ])('names the line of a broken quote in %j', (text, message) => expect(() => readCsv(text)).toThrow(message));
});
