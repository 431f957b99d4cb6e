import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { createKey, revokeKey } from '../keys/index.ts';
import { changePartnerStatus, createPartner, showDefaultSecret } from '../partners/index.ts';
import { OPERATOR_CHAIN } from './chain.ts';
import { recordAct } from './record-act.ts';
import { verifyAudit } from './verify-audit.ts';

describe('audit trail', () => {
  const api = useApi();
  const actionsOf = async (chain: string): Promise<string[]> =>
    (
      await api.sql<{ action: string }>('select action from audit_entries where partner_id = $1 order by number', [
        chain,
      ])
    ).map(({ action }) => action);
  const rotate = (partnerId: string, id: string) =>
    api.deps.app.asOwner({ partnerId, environment: 'sandbox' }, (trx) =>
      recordAct(
        trx,
        api.deps,
        { partnerId, environment: 'sandbox' },
        { actor: { kind: 'key', id: 'key_1' }, action: 'key.revoked', subject: { kind: 'key', id } },
      ),
    );

  it('has exactly one entry for each privileged act, in the chain of the partner and of the operator', async () => {
    const { id, slug } = await createPartner(api.deps, { name: 'Norte', slug: 'norte' });
    const { keyId } = await createKey(api.deps, {
      partnerSlug: slug,
      environment: 'live',
      name: 'server',
      template: 'send',
      createdBy: 'operator',
    });
    await showDefaultSecret(api.deps, slug, 'sandbox');
    await revokeKey(api.deps, { keyId, revokedBy: 'operator', reason: 'GALO900515HDFRPN09 left' });
    await changePartnerStatus(api.deps, slug, 'suspended');
    await changePartnerStatus(api.deps, slug, 'active');
    const acts = [
      'partner.created',
      'key.created',
      'secret.shown',
      'key.revoked',
      'partner.suspended',
      'partner.resumed',
    ];
    expect(await actionsOf(id)).toEqual(acts);
    expect(await actionsOf(OPERATOR_CHAIN)).toEqual(acts);
    const [created] = await api.sql('select * from audit_entries where partner_id = $1 and number = 2', [id]);
    expect(created).toMatchObject({
      environment: 'live',
      actor_kind: 'operator',
      subject_id: keyId,
      details: { name: 'server', template: 'send', scopes: expect.arrayContaining(['links:write']) },
    });
    expect(JSON.stringify(await api.sql('select * from audit_entries'))).not.toMatch(/GALO|m2m_live_|whsec_/);
    for (const chain of [id, OPERATOR_CHAIN])
      expect(await verifyAudit(api.deps, chain)).toMatchObject({ count: 6, problems: [] });
  });

  it('has no entry and logs no head for an act that did not happen', async () => {
    const { partnerId, slug, keyId } = await api.partner();
    const before = await actionsOf(partnerId);
    await revokeKey(api.deps, { keyId, revokedBy: 'operator' });
    await expect(revokeKey(api.deps, { keyId, revokedBy: 'operator' })).rejects.toThrow(/already revoked/);
    await expect(createPartner(api.deps, { name: 'Twice', slug })).rejects.toThrow(/taken/);
    const lines = api.logLines.length;
    await expect(
      api.deps.system.transaction(async (trx) => {
        await recordAct(trx, api.deps, OPERATOR_CHAIN, {
          actor: { kind: 'operator', id: 'x' },
          action: 'secret.shown',
          subject: { kind: 'x', id: 'x' },
        });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(api.logLines.slice(lines).join('')).not.toContain('audit head');
    expect(await actionsOf(partnerId)).toEqual([...before, 'key.revoked']);
  });

  it('logs the head of every committed act, as it can be noted and verified', async () => {
    const { partnerId } = await api.partner();
    await rotate(partnerId, 'key_2');
    const { chain, count, mac } = JSON.parse(api.logLines.findLast((line) => line.includes('audit head'))!);
    expect(chain).toBe(partnerId);
    expect(await verifyAudit(api.deps, chain, { count, mac: Buffer.from(mac, 'hex') })).toMatchObject({
      count,
      problems: [],
    });
  });

  it('keeps one unbroken chain under concurrent acts of several processes', async () => {
    const { partnerId, slug } = await api.partner();
    const other = await api.openAnother();
    await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        i % 3 === 0
          ? createKey(i % 2 ? api.deps : other.platform.deps, {
              partnerSlug: slug,
              environment: 'live',
              name: `k${i}`,
              createdBy: 'operator',
            })
          : i % 3 === 1
            ? changePartnerStatus(other.platform.deps, slug, i % 2 ? 'active' : 'suspended')
            : rotate(partnerId, `key_${i}`),
      ),
    );
    // partner.created and key.created of the harness come first.
    expect(await verifyAudit(api.deps, partnerId)).toMatchObject({ count: 62, problems: [] });
    expect((await verifyAudit(api.deps, OPERATOR_CHAIN)).problems).toEqual([]);
  });

  it('keeps only the allowed details, without secrets', async () => {
    const { partnerId } = await api.partner();
    const owner = { partnerId, environment: 'sandbox' } as const;
    const details = { name: `\0 m2m_test_${'a'.repeat(32)} \ud800`, scopes: ['x'], token: 'secret' };
    await api.deps.app.asOwner(owner, (trx) =>
      recordAct(trx, api.deps, owner, {
        actor: { kind: 'key', id: 'key_1' },
        action: 'key.created',
        subject: { kind: 'key', id: 'k' },
        details,
      }),
    );
    const [row] = await api.sql<{ details: object }>(
      'select details from audit_entries where partner_id = $1 order by number desc limit 1',
      [partnerId],
    );
    expect(row!.details).toEqual({ name: ' [removed] \ufffd', scopes: ['x'] });
    expect((await verifyAudit(api.deps, partnerId)).problems).toEqual([]);
  });

  it('lets the serving role neither change, delete, set back nor read across partners', async () => {
    const { partnerId } = await api.partner();
    const stranger = await api.partner();
    const owner = { partnerId, environment: 'sandbox' } as const;
    const asApp = (statement: string) => api.deps.app.asOwner(owner, (trx) => sql.raw(statement).execute(trx));
    for (const role of [asApp, (statement: string) => sql.raw(statement).execute(api.deps.system.db)]) {
      await expect(role(`update audit_entries set action = 'x'`)).rejects.toThrow(/permission denied/);
      await expect(role('delete from audit_entries')).rejects.toThrow(/permission denied/);
      await expect(role('truncate audit_entries')).rejects.toThrow(/permission denied/);
      await expect(role('delete from audit_heads')).rejects.toThrow(/permission denied/);
      await expect(role('update audit_heads set count = count - 1')).rejects.toThrow(/forward by one/);
      await expect(role('update audit_heads set count = count')).rejects.toThrow(/forward by one/);
    }
    const seen = await asApp('select distinct partner_id from audit_entries');
    expect(seen.rows).toEqual([{ partnerId }]);
    expect(
      (await asApp(`select * from audit_heads where partner_id in ('operator', '${stranger.partnerId}')`)).rows,
    ).toEqual([]);
  });
});
