import { describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';

describe('GET /partner/me', () => {
  const api = useApi();

  it('shows exactly the documented members, for any key', async () => {
    const partner = await api.partner({ scopes: ['links:read'] });
    const { status, body } = await partner.get('/partner/me');
    expect({ status, data: body.data }).toEqual({
      status: 200,
      data: {
        partnerId: partner.partnerId,
        name: `Partner ${partner.slug}`,
        slug: partner.slug,
        status: 'active',
        environment: 'sandbox',
        branding: { displayName: `Partner ${partner.slug}`, logoUrl: null, primaryColor: null, theme: 'auto' },
        settings: {
          defaultLinkExpirationMinutes: 60,
          allowedPaymentMethods: ['bank_account'],
          defaultFlow: 'm2m-basic',
          defaultLanguage: null,
          returnUrl: null,
        },
      },
    });
  });

  it('shows the settings of the key’s own environment', async () => {
    const sandbox = await api.partner();
    const live = await api.key(sandbox, { environment: 'live' });
    await api.sql(
      "update partner_environments set display_name = 'Norte', primary_color = '#1d4ed8' where partner_id = $1 and environment = 'live'",
      [sandbox.partnerId],
    );
    expect((await live.get('/partner/me')).body.data).toMatchObject({
      environment: 'live',
      branding: { displayName: 'Norte', primaryColor: '#1d4ed8' },
    });
    expect((await sandbox.get('/partner/me')).body.data).toMatchObject({
      environment: 'sandbox',
      branding: { primaryColor: null },
    });
  });
});
