import { describe, expect, it } from 'vitest';
import { writePain001 } from './pain001.ts';
import type { Payment } from './payment.ts';

const payment = (more: Partial<Payment> = {}): Payment => ({
  operationId: 'op_acme_1',
  endToEndId: 'op_acme_1',
  trackingKey: 'M2MABCDEFGHJKLMNPQRSTUVWXYZ23',
  uetr: 'eb6305c9-1f7f-49de-aed0-16487c27b42d',
  minor: 369_054n,
  currency: 'MXN',
  country: 'MX',
  accountNumber: '014027000005555558',
  participant: '40014',
  recipientName: 'ANA LOPEZ NUNEZ',
  senderName: 'LUIS PENA',
  concept: 'ENVIO',
  ...more,
});
const debtor = { name: 'Remesas & Más <MX>', account: '646180157000000004', bic: 'BCMRMXMM' };
const file = (payments: Payment[]): string =>
  writePain001({
    messageId: 'bat_0123456789abcdefghij',
    createdAt: new Date('2026-11-24T12:00:00.123Z'),
    debtor,
    payments,
  });

/**
 * The elements of pain.001.001.09 that we write, in the order of its schema, with how often each must stand:
 * `?` at most once, `+` at least once, else exactly once. The schema itself is not at hand offline; this is its outline.
 */
const OUTLINE: Record<string, string[]> = {
  Document: ['CstmrCdtTrfInitn'],
  CstmrCdtTrfInitn: ['GrpHdr', 'PmtInf+'],
  GrpHdr: ['MsgId', 'CreDtTm', 'NbOfTxs', 'CtrlSum?', 'InitgPty'],
  InitgPty: ['Nm?'],
  PmtInf: ['PmtInfId', 'PmtMtd', 'NbOfTxs?', 'CtrlSum?', 'ReqdExctnDt', 'Dbtr', 'DbtrAcct', 'DbtrAgt', 'ChrgBr?', 'CdtTrfTxInf+'],
  ReqdExctnDt: ['Dt'],
  Dbtr: ['Nm?'],
  DbtrAcct: ['Id'],
  DbtrAgt: ['FinInstnId'],
  FinInstnId: ['BICFI?', 'ClrSysMmbId?'],
  ClrSysMmbId: ['MmbId'],
  CdtTrfTxInf: ['PmtId', 'Amt', 'UltmtDbtr?', 'CdtrAgt?', 'Cdtr?', 'CdtrAcct?', 'RmtInf?'],
  PmtId: ['InstrId?', 'EndToEndId', 'UETR?'],
  Amt: ['InstdAmt'],
  UltmtDbtr: ['Nm?'],
  CdtrAgt: ['FinInstnId'],
  Cdtr: ['Nm?', 'PstlAdr?'],
  PstlAdr: ['Ctry?'],
  CdtrAcct: ['Id'],
  Id: ['Othr', 'Id?'],
  Othr: ['Id'],
  RmtInf: ['Ustrd?'],
}; // prettier-ignore

/** Forms of the values, by the path's end. */
const VALUES: Record<string, RegExp> = {
  MsgId: /^.{1,35}$/,
  CreDtTm: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  NbOfTxs: /^\d{1,15}$/,
  CtrlSum: /^\d{1,16}\.\d\d$/,
  PmtInfId: /^.{1,35}$/,
  PmtMtd: /^TRF$/,
  Dt: /^\d{4}-\d\d-\d\d$/,
  BICFI: /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/,
  MmbId: /^\d{4,5}$/,
  ChrgBr: /^(SLEV|SHAR)$/,
  InstrId: /^.{1,35}$/,
  EndToEndId: /^.{1,35}$/,
  UETR: /^[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}$/,
  InstdAmt: /^\d{1,13}\.\d\d$/,
  Ctry: /^[A-Z]{2}$/,
  Nm: /^.{1,140}$/,
  Ustrd: /^.{1,140}$/,
  Id: /^[A-Z0-9]{1,34}$/,
};

interface Element {
  name: string;
  attributes: string;
  children: Element[];
  text: string;
}

/** Reads elements and text strictly: every tag closed in order, every & an entity. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: '', children: [], text: '' };
  const open = [root];
  for (const [, close, name, attributes, text] of xml.replace(/^<\?xml[^>]*\?>\n/, '').matchAll(/<(\/?)(\w+)((?: [^<>]*)?)>|([^<]+)/g)) {
    const parent = open.at(-1)!;
    if (name === undefined) {
      expect(text).not.toMatch(/&(?!(amp|lt|gt|quot|apos);)|>/);
      parent.text += text;
    } else if (close === '/') expect(open.pop()!.name).toBe(name);
    else {
      const element = { name, attributes: attributes!, children: [], text: '' };
      parent.children.push(element);
      open.push(element);
    }
  } // prettier-ignore
  expect(open).toEqual([root]);
  return root.children[0]!;
}

function check(element: Element): void {
  const { name, children, text } = element;
  if (children.length === 0) {
    expect({ name, fits: VALUES[name]?.test(text) }).toEqual({ name, fits: true });
    return;
  }
  const outline = OUTLINE[name]!.map((entry) => ({ name: entry.replace(/[?+]$/, ''), sign: entry.at(-1)! }));
  const names = children.map((child) => child.name);
  const order = names.map((child) => outline.findIndex((entry) => entry.name === child));
  expect({ name, unknown: names.filter((_, i) => order[i] === -1) }).toEqual({ name, unknown: [] });
  expect({ name, order }).toEqual({ name, order: order.toSorted((a, b) => a - b) });
  for (const entry of outline) {
    const count = names.filter((child) => child === entry.name).length;
    if (name === 'Id') continue;
    if (entry.sign === '+') expect(count).toBeGreaterThan(0);
    else if (entry.sign === '?') expect(count).toBeLessThan(2);
    else expect({ in: name, element: entry.name, count }).toEqual({ in: name, element: entry.name, count: 1 });
  }
  children.forEach(check);
}

const all = (element: Element, name: string): Element[] =>
  [element, ...element.children].flatMap((one) =>
    one === element ? (one.name === name ? [one] : []) : all(one, name),
  );

describe('a pain.001.001.09 file', () => {
  it('has the elements of the schema in its order, each with a value of its form', () => {
    const document = parse(file([payment(), payment({ participant: undefined, senderName: '', concept: '' })]));
    expect(document.attributes).toBe(' xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"');
    check(document);
  });

  it('counts and sums exactly, in the header and in the group', () => {
    const document = parse(
      file([payment({ minor: 1n }), payment({ minor: 99_999_999_999n }), payment({ minor: 10n })]),
    );
    expect(all(document, 'NbOfTxs').map(({ text }) => text)).toEqual(['3', '3']);
    expect(all(document, 'CtrlSum').map(({ text }) => text)).toEqual(['1000000000.10', '1000000000.10']);
    expect(all(document, 'InstdAmt').map(({ text }) => text)).toEqual(['0.01', '999999999.99', '0.10']);
    expect(all(document, 'InstdAmt')[0]!.attributes).toBe(' Ccy="MXN"');
  });

  it('says who is paid and by which ids', () => {
    const [transfer] = all(parse(file([payment()])), 'CdtTrfTxInf');
    const textOf = (name: string): string[] => all(transfer!, name).map(({ text }) => text);
    expect(textOf('EndToEndId')).toEqual(['op_acme_1']);
    expect(textOf('UETR')).toEqual(['eb6305c9-1f7f-49de-aed0-16487c27b42d']);
    expect(textOf('MmbId')).toEqual(['40014']);
    expect(textOf('Nm')).toEqual(['LUIS PENA', 'ANA LOPEZ NUNEZ']);
    expect(all(all(transfer!, 'CdtrAcct')[0]!, 'Othr')[0]!.children[0]!.text).toBe('014027000005555558');
  });

  it('lets no text become an element', () => {
    const xml = file([payment({ recipientName: '</Nm><Evil>&"\'', concept: 'a\u0000\u0007b' })]);
    expect(xml).toContain('Remesas &amp; Más &lt;MX&gt;');
    expect(xml).toContain('&lt;/Nm&gt;&lt;Evil&gt;&amp;&quot;&apos;');
    expect(all(parse(xml), 'Evil')).toEqual([]);
    expect(xml).toContain('<Ustrd>ab</Ustrd>');
  });

  it('is the same file when it is written again, and never mixes currencies', () => {
    expect(file([payment()])).toBe(file([payment()]));
    expect(() => file([payment(), payment({ currency: 'USD' })])).toThrow('one currency');
  });
});
