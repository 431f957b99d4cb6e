import { isMailAddress } from '../../core/mail-address.ts';
import { readAddress } from './address.ts';
import { type Findings, readText } from './field-findings.ts';
import { checkIdNumber } from './id-number.ts';
import { checkPhone } from './phone.ts';
import type { Units } from './user-data.ts';

/** What is asked above an amount (31 CFR 1010.410(e)); each is optional on its own. */
export function readExtended(
  members: Readonly<Record<string, unknown>>,
  path: string,
  units: Units,
  findings: Findings,
): void {
  const { address: sentAddress, phone: sentPhone, email: sentEmail, taxId: sentTaxId } = members;
  const refuse = (name: string, message: string): void => {
    findings.problems.push({ path: `${path}.${name}`, message });
  };
  if (sentAddress !== undefined) {
    const address = readAddress(sentAddress, `${path}.address`, findings);
    if (address !== undefined) units.address = address;
  }
  const phone = sentPhone === undefined ? undefined : readText(sentPhone, `${path}.phone`, 40, findings);
  if (phone !== undefined) {
    const checked = checkPhone(phone);
    if (checked.ok) units.phone = checked.value;
    else refuse('phone', checked.message);
  }
  const email = sentEmail === undefined ? undefined : readText(sentEmail, `${path}.email`, 254, findings);
  if (email !== undefined) {
    if (isMailAddress(email)) units.email = email;
    else refuse('email', 'Send an e-mail address, like ana@example.com.');
  }
  const taxId = sentTaxId === undefined ? undefined : readText(sentTaxId, `${path}.taxId`, 20, findings);
  if (taxId !== undefined) {
    const checked = ['SSN' as const, 'ITIN' as const].map((type) => checkIdNumber(type, taxId)).find(({ ok }) => ok);
    if (checked?.ok) units.taxId = checked.value;
    else refuse('taxId', 'Send an SSN or ITIN of 9 digits.');
  }
}
