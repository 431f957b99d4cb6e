import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { makePerson, makeTransfer } from '../../../test/transfers.ts';
import { actsOf, signIn, type Visit } from './testing/operator-visit.ts';

const api = useApi();
let ana: Visit;
let partner: TestPartner;

beforeAll(async () => {
  ana = await signIn(api, { operator: 'ana' });
  partner = await api.partner();
});

const waiting = async (kind: string) => (await ana.get(`/reviews?kind=${kind}`)).body.data.items;
const YES = { list: 'yes', kind: 'yes', name: 'yes', entry: 'yes', several: 'yes' };

describe('the review queue', () => {
  it('holds ids and scores; the person is read when an item is opened, and that is audited', async () => {
    await makePerson(api, partner, { curp: 'TEXX000101HNEXXXE1' });
    const queue = await waiting('sanctions');
    expect(queue).toMatchObject([{ kind: 'sanctions', state: 'open', partner: partner.slug, environment: 'sandbox' }]);
    expect(JSON.stringify(queue)).not.toMatch(/Ruiz|Mena|TEXX/);
    const [{ reviewId }] = queue;
    expect(await actsOf(api, 'review.opened', partner.partnerId)).toEqual([]);

    const opened = (await ana.post(`/reviews/${reviewId}/open`, { purpose: 'complaint' })).body.data;
    expect(opened.sections.person).toBeDefined();
    expect(opened.sections.hits.shown.length).toBeGreaterThan(0);
    expect(opened.checklist.map(({ id }: { id: string }) => id)).toEqual(['list', 'kind', 'name', 'entry', 'several']);
    expect(await actsOf(api, 'review.opened', partner.partnerId)).toMatchObject([
      { actor_id: ana.operatorId, subject_id: reviewId, details: { kind: 'sanctions', purpose: 'complaint' } },
    ]);
    expect((await ana.get('/overview')).body.data).toMatchObject({
      reviews: { sanctions: 1, identity: 0 },
      oldestReviewAt: { sanctions: queue[0].openedAt, identity: null },
    });
  });

  it('takes a decision with its checklist and note, once', async () => {
    const [{ reviewId }] = await waiting('sanctions');
    const decide = (body: object) => ana.post(`/reviews/${reviewId}/decide`, body);
    const bare = await decide({ decision: 'clear', note: 'Another person.' });
    expect(bare.body.error.details[0]).toMatchObject({
      path: 'checklist',
      message: expect.stringContaining('lacks the step'),
    });
    const against = await decide({ decision: 'clear', note: 'x', checklist: YES });
    expect(against.body.error.details[0].path).toBe('checklist');
    expect((await decide({ decision: 'clear', note: '', checklist: YES })).body.error.details[0].path).toBe('note');
    const checklist = { list: 'yes', kind: 'yes', name: 'no' };
    const done = await decide({ decision: 'clear', note: 'Another person.', checklist });
    expect(done.body.data).toEqual({ reviewId, decision: 'clear', decidedBy: ana.operatorId });
    expect(await waiting('sanctions')).toEqual([]);
    expect((await actsOf(api, 'review.decided', partner.partnerId)).at(-1)).toMatchObject({
      actor_id: ana.operatorId,
      details: { decision: 'clear' },
    });
    expect((await decide({ decision: 'confirm', note: 'x', checklist: YES })).body.error.details[0]).toMatchObject({
      path: 'reviewId',
      message: expect.stringContaining('decision stands'),
    });
  });

  it('shows identities and the same person twice to whom may decide them', async () => {
    const { userId } = await makePerson(api, partner, { curp: 'TEXX000101HNEXXXI3' });
    const [item] = await waiting('duplicate_person');
    expect(item).toMatchObject({ userId });
    const opened = (await ana.post(`/reviews/${item.reviewId}/open`)).body.data;
    expect(JSON.stringify(opened.sections)).toContain('Ruiz');
    await ana.post(`/reviews/${item.reviewId}/decide`, { decision: 'clear', note: 'Twins.' });
    expect((await partner.get(`/partner/users/${userId}`)).body.data.state).toBe('cip_verified');
  });

  it('answers what is not there with the name of the parameter', async () => {
    const none = await ana.post('/reviews/rev_none/open');
    expect(none.body.error.details[0]).toMatchObject({
      path: 'reviewId',
      message: expect.stringContaining('no review'),
    });
    expect((await ana.get('/reviews?kind=nonsense')).status).toBe(400);
  });
});

describe('claims', () => {
  it('go from the notice to the corrected error, each step with its clock', async () => {
    const { operationId } = await makeTransfer(api, partner);
    const notice = 'My mother Carmen got 3,000 MXN only.';
    const made = await ana.post('/claims', { operationId, kind: 'less_received', note: notice });
    expect(made.status).toBe(201);
    const { claimId, decideBy } = made.body.data;
    const listed = (await ana.get('/claims')).body.data.items;
    expect(listed).toMatchObject([
      { claimId, operationId, partner: partner.slug, isOverdue: false, next: { what: 'decide', dueAt: decideBy } },
    ]);
    expect(JSON.stringify(listed)).not.toContain('Carmen');
    const { claims } = (await ana.get('/overview')).body.data;
    expect(claims).toEqual({ waiting: 1, overdue: 0, firstDueAt: decideBy });

    expect((await ana.post(`/claims/${claimId}/open`)).body.data).toMatchObject({ notice, finding: null });
    expect(await actsOf(api, 'claim.read', partner.partnerId)).toMatchObject([
      { actor_id: ana.operatorId, subject_id: claimId },
    ]);

    const bare = await ana.post(`/claims/${claimId}/decide`, { decision: 'error', note: 'The bank credited less.' });
    expect(bare.body.error.details[0].path).toBe('remedy');
    const decision = { decision: 'error', remedy: 'refund', note: 'The bank credited less.' };
    const decided = (await ana.post(`/claims/${claimId}/decide`, decision)).body.data;
    expect(decided).toMatchObject({ decision: 'error', decidedBy: ana.operatorId, finding: decision.note });
    expect(decided.explanation).toContain(decision.note);
    expect((await ana.get('/claims')).body.data.items[0].next.what).toBe('correct');
    for (const step of ['corrected', 'reported'])
      expect((await ana.post(`/claims/${claimId}/${step}`)).body.data).toEqual({ claimId, step });
    expect((await ana.get('/claims')).body.data.items).toEqual([]);
    expect((await ana.post(`/claims/${claimId}/reported`)).body.error.details[0].path).toBe('claimId');
  });

  it('are not taken about what is no operation', async () => {
    const none = await ana.post('/claims', { operationId: 'nonsense', kind: 'documents', note: 'x' });
    expect(none.body.error.details[0].path).toBe('operationId');
  });
});
