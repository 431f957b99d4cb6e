import type { TestPartner } from '../../../../test/harness.ts';

const PAYMENT = {
  paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '014027000005555558' } },
};

/** A CURP without a special meaning, and the person that it fits in every letter. */
export const GLORIA = {
  name: { firstName: 'Gloria', secondName: null, lastName: 'Hernández', secondLastName: 'García' },
  dob: '1956-04-27',
  idType: 'CURP',
  idNumber: 'HEGG560427MVZRRL04',
};

/** Complete data of somebody whose only odd part is the id. */
export const withCurp = (idNumber: string) => ({ ...GLORIA, dob: '1990-05-15', idType: 'CURP', idNumber });

/** A link of a user with this data, with which nothing has happened yet. */
export async function linkOf(
  partner: TestPartner,
  referenceId: string,
  userData: object = GLORIA,
): Promise<{ linkId: string; token: string; referenceId: string }> {
  const { status, body } = await partner.post('/partner/links', { referenceId, userData: { ...userData, ...PAYMENT } });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.data;
}

/** The same, with its check begun by a ticket. */
export async function beginCheckOf(partner: TestPartner, referenceId: string, userData: object = GLORIA) {
  const link = await linkOf(partner, referenceId, userData);
  const { status, body } = await partner.post(`/partner/links/${link.linkId}/cip/tickets`);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return link;
}

/** The user's state as the partner reads it. */
export async function cipStatus(partner: TestPartner, linkId: string): Promise<string> {
  return (await partner.get(`/partner/links/${linkId}/cip/readiness`)).body.data.cipStatus;
}
