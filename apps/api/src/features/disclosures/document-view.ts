import type { DisclosureContent, Language, ReceiptContent, Words } from './content.ts';

export type DocumentKind = 'prepayment' | 'receipt';

export interface Row {
  label: string;
  value: string;
}

/** One language of a document, in the order in which page, print and PDF show it. */
export interface DocumentView {
  language: Language;
  title: string;
  /** Above the block: what payment added. Empty before it. */
  stamp: string | undefined;
  payment: Row[];
  /** Inside the block, and nothing else is: 12 CFR 1005.31(c)(4). */
  provider: string[];
  groups: { rows: Row[]; sentence: string | undefined }[];
  delivery: { rows: Row[]; note: string };
  notices: string[];
}

const inLanguage = (words: Words, language: Language): string => {
  const text = words[language];
  if (text === undefined) throw new Error(`The document has no ${language} for "${words.en.slice(0, 40)}".`);
  return text;
};

export const isReceipt = (content: DisclosureContent): content is ReceiptContent => 'receipt' in content;

export function viewOf(content: DisclosureContent, kind: DocumentKind, language: Language): DocumentView {
  if ((kind === 'receipt') !== isReceipt(content)) throw new Error(`This content is none of a ${kind}.`);
  const say = (words: Words): string => inLanguage(words, language);
  const { provider, dateAvailable, recipient } = content;
  return {
    language,
    title: say(content.title),
    stamp: isReceipt(content) ? say(content.stamp) : undefined,
    payment: isReceipt(content)
      ? content.receipt.map(({ label, text }) => ({ label: say(label), value: say(text) }))
      : [],
    provider: [provider.name, provider.phone, provider.website],
    groups: content.groups.map(({ lines }) => ({
      rows: lines.filter(({ id }) => id !== 'mayReceiveLess').map(({ label, value }) => ({ label: say(label), value })),
      sentence: lines.filter(({ id }) => id === 'mayReceiveLess').map(({ label }) => say(label))[0],
    })),
    delivery: {
      rows: [
        { label: say(dateAvailable.label), value: say(dateAvailable.text) },
        { label: say(recipient.label), value: recipient.name },
        { label: say(recipient.account.label), value: recipient.account.text },
      ],
      note: say(dateAvailable.note),
    },
    notices: content.notices.map(({ text }) => say(text)),
  };
}

/** The language of the person's pages first; both are of equal size and weight. */
export function viewsOf(
  content: DisclosureContent,
  { kind, languages = content.languages }: { kind: DocumentKind; languages?: readonly Language[] | undefined },
): DocumentView[] {
  const wanted = content.languages.filter((language) => languages.includes(language));
  if (wanted.length === 0) throw new Error('None of the languages asked for is in this document.');
  return wanted.toReversed().map((language) => viewOf(content, kind, language));
}
