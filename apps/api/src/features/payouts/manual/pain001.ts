import { formatAmount, type Currency } from '../../../core/money.ts';
import type { Payment } from './payment.ts';

/** Who pays: the operator's account, as `adapter set --debtor-…` says. */
export interface Debtor {
  name: string;
  account: string;
  /** BIC of the debtor's bank. */
  bic: string;
}

export interface CreditTransferFile {
  /** At most 35 characters; the same file written again has the same one, by which a bank knows it. */
  messageId: string;
  createdAt: Date;
  debtor: Debtor;
  payments: readonly Payment[];
}

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text as XML takes it; what XML 1.0 has no place for is dropped. */
const escape = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\x20-\ud7ff\ud800-\udfff\ue000-\ufffd]/g, '')
    .replace(/[&<>"']/g, (character) => ESCAPES[character]!);

/** An element with text, or with elements inside. */
const text = (name: string, value: string): string => `<${name}>${escape(value)}</${name}>`;
const group = (name: string, ...inside: string[]): string => `<${name}>${inside.join('')}</${name}>`;

/**
 * A customer credit transfer initiation, pain.001.001.09, for banks that take it (SPEI itself is another protocol). One
 * payment group; the elements stand in the order of the schema. Domain rules 8.
 */
export function writePain001({ messageId, createdAt, debtor, payments }: CreditTransferFile): string {
  const count = text('NbOfTxs', String(payments.length));
  const sum = text('CtrlSum', controlSum(payments));
  const instant = createdAt.toISOString();
  const header = group(
    'GrpHdr',
    text('MsgId', messageId),
    text('CreDtTm', `${instant.slice(0, 19)}Z`),
    count,
    sum,
    group('InitgPty', text('Nm', debtor.name)),
  );
  const information = group(
    'PmtInf',
    text('PmtInfId', `${messageId}-1`),
    text('PmtMtd', 'TRF'),
    count,
    sum,
    group('ReqdExctnDt', text('Dt', instant.slice(0, 10))),
    group('Dbtr', text('Nm', debtor.name)),
    group('DbtrAcct', otherId(debtor.account)),
    group('DbtrAgt', group('FinInstnId', text('BICFI', debtor.bic))),
    text('ChrgBr', 'SLEV'),
    ...payments.map(creditTransfer),
  );
  const initiation = group('CstmrCdtTrfInitn', header, information);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${NAMESPACE}">${initiation}</Document>\n`;
}

function creditTransfer(payment: Payment): string {
  const { endToEndId, trackingKey, uetr, minor, currency, participant, senderName, concept } = payment;
  return group(
    'CdtTrfTxInf',
    group('PmtId', text('InstrId', trackingKey), text('EndToEndId', endToEndId), text('UETR', uetr)),
    group('Amt', `<InstdAmt Ccy="${currency}">${formatAmount(minor, currency)}</InstdAmt>`),
    ...(senderName === '' ? [] : [group('UltmtDbtr', text('Nm', senderName))]),
    ...(participant === undefined ? [] : [creditorAgent(participant)]),
    group('Cdtr', text('Nm', payment.recipientName), group('PstlAdr', text('Ctry', payment.country))),
    group('CdtrAcct', otherId(payment.accountNumber)),
    ...(concept === '' ? [] : [group('RmtInf', text('Ustrd', concept))]),
  );
}

/** By its number in the clearing system: the lists have no BIC for most participants of SPEI. */
const creditorAgent = (participant: string): string =>
  group('CdtrAgt', group('FinInstnId', group('ClrSysMmbId', text('MmbId', participant))));

const otherId = (account: string): string => group('Id', group('Othr', text('Id', account)));

/** The sum of all amounts; a batch has one currency. */
function controlSum(payments: readonly Payment[]): string {
  const byCurrency = Map.groupBy(payments, ({ currency }) => currency);
  if (byCurrency.size > 1) throw new Error('the payments of one file must have one currency');
  const currency: Currency = payments[0]?.currency ?? 'MXN';
  return formatAmount(
    payments.reduce((sum, { minor }) => sum + minor, 0n),
    currency,
  );
}
