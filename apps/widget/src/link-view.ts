import type { Language } from './i18n/translate.ts';

export type Theme = 'light' | 'dark';

/** `ready` can be opened; every other state ends the page, unless a transfer exists. */
export type LinkState = 'ready' | 'expired' | 'revoked' | 'blocked' | 'suspended' | 'finished' | 'unknown';

/** Answer of `POST /w/peek`. `ready` too when the link holds a transfer that its person may still look at. */
export interface Peek {
  state: LinkState;
  language?: Language;
  theme?: Theme;
}

export interface Partner {
  displayName: string;
  logoUrl?: string;
  primaryColor?: string;
  /** Where the way back leads when the transfer is made. */
  returnUrl?: string;
}

export type StepName = 'amount' | 'you' | 'recipient' | 'funding' | 'review' | 'status';
export type FundingMethod = 'debit_card' | 'ach' | 'manual_cash' | 'manual_wire';
export type Side = 'send' | 'receive';

/** A price; amounts are decimal strings in major units (`"203.99"`), fee, tax and total in `source`. */
export interface PriceView {
  side: Side;
  send: string;
  receive: string;
  rate: string;
  fee: string;
  tax: string;
  total: string;
  source: string;
  destination: string;
  arrival: 'minutes' | 'oneDay';
}

/** What a person set already; null is not set. */
export interface Draft {
  side: Side | null;
  amount: string | null;
  residenceState: string | null;
  fundingMethod: FundingMethod | null;
  recipientWarningShownAt: string | null;
}

/** One item of identity: `value` is masked; `locked` cannot be changed here. */
export interface PersonField {
  field: string;
  value: string | null;
  has: boolean;
  locked: boolean;
}

export interface Person {
  fields: PersonField[];
  missing: string[];
  needsDocument: boolean;
  isConfirmed: boolean;
  check: 'none' | 'pending' | 'verified' | 'review' | 'document' | 'declined';
  /** So many checks failed that no other begins today. */
  hasFailedTooOften: boolean;
}

export interface Recipient {
  last4: string;
  bankName: string | null;
  locked: boolean;
}

export type LimitPeriod = 'transfer' | 'day' | 'month' | 'halfYear';

/** What may still be sent; amounts are decimal strings in `currency`, `period` is the limit that leaves no more. */
export interface Limits {
  level: number;
  left: string;
  period: LimitPeriod;
  currency: string;
  /** The limit that the draft's amount is over, whatever the person gives. */
  blockedBy: null | LimitPeriod;
  /** While address, phone, e-mail or tax id can be given: from which amount on they are asked, and what they open. */
  extended: null | { left: string; period: LimitPeriod; from: string; perDay: string };
}

export type OperationStatus = 'created' | 'processing' | 'completed' | 'failed' | 'cancelled';

/** A transfer as its sender sees it. Times are ISO 8601 by the server's clock, null until they happen. */
export interface OperationView {
  operationId: string;
  status: OperationStatus;
  send: string;
  receive: string;
  rate: string;
  fee: string;
  tax: string;
  total: string;
  source: string;
  destination: string;
  createdAt: string;
  paidAt: string | null;
  completedAt: string | null;
  failedAt: string | null;
  cancelledAt: string | null;
  failureCode: string | null;
  failureReason: string | null;
  funding: { method: FundingMethod; last4: string | null; status: string };
  payout: { last4: string; bankName: string | null; status: string; trackingKey: string | null };
  canCancel: boolean;
  cancelUntil: string | null;
  cancelRequestedAt: string | null;
  refund: null | { amount: string; currency: string; status: string; dueAt: string | null; paidAt: string | null };
  /** The provider's page on which the payment goes on. */
  redirectUrl?: string;
}

/** Answer of `POST /w/session` and of every call under `/w/links/{linkId}` that changes something. */
export interface LinkView {
  linkId: string;
  status: 'created' | 'opened' | 'revoked' | 'expired';
  state: LinkState;
  flow: string;
  partner: Partner;
  language?: Language;
  theme?: Theme;
  /** ISO 8601, by the server's clock. */
  expiresAt: string;
  /** ISO 8601: the server's clock when it answered; the device's own clock is not trusted. */
  serverTime: string;
  /** The furthest step whose turn has come. */
  step: StepName;
  /** False while transfers are not open yet. */
  open: boolean;
  /** Another device must answer these before it sees anything. */
  stepUp: null | { asks: ('dob' | 'idLast4')[]; triesLeft: number };
  draft: Draft;
  price: PriceView | null;
  /** Null, like `limits`, while nothing of the person may be shown. */
  person: Person | null;
  recipient: Recipient | null;
  isDataRequestOpen: boolean;
  /** The person said that data of the partner is wrong: the transfer is stopped. */
  isDisputed: boolean;
  fundingMethods: FundingMethod[];
  limits: Limits | null;
  /** US States, for "where do you live now". */
  states: { code: string; name: string }[];
  idTypes: string[];
  operation: OperationView | null;
  /** A transfer that ended before anything was paid: the link can make another. */
  failedOperation: OperationView | null;
  /** Of a transfer: its receipts still go out electronically. */
  hasEsignConsent: boolean;
  provider: { name: string; phone: string; website: string } | null;
  isSandbox: boolean;
  /** Another number whenever something that is shown here has changed. */
  version: number;
  /** Only for a framed page, whenever its session changes: held in memory where cookies are blocked. */
  bearer?: string;
}

/** A text in English and, where the page is used in Spanish, in Spanish too. */
export interface Bilingual {
  en: string;
  es?: string;
}

/** The disclosure as typed lines, of which the page draws every one and nothing else. */
export interface DisclosureContent {
  languages: Language[];
  title: Bilingual;
  groups: { id: string; lines: { id: string; label: Bilingual; value: string; currency: string | null }[] }[];
  dateAvailable: { date: string; label: Bilingual; text: Bilingual; note: Bilingual };
  recipient: { label: Bilingual; name: string; account: { label: Bilingual; text: string } };
  notices: { id: string; text: Bilingual }[];
  provider: { name: string; phone: string; website: string };
  quoteId: string;
}

/** Answer of `POST …/review`: a firm quote and its disclosure. */
export interface ReviewView {
  quoteId: string;
  disclosureHash: string;
  expiresAt: string;
  disclosure: DisclosureContent;
  /** Paragraphs of `text` are parted by an empty line; `agree` is the sentence beside the tick. */
  esign: { textVersion: string; title: Bilingual; text: Bilingual; agree: Bilingual };
  price: PriceView;
}

/** Milliseconds that the link still works, measured by the server's clock alone; 0 when over. */
export function remainingMs(view: Pick<LinkView, 'expiresAt' | 'serverTime'>): number {
  const remaining = Date.parse(view.expiresAt) - Date.parse(view.serverTime);
  return remaining > 0 ? remaining : 0;
}

/** Whether the page has something to show: an open link, or a transfer that outlives it. */
export const isUsable = (view: LinkView): boolean =>
  view.state === 'ready' || view.operation !== null || view.stepUp !== null;
