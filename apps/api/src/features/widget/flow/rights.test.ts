import { describe, expect, it } from 'vitest';
import { useApi } from '../../../../test/harness.ts';
import { showOperation } from '../../operations/index.ts';
import { confirmReview, PageVisit, walkToReview } from '../../../../test/page-visit.ts';

describe('the rights of a sender', () => {
  const api = useApi({ worker: true });

  const visit = async (environment: 'sandbox' | 'live' = 'sandbox') => {
    const partner = await api.partner({ environment });
    const link = (await partner.post('/partner/links', { referenceId: 'rights' })).body.data;
    return { partner, link, page: new PageVisit(api, link) };
  };

  it('are told in full on request, in English and Spanish, as a document that runs nothing', async () => {
    const { page } = await visit();
    expect((await page.document('/rights')).status).toBe(401);
    await page.open();
    const english = await page.document('/rights?lang=en');
    expect(english).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(english.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(english.text).toContain('What to do if you think there has been an error or problem:');
    expect(english.text).not.toContain('lang="es"');
    expect((await page.document('/rights?lang=es')).text).toMatch(/<article class="rights" lang="es">.*lang="en"/s);
  });

  it('are not told in live before the operator has named the provider', async () => {
    const { page } = await visit('live');
    await page.open();
    expect((await page.document('/rights')).status).toBe(503);
  });

  it('let the person take the agreement to electronic receipts back, once, and leave the transfer alone', async () => {
    const { partner, link, page } = await visit();
    await expect.poll(async () => (await walkToReview(page)).status).toBe(200);
    await expect.poll(async () => (await page.get()).body.data.person.check).toBe('verified');
    const confirmed = await confirmReview(page, await page.post('/review'));
    expect(confirmed.body.data).toMatchObject({ step: 'status', hasEsignConsent: true });
    for (let time = 0; time < 2; time += 1)
      expect(await page.post('/esign/withdraw')).toMatchObject({
        status: 200,
        body: { data: { hasEsignConsent: false, operation: { operationId: expect.any(String) } } },
      });
    expect((await page.get()).body.data).toMatchObject({ step: 'status', hasEsignConsent: false });
    const { items } = (await partner.get(`/partner/links/${link.linkId}/activity`)).body.data;
    expect(items.filter(({ type }: { type: string }) => type === 'esign.withdrawn')).toMatchObject([{ actor: 'user' }]);
    const { paperSince } = await showOperation(api.deps, confirmed.body.data.operation.operationId);
    expect(paperSince).toBeInstanceOf(Date);
    const stranger = new PageVisit(api, link);
    await stranger.open();
    expect((await stranger.post('/esign/withdraw')).body.code).toBe('STEP_UP_REQUIRED');
  });
});
