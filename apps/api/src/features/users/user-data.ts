import type { Environment } from '../../core/context.ts';
import type { Address } from './address.ts';
import { isAllowedAge, isRealDate } from './birth-date.ts';
import { readExtended } from './extended-data.ts';
import { type FieldProblem, type FieldWarning, type Findings, readMembers, readText } from './field-findings.ts';
import { checkIdImage } from './id-image.ts';
import { checkIdNumber, ID_TYPES, type IdType } from './id-number.ts';
import { isTestCurp } from './magic-curps.ts';
import { type PaymentMethod, readPaymentMethod } from './payment-method.ts';

/** What travels as `userData`. Contract 8.1. */
export interface UserDataInput {
  name?: { firstName?: string; secondName?: string | null; lastName?: string; secondLastName?: string | null };
  idNumber?: string;
  idType?: IdType;
  dob?: string;
  paymentMethod?: PaymentMethod;
  idImage?: string;
  address?: Address;
  phone?: string;
  email?: string;
  taxId?: string;
}

/**
 * The parts of a person's data that have a source and are replaced as a whole. In the two second names null means
 * "has none", which is a value. `dob` is YYYY-MM-DD, `idImage` a data URI.
 */
export interface UnitValues {
  firstName: string;
  secondName: string | null;
  lastName: string;
  secondLastName: string | null;
  dob: string;
  identity: { idType: IdType; idNumber: string };
  paymentMethod: PaymentMethod;
  idImage: string;
  /** The extended set, asked of those who send much. `phone` is E.164, `taxId` an SSN or ITIN of 9 digits. */
  address: Address;
  phone: string;
  email: string;
  taxId: string;
}

export type Unit = keyof UnitValues;
export type UnitValue = UnitValues[Unit];
export type Units = Partial<UnitValues>;

export const UNITS = [
  'firstName',
  'secondName',
  'lastName',
  'secondLastName',
  'dob',
  'identity',
  'paymentMethod',
  'idImage',
  'address',
  'phone',
  'email',
  'taxId',
] as const satisfies readonly Unit[];

export interface ToUnitsOptions {
  /** YYYY-MM-DD by the owner's clock (in the sandbox, its own). */
  today: string;
  allowedPaymentMethods?: readonly string[];
  allowedBankCountries?: readonly string[];
  /** `POST /partner/links` wants a payment method whenever it is sent `userData` (contract 6.1). */
  isPaymentMethodRequired?: boolean;
  /** Live refuses the values that mean something in the sandbox only. */
  environment?: Environment;
  path?: string;
}

export interface ToUnitsResult {
  units: Units;
  problems: FieldProblem[];
  warnings: FieldWarning[];
}

const NAMES = ['firstName', 'secondName', 'lastName', 'secondLastName'] as const;
const MEMBERS = ['name', 'idNumber', 'idType', 'dob', 'paymentMethod', 'idImage', 'address', 'phone', 'email', 'taxId'];
const NAME = /^[\p{L}\p{M} '’.-]*\p{L}[\p{L}\p{M} '’.-]*$/u;
const MAX_NAME_LENGTH = 100;
/** 5 MiB in base64, and the head of the data URI. */
const MAX_ID_IMAGE_LENGTH = 7_000_000;

/**
 * Judges `userData` by contract 8.1 and splits it into units. Everything wrong is told at once in `problems`, by the
 * path that the caller wrote; with any problem nothing of it may be stored. Messages never repeat a value.
 */
export function toUnits(input: unknown, options: ToUnitsOptions): ToUnitsResult {
  const { path = 'userData' } = options;
  const units: Units = {};
  const findings: Findings = { problems: [], warnings: [] };
  const members = readMembers(input, path, MEMBERS, findings);
  if (members !== undefined) {
    if (members['name'] !== undefined) readNames(members['name'], `${path}.name`, units, findings);
    if (members['dob'] !== undefined) readDob(members['dob'], `${path}.dob`, options.today, units, findings);
    readIdentity(members, path, options.environment, units, findings);
    readPayment(members['paymentMethod'], `${path}.paymentMethod`, options, units, findings);
    if (members['idImage'] !== undefined) readIdImage(members['idImage'], `${path}.idImage`, units, findings);
    readExtended(members, path, units, findings);
  }
  return { units, ...findings };
}

function readNames(value: unknown, path: string, units: Units, findings: Findings): void {
  const members = readMembers(value, path, NAMES, findings);
  for (const name of NAMES) {
    const sent = members?.[name];
    if (sent === undefined) continue;
    const mayBeNone = name === 'secondName' || name === 'secondLastName';
    if (mayBeNone && (sent === null || (typeof sent === 'string' && sent.trim() === ''))) {
      units[name] = null;
      continue;
    }
    const text = readText(sent, `${path}.${name}`, MAX_NAME_LENGTH, findings);
    if (text === undefined) continue;
    if (NAME.test(text)) units[name] = text;
    else {
      const message = 'Use letters, spaces, apostrophes, hyphens and dots only.';
      findings.problems.push({ path: `${path}.${name}`, message });
    }
  }
}

function readDob(value: unknown, path: string, today: string, units: Units, findings: Findings): void {
  const text = readText(value, path, 10, findings);
  if (text === undefined) return;
  if (!isRealDate(text)) findings.problems.push({ path, message: 'Send a real date as YYYY-MM-DD, like 1990-05-15.' });
  else if (!isAllowedAge(text, today)) findings.problems.push({ path, message: 'The age must be 18 to 120 years.' });
  else units.dob = text;
}

/** Type and number are one unit: either says nothing without the other. */
function readIdentity(
  members: Readonly<Record<string, unknown>>,
  path: string,
  environment: Environment | undefined,
  units: Units,
  findings: Findings,
): void {
  const { idType: sentType, idNumber: sentNumber } = members;
  if (sentType === undefined && sentNumber === undefined) return;
  const idType = ID_TYPES.find((known) => known === sentType);
  if (sentType === undefined) findings.problems.push({ path: `${path}.idType`, message: 'Send idType with idNumber.' });
  else if (idType === undefined)
    findings.problems.push({ path: `${path}.idType`, message: `Send one of ${ID_TYPES.join(', ')}.` });
  const numberPath = `${path}.idNumber`;
  if (sentNumber === undefined) {
    findings.problems.push({ path: numberPath, message: 'Send idNumber with idType.' });
    return;
  }
  const text = readText(sentNumber, numberPath, 64, findings);
  if (text === undefined || idType === undefined) return;
  const checked = checkIdNumber(idType, text);
  if (checked.ok && environment === 'live' && idType === 'CURP' && isTestCurp(checked.value)) {
    findings.problems.push({ path: numberPath, message: 'This is a test CURP. Send the CURP of the person.' });
  } else if (checked.ok) units.identity = { idType, idNumber: checked.value };
  else findings.problems.push({ path: numberPath, message: checked.message });
}

function readPayment(value: unknown, path: string, options: ToUnitsOptions, units: Units, findings: Findings): void {
  if (value === undefined) {
    if (options.isPaymentMethodRequired === true) {
      findings.problems.push({ path, message: 'Send paymentMethod: userData needs it here.' });
    }
    return;
  }
  const { allowedPaymentMethods = ['bank_account'], allowedBankCountries = ['MX'] } = options;
  const rules = { allowedTypes: allowedPaymentMethods, allowedBankCountries };
  const paymentMethod = readPaymentMethod(value, path, rules, findings);
  if (paymentMethod !== undefined) units.paymentMethod = paymentMethod;
}

function readIdImage(value: unknown, path: string, units: Units, findings: Findings): void {
  const message = 'Send the image as a data URI of at most 5 MiB decoded.';
  if (typeof value !== 'string' || value.length > MAX_ID_IMAGE_LENGTH) {
    findings.problems.push({ path, message });
    return;
  }
  const checked = checkIdImage(value);
  if (checked.ok) units.idImage = checked.value;
  else findings.problems.push({ path, message: checked.message });
}
