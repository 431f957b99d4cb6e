import { describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { readPolicy, setPolicy, showPolicy } from './index.ts';

describe('the operator’s policy', () => {
  const api = useApi();
  const actor = { kind: 'operator', id: 'opr_test' } as const;

  it('asks the seven fields and the State by default, more from 3,000 USD on, and keeps data for five years', async () => {
    expect(await showPolicy(api.deps)).toEqual({
      requiredFields: [
        'name.firstName',
        'name.secondName',
        'name.lastName',
        'name.secondLastName',
        'idNumber',
        'idType',
        'dob',
        'residenceState',
      ],
      extendedFields: ['address', 'phone', 'email', 'taxId'],
      extendedFromMinor: 300_000,
      retentionDays: 1827,
    });
  });

  it('changes what is named, audited, and is seen by the serving role', async () => {
    await setPolicy(api.deps, { retentionDays: 3650 }, actor);
    const partner = await api.partner();
    const owner = { partnerId: partner.partnerId, environment: partner.environment };
    const seen = await api.deps.app.asOwner(owner, (trx) => readPolicy(trx));
    expect(seen).toMatchObject({ retentionDays: 3650, extendedFromMinor: 300_000 });
    expect(await api.sql("select actor_id, details from audit_entries where action = 'cip_policy.set'")).toEqual([
      { actor_id: 'opr_test', details: { retentionDays: 3650, extendedFromMinor: 300_000 } },
    ]);
  });

  it.each([{ retentionDays: 0 }, { retentionDays: 1.5 }, { retentionDays: 36_501 }, { extendedFromMinor: 0 }])(
    'refuses %j',
    async (change) => {
      await expect(setPolicy(api.deps, change, actor)).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
    },
  );
});
