import { expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';

const api = useApi();

it('keeps the caps of the key that made it, whatever becomes of the key', async () => {
  const partner = await api.partner();
  const caps = { perTransfer: 100, corridors: { 'USD-MXN': { perDay: 500 } } };
  const setCaps = (value: unknown) =>
    api.sql('update api_keys set amount_caps = $2 where id = $1', [partner.keyId, JSON.stringify(value)]);
  const capsOf = async (linkId: string) =>
    (await api.sql<{ caps: unknown }>('select amount_caps as caps from links where id = $1', [linkId]))[0]!.caps;

  const uncapped = await partner.post('/partner/links', { referenceId: 'a' });
  await setCaps(caps);
  // By the one statement, and by the transaction that user data needs.
  const capped = await partner.post('/partner/links', { referenceId: 'b' });
  const withData = await partner.post('/partner/links', {
    referenceId: 'c',
    userData: {
      name: { firstName: 'Ana' },
      paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '014027000005555558' } },
    },
  });
  await setCaps({ perTransfer: 1 });
  expect(await capsOf(uncapped.body.data.linkId)).toBeNull();
  expect(await capsOf(capped.body.data.linkId)).toEqual(caps);
  expect(await capsOf(withData.body.data.linkId)).toEqual(caps);
});
