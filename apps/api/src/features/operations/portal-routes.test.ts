import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { signInMember, type TestMember } from '../../../test/members.ts';
import { makeTransfer } from '../../../test/transfers.ts';
import { runOperationTasks } from './index.ts';

describe('the page of a transfer', () => {
  const api = useApi();
  let partner: TestPartner;
  let owner: TestMember;
  let operationId: string;

  beforeAll(async () => {
    partner = await api.partner();
    owner = await signInMember(api, partner);
    ({ operationId } = await makeTransfer(api, partner));
    await runOperationTasks(api.deps);
  });

  it('lists every change, oldest first, and the documents that there are', async () => {
    const { status, body } = await owner.get(`/portal/api/operations/${operationId}/history`);
    expect(status).toBe(200);
    expect(body.data.items.length).toBeGreaterThan(1);
    expect(body.data.items[0]).toMatchObject({ status: 'created', eventType: 'operation.created' });
    const times = body.data.items.map(({ timestamp }: { timestamp: string }) => timestamp);
    expect(times).toEqual(times.toSorted());
    expect(body.data.documents).toEqual({ disclosure: expect.any(String), receipt: expect.any(String) });
  });

  it('gives disclosure and receipt as page and as PDF', async () => {
    const read = async (path: string) =>
      (await owner.get(`/portal/api/operations/${operationId}/documents/${path}`)).body.data;
    const pdf = await read('receipt');
    expect(pdf).toMatchObject({ contentType: 'application/pdf', fileName: `receipt-${operationId.slice(-8)}.pdf` });
    expect(Buffer.from(pdf.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.from((await read('disclosure?format=html')).base64, 'base64').toString()).toContain(
      '<!doctype html>',
    );
  });

  it('is not there for another partner, nor for a key', async () => {
    const stranger = await signInMember(api, await api.partner());
    expect((await stranger.get(`/portal/api/operations/${operationId}/history`)).status).toBe(404);
    expect((await stranger.get(`/portal/api/operations/${operationId}/documents/receipt`)).status).toBe(404);
    expect((await partner.get(`/portal/api/operations/${operationId}/history`)).status).toBeGreaterThanOrEqual(401);
  });
});
