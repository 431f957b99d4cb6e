import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifyWebhook } from '@m2m/webhook-signature';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { setAdapter } from '../adapters/index.ts';
import { checkView, decideCheck, runCipTasks } from './index.ts';
import { beginCheckOf, cipStatus, GLORIA } from './testing/people.ts';

const ADAPTER = { environment: 'sandbox', port: 'identity', routes: [], settings: {} } as const;
const ACTOR = { kind: 'operator', id: 'opr_test' } as const;
const IMAGE = `data:image/jpeg;base64,${Buffer.from([0xff, 0xd8, 0xff, 0xe0]).toString('base64')}`;

/** What the tests of both adapters ask of one system. */
function useChecks() {
  const api = useApi();
  const ownerOf = ({ partnerId, environment }: TestPartner) => ({ partnerId, environment });
  const userOf = async (linkId: string) =>
    (await api.sql<{ user_id: string }>('select user_id from links where id = $1', [linkId]))[0]!.user_id;
  return {
    api,
    run: () => runCipTasks(api.deps),
    async view(partner: TestPartner, linkId: string) {
      const userId = await userOf(linkId);
      return api.deps.app.asOwner(ownerOf(partner), (trx) => checkView(trx, ownerOf(partner), userId));
    },
    async decide(partner: TestPartner, linkId: string, decision: 'clear' | 'confirm' | 'document') {
      const review = { userId: await userOf(linkId), decidedBy: 'opr_test' };
      await api.deps.app.asOwner(ownerOf(partner), (trx) =>
        decideCheck(trx, api.deps, ownerOf(partner), review, decision),
      );
    },
  };
}

describe('the manual verifier', () => {
  const { api, run, view, decide } = useChecks();
  beforeAll(async () => {
    await setAdapter(api.deps, { ...ADAPTER, name: 'by-hand', kind: 'manual', actor: ACTOR });
  });

  it('leaves everybody to a reviewer, who may want a photo first', async () => {
    const partner = await api.partner();
    const { linkId } = await beginCheckOf(partner, 'manual');
    await run();
    expect(await view(partner, linkId)).toMatchObject({ check: 'review', isInReview: true, needsDocument: false });
    await decide(partner, linkId, 'document');
    expect(await view(partner, linkId)).toMatchObject({ check: 'document', needsDocument: true });
    await decide(partner, linkId, 'document');
    const requests = await eventsOf(api, partner, 'user.data_request');
    expect(requests.map(({ data }) => data.requiredFields)).toEqual([['idImage']]);
    await partner.put(requests[0]!.data.replyEndpoint, { referenceId: 'manual', userData: { idImage: IMAGE } });
    await run();
    expect(await view(partner, linkId)).toMatchObject({ check: 'review', needsDocument: false });
    await decide(partner, linkId, 'clear');
    expect(await cipStatus(partner, linkId)).toBe('cip_verified');
    const [check] = await api.sql('select adapter, decided_by from cip_checks where link_id = $1', [linkId]);
    expect(check).toEqual({ adapter: 'manual', decided_by: 'opr_test' });
  });
});

describe('a verifier of the operator’s own', () => {
  const { api, run, view } = useChecks();
  const asked: { path: string; body: { event: string; data: Record<string, unknown> } }[] = [];
  let answer: unknown;
  let secret = '';
  /** What happens while the service thinks. */
  let whileAsked = (): Promise<unknown> => Promise.resolve();
  let server: Server;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks);
        verifyWebhook(body, request.headers, secret, { now: api.clock.now() });
        asked.push({ path: request.url!, body: JSON.parse(body.toString()) });
        const said = JSON.stringify(answer);
        void whileAsked().then(() => response.setHeader('content-type', 'application/json').end(said));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const made = await setAdapter(api.deps, {
      ...ADAPTER,
      name: 'own-verifier',
      kind: 'http',
      url: `http://127.0.0.1:${port}/m2m`,
      actor: ACTOR,
    });
    secret = made.secret!;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is asked with the whole person, signed, under one id for one check', async () => {
    const partner = await api.partner();
    const { linkId } = await beginCheckOf(partner, 'http', { ...GLORIA, idImage: IMAGE });
    answer = { result: 'pending', askAgainAfterMs: 1_000 };
    await run();
    api.clock.advance(1_000);
    answer = { result: 'verified', maxLevel: 2 };
    await run();
    expect(await cipStatus(partner, linkId)).toBe('cip_verified');
    const [first, second] = asked.splice(0);
    expect(first).toMatchObject({
      path: '/m2m/identity/check',
      body: {
        event: 'identity.check',
        data: {
          partnerId: partner.partnerId,
          checkId: expect.stringMatching(/^cip_/),
          attempt: 1,
          person: { name: GLORIA.name, dob: GLORIA.dob, idType: 'CURP', idNumber: GLORIA.idNumber, idImage: IMAGE },
        },
      },
    });
    expect(second!.body.data).toMatchObject({ checkId: first!.body.data['checkId'], attempt: 2 });
  });

  it.each([
    ['no such answer', { result: 'fine' }],
    ['reasons that are no codes', { result: 'declined', reasons: ['Gloria Hernández is someone else'] }],
    ['nothing', null],
  ])('%s counts as no answer', async (what, wrong) => {
    const partner = await api.partner();
    const { linkId } = await beginCheckOf(partner, what, { ...GLORIA, idType: 'PASSPORT', idNumber: 'G7654321' });
    answer = wrong;
    await run();
    expect(await view(partner, linkId)).toMatchObject({ state: 'cip_pending', check: 'pending' });
    answer = { result: 'declined', reasons: ['document_expired'] };
    api.clock.advance(2_000);
    await run();
    expect(await view(partner, linkId)).toMatchObject({ check: 'declined', reasons: ['document_expired'] });
  });

  it('is not heard when its answer comes after another worker took the check over', async () => {
    const partner = await api.partner();
    const { linkId } = await beginCheckOf(partner, 'slow', { ...GLORIA, idType: 'PASSPORT', idNumber: 'G9999999' });
    answer = { result: 'declined', reasons: ['too_late'] };
    whileAsked = async () => {
      whileAsked = () => Promise.resolve();
      api.clock.advance(60_001);
      answer = { result: 'pending', askAgainAfterMs: 5_000 };
      await run();
    };
    await run();
    expect(await view(partner, linkId)).toMatchObject({ state: 'cip_pending', check: 'pending' });
    answer = { result: 'verified' };
    api.clock.advance(5_000);
    await run();
    expect(await cipStatus(partner, linkId)).toBe('cip_verified');
  });

  it('is not asked about data that speaks against itself', async () => {
    asked.length = 0;
    const partner = await api.partner();
    const { linkId } = await beginCheckOf(partner, 'digit', { ...GLORIA, idNumber: 'HEGG560427MVZRRL05' });
    await run();
    expect(await cipStatus(partner, linkId)).toBe('cip_failed');
    expect(asked).toEqual([]);
  });

  it('does not overrule what asks for a person’s eyes', async () => {
    const partner = await api.partner();
    answer = { result: 'verified' };
    const { linkId } = await beginCheckOf(partner, 'doubt', { ...GLORIA, dob: '1956-04-28' });
    await run();
    expect(await view(partner, linkId)).toMatchObject({ check: 'review' });
  });
});
