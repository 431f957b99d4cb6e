import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi } from '../../../test/harness.ts';
import { hostedOf, makePerson, makeTransfer, ownerNow, passTime, prepareConfirm } from '../../../test/transfers.ts';
import { lockUser, mergeUserData } from '../users/index.ts';
import { confirmTransfer, runOperationTasks } from './index.ts';

const api = useApi();
const operations = (linkId: string) => api.sql('select id from operations where link_id = $1', [linkId]);

describe('confirm', () => {
  it('twice, also at once, is one operation with one event and one payment', async () => {
    const partner = await api.partner();
    const person = await makePerson(api, partner);
    const { input } = await prepareConfirm(api, person);
    const hosted = await hostedOf(api, person);
    const made = await Promise.all(Array.from({ length: 6 }, () => confirmTransfer(api.deps, hosted, input)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    await runOperationTasks(api.deps);
    expect((await confirmTransfer(api.deps, hosted, input)).id).toBe(made[0]!.id);
    expect(await eventsOf(api, partner, 'operation.created')).toHaveLength(1);
    expect(await operations(person.linkId)).toHaveLength(1);
    expect(await api.sql('select 1 from sandbox_fundings where operation_id = $1', [made[0]!.id])).toHaveLength(1);
  });

  it('of two quotes of one link at once makes one transfer', async () => {
    const partner = await api.partner();
    const person = await makePerson(api, partner);
    const [first, second] = [await prepareConfirm(api, person), await prepareConfirm(api, person)];
    const hosted = await hostedOf(api, person);
    const results = await Promise.allSettled([
      confirmTransfer(api.deps, hosted, first.input),
      confirmTransfer(api.deps, hosted, second.input),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await operations(person.linkId)).toHaveLength(1);
  });

  it.each([
    [20_011n, 5, 'expired'],
    [20_022n, 0, 'rate_moved'],
    [20_033n, 0, 'fee_changed'],
    [20_000n, 900, 'expired'],
  ])('of %d cents after %d s is stale: %s', async (send, seconds, reason) => {
    const partner = await api.partner();
    const person = await makePerson(api, partner);
    const { input } = await prepareConfirm(api, person, { send });
    if (seconds > 0) await passTime(api, partner, seconds);
    const now = await ownerNow(api, person.owner);
    const confirm = confirmTransfer(api.deps, await hostedOf(api, person), { ...input, now });
    await expect(confirm).rejects.toMatchObject({ code: 'DISCLOSURE_STALE', details: [{ reason }] });
    expect(await operations(person.linkId)).toEqual([]);
  });

  it('refuses another hash, another quote, another consent and another way to pay', async () => {
    const [partner, other] = [await api.partner(), await api.partner()];
    const [person, stranger] = [await makePerson(api, partner), await makePerson(api, other)];
    const { input } = await prepareConfirm(api, person);
    const foreign = await prepareConfirm(api, stranger);
    const hosted = await hostedOf(api, person);
    const refusals = [
      [{ disclosureHash: 'a'.repeat(64) }, 'DISCLOSURE_STALE', 'disclosureHash'],
      [{ quoteId: foreign.input.quoteId }, 'INVALID_REQUEST', 'quoteId'],
      [{ esignConsentId: foreign.input.esignConsentId }, 'INVALID_REQUEST', 'esignConsentId'],
      [{ funding: { method: 'ach' as const } }, 'DISCLOSURE_STALE', 'disclosureHash'],
      [{ funding: { method: 'debit_card' as const, token: 'x'.repeat(1_001) } }, 'INVALID_REQUEST', 'token'],
      [{ funding: { method: 'debit_card' as const, token: '4000 0566-5566 5556' } }, 'INVALID_REQUEST', 'token'],
    ] as const;
    for (const [change, code, path] of refusals)
      await expect(confirmTransfer(api.deps, hosted, { ...input, ...change })).rejects.toMatchObject({
        code,
        details: [{ path }],
      });
    expect(await operations(person.linkId)).toEqual([]);
  });

  it('holds to the limits of the level over all transfers, failed and cancelled ones left out', async () => {
    const partner = await api.partner();
    const referenceId = 'limited';
    const send = async (minor: bigint, wish = {}) => {
      const person = await makePerson(api, partner, { referenceId });
      const { input } = await prepareConfirm(api, person, { send: minor, ...wish });
      return { person, made: await confirmTransfer(api.deps, await hostedOf(api, person), input) };
    };
    const first = await send(199_900n);
    const cancelled = await send(50_000n);
    await partner.post(`/partner/operations/${cancelled.made.id}/cancel`);
    // 2,999.00 a day for a verified person, inclusive.
    await expect(send(100_001n)).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      details: [{ period: 'day', limit: '2999.00', left: '1000.00' }],
    });
    const [link] = await api.sql<{ id: string }>(
      "select active_link_id as id from users where reference_id = 'limited' and partner_id = $1",
      [partner.partnerId],
    );
    const person = { ...first.person, linkId: link!.id };
    const { input } = await prepareConfirm(api, person, { send: 100_000n });
    expect((await confirmTransfer(api.deps, await hostedOf(api, person), input)).status).toBe('created');
  });

  it('counts what another request confirmed a moment later by its clock', async () => {
    const partner = await api.partner();
    const prepare = async (send: bigint) => {
      const person = await makePerson(api, partner, { referenceId: 'skewed' });
      return { person, input: (await prepareConfirm(api, person, { send })).input };
    };
    const first = await prepare(150_000n);
    await confirmTransfer(api.deps, await hostedOf(api, first.person), first.input);
    const second = await prepare(149_950n);
    const now = new Date(first.input.now.getTime() - 5);
    const late = confirmTransfer(api.deps, await hostedOf(api, second.person), { ...second.input, now });
    await expect(late).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });

  it('pays no account that comes in while it waits for the person, or that was written by an older clock', async () => {
    const partner = await api.partner();
    for (const isWhileWaiting of [true, false]) {
      const person = await makePerson(api, partner, { referenceId: `moved-${isWhileWaiting}` });
      const { owner, userId } = person;
      const { input } = await prepareConfirm(api, person);
      const hosted = await hostedOf(api, person);
      const bankAccount = { country: 'MX', accountNumber: '646180000000000038' };
      const units = { paymentMethod: { type: 'bank_account' as const, bankAccount } };
      let confirm = Promise.resolve<unknown>(undefined);
      await api.deps.app.asOwner(owner, async (trx) => {
        await lockUser(trx, owner, userId);
        const now = new Date(input.now.getTime() + (isWhileWaiting ? 1 : -60_000));
        if (isWhileWaiting) {
          confirm = confirmTransfer(api.deps, hosted, { ...input, now });
          confirm.catch(() => undefined);
          await setTimeout(300);
        }
        await mergeUserData(trx, api.deps, owner, { userId, units, source: 'partner_api', now });
      });
      if (!isWhileWaiting) confirm = confirmTransfer(api.deps, hosted, input);
      await expect(confirm).rejects.toMatchObject({
        code: 'DISCLOSURE_STALE',
        details: [{ reason: 'person_changed' }],
      });
      expect(await operations(person.linkId)).toEqual([]);
    }
  });

  it('refuses a person of level 0, one in review, and a suspended partner', async () => {
    const partner = await api.partner();
    const [declined, reviewed] = [
      await makePerson(api, partner, { curp: 'TEXX000101HNEXXXH5' }),
      await makePerson(api, partner, { curp: 'TEXX000101HNEXXXE1' }),
    ];
    for (const person of [declined, reviewed]) {
      const { input } = await prepareConfirm(api, person);
      await expect(confirmTransfer(api.deps, await hostedOf(api, person), input)).rejects.toMatchObject({
        code: 'CIP_NOT_READY',
      });
    }
    const person = await makePerson(api, partner);
    const { input } = await prepareConfirm(api, person);
    await api.sql("update partners set status = 'suspended' where id = $1", [partner.partnerId]);
    await expect(confirmTransfer(api.deps, await hostedOf(api, person), input)).rejects.toMatchObject({
      code: 'PARTNER_SUSPENDED',
    });
  });

  it('refuses a revoked and an expired link, also when that happens after the review', async () => {
    const partner = await api.partner();
    const person = await makePerson(api, partner);
    const { input } = await prepareConfirm(api, person);
    const hosted = await hostedOf(api, person);
    await partner.post(`/partner/links/${person.linkId}/revoke`);
    await expect(confirmTransfer(api.deps, hosted, input)).rejects.toMatchObject({ code: 'LINK_REVOKED' });
  });

  it('keeps no account number, name or token that can be read in the database', async () => {
    const partner = await api.partner();
    const { operationId } = await makeTransfer(api, partner, { method: 'manual_cash', clabe: '646180000000000025' });
    const [row] = await api.sql<{ text: string }>(
      "select o::text || coalesce((select string_agg(c::text, '') from operation_changes c where c.operation_id = o.id), '') as text from operations o where id = $1",
      [operationId],
    );
    const bytes = (text: string): string => Buffer.from(text).toString('hex');
    for (const secret of ['646180000000000025', 'Ruiz', 'm2m-basic'])
      for (const form of [secret, bytes(secret)]) expect(row!.text).not.toContain(form);
  });
});
