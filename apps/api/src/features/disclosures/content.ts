import { createHash } from 'node:crypto';
import { canonicalJson } from '../../core/canonical-json.ts';
import type { Currency } from '../../core/money.ts';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in English and, where the Spanish pages were used, in Spanish. */
export interface Words {
  en: string;
  es?: string;
}

/** Lines i to viii of 12 CFR 1005.31(b)(1) in this order. viii is a sentence: its value is empty. */
export const LINE_IDS = [
  'transferAmount',
  'transferFees',
  'transferTaxes',
  'total',
  'exchangeRate',
  'transferAmountReceived',
  'otherFees',
  'totalToRecipient',
  'mayReceiveLess',
] as const;
export type LineId = (typeof LINE_IDS)[number];

export interface DisclosureLine {
  id: LineId;
  label: Words;
  /** `3,690.54 MXN`, `1.00 USD = 18.4527 MXN`; the same in every language; empty for the sentence viii. */
  value: string;
  currency: Currency | null;
}

/** i to iii together, the rate between, v to viii together (31(c)(1) to (3)). */
export const GROUP_IDS = ['charges', 'rate', 'recipient'] as const;

export interface DisclosureGroup {
  id: (typeof GROUP_IDS)[number];
  lines: DisclosureLine[];
}

/** Sentences of the same block, in the order in which they are shown. */
export interface DisclosureNotice {
  id: 'errors' | 'cancel' | 'complaints';
  text: Words;
}

export interface Contact {
  name: string;
  phone: string;
  website: string;
}

/**
 * Everything that a person is shown before paying and again on the receipt: plain JSON, from which pages, print and PDF
 * are made. It holds no clock (no time of making or expiry), so that the same offer always has the same hash.
 */
export interface DisclosureContent {
  /** Which texts: `en-1`, `es-0-unreviewed`. */
  version: Words;
  languages: Language[];
  title: Words;
  groups: DisclosureGroup[];
  /** `date` is a day in the recipient's country; `note` says that it may be sooner. */
  dateAvailable: { date: string; label: Words; text: Words; note: Words };
  recipient: { label: Words; name: string; account: { label: Words; text: string } };
  notices: DisclosureNotice[];
  provider: Contact;
  agency: Contact & { state: string };
  cfpb: { name: string; phone: string; tty: string; website: string };
  quoteId: string;
}

export type ReceiptStatus = 'created' | 'processing' | 'completed' | 'cancelled' | 'failed';

export interface ReceiptLine {
  id: 'confirmationCode' | 'transferDate' | 'status' | 'trackingKey' | 'refund' | 'refundDue' | 'refundPaid';
  label: Words;
  text: Words;
}

/** The disclosure again with what payment added. */
export interface ReceiptContent extends DisclosureContent {
  stamp: Words;
  receipt: ReceiptLine[];
}

/** SHA-256 of the canonical JSON of all that is shown: what a confirm names. */
export const hashOf = (content: DisclosureContent): Buffer =>
  createHash('sha256').update(canonicalJson(content)).digest();
