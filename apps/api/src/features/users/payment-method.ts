import { checkClabe } from './clabe.ts';
import { type Findings, readMembers, readText } from './field-findings.ts';

export const PAYMENT_METHOD_TYPES = ['bank_account', 'cash'] as const;
export type PaymentMethodType = (typeof PAYMENT_METHOD_TYPES)[number];

/** Where the money is to arrive: exactly one sub-object, the one that `type` names. */
export type PaymentMethod =
  | { type: 'bank_account'; bankAccount: { country: string; accountNumber: string } }
  | { type: 'cash'; cash: { provider: string; reference: string } };

/** What the partner's settings and the rails allow. */
export interface PaymentMethodRules {
  allowedTypes: readonly string[];
  allowedBankCountries: readonly string[];
}

const SUB_OBJECT = { bank_account: 'bankAccount', cash: 'cash' } as const;
const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u;

/** Reads a payment method, or answers undefined with the problems told. */
export function readPaymentMethod(
  value: unknown,
  path: string,
  rules: PaymentMethodRules,
  findings: Findings,
): PaymentMethod | undefined {
  const members = readMembers(value, path, ['type', 'bankAccount', 'cash'], findings);
  if (members === undefined) return undefined;
  const type = PAYMENT_METHOD_TYPES.find((known) => known === members['type']);
  if (type === undefined || !rules.allowedTypes.includes(type)) {
    const allowed = PAYMENT_METHOD_TYPES.filter((known) => rules.allowedTypes.includes(known)).join(' or ');
    const message =
      type === undefined ? `Send ${allowed}.` : `${type} is not available for this partner. Send ${allowed}.`;
    findings.problems.push({ path: `${path}.type`, message });
    return undefined;
  }
  const [wanted, unwanted] = type === 'cash' ? (['cash', 'bankAccount'] as const) : (['bankAccount', 'cash'] as const);
  if (members[unwanted] !== undefined) {
    findings.problems.push({ path: `${path}.${unwanted}`, message: `Leave ${unwanted} out: the type is ${type}.` });
  }
  if (members[wanted] === undefined) {
    findings.problems.push({ path: `${path}.${wanted}`, message: `Send ${SUB_OBJECT[type]}: the type is ${type}.` });
    return undefined;
  }
  return type === 'cash'
    ? readCash(members[wanted], `${path}.cash`, findings)
    : readBankAccount(members[wanted], `${path}.bankAccount`, rules, findings);
}

function readBankAccount(
  value: unknown,
  path: string,
  rules: PaymentMethodRules,
  findings: Findings,
): PaymentMethod | undefined {
  const members = readMembers(value, path, ['country', 'accountNumber'], findings);
  if (members === undefined) return undefined;
  const country = readRequired(members, 'country', path, 2, findings);
  const typed = readRequired(members, 'accountNumber', path, 64, findings);
  if (country === undefined || typed === undefined) return undefined;
  if (!rules.allowedBankCountries.includes(country)) {
    const message = `Bank accounts are paid in ${rules.allowedBankCountries.join(', ')} only.`;
    findings.problems.push({ path: `${path}.country`, message });
    return undefined;
  }
  const numberPath = `${path}.accountNumber`;
  const checked = country === 'MX' ? checkClabe(typed) : checkForeignAccount(typed);
  if (!checked.ok) {
    findings.problems.push({ path: numberPath, message: checked.message });
    return undefined;
  }
  for (const { code, message } of checked.warnings) findings.warnings.push({ path: numberPath, code, message });
  return { type: 'bank_account', bankAccount: { country, accountNumber: checked.value } };
}

/** Countries without rules of their own here: the shape that an IBAN or a local number can have. */
function checkForeignAccount(text: string) {
  const value = text.replace(/[ -]/g, '');
  return /^[A-Za-z0-9]{5,34}$/.test(value)
    ? { ok: true as const, value: value.toUpperCase(), warnings: [] }
    : { ok: false as const, message: 'An account number has 5 to 34 letters and digits.' };
}

function readCash(value: unknown, path: string, findings: Findings): PaymentMethod | undefined {
  const members = readMembers(value, path, ['provider', 'reference'], findings);
  if (members === undefined) return undefined;
  const provider = readRequired(members, 'provider', path, 100, findings);
  const reference = readRequired(members, 'reference', path, 100, findings);
  if (provider === undefined || reference === undefined) return undefined;
  return { type: 'cash', cash: { provider, reference } };
}

function readRequired(
  members: Readonly<Record<string, unknown>>,
  name: string,
  parent: string,
  maxLength: number,
  findings: Findings,
): string | undefined {
  const path = `${parent}.${name}`;
  if (members[name] === undefined) {
    findings.problems.push({ path, message: `Send ${name}.` });
    return undefined;
  }
  const text = readText(members[name], path, maxLength, findings);
  if (text === undefined || PRINTABLE.test(text)) return text;
  findings.problems.push({ path, message: 'Use printable characters only.' });
  return undefined;
}
