import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../test/events.ts';
import { useApi } from '../../../test/harness.ts';
import { eventTargetOf, requireLink, withMetadata } from '../links/index.ts';
import { disputeUserData } from './index.ts';

describe('what a person says is wrong', () => {
  const api = useApi();

  it('is told to the partner by the names of the fields alone, with the link’s metadata', async () => {
    const partner = await api.partner();
    const { linkId } = (await partner.post('/partner/links', { referenceId: 'd', metadata: { order: 7 } })).body.data;
    const owner = { partnerId: partner.partnerId, environment: partner.environment };
    const dispute = (fields: string[]) =>
      api.deps.app.asOwner(owner, async (trx) => {
        const link = await requireLink(trx, owner, linkId);
        return disputeUserData(trx, api.deps, owner, {
          link,
          fields,
          now: api.clock.now(),
          target: eventTargetOf(link),
          addMetadata: (data) => withMetadata(api.deps.keyring, owner, link, data),
        });
      });
    expect(await dispute(['dob', 'name.lastName', 'dob'])).toEqual(['name.lastName', 'dob']);
    for (const fields of [[], ['Ruiz'], ['dob', 'address.line1']]) {
      await expect(dispute(fields)).rejects.toMatchObject({ code: 'INVALID_REQUEST', details: [{ path: 'fields' }] });
    }
    const told = await eventsOf(api, partner, 'user.data_disputed');
    expect(told.map(({ data }) => data)).toEqual([
      {
        linkId,
        referenceId: 'd',
        userId: expect.stringMatching(/^user_/),
        fields: ['name.lastName', 'dob'],
        disputedAt: expect.any(String),
        metadata: { order: 7 },
      },
    ]);
  });
});
