import { GROUP_IDS, LINE_IDS, type DisclosureContent, type DisclosureLine, type Language } from './content.ts';

/** Words that were held not to be "Transfer Fees" (domain rules 6.2), and what never stands in a disclosure. */
const FORBIDDEN: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [/\bservice fees?\b/i, /\bhandling fees?\b/i, /\bdiscounts?\b/i, /\bfee rate\b/i, /^fees?$/i, /\bfloating\b/i],
  es: [/\bcargos? (por|de) servicio\b/i, /\bdescuentos?\b/i, /\bcomisión por manejo\b/i, /^cargos?$/i, /\bflotante\b/i],
};
/** An estimate needs its own word beside the amount, and a rate is never "to be determined". */
const NEVER = /to be determined|por determinar|estimad[oa]|estimated/i;
/** A dollar sign says neither which dollars nor whether pesos are meant. */
const SIGN = /[$€£]/;

/** The words of the rule, exactly: domain rules 6.2. */
export const REQUIRED_LABELS: Readonly<Record<Language, Readonly<Record<string, RegExp>>>> = {
  en: {
    transferAmount: /^Transfer Amount$/,
    transferFees: /^Transfer Fees$/,
    transferTaxes: /^Transfer Taxes$/,
    total: /^Total$/,
    exchangeRate: /^Exchange Rate$/,
    transferAmountReceived: /^Transfer Amount \(in [A-Z]{3}\)$/,
    otherFees: /^Other Fees$/,
    totalToRecipient: /^Total to Recipient$/,
    mayReceiveLess: /^Recipient may receive less due to fees charged by the recipient's bank and foreign taxes\.$/,
    dateAvailable: /^Date Available$/,
    recipient: /^Recipient$/,
  },
  es: {
    transferAmount: /^Cantidad de Envío$/,
    transferFees: /^Cargos por Envío$/,
    transferTaxes: /^Impuestos por Envío$/,
    total: /^Total$/,
    exchangeRate: /^Tasa de Cambio$/,
    transferAmountReceived: /^Cantidad de Envío$/,
    otherFees: /^Otros Cargos por Envío$/,
    totalToRecipient: /^Total al Destinatario$/,
    mayReceiveLess:
      /^El beneficiario podría recibir menos dinero debido a las comisiones cobradas por el banco del beneficiario e impuestos extranjeros\.$/,
    dateAvailable: /^Fecha Disponible$/,
    recipient: /^Destinatario$/,
  },
};

const ALWAYS = ['transferAmount', 'transferFees', 'total', 'exchangeRate', 'totalToRecipient'] as const;
const NOTICES = ['errors', 'cancel', 'complaints'];

/** What is wrong with a disclosure's labels, lines and order; empty when nothing is. 12 CFR 1005.31(b), (c). */
export function lintLabels(content: DisclosureContent): string[] {
  const lines = content.groups.flatMap((group) => group.lines);
  return [
    ...lintLines(content, lines),
    ...lintGroups(content),
    ...content.languages.flatMap((language) => lintWords(content, lines, language)),
  ];
}

export function requireSoundLabels(content: DisclosureContent): void {
  const problems = lintLabels(content);
  if (problems.length > 0) throw new Error(`A disclosure may not be shown: ${problems.join('; ')}.`);
}

function lintLines(
  { notices, agency, provider, dateAvailable, recipient }: DisclosureContent,
  lines: DisclosureLine[],
) {
  const problems: string[] = [];
  const ids = lines.map(({ id }) => id);
  for (const id of ALWAYS) if (!ids.includes(id)) problems.push(`line ${id} is missing`);
  if (ids.some((id, at) => at > 0 && LINE_IDS.indexOf(id) <= LINE_IDS.indexOf(ids[at - 1]!)))
    problems.push('lines are not in the order i to viii');
  if (ids.includes('mayReceiveLess') && ids[ids.indexOf('mayReceiveLess') - 1] !== 'totalToRecipient')
    problems.push('line viii does not follow vii directly');
  if (ids.includes('transferAmountReceived') !== ids.includes('otherFees'))
    problems.push('line v stands without vi, or vi without v');
  for (const { id, value } of lines) {
    if (SIGN.test(value)) problems.push(`line ${id} has a bare currency sign`);
    if (id === 'mayReceiveLess' ? value !== '' : !/^(1\.00 [A-Z]{3} = \d+\.\d{4}|[\d,]+(\.\d+)?) [A-Z]{3}$/.test(value))
      problems.push(`line ${id} has the value "${value}", which is no amount with its currency`);
    if (/^0(\.0+)? /.test(value) && ['transferTaxes', 'otherFees'].includes(id))
      problems.push(`line ${id} is zero and should be left out`);
  }
  if (notices.map(({ id }) => id).join() !== NOTICES.join()) problems.push('notices are missing or in another order');
  for (const { name, phone, website } of [agency, provider])
    if (!name || !phone || !website) problems.push('the provider or the State agency lacks name, telephone or website');
  if (!/^\d{4}-\d\d-\d\d$/.test(dateAvailable.date)) problems.push('Date Available is no date');
  if (!recipient.name.trim()) problems.push('the recipient has no name');
  return problems;
}

function lintGroups({ groups, languages }: DisclosureContent): string[] {
  const problems: string[] = [];
  if (groups.map(({ id }) => id).join() !== GROUP_IDS.join()) problems.push('groups are missing or in another order');
  const belongs: Record<string, readonly string[]> = {
    charges: LINE_IDS.slice(0, 4),
    rate: LINE_IDS.slice(4, 5),
    recipient: LINE_IDS.slice(5),
  };
  for (const { id, lines } of groups)
    for (const line of lines) if (!belongs[id]?.includes(line.id)) problems.push(`line ${line.id} stands in ${id}`);
  if (!languages.includes('en')) problems.push('English is missing');
  return problems;
}

function lintWords(content: DisclosureContent, lines: DisclosureLine[], language: Language): string[] {
  const problems: string[] = [];
  const labels: [string, string | undefined][] = [
    ...lines.map(({ id, label }): [string, string | undefined] => [id, label[language]]),
    ['dateAvailable', content.dateAvailable.label[language]],
    ['recipient', content.recipient.label[language]],
  ];
  for (const [id, label] of labels) {
    if (label === undefined) problems.push(`${id} has no label in ${language}`);
    else if (!REQUIRED_LABELS[language][id]!.test(label))
      problems.push(`"${label}" is not the label of ${id} in ${language}`);
  }
  const texts = [
    ...labels.map(([, label]) => label),
    content.dateAvailable.text[language],
    content.dateAvailable.note[language],
    ...content.notices.map(({ text }) => text[language]),
  ];
  if (texts.includes(undefined)) problems.push(`a text has no form in ${language}`);
  for (const text of texts.filter((one) => one !== undefined)) {
    for (const pattern of [...FORBIDDEN[language], NEVER, SIGN])
      if (pattern.test(text)) problems.push(`"${text.slice(0, 60)}" has forbidden words`);
  }
  return problems;
}
