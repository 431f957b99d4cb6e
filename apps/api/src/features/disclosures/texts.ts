import type { Language, LineId, ReceiptLine, ReceiptStatus } from './content.ts';

/**
 * One version of all words of one language. A version that somebody was shown is never edited: a change is a new file
 * with a new version (docs/disclosures.md). `{name}` in a text is filled in.
 */
export interface DisclosureTexts {
  version: string;
  language: Language;
  titles: { prepayment: string; receipt: string };
  labels: Record<Exclude<LineId, 'mayReceiveLess'>, string>;
  mayReceiveLess: string;
  dateAvailable: string;
  mayBeSooner: string;
  recipient: string;
  account: string;
  months: readonly string[];
  /** `{month} {day}, {year}`. */
  date: string;
  /** `{date}, {time}`; the time is of a 24-hour clock and names its zone. */
  dateAndTime: string;
  notices: { errors: string; cancel: string; complaints: string };
  stamp: string;
  receipt: Record<ReceiptLine['id'], string>;
  statuses: Record<ReceiptStatus, string>;
  /** 15 USC 7001(c). */
  esign: { title: string; paragraphs: readonly string[]; agree: string };
  /** The long form of rights, on request (Model Form A-36). */
  rights: { title: string; sections: readonly { heading: string; paragraphs: readonly string[] }[] };
}

/** Puts values into `{places}`. Throws for a place without a value, so that no braces are ever shown. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, place: string) => {
    const value = values[place];
    if (value === undefined) throw new Error(`Nothing was given for {${place}} of "${text.slice(0, 60)}".`);
    return value;
  });
