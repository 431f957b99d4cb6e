import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildContent } from './build-content.ts';
import { addReceipt } from './receipts.ts';
import { renderPdf } from './render-pdf.ts';
import { facts, receiptFacts } from './testing/facts.ts';
import { toWinAnsi } from './win-ansi.ts';

const madeAt = new Date('2026-11-24T19:05:00Z');
const receipt = addReceipt(buildContent(facts({ languages: ['es'], tax: 200n })), receiptFacts(), 'America/New_York');

/** All of a PDF that can be read: its objects, and its streams unpacked. */
function readable(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, bytes]) => {
    try {
      return inflateSync(Buffer.from(bytes!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...streams].join('\n');
}

/** The words drawn on the pages: hexadecimal strings of WinAnsi in arrays with kerning between them. */
const drawn = (pdf: Buffer): string =>
  [...readable(pdf).matchAll(/\[((?:<[0-9a-f]*>|[\s\d.-])+)\] TJ/g)]
    .map(([, pieces]) =>
      [...pieces!.matchAll(/<([0-9a-f]*)>/g)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1')).join(''),
    )
    .join('\n');

describe('the PDF of a receipt', () => {
  it('is tagged, has a title that readers show, and says the language of each part', async () => {
    const text = readable(await renderPdf(receipt, { kind: 'receipt', madeAt }));
    expect(text).toMatch(/^%PDF-1\.7/);
    expect(text).toMatch(/\/Marked true/);
    expect(text).toMatch(/\/DisplayDocTitle true/);
    expect(text).toMatch(/\/Lang \(es\)/);
    expect(text).toMatch(/\/Lang \(en\)/);
    expect(text).toMatch(/\/StructTreeRoot/);
    for (const tag of ['Sect', 'H1', 'Table', 'TR', 'TH', 'TD', 'P']) expect(text).toMatch(new RegExp(`/S /${tag}\\b`));
    expect(text).toMatch(/\/Artifact/);
  });

  it('loads nothing: no links, no remote or embedded files', async () => {
    const text = readable(await renderPdf(receipt, { kind: 'receipt', madeAt }));
    expect(text).not.toMatch(/\/URI|\/Launch|\/JavaScript|\/JS\b|\/EmbeddedFile|\/FontFile/);
  });

  it('says all that the page says, accents included', async () => {
    const words = drawn(await renderPdf(receipt, { kind: 'receipt', madeAt })).replaceAll('\n', ' ');
    for (const one of ['María José Núñez Güemes', 'Cantidad de Envío', '1.00 USD = 18.4527 MXN', 'PAGADO', 'PAID'])
      expect(words).toContain(one);
    for (const one of ['Transfer Amount', 'Total to Recipient', '3,690.54 MXN', 'BBVA México', '855-729-2372'])
      expect(words).toContain(one);
  });

  it('is the same each time it is made', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => renderPdf(receipt, { kind: 'receipt', madeAt })));
    expect(one!.equals(two!)).toBe(true);
  });

  it('fits a page for each language with the longest names that are accepted', async () => {
    const long = (length: number): string => 'Nombre largo '.repeat(20).slice(0, length);
    const contact = { name: long(120), phone: '+1 (800) 555-0100', website: `www.${'example-'.repeat(8)}.com` };
    const content = buildContent(
      facts({
        languages: ['es'],
        tax: 200n,
        otherFees: 54n,
        provider: contact,
        agency: { ...contact, state: 'TX' },
        recipient: { name: long(200), last4: '5558', bankName: long(60) },
      }),
    );
    const refund = { amount: { minor: 20_599n, currency: 'USD' as const }, dueAt: madeAt };
    const facts2 = receiptFacts({ trackingKey: 'K'.repeat(30), refund });
    const pdf = await renderPdf(addReceipt(content, facts2, 'America/New_York'), { kind: 'receipt', madeAt });
    expect([...pdf.toString('latin1').matchAll(/\/Type \/Page\b/g)]).toHaveLength(2);
  });
});

it('writes letters that the standard fonts lack without their accents, and the rest as ?', () => {
  expect(toWinAnsi('José Núñez ¡Ü! €5 “x” – Š')).toBe('José Núñez ¡Ü! €5 “x” – Š');
  expect(toWinAnsi('Łukasz Čapek Nguyễn')).toBe('?ukasz Capek Nguyen');
  expect(toWinAnsi('Jose\u0301 李')).toBe('José ?');
});
