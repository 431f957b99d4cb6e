import { expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import type { Owner } from '../../core/context.ts';
import { findDisclosure, findDisclosureHtml, findReceipt, makeDisclosure, makeReceipt } from '../disclosures/index.ts';
import { quote, receiptFacts } from '../disclosures/testing/facts.ts';
import { resealAll } from '../key-material/index.ts';
import { openClaim, readClaim } from './index.ts';

const api = useApi();
const [P1, E1, E2] = ['11', '22', '44'].map((byte) => byte.repeat(32));
const operator = { id: 'opr_test' };
const operationId = 'op_test_0123456789abcdef';

it('disclosures, receipts and claims stay readable when the encryption key was rotated', async () => {
  const { partnerId } = await api.partner();
  const owner: Owner = { partnerId, environment: 'sandbox' };
  const one = quote({ expiresAt: new Date(api.clock.nowMs()) });
  const { hash, html } = await api.deps.app.asOwner(owner, async (trx) => {
    const recipient = { name: 'María José Núñez Güemes', last4: '5558' };
    const ask = { quote: one, languages: ['en' as const], recipient, residenceState: 'TX', now: one.createdAt };
    const disclosure = await makeDisclosure(trx, api.deps, owner, ask);
    await makeReceipt(trx, api.deps, owner, { ...receiptFacts(), operationId, quoteId: one.id });
    return { hash: disclosure.hash, html: await findDisclosureHtml(trx, api.deps, owner, one.id) };
  });
  const findFacts = async () => ({ owner, operationId, quoteId: one.id, disclosureHash: hash });
  const claim = { operationId, kind: 'documents' as const, note: 'Please explain.', operator };
  const { id } = await openClaim(api.deps, findFacts, claim);

  const both = await api.openAnother({ env: { M2M_ENCRYPTION_KEY: `v1:${E1},v2:${E2}` } });
  const { resealed } = await resealAll(both.platform.deps);
  expect(resealed).toMatchObject({
    'disclosures.content': 1,
    'disclosures.document': 1,
    'disclosure_receipts.content': 1,
    'disclosure_receipts.document': 1,
    'error_claims.notice': 1,
  });

  const alone = await api.openAnother({ env: { M2M_KEY_PEPPER: P1!, M2M_ENCRYPTION_KEY: `v2:${E2}` } });
  const { deps } = alone.platform;
  await deps.app.asOwner(owner, async (trx) => {
    expect(await findDisclosureHtml(trx, deps, owner, one.id)).toBe(html);
    expect((await findDisclosure(trx, deps, owner, one.id))!.hash).toBe(hash);
    expect((await findReceipt(trx, deps, owner, operationId))!.html).toContain('M2M-7K4Q-9TXR');
  });
  expect((await readClaim(deps, { claimId: id, operator })).notice).toBe('Please explain.');
});
