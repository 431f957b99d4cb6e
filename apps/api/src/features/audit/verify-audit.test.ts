import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { KEY_MATERIAL, runOperator } from '../../../test/server-process.ts';
import { parseHead, type Head } from './chain.ts';
import { recordAct } from './record-act.ts';
import { findHead } from './queries.ts';
import { verifyAudit } from './verify-audit.ts';

const LENGTH = 40;

describe('verifying the audit trail', () => {
  const api = useApi();
  let client: pg.Client;
  let chain: string;
  let head: Head;
  let seed = 20_260_101;
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;

  beforeAll(async () => {
    client = new pg.Client({ connectionString: api.adminUrl() });
    await client.connect();
    const { partnerId } = await api.partner();
    chain = partnerId;
    const owner = { partnerId, environment: 'sandbox' } as const;
    for (let i = 2; i < LENGTH; i += 1) {
      await api.deps.app.asOwner(owner, (trx) =>
        recordAct(trx, api.deps, owner, {
          actor: { kind: 'key', id: `key_${i}` },
          action: 'key.created',
          subject: { kind: 'key', id: `key_${i % 3}` },
          details: { name: `key ${i}`, scopes: ['links:read'] },
          requestId: `req_${i}`,
          address: `203.0.113.${i}`,
        }),
      );
    }
    head = (await findHead(api.deps.system.db, chain))!;
    await client.query('create table kept as select * from audit_entries where partner_id = $1', [chain]);
  });
  afterAll(() => client.end());

  const restoreEntries = async (): Promise<void> => {
    await client.query('delete from audit_entries where partner_id = $1', [chain]);
    await client.query('insert into audit_entries select * from kept');
  };
  const restore = async (): Promise<void> => {
    await restoreEntries();
    await client.query('alter table audit_heads disable trigger all');
    await client.query('delete from audit_heads where partner_id = $1', [chain]);
    await client.query('insert into audit_heads values ($1, $2, $3)', [chain, head.count, head.mac]);
    await client.query('alter table audit_heads enable trigger all');
  };
  const setHead = async (count: number, mac: Buffer): Promise<void> => {
    await client.query('alter table audit_heads disable trigger all');
    await client.query('update audit_heads set count = $2, mac = $3 where partner_id = $1', [chain, count, mac]);
    await client.query('alter table audit_heads enable trigger all');
  };

  const COLUMNS: Record<string, (number: number) => string> = {
    environment: () => `case when environment = 'live' then 'sandbox' else 'live' end`,
    created_at: () => `created_at + interval '1 millisecond'`,
    actor_kind: () => `case when actor_kind = 'system' then 'key' else 'system' end`,
    actor_id: () => `actor_id || 'x'`,
    action: () => `action || '.x'`,
    subject_kind: () => `subject_kind || 'x'`,
    subject_id: () => `subject_id || 'x'`,
    details: (number) => `details || '{"name": "changed ${number}"}'`,
    request_id: () => `case when request_id is null then 'req_x' else null end`,
    address: () => `coalesce(address, '') || 'x'`,
    key_version: () => 'key_version + 1',
    mac: (number) => `set_byte(mac, ${number % 32}, (get_byte(mac, ${number % 32}) + ${1 + random(255)}) % 256)`,
  };

  const edit = async (): Promise<string> => {
    const names = Object.keys(COLUMNS);
    const name = names[random(names.length)]!;
    const number = 1 + random(LENGTH);
    const before = await client.query(
      `select ${name}::text as value from audit_entries where partner_id = $1 and number = $2`,
      [chain, number],
    );
    await client.query(
      `update audit_entries set ${name} = ${COLUMNS[name]!(number)} where partner_id = $1 and number = $2`,
      [chain, number],
    );
    const after = await client.query(
      `select ${name}::text as value from audit_entries where partner_id = $1 and number = $2`,
      [chain, number],
    );
    return before.rows[0].value === after.rows[0].value ? 'nothing' : `edit ${name} of ${number}`;
  };
  /** Puts entries as they were under other numbers. */
  const insertKept = (number: string, where: string, values: number[]): Promise<unknown> =>
    client.query(
      `insert into audit_entries select partner_id, ${number}, environment, created_at, actor_kind, actor_id, action, subject_kind, subject_id,
         details, request_id, address, key_version, mac from kept where ${where}`,
      values,
    );
  /** Deletes one or more; every second time closes the gap by renumbering what follows. */
  const remove = async (): Promise<string> => {
    const first = 1 + random(LENGTH);
    const count = 1 + random(3);
    if (random(2) === 0) {
      await client.query('delete from audit_entries where partner_id = $1 and number >= $2 and number < $3', [
        chain,
        first,
        first + count,
      ]);
      return `delete ${count} from ${first}`;
    }
    await client.query('delete from audit_entries where partner_id = $1 and number >= $2', [chain, first]);
    await insertKept('number - $2::bigint', 'number >= $1::bigint + $2::bigint', [first, count]);
    return `delete ${count} from ${first} and renumber`;
  };
  const reorder = async (): Promise<string> => {
    const a = 1 + random(LENGTH);
    const b = 1 + ((a + random(LENGTH - 1)) % LENGTH);
    await client.query('delete from audit_entries where partner_id = $1 and number in ($2, $3)', [chain, a, b]);
    await insertKept(
      'case when number = $1::bigint then $2::bigint else $1::bigint end',
      'number in ($1::bigint, $2::bigint)',
      [a, b],
    );
    return `swap ${a} and ${b}`;
  };

  it('finds every one of 1,000 random edits, deletions and reorderings', async () => {
    expect((await verifyAudit(api.deps, chain)).problems).toEqual([]);
    const missed: string[] = [];
    let tried = 0;
    while (tried < 1_000) {
      const what = await [edit, remove, reorder][random(3)]!();
      if (what !== 'nothing') {
        tried += 1;
        if ((await verifyAudit(api.deps, chain)).problems.length === 0) missed.push(what);
      }
      await restoreEntries();
    }
    expect(missed).toEqual([]);
    expect(await verifyAudit(api.deps, chain)).toMatchObject({ count: LENGTH, problems: [] });
  }, 120_000);

  it('finds a cut tail by the head, and by the noted head when the head was set back too', async () => {
    await client.query('delete from audit_entries where partner_id = $1 and number > $2', [chain, LENGTH - 3]);
    expect((await verifyAudit(api.deps, chain)).problems[0]?.message).toContain('the tail was cut');
    const { rows } = await client.query('select mac from audit_entries where partner_id = $1 and number = $2', [
      chain,
      LENGTH - 3,
    ]);
    await setHead(LENGTH - 3, rows[0].mac);
    expect((await verifyAudit(api.deps, chain)).problems).toEqual([]);
    expect((await verifyAudit(api.deps, chain, head)).problems[0]?.message).toContain('the tail was cut');
    await restore();
  });

  it('finds a chain that was made anew by the server itself, by the noted head', async () => {
    await client.query('delete from audit_entries where partner_id = $1 and number > 2', [chain]);
    const { rows } = await client.query('select mac from audit_entries where partner_id = $1 and number = 2', [chain]);
    await setHead(2, rows[0].mac);
    const owner = { partnerId: chain, environment: 'sandbox' } as const;
    for (let i = 2; i < LENGTH + 2; i += 1) {
      await api.deps.app.asOwner(owner, (trx) =>
        recordAct(trx, api.deps, owner, {
          actor: { kind: 'key', id: 'key_1' },
          action: 'key.revoked',
          subject: { kind: 'key', id: 'other' },
        }),
      );
    }
    expect((await verifyAudit(api.deps, chain)).problems).toEqual([]);
    expect((await verifyAudit(api.deps, chain, head)).problems[0]?.message).toContain(
      'not the entry of the noted head',
    );
    await restore();
  });

  it('finds a true entry of another history in the place of the one that was', async () => {
    const owner = { partnerId: chain, environment: 'sandbox' } as const;
    await client.query('delete from audit_entries where partner_id = $1 and number > 4', [chain]);
    const { rows } = await client.query('select mac from audit_entries where partner_id = $1 and number = 4', [chain]);
    await setHead(4, rows[0].mac);
    await api.deps.app.asOwner(owner, (trx) =>
      recordAct(trx, api.deps, owner, {
        actor: { kind: 'key', id: 'key_1' },
        action: 'key.revoked',
        subject: { kind: 'key', id: 'other' },
      }),
    );
    await client.query('create table other as select * from audit_entries where partner_id = $1 and number = 5', [
      chain,
    ]);
    await restore();
    await client.query('delete from audit_entries where partner_id = $1 and number = 5', [chain]);
    await client.query('insert into audit_entries select * from other');
    expect((await verifyAudit(api.deps, chain)).problems.map(({ number }) => number)).toEqual([6]);
    await restore();
  });

  it('finds planted entries, a head set back, a missing head and an empty chain', async () => {
    const problem = async (): Promise<string | undefined> => {
      const { problems } = await verifyAudit(api.deps, chain);
      await restore();
      return problems[0]?.message;
    };
    await client.query(`insert into audit_entries select partner_id, number + 1, environment, created_at, actor_kind, actor_id, action, subject_kind, subject_id,
      details, request_id, address, key_version, mac from audit_entries where partner_id = $1 and number = $2`, [chain, LENGTH]); // prettier-ignore
    expect(await problem()).toContain('planted');
    await setHead(LENGTH - 1, head.mac);
    expect(await problem()).toContain('set back');
    await setHead(LENGTH, Buffer.alloc(32, 1));
    expect(await problem()).toContain('does not have the MAC');
    await client.query('delete from audit_heads where partner_id = $1', [chain]);
    expect(await problem()).toBe('the head is missing');
    await client.query('delete from audit_entries where partner_id = $1', [chain]);
    await client.query('delete from audit_heads where partner_id = $1', [chain]);
    expect(await problem()).toContain('empty');
  });

  it('reads heads as they are written, and nothing else', () => {
    expect(parseHead(`7:${'ab'.repeat(32)}`)).toEqual({ count: 7, mac: Buffer.alloc(32, 0xab) });
    for (const text of ['', '7', `7:${'ab'.repeat(31)}`, `x:${'ab'.repeat(32)}`, `-1:${'ab'.repeat(32)}`])
      expect(parseHead(text)).toBeUndefined();
  });

  it('is an operator command that ends with 1 when something is wrong', async () => {
    const env = { ...KEY_MATERIAL, DATABASE_URL: api.url('m2m_app'), DATABASE_SYSTEM_URL: api.url('m2m_system') };
    const run = (...args: string[]) => runOperator(env, ['audit', ...args]);
    const [{ slug }] = (await api.sql<{ slug: string }>('select slug from partners where id = $1', [chain])) as [
      { slug: string },
    ];
    const heads = JSON.parse((await run('head', '--json')).stdout).heads as { chain: string; head: string }[];
    const noted = heads.find((entry) => entry.chain === chain)!.head;
    expect(await run('verify')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`${slug}: ${LENGTH} entries, unbroken`),
    });
    expect(await run('verify', '--partner', slug, '--head', noted)).toMatchObject({ code: 0 });
    expect((await run('export', '--partner', slug, '--format', 'csv')).stdout.trim().split('\n').length).toBe(
      LENGTH + 1,
    );
    await client.query(`update audit_entries set actor_id = 'nobody' where partner_id = $1 and number = 3`, [chain]);
    expect(await run('verify')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`${slug}: PROBLEM at entry 3`),
    });
    await restore();
    expect(await run('verify', '--head', 'x')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--head must be'),
    });
    expect(await run('export', '--format', 'xml')).toMatchObject({ code: 2 });
  }, 60_000);
});
