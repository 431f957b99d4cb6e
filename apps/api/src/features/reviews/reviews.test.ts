import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import type { Owner } from '../../core/context.ts';
import type { ReviewKind } from '../../core/db/tables/screening.ts';
import { resealAll } from '../key-material/index.ts';
import {
  decideReview,
  finishDecidedReviews,
  listReviews,
  openReview,
  registerReviewHandler,
  registerReviewSection,
  showReview,
  type ReviewItem,
} from './index.ts';
import { lockReview, updateDecision } from './queries.ts';

const api = useApi();
const OPERATOR = { id: 'opr_test', name: 'ana' };
let partner: TestPartner;
let owner: Owner;
let userId: string;
let handled: { id: string; decision: string }[] = [];
let failing = false;

const open = (input: { kind?: ReviewKind; reasons?: string[]; score?: number; linkId?: string } = {}) =>
  api.deps.app.asOwner(owner, (trx) =>
    openReview(trx, api.deps, owner, {
      kind: input.kind ?? 'identity',
      subject: { userId, linkId: input.linkId },
      score: input.score,
      reasons: input.reasons ?? ['name_differs'],
      now: api.deps.clock.now(),
    }),
  );
const decide = (reviewId: string, decision: 'clear' | 'confirm' | 'document', note = 'Seen.') =>
  decideReview(api.deps, { reviewId, decision, note, operator: OPERATOR });
const mine = async (): Promise<ReviewItem[]> =>
  (await listReviews(api.deps)).filter(({ partnerId }) => partnerId === owner.partnerId);
const actsOf = async (chain: string) =>
  (
    await api.sql<{ action: string; details: object }>(
      "select action, details from audit_entries where partner_id = $1 and action like 'review.%' order by number",
      [chain],
    )
  ).map(({ action, details }) => ({ action, ...details }));

beforeEach(async () => {
  partner = await api.partner();
  owner = { partnerId: partner.partnerId, environment: 'sandbox' };
  const { linkId } = (await partner.post('/partner/links', { referenceId: 'r' })).body.data;
  [{ userId }] = (await api.sql('select user_id as "userId" from links where id = $1', [linkId])) as [
    { userId: string },
  ];
  handled = [];
  failing = false;
  registerReviewHandler('identity', async (_trx, _deps, _owner, { id }, decision) => {
    if (failing) throw new Error('not now');
    handled.push({ id, decision });
  });
});

describe('a review', () => {
  it('is one for a kind and a person, however many ask at once; what is new is added to it', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, (_, at) => open({ reasons: [`r${at % 3}`], score: at })));
    expect(new Set(ids).size).toBe(1);
    const [other] = [await open({ kind: 'duplicate_person' })];
    expect(other).not.toBe(ids[0]);
    const [item] = await mine();
    expect(item).toMatchObject({ id: ids[0], state: 'open', score: 11, userId });
    expect(item!.reasons.toSorted()).toEqual(['r0', 'r1', 'r2']);
    await open({ linkId: 'link_x' });
    await open();
    expect((await mine())[0]).toMatchObject({ linkId: 'link_x' });
  });

  it('takes codes as reasons only, so that no name gets into the queue, and 20 of them', async () => {
    await expect(open({ reasons: ['José Pérez'] })).rejects.toThrow('is a code');
    for (let at = 0; at < 4; at += 1) await open({ reasons: Array.from({ length: 10 }, (_, k) => `r${at * 10 + k}`) });
    expect((await mine())[0]!.reasons).toHaveLength(20);
  });

  it('is decided once, handled once, and stands in both chains; the next hit opens another', async () => {
    const id = await open();
    const both = await Promise.allSettled([decide(id, 'clear'), decide(id, 'confirm')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(handled).toHaveLength(1);
    expect(await mine()).toEqual([]);
    await expect(decide(id, 'clear')).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
    expect(await actsOf(partner.partnerId)).toEqual([
      { action: 'review.decided', kind: 'identity', decision: handled[0]!.decision },
    ]);
    expect(await open()).not.toBe(id);
  });

  it('is decided once by an operator and by the sandbox’s reviewer, however close they come', async () => {
    const id = await open();
    let late = Promise.resolve();
    await api.deps.app.asOwner(owner, async (trx) => {
      await lockReview(trx, id);
      late = decide(id, 'confirm');
      late.catch(() => undefined);
      await setTimeout(300);
      const rest = { decidedAt: new Date(), decidedBy: 'key_x', checklist: null, note: null, handledAt: new Date() };
      await updateDecision(trx, id, { state: 'cleared', ...rest });
    });
    await expect(late).rejects.toMatchObject({ details: [{ message: expect.stringContaining('cleared already') }] });
    expect(handled).toEqual([]);
    expect(await api.sql('select state from reviews where id = $1', [id])).toEqual([{ state: 'cleared' }]);
  });

  it('that waits for a document is undecided; the next ask puts it before the reviewer again', async () => {
    const id = await open();
    await decide(id, 'document');
    expect(handled).toEqual([{ id, decision: 'document' }]);
    expect((await mine())[0]).toMatchObject({ id, state: 'document' });
    expect(await open()).toBe(id);
    expect((await mine())[0]).toMatchObject({ id, state: 'open', decidedAt: null });
    await decide(id, 'confirm');
    expect(handled.at(-1)).toEqual({ id, decision: 'confirm' });
  });

  it('that was decided is finished by a job when what follows failed, once', async () => {
    const id = await open();
    failing = true;
    await expect(decide(id, 'clear')).rejects.toThrow('not now');
    await expect(decide(id, 'confirm')).rejects.toThrow('cleared already');
    expect(await finishDecidedReviews(api.deps)).toBe(0);
    api.clock.advance(16_000);
    await expect(finishDecidedReviews(api.deps)).rejects.toThrow('1 of 1');
    failing = false;
    await Promise.all([finishDecidedReviews(api.deps), finishDecidedReviews(api.deps)]);
    expect(handled).toEqual([{ id, decision: 'clear' }]);
    expect(await finishDecidedReviews(api.deps)).toBe(0);
  });

  it.each([
    ['', 'must have 1 to 2000'],
    ['x'.repeat(2_001), 'must have 1 to 2000'],
  ])('wants a note, and not a book', async (note, message) => {
    await expect(decide(await open(), 'clear', note)).rejects.toThrow(message);
  });

  it('of sanctions is not decided without the checklist', async () => {
    const id = await open({ kind: 'sanctions' });
    await expect(decide(id, 'clear')).rejects.toThrow('lacks the step list');
    await decideReview(api.deps, {
      reviewId: id,
      decision: 'clear',
      note: 'n',
      operator: OPERATOR,
      checklist: { list: 'no' },
    });
    expect((await api.sql('select checklist from reviews where id = $1', [id]))[0]).toEqual({
      checklist: { list: 'no' },
    });
  });

  it('is shown with its sections and note, after the trail says who looked and why', async () => {
    const id = await open();
    registerReviewSection('extra', ['identity'], async (_trx, _deps, _owner, review) => ({ of: review.userId }));
    registerReviewSection('foreign', ['duplicate_person'], async () => ({ never: true }));
    await decide(id, 'document', 'Ana Ruiz looks younger');
    const shown = await showReview(api.deps, { reviewId: id, purpose: 'complaint', operator: OPERATOR });
    expect(shown).toMatchObject({ note: 'Ana Ruiz looks younger', sections: { extra: { of: userId } } });
    expect(shown.sections).not.toHaveProperty('foreign');
    expect((await actsOf('operator')).at(-1)).toMatchObject({
      action: 'review.opened',
      purpose: 'complaint',
      partnerId: partner.partnerId,
    });
    expect(JSON.stringify(await api.sql('select * from reviews'))).not.toContain('younger');
    await expect(showReview(api.deps, { reviewId: 'rev_x', purpose: 'audit', operator: OPERATOR })).rejects.toThrow(
      'no review',
    );
  });

  it('has its note sealed anew when the encryption key is rotated', async () => {
    const id = await open();
    await decide(id, 'document', 'A note of long ago');
    const [old, fresh] = [`v1:${'22'.repeat(32)}`, `v2:${'33'.repeat(32)}`];
    const both = await api.openAnother({ env: { M2M_ENCRYPTION_KEY: `${old},${fresh}` } });
    expect((await resealAll(both.platform.deps)).resealed['reviews.note']).toBeGreaterThan(0);
    await both.close();
    const alone = await api.openAnother({ env: { M2M_ENCRYPTION_KEY: fresh } });
    const input = { reviewId: id, purpose: 'audit', operator: OPERATOR } as const;
    registerReviewSection('extra', ['identity'], async () => undefined);
    const bare = {
      ...alone.platform.deps,
      system: { ...api.deps.system, transaction: async () => undefined as never },
    };
    expect((await showReview(bare, input)).note).toBe('A note of long ago');
  });

  it("keeps its note from the role that crosses partners, and itself from other partners' requests", async () => {
    const id = await open();
    await expect(api.deps.system.db.selectFrom('reviews').select('note').execute()).rejects.toThrow(
      'permission denied',
    );
    const other = await api.partner();
    expect((await other.post(`/partner/sandbox/reviews/${id}/clear`)).status).toBe(404);
    expect(await mine()).toHaveLength(1);
  });
});

describe('POST /partner/sandbox/reviews/{id}/clear', () => {
  const clear = (id: string, headers = {}) => partner.post(`/partner/sandbox/reviews/${id}/clear`, undefined, headers);

  it('clears as a reviewer would, by the id of the review, the user or the link, and says it in the trail', async () => {
    const first = await open();
    expect(await clear(first)).toMatchObject({
      status: 200,
      body: { data: { reviews: [{ reviewId: first, kind: 'identity', status: 'cleared' }] } },
    });
    const second = await open();
    expect((await clear(userId)).body.data.reviews).toMatchObject([{ reviewId: second }]);
    const third = await open({ linkId: 'link_y' });
    expect((await clear('link_y')).body.data.reviews).toMatchObject([{ reviewId: third }]);
    expect(handled.map(({ id }) => id)).toEqual([first, second, third]);
    expect(await actsOf(partner.partnerId)).toHaveLength(3);
  });

  it('says what is decided, what is not there, and does nothing twice for one idempotency key', async () => {
    const id = await open();
    const key = { 'idempotency-key': 'once' };
    const answers = [await clear(id, key), await clear(id, key)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(handled).toHaveLength(1);
    expect(await clear(id)).toMatchObject({ status: 409, body: { code: 'TRANSITION_NOT_ALLOWED' } });
    expect((await clear('rev_nothing')).status).toBe(404);
    expect((await clear(userId)).status).toBe(404);
  });

  it('is done once by two at once', async () => {
    const id = await open();
    const answers = await Promise.all([clear(id), clear(userId), clear(id)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(handled).toHaveLength(1);
  });

  it('is not there in live, and wants sandbox:write', async () => {
    const id = await open();
    const live = await api.key(partner, { environment: 'live' });
    expect((await live.post(`/partner/sandbox/reviews/${id}/clear`)).status).toBe(404);
    const reader = await api.key(partner, { scopes: ['links:read'] });
    expect((await reader.post(`/partner/sandbox/reviews/${id}/clear`)).body.code).toBe('INSUFFICIENT_SCOPE');
    expect(handled).toEqual([]);
  });
});
