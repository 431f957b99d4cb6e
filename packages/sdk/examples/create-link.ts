import { M2M } from '@m2m/sdk';

/** Makes a link for a person of yours, and answers the address to send to that person. */
export async function createLink(apiKey: string, baseUrl: string): Promise<string> {
  const m2m = new M2M({ apiKey, baseUrl, environment: 'sandbox' });
  const link = await m2m.links.create({
    referenceId: 'user_1',
    userData: {
      name: { firstName: 'Ana', lastName: 'Test', secondName: null, secondLastName: null },
      paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '646180000000000012' } },
    },
    metadata: { orderId: 'ORD-1' },
  });
  return link.url;
}
