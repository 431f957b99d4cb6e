import { describe, expect, it } from 'vitest';
import { buildContent } from './build-content.ts';
import type { DisclosureContent, DisclosureLine, Language } from './content.ts';
import { CURRENT, VERSIONS } from './current-texts.ts';
import { lintLabels } from './label-lint.ts';
import { facts } from './testing/facts.ts';

const full = (): DisclosureContent => buildContent(facts({ languages: ['es'], tax: 200n, otherFees: 54n }));

/** The problems after a change to a copy of a sound disclosure. */
function lintAfter(change: (content: DisclosureContent, lines: (id: string) => DisclosureLine) => void): string {
  const content = structuredClone(full());
  change(content, (id) => content.groups.flatMap(({ lines }) => lines).find((line) => line.id === id)!);
  return lintLabels(content).join('\n');
}

it('finds nothing wrong with what we show, with and without the optional lines', () => {
  expect(lintLabels(full())).toEqual([]);
  expect(lintLabels(buildContent(facts()))).toEqual([]);
  expect(lintLabels(buildContent(facts({ mayReceiveLess: false })))).toEqual([]);
});

describe('labels', () => {
  it.each([
    ['transferFees', 'en', 'Service fee'],
    ['transferFees', 'en', 'Service Fees'],
    ['transferFees', 'en', 'Handling fee'],
    ['transferFees', 'en', 'Fees'],
    ['otherFees', 'en', 'Fees'],
    ['total', 'en', 'Discount'],
    ['exchangeRate', 'en', 'Fee Rate'],
    ['exchangeRate', 'en', 'floating'],
    ['transferFees', 'es', 'Cargo por servicio'],
    ['total', 'es', 'Descuento'],
  ] as const)('%s may not be called in %s: %s', (id, language, label) => {
    const problems = lintAfter((_, line) => (line(id).label[language] = label));
    expect(problems).toContain(`"${label}" is not the label of ${id} in ${language}`);
    expect(problems).toContain('has forbidden words');
  });

  it.each(['transferAmount', 'total', 'totalToRecipient', 'exchangeRate', 'mayReceiveLess'] as const)(
    '%s has exactly its own words',
    (id) => {
      expect(lintAfter((_, line) => (line(id).label.en += ' '))).toContain(`is not the label of ${id} in en`);
      expect(lintAfter((_, line) => delete line(id).label.es)).toContain(`${id} has no label in es`);
    },
  );

  it('of Date Available and Recipient are judged too, and so are the notices', () => {
    expect(lintAfter((content) => (content.dateAvailable.label.en = 'Arrives'))).toContain('dateAvailable in en');
    expect(lintAfter((content) => (content.recipient.label.es = 'Beneficiario'))).toContain('recipient in es');
    expect(lintAfter((content) => (content.notices[1]!.text.en = 'A discount of $5!'))).toContain('forbidden words');
    expect(lintAfter((content) => (content.dateAvailable.note.en = 'estimated'))).toContain('forbidden words');
    expect(lintAfter((content) => delete content.notices[2]!.text.es)).toContain('a text has no form in es');
  });
});

describe('lines', () => {
  it.each(['transferAmount', 'transferFees', 'total', 'exchangeRate', 'totalToRecipient'])(
    '%s is never left out',
    (id) => {
      const problems = lintAfter((content) =>
        content.groups.forEach((group) => (group.lines = group.lines.filter((line) => line.id !== id))),
      );
      expect(problems).toContain(`line ${id} is missing`);
    },
  );

  it('stand in the order i to viii, in their groups, viii directly after vii', () => {
    expect(lintAfter(({ groups }) => (groups[0]!.lines = groups[0]!.lines.toReversed()))).toContain('order i to viii');
    expect(lintAfter((content) => (content.groups = content.groups.toReversed()))).toContain(
      'groups are missing or in another order',
    );
    expect(lintAfter(({ groups }) => groups[1]!.lines.push(groups[0]!.lines.pop()!))).toContain('total stands in rate');
    const moved = lintAfter(({ groups }) => {
      const { lines } = groups[2]!;
      lines.unshift(lines.pop()!);
    });
    expect(moved).toContain('line viii does not follow vii directly');
  });

  it('v stands only with vi', () => {
    const withoutVi = lintAfter(({ groups }) => groups[2]!.lines.splice(1, 1));
    expect(withoutVi).toContain('line v stands without vi');
  });

  it('have amounts with their currency, no bare sign, and no zero where a line may be left out', () => {
    expect(lintAfter((_, line) => (line('total').value = '$203.99'))).toContain('bare currency sign');
    expect(lintAfter((_, line) => (line('total').value = '203.99'))).toContain('no amount with its currency');
    expect(lintAfter((_, line) => (line('exchangeRate').value = '1.00 USD = 18.45 MXN'))).toContain('exchangeRate');
    expect(lintAfter((_, line) => (line('transferTaxes').value = '0.00 USD'))).toContain('should be left out');
  });
});

describe('parts', () => {
  it.each<[string, (content: DisclosureContent) => void]>([
    ['English is missing', (content) => (content.languages = ['es'])],
    ['notices are missing', (content) => void content.notices.pop()],
    ['lacks name, telephone or website', (content) => (content.agency = { ...content.agency, phone: '' })],
    ['lacks name, telephone or website', (content) => (content.provider = { ...content.provider, website: '' })],
    ['Date Available is no date', (content) => (content.dateAvailable.date = 'in 1 to 3 days')],
    ['the recipient has no name', (content) => (content.recipient.name = ' ')],
  ])('%s', (problem, change) => {
    expect(lintAfter(change)).toContain(problem);
  });
});

describe('the versions of the texts', () => {
  it('have different names, and every place that is filled in has a value in each language', () => {
    expect(new Set(VERSIONS.map(({ version }) => version)).size).toBe(VERSIONS.length);
    for (const language of ['en', 'es'] as Language[]) {
      expect(CURRENT[language].language).toBe(language);
      expect(VERSIONS).toContain(CURRENT[language]);
    }
    expect(JSON.stringify(full())).not.toMatch(/\{\w+\}/);
  });

  it('say the short form of rights as Model Form A-37 does', () => {
    expect(CURRENT.en.notices).toEqual({
      errors:
        'You have a right to dispute errors in your transaction. If you think there is an error, contact us within 180 days at {phone} or {website}. You can also contact us for a written explanation of your rights.',
      cancel:
        'You can cancel for a full refund within 30 minutes of payment, unless the funds have been picked up or deposited.',
      complaints:
        'For questions or complaints about {provider}, contact:\n{agency}, {agencyPhone}, {agencyWebsite}\n{cfpb}, {cfpbPhone}, {cfpbTty} (TTY/TDD), {cfpbWebsite}',
    });
  });
});
