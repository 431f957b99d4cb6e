import { isWebhookSecret } from '@m2m/webhook-signature';
import { describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { ApiError } from '../../core/errors.ts';
import { startReceiver } from '../../core/outbound/testing/receiver.ts';
import { createEndpoint } from '../webhooks/index.ts';
import {
  chooseAdapter,
  denyAdapterOrigins,
  findAdapter,
  listAdapters,
  removeAdapter,
  setAdapter,
  showAdapterSecret,
  watchAdapterOrigins,
  type AdapterInput,
} from './index.ts';

const api = useApi();
const actor = { kind: 'operator', id: 'opr_test' } as const;

const rail = (more: Partial<AdapterInput> = {}): AdapterInput => ({
  name: 'rail',
  environment: 'live',
  port: 'payout',
  kind: 'http',
  url: 'https://rail.example.com/m2m',
  routes: ['MX/MXN/bank_account'],
  settings: {},
  actor,
  ...more,
});

const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  return (error as ApiError).message;
};

describe('adapters', () => {
  it('are set, found by port and route, listed without secrets, and removed, each in the audit trail', async () => {
    const { secret } = await setAdapter(api.deps, rail());
    expect(isWebhookSecret(secret!)).toBe(true);
    const adapter = await chooseAdapter(api.deps, 'live', 'payout', 'MX/MXN/bank_account');
    expect(adapter).toMatchObject({ name: 'rail', kind: 'http', url: 'https://rail.example.com/m2m', secret });
    expect(await chooseAdapter(api.deps, 'live', 'payout', 'MX/MXN/cash')).toBeUndefined();
    expect(await chooseAdapter(api.deps, 'sandbox', 'payout', 'MX/MXN/bank_account')).toBeUndefined();
    expect(JSON.stringify(await listAdapters(api.deps))).not.toContain('whsec_');
    expect(await showAdapterSecret(api.deps, { name: 'rail', actor })).toBe(secret);

    const [row] = await api.sql<{ secret: Buffer }>("select secret from adapters where name = 'rail'");
    expect(row!.secret.toString('latin1')).not.toContain('whsec_');
    await removeAdapter(api.deps, { name: 'rail', actor });
    expect(await findAdapter(api.deps, 'rail')).toBeUndefined();
    const acts = await api.sql("select action from audit_entries where subject_id = 'rail' order by number");
    expect(acts).toEqual([{ action: 'adapter.set' }, { action: 'secret.shown' }, { action: 'adapter.removed' }]);
  });

  it('keep their secret when they are changed, until a new one is asked for', async () => {
    const first = await setAdapter(api.deps, rail({ name: 'kept' }));
    expect(await setAdapter(api.deps, rail({ name: 'kept', url: 'https://new.example.com' }))).toEqual({});
    expect(await findAdapter(api.deps, 'kept')).toMatchObject({ url: 'https://new.example.com', secret: first.secret });
    const second = await setAdapter(api.deps, rail({ name: 'kept', isNewSecret: true }));
    expect(second.secret).not.toBe(first.secret);
    await removeAdapter(api.deps, { name: 'kept', actor });
  });

  it('serve identity alone, and rates side by side', async () => {
    const identity = rail({ name: 'first', port: 'identity', routes: [] });
    await setAdapter(api.deps, identity);
    const second = setAdapter(api.deps, { ...identity, name: 'second' });
    expect(await refusalOf(second)).toMatch(/identity in live is served by first/);
    for (const name of ['bank', 'market']) await setAdapter(api.deps, rail({ name, port: 'rates', routes: [] }));
    for (const name of ['first', 'bank', 'market']) await removeAdapter(api.deps, { name, actor });
  });

  it('are refused with the option and the mend named', async () => {
    await setAdapter(api.deps, rail());
    const cases: [Partial<AdapterInput>, RegExp][] = [
      [{ name: 'Rail' }, /<name>: must be/],
      [{ name: 'other' }, /--routes: MX\/MXN\/bank_account is served by rail/],
      [{ environment: 'sandbox' }, /<name>: rail is the adapter for payout in live/],
      [{ name: 'x', routes: [] }, /--routes: is missing, such as MX\/MXN\/bank_account/],
      [{ name: 'x', routes: ['MXN'] }, /--routes: "MXN" must look like/],
      [{ name: 'x', port: 'rates', kind: 'manual', routes: [] }, /--manual: there is nothing by hand for rates/],
      [{ name: 'x', port: 'rates' }, /--routes: are not for the port rates/],
      [{ name: 'x', url: 'rail.example.com' }, /--url: must be the URL/],
      [{ name: 'x', url: 'http://93.184.215.14/' }, /--url: may be http:\/\/ on an inner address only/],
      [{ name: 'x', url: 'https://user:pw@rail.example.com/' }, /--url: must not hold a user name/],
      [{ name: 'x', url: 'https://rail.example.com/?a=1' }, /--url: must not hold a query/],
      [{ name: 'x', url: 'ftp://rail.example.com/' }, /--url/],
    ];
    for (const [input, message] of cases) {
      expect(await refusalOf(setAdapter(api.deps, rail(input)))).toMatch(message);
    }
    await removeAdapter(api.deps, { name: 'rail', actor });
    expect(await refusalOf(removeAdapter(api.deps, { name: 'rail', actor }))).toMatch(/there is no adapter rail/);
  });
});

describe("a partner's URL at the origin of an adapter", () => {
  it('is refused when it is saved, although the allow-list opens the address', async () => {
    const service = await startReceiver();
    const partner = await api.partner();
    const url = `http://127.0.0.1:${service.port}/m2m`;
    const endpoint = (host: string) =>
      createEndpoint(api.deps, {
        partnerSlug: partner.slug,
        environment: 'sandbox',
        url: `http://${host}:${service.port}/hook`,
      });
    try {
      await setAdapter(api.deps, rail({ name: 'inner', url }));
      await denyAdapterOrigins(api.deps);
      for (const host of ['127.0.0.1', '2130706433', 'localhost']) {
        expect({ host, refusal: await refusalOf(endpoint(host)) }).toMatchObject({
          host,
          refusal: expect.stringContaining('not public'),
        });
      }
      const callbackUrl = `http://127.0.0.1:${service.port}/hook`;
      expect(await partner.post('/partner/links', { referenceId: 'a', callbackUrl })).toMatchObject({
        status: 400,
        body: { error: { details: [{ path: 'callbackUrl' }] } },
      });
      await removeAdapter(api.deps, { name: 'inner', actor });
      await denyAdapterOrigins(api.deps);
      expect((await endpoint('127.0.0.1')).endpointId).toMatch(/^ep_/);
      expect(service.connections).toBe(0);
    } finally {
      await service.close();
    }
  });

  it('is denied in a process that starts later, from its first moment on', async () => {
    const url = 'http://127.0.0.1:9499';
    await setAdapter(api.deps, rail({ name: 'early', url }));
    const watch = await watchAdapterOrigins(api.deps);
    expect(api.deps.egress.policy.judgeAddress('127.0.0.1', 9499, 'http:')).toBe('address_denied');
    await watch.stop();
    await removeAdapter(api.deps, { name: 'early', actor });
    await denyAdapterOrigins(api.deps);
    expect(api.deps.egress.policy.judgeAddress('127.0.0.1', 9499, 'http:')).toBe('permitted');
  });
});
