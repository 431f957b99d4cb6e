import { describe, expect, it } from 'vitest';
import { buildContent } from './build-content.ts';
import { addReceipt } from './receipts.ts';
import { documentPolicy, renderDocument, renderRights } from './render-html.ts';
import { rightsNotice } from './rights.ts';
import { facts, PROVIDER, receiptFacts } from './testing/facts.ts';
import type { Language } from './content.ts';

// A changed file here is a changed disclosure: somebody who may must read it (docs/disclosures.md).
const LANGUAGES: [string, Language[]][] = [
  ['en', ['en']],
  ['en-es', ['en', 'es']],
];
const TAXES: [string, bigint][] = [
  ['without-tax', 0n],
  ['with-tax', 200n],
];

describe.each(LANGUAGES)('in %s', (name, languages) => {
  describe.each(TAXES)('%s', (taxName, tax) => {
    const content = buildContent(facts({ languages, tax }));

    it('the block before payment is byte for byte what was reviewed', async () => {
      const { html } = renderDocument(content, { kind: 'prepayment' });
      await expect(html).toMatchFileSnapshot(`./golden/prepayment-${name}-${taxName}.html`);
    });

    it('the receipt is byte for byte what was reviewed', async () => {
      const receipt = addReceipt(content, receiptFacts(), 'America/New_York');
      const { html } = renderDocument(receipt, { kind: 'receipt' });
      await expect(html).toMatchFileSnapshot(`./golden/receipt-${name}-${taxName}.html`);
    });
  });

  it('lines v and vi stand before vii when a known fee is taken from what arrives', async () => {
    const { html } = renderDocument(buildContent(facts({ languages, otherFees: 1_054n })), { kind: 'prepayment' });
    await expect(html).toMatchFileSnapshot(`./golden/prepayment-${name}-other-fees.html`);
  });

  it('a deposited and a refunded transfer have the receipt that was reviewed', async () => {
    const content = buildContent(facts({ languages }));
    const deposited = receiptFacts({ status: 'completed', trackingKey: 'M2M0123456789' });
    const amount = { minor: 20_399n, currency: 'USD' as const };
    const cancelled = receiptFacts({
      status: 'cancelled',
      refund: { amount, dueAt: new Date('2026-12-01T04:59:59Z'), paidAt: new Date('2026-11-25T15:00:00Z') },
    });
    for (const [state, what] of [
      ['deposited', deposited],
      ['refunded', cancelled],
    ] as const) {
      const { html } = renderDocument(addReceipt(content, what, 'America/New_York'), { kind: 'receipt' });
      await expect(html).toMatchFileSnapshot(`./golden/receipt-${name}-${state}.html`);
    }
  });

  it('the long form of rights is what was reviewed', async () => {
    const { html } = renderRights(rightsNotice(PROVIDER, languages), languages);
    await expect(html).toMatchFileSnapshot(`./golden/rights-${name}.html`);
  });
});

it('a document loads nothing, runs nothing and escapes what people typed', () => {
  const name = '<script src="https://evil.example/x.js">&"\'';
  const { html } = renderDocument(buildContent(facts({ recipient: { name, last4: '5558' } })), { kind: 'prepayment' });
  expect(html).toContain('&lt;script src=&quot;https://evil.example/x.js&quot;&gt;&amp;&quot;&#39;');
  expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=/i);
  expect(documentPolicy(html)).toMatch(/^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; /);
});

it('Spanish pages get Spanish first and English too, each named to screen readers', () => {
  const content = buildContent(facts({ languages: ['es'] }));
  const { html } = renderDocument(content, { kind: 'prepayment' });
  expect([...html.matchAll(/lang="(\w+)"/g)].map(([, language]) => language)).toEqual(['es', 'es', 'en']);
  const english = renderDocument(content, { kind: 'prepayment', languages: ['en'] });
  expect(english.html).not.toContain('Cantidad');
  const none = buildContent(facts());
  expect(() => renderDocument(none, { kind: 'prepayment', languages: ['es'] })).toThrow('None of the languages');
  expect(() => renderDocument(none, { kind: 'receipt' })).toThrow('none of a receipt');
});
