import { afterAll, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { startSmtp } from '../../../test/smtp-server.ts';
import { reportExposures, setPartnerContacts } from './index.ts';

const smtp = await startSmtp();
afterAll(() => smtp.close());
const api = useApi({ env: { M2M_SMTP_URL: smtp.url, M2M_MAIL_FROM: 'alerts@example.com' }, worker: true });

it('the worker mails the contacts of a partner whose key was found in public', async () => {
  const partner = await api.partner({ environment: 'live' });
  await setPartnerContacts(api.deps, partner.slug, ['ana@example.com', 'luis@example.com']);
  const source = 'https://github.com/acme/shop/blob/1f0c/.env';
  await reportExposures(api.deps, [{ token: partner.key, reporter: 'github', source }]);
  await expect.poll(() => smtp.heard.filter((line) => line === '.').length, { timeout: 10_000 }).toBe(1);
  expect(smtp.heard).toContain('MAIL FROM:<alerts@example.com>');
  expect(smtp.heard.filter((line) => line.startsWith('RCPT'))).toEqual([
    'RCPT TO:<ana@example.com>',
    'RCPT TO:<luis@example.com>',
  ]);
  const text = smtp.heard.join('\n');
  expect(text).toMatch(/Subject: .*M2M.*The_API_key[\s\S]*found_in_public/);
  expect(text).toContain(source);
  expect(text).toContain(partner.keyId);
  expect(text).not.toContain(partner.key);
});
