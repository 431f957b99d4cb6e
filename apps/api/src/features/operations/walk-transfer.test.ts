import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { differences, hostedOf, makePerson, makeTransfer, passTime, prepareConfirm } from '../../../test/transfers.ts';
import { confirmTransfer, runOperationTasks } from './index.ts';

const api = useApi();
const show = async (partner: TestPartner, operationId: string) =>
  (await partner.get(`/partner/operations/${operationId}`)).body.data;
const types = async (partner: TestPartner) =>
  (await eventsOf(api, partner)).map(({ event }) => event).filter((event) => event.startsWith('operation.'));

describe('a transfer by card', () => {
  it('is created, submitted and completed, each step with its event, its trail and its postings', async () => {
    const partner = await api.partner();
    const { operationId, linkId, userId } = await makeTransfer(api, partner, { metadata: { order: 7 } });
    await runOperationTasks(api.deps);
    await passTime(api, partner, 2);
    const item = await show(partner, operationId);
    expect(item).toMatchObject({
      operationId,
      linkId,
      userId,
      status: 'completed',
      amount: {
        send: 200,
        receive: 3690.54,
        rate: 18.4527,
        fee: 3.99,
        taxes: 0,
        total: 203.99,
        currency: { source: 'USD', destination: 'MXN' },
      },
      funding: { method: 'debit_card', last4: '5556', status: 'captured' },
      payout: { method: 'bank_account', country: 'MX', last4: '0012', bankName: 'STP', status: 'deposited' },
    });
    expect(item.payout.trackingKey).toMatch(/^[A-Z0-9]{10,}$/);
    expect(await types(partner)).toEqual(['operation.created', 'operation.processing', 'operation.completed']);
    const [first] = await eventsOf(api, partner, 'operation.created');
    expect(first!.data).toMatchObject({ operationId, status: 'created', metadata: { order: 7 } });
    const kinds = await api.sql<{ kind: string }>(
      'select kind from ledger_entries where operation_id = $1 order by created_at, kind',
      [operationId],
    );
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([
      'funding_authorised',
      'funding_captured',
      'funding_posted',
      'payout_posted',
      'payout_settled',
      'payout_submitted',
    ]);
    expect(await differences(api)).toEqual([]);
    const link = (await partner.get(`/partner/links/${linkId}`)).body.data;
    expect(link.operationId).toBe(operationId);
    expect(await api.sql('select 1 from operation_tasks where operation_id = $1', [operationId])).toEqual([]);
    expect(
      await api.sql('select funding_secret from operations where id = $1 and funding_secret is not null', [
        operationId,
      ]),
    ).toEqual([]);
  });

  it('that is declined fails before it is paid and leaves the link usable, five times', async () => {
    const partner = await api.partner();
    const person = await makePerson(api, partner);
    for (let n = 1; n <= 5; n += 1) {
      const wish = { token: 'tok_sandbox_declined' };
      const { input } = await prepareConfirm(api, person, wish);
      const operation = await confirmTransfer(api.deps, await hostedOf(api, person), input);
      expect(operation).toMatchObject({ status: 'failed', fundingStatus: 'declined', failureCode: 'card_declined' });
      const link = (await partner.get(`/partner/links/${person.linkId}`)).body.data;
      expect(link.operationId).toBeUndefined();
      expect(link.blockedAt === undefined).toBe(n < 5);
      const again = await partner.post('/partner/links', { referenceId: link.referenceId });
      expect(again.body.code).toBe('ACTIVE_LINK_EXISTS');
    }
    expect(await types(partner)).toEqual(
      Array.from({ length: 5 }, () => ['operation.created', 'operation.failed']).flat(),
    );
  });
});
