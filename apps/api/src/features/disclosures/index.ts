export { GROUP_IDS, LANGUAGES, LINE_IDS, hashOf } from './content.ts';
export type {
  Contact,
  DisclosureContent,
  DisclosureGroup,
  DisclosureLine,
  DisclosureNotice,
  Language,
  LineId,
  ReceiptContent,
  ReceiptLine,
  ReceiptStatus,
  Words,
} from './content.ts';
export {
  findDisclosure,
  findDisclosureHtml,
  makeDisclosure,
  type DisclosureAsk,
  type StoredDisclosure,
} from './service.ts';
export { findReceipt, makeReceipt, type ReceiptFacts, type StoredReceipt } from './receipts.ts';
export {
  documentPolicy,
  renderDocument,
  renderRights,
  type DocumentOptions,
  type RightsNotice,
} from './render-html.ts';
export { renderPdf } from './render-pdf.ts';
export { rightsNotice } from './rights.ts';
export {
  esignStatement,
  findEsignConsent,
  listEsignConsents,
  makeEsignStatement,
  recordEsignConsent,
  withdrawEsignConsent,
  type EsignConsent,
  type EsignStatement,
} from './esign.ts';
export {
  approveTexts,
  findMissing,
  listAgencies,
  listTextVersions,
  providerContact,
  readTextVersion,
  setAgencies,
  setProvider,
  type Agency,
  type Missing,
  type TextVersion,
} from './parties.ts';
export { readAgencies } from './read-agencies.ts';
export { dayInWords } from './date-text.ts';
export { isStateCode, stateName, US_STATES, type StateCode } from './us-states.ts';
export { lintLabels } from './label-lint.ts';
