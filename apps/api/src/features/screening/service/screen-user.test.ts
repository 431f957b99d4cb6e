import { beforeEach, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../../test/harness.ts';
import type { Owner } from '../../../core/context.ts';
import { decideReview, finishDecidedReviews, listReviews, showReview } from '../../reviews/index.ts';
import {
  importList,
  registerScreeningListener,
  SAMPLE_FOLDER,
  screeningStatus,
  screenUser,
  type ScreeningNews,
  type ScreenSubject,
} from '../index.ts';

const api = useApi();
const OPERATOR = { id: 'opr_test', name: 'ana' };
const CLEAR = { list: 'yes', kind: 'yes', name: 'no' } as const;
const CONFIRM = { list: 'yes', kind: 'yes', name: 'yes', entry: 'yes', several: 'yes' } as const;
const TEO: ScreenSubject = { role: 'sender', names: ['Teobaldino Zanquetro Quibare'], dob: '1970-03-12' };
let partner: TestPartner;
let owner: Owner;
let userId: string;
let linkId: string;
let news: ScreeningNews[] = [];

const screen = (...subjects: ScreenSubject[]) =>
  api.deps.app.asOwner(owner, (trx) =>
    screenUser(trx, api.deps, owner, { userId, linkId, subjects, now: api.deps.clock.now() }),
  );
const status = () => api.deps.app.asOwner(owner, (trx) => screeningStatus(trx, owner, userId));
const reviews = async () =>
  (await listReviews(api.deps, 'sanctions')).filter(({ partnerId }) => partnerId === owner.partnerId);
const decide = async (decision: 'clear' | 'confirm' | 'document') => {
  const [review] = await reviews();
  const checklist = decision === 'clear' ? CLEAR : decision === 'confirm' ? CONFIRM : undefined;
  await decideReview(api.deps, { reviewId: review!.id, decision, note: 'Seen.', operator: OPERATOR, checklist });
};
const cases = () =>
  api.sql<{ outcome: string; review_id: string | null; hits: { entry: number; outcome: string; reasons: string[] }[] }>(
    'select outcome, review_id, hits from screening_cases where partner_id = $1 order by created_at, id',
    [owner.partnerId],
  );

async function newUser(environment: 'sandbox' | 'live'): Promise<void> {
  partner = await api.partner({ environment });
  owner = { partnerId: partner.partnerId, environment };
  const userData = {
    name: { firstName: 'Teobaldino', lastName: 'Zanquetro' },
    paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '014027000005555558' } },
  };
  ({ linkId } = (await partner.post('/partner/links', { referenceId: 'r', userData })).body.data);
  [{ userId }] = (await api.sql('select user_id as "userId" from links where id = $1', [linkId])) as [
    { userId: string },
  ];
}

beforeEach(async () => {
  news = [];
  registerScreeningListener('test', async (_trx, _deps, _owner, one) => void news.push(one));
  await newUser('sandbox');
});

describe('screening a person', () => {
  it('who is on no list leaves them clear and keeps no case', async () => {
    expect(await screen({ role: 'sender', names: ['Ana Ruiz'], dob: '1990-01-01' })).toEqual({ status: 'clear' });
    expect([await status(), await reviews(), await cases()]).toEqual(['clear', [], []]);
  });

  it('who is clearly another keeps the reason', async () => {
    expect(await screen({ ...TEO, dob: '1990-01-01' })).toEqual({ status: 'clear' });
    expect(await reviews()).toEqual([]);
    expect(await cases()).toMatchObject([
      { outcome: 'clear', hits: [{ entry: 900002, outcome: 'cleared', reasons: ['birth_year_differs'] }] },
    ]);
  });

  it('who is alike opens one review with codes and a score, however often and at once', async () => {
    const all = await Promise.all([screen(TEO), screen(TEO), screen(TEO)]);
    expect(all.map((one) => one.status)).toEqual(['review', 'review', 'review']);
    expect(await screen(TEO)).toEqual({ status: 'review' });
    expect(await reviews()).toMatchObject([
      { userId, linkId, score: 100, reasons: ['sender', 'birth_year_within_1'], state: 'open' },
    ]);
    expect((await cases()).every(({ outcome, review_id }) => outcome === 'review' && review_id !== null)).toBe(true);
  });

  it('leaves no datum of the person in what it keeps', async () => {
    await screen({ ...TEO, curp: 'HEGG560427MVZRRL04', passport: 'X7654321', rfc: 'ABCD900101XX1' });
    const kept = JSON.stringify(
      await Promise.all(
        ['reviews', 'screenings', 'screening_cases', 'screening_exceptions'].map((t) => api.sql(`select * from ${t}`)),
      ),
    );
    expect(kept).toContain('900003');
    expect(kept).not.toMatch(/zanquetro|teobaldino|1970|HEGG|7654321|ABCD9001/i);
  });

  it('is not made clear by a later screening that finds nothing: somebody has to decide', async () => {
    await screen(TEO);
    expect(await screen({ role: 'sender', names: ['Ana Ruiz'], dob: '1990-01-01' })).toEqual({ status: 'review' });
    await decide('clear');
    expect(await status()).toBe('clear');
  });

  it('takes the recipient too', async () => {
    const sender: ScreenSubject = { role: 'sender', names: ['Ana Ruiz'], dob: '1990-01-01' };
    expect(await screen(sender, { role: 'recipient', names: ['Onofrina Trelmigo Zafarre'] })).toEqual({
      status: 'review',
    });
    expect((await reviews())[0]!.reasons).toContain('recipient');
  });
});

describe('a decision', () => {
  it('to clear tells those who listen, and holds for that pair as long as nothing changes', async () => {
    await screen(TEO);
    await decide('clear');
    expect(news).toMatchObject([{ userId, linkId, status: 'clear' }]);
    expect(await status()).toBe('clear');
    expect(await screen({ ...TEO, names: ['  teobaldino ZANQUETRO quibare'] })).toEqual({ status: 'clear' });
    expect((await cases()).at(-1)).toMatchObject({ outcome: 'clear', hits: [{ entry: 900002, outcome: 'excepted' }] });
    expect(await reviews()).toEqual([]);
  });

  it.each<[string, ScreenSubject[]]>([
    ['the birth date changes', [{ ...TEO, dob: '1970-03-13' }]],
    ['the name changes', [{ ...TEO, names: ['Teobaldino Zanquetro Quibares'] }]],
    ['a CURP is given that is the entry’s', [{ ...TEO, curp: 'ZAQT700312HDFRXM02' }]],
    ['another entry is hit', [{ ...TEO, names: ['Teobaldino Zanquetro Quibare', 'Onofrina Trelmigo Zafarre'] }]],
    ['the recipient is somebody else who is alike', [TEO, { role: 'recipient', names: ['Teo Zanquetro'] }]],
  ])('to clear holds no longer when %s', async (_, subjects) => {
    await screen(TEO);
    await decide('clear');
    expect(await screen(...subjects)).toEqual({ status: 'review' });
    expect(await reviews()).toHaveLength(1);
  });

  it('to clear is for one person alone', async () => {
    await screen(TEO);
    await decide('clear');
    await newUser('sandbox');
    expect(await screen(TEO)).toEqual({ status: 'review' });
  });

  it('to clear holds while the encryption key is rotated, and after', async () => {
    await screen(TEO);
    await decide('clear');
    const both = `v1:${'22'.repeat(32)},v2:${'33'.repeat(32)}`;
    for (const M2M_ENCRYPTION_KEY of [both, `v2:${'33'.repeat(32)}`]) {
      const { platform, close } = await api.openAnother({ env: { M2M_ENCRYPTION_KEY } });
      const now = api.deps.clock.now();
      const again = await platform.deps.app.asOwner(owner, (trx) =>
        screenUser(trx, platform.deps, owner, { userId, subjects: [TEO], now }),
      );
      expect(again).toEqual({ status: 'clear' });
      await close();
    }
  });

  it('to clear is not the last word while another hit came in between', async () => {
    await screen(TEO);
    const [first] = await reviews();
    // As if the process had died after the decision was kept and before it was followed.
    await api.sql(
      "update reviews set state = 'cleared', decided_at = now() - interval '1 hour', decided_by = 'opr_x' where id = $1",
      [first!.id],
    );
    expect(await screen({ ...TEO, names: ['Onofrina Trelmigo Zafarre'] })).toEqual({ status: 'review' });
    expect((await reviews())[0]!.id).not.toBe(first!.id);
    await finishDecidedReviews(api.deps);
    expect([await status(), news]).toEqual(['review', []]);
    await decide('clear');
    expect(await status()).toBe('clear');
    expect(await screen(TEO)).toEqual({ status: 'clear' });
  });

  it('to clear does not undo what was confirmed', async () => {
    await screen(TEO);
    await screen({ role: 'sender', names: [], curp: 'TEXX000101HNEXXXF9' });
    await decide('clear');
    expect(await status()).toBe('confirmed');
  });

  it('to confirm locks the link, tells those who listen, and stands for good', async () => {
    await screen(TEO);
    await decide('confirm');
    expect(news).toMatchObject([{ userId, status: 'confirmed' }]);
    expect(await screen({ role: 'sender', names: ['Ana Ruiz'], dob: '1990-01-01' })).toEqual({ status: 'confirmed' });
    expect((await partner.get(`/partner/links/${linkId}`)).body.data.blockedAt).toEqual(expect.any(String));
  });

  it('to ask for a document leaves it undecided', async () => {
    await screen(TEO);
    await decide('document');
    expect(news).toMatchObject([{ status: 'document' }]);
    expect(await status()).toBe('review');
    expect(await reviews()).toMatchObject([{ state: 'document' }]);
  });

  it('is made before what the list says and what is known of the person', async () => {
    await screen(TEO);
    const [review] = await reviews();
    const { sections } = await showReview(api.deps, { reviewId: review!.id, purpose: 'decision', operator: OPERATOR });
    expect(sections).toMatchObject({
      person: { name: { firstName: 'Teobaldino', lastName: 'Zanquetro' } },
      hits: {
        total: 1,
        shown: [{ entry: 900002, score: 100, name: 'ZANQUETRO QUIBARE, Teobaldino', aliases: ['ZANQUETRO, Teo'] }],
      },
    });
  });
});

describe('the sandbox', () => {
  it.each(['TEXX000101HNEXXXE1', 'TEXX000101MNEXXXE1', 'TEXX000101XNEXXXE5'])(
    'holds %s for review, and its reviewer clears it',
    async (curp) => {
      expect(await screen({ role: 'sender', names: [], curp })).toEqual({ status: 'review' });
      const { status: code, body } = await partner.post(`/partner/sandbox/reviews/${userId}/clear`);
      expect({ code, body }).toMatchObject({ code: 200, body: { data: { reviews: [{ kind: 'sanctions' }] } } });
      expect(news).toMatchObject([{ status: 'clear' }]);
      expect(await screen({ role: 'sender', names: [], curp })).toEqual({ status: 'clear' });
    },
  );

  it.each(['TEXX000101HNEXXXF9', 'TEXX000101MNEXXXF9', 'TEXX000101XNEXXXF3'])(
    'confirms %s and locks the link',
    async (curp) => {
      expect(await screen({ role: 'sender', names: [], curp })).toEqual({ status: 'confirmed' });
      expect(await screen({ role: 'sender', names: [], curp })).toEqual({ status: 'confirmed' });
      expect(news).toMatchObject([{ userId, linkId, status: 'confirmed' }]);
      expect(await reviews()).toEqual([]);
      expect((await partner.get(`/partner/links/${linkId}`)).body.data.blockedAt).toEqual(expect.any(String));
    },
  );
});

describe('live', () => {
  it('lets nobody pass without a list, and takes one up at once', async () => {
    await newUser('live');
    await expect(screen(TEO)).rejects.toMatchObject({ code: 'RAIL_NOT_CONFIGURED' });
    await importList(api.deps, { folder: SAMPLE_FOLDER, acceptShrink: false, operator: OPERATOR });
    expect(await screen(TEO)).toEqual({ status: 'review' });
    expect((await cases())[0]).toMatchObject({ hits: [{ entry: 900002 }] });
  });
});
