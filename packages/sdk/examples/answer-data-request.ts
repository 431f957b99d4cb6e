import type { EventOf, M2M } from '@m2m/sdk';

/** Sends what the identity check still needs of a person. */
export async function answer(m2m: M2M, { data }: EventOf<'user.data_request'>): Promise<string> {
  const { message } = await m2m.dataRequests.fulfill(data.dataRequestId, {
    referenceId: data.referenceId,
    userData: {
      name: { firstName: 'Ana', secondName: null, lastName: 'Test', secondLastName: null },
      dob: '2000-01-01',
      idType: 'CURP',
      idNumber: 'TEXX000101HNEXXXA9',
    },
  });
  return message;
}
