import { describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';

describe('GET /partner/links/{linkId}', () => {
  const api = useApi();

  it('shows the item of the list and what was chosen for the link, metadata unchanged', async () => {
    const partner = await api.partner();
    const metadata = {
      order: 'ORD-1',
      count: 3,
      ratio: 0.5,
      yes: true,
      none: null,
      nested: { list: [1, 'dos', { tres: '3️⃣' }] },
      '': 'x',
    };
    const callbackUrl = 'https://api.example.com/x';
    const chosen = { metadata, theme: 'light', language: 'en', callbackUrl };
    const { body } = await partner.post('/partner/links', { referenceId: 'detail', ...chosen });
    const { token: _token, ...shown } = body.data;
    const detail = await partner.get(`/partner/links/${shown.linkId}`);
    expect(detail.status).toBe(200);
    expect(detail.body.data).toEqual({
      ...shown,
      userId: expect.stringMatching(/^user_/),
      userData: { hasIdImage: false },
      flow: 'm2m-basic',
      ...chosen,
    });
    const list = await partner.get('/partner/links?referenceId=detail');
    expect(detail.body.data).toMatchObject(list.body.data.items[0]);
  });

  it('keeps metadata sealed in the database', async () => {
    const partner = await api.partner();
    const { body } = await partner.post('/partner/links', {
      referenceId: 'sealed',
      metadata: { canary: 'visible-metadata' },
    });
    const [row] = await api.sql<{ metadata: Buffer }>('select metadata from links where id = $1', [body.data.linkId]);
    expect(row!.metadata.includes('visible-metadata')).toBe(false);
  });

  it('shows when and why a link was revoked', async () => {
    const partner = await api.partner();
    const { body } = await partner.post('/partner/links', { referenceId: 'why' });
    const revoked = await partner.post(`/partner/links/${body.data.linkId}/revoke`, { reason: 'wrong person' });
    expect((await partner.get(`/partner/links/${body.data.linkId}`)).body.data).toMatchObject({
      status: 'revoked',
      revokedAt: revoked.body.data.revokedAt,
      revokeReason: 'wrong person',
    });
  });

  it('answers one and the same 404 for what is not there, not a link, or another’s', async () => {
    const [owner, stranger] = [await api.partner(), await api.partner()];
    const live = await api.key(owner, { environment: 'live' });
    const { linkId } = (await owner.post('/partner/links', { referenceId: 'mine' })).body.data;
    const missing = `link_${owner.slug}_${'0'.repeat(24)}`;
    const odd = ['x', '😀', "'; select 1 --", 'x'.repeat(250)];
    const paths = [missing, ...odd.map(encodeURIComponent)];
    const answers = [
      ...(await Promise.all(paths.map((path) => owner.get(`/partner/links/${path}`)))),
      await stranger.get(`/partner/links/${linkId}`),
      await live.get(`/partner/links/${linkId}`),
    ];
    for (const { status, body } of answers) {
      expect({ status, ...body, requestId: '' }).toEqual({
        status: 404,
        success: false,
        code: 'RESOURCE_NOT_FOUND',
        message: 'Resource not found',
        error: { code: 'RESOURCE_NOT_FOUND', message: 'Resource not found', details: [] },
        requestId: '',
      });
    }
  });
});
