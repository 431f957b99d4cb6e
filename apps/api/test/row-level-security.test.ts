import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from './harness.ts';

const api = useApi();
let app: pg.Client;
let system: pg.Client;
let owner: pg.Client;
let mine: TestPartner;
let theirs: TestPartner;
let owned: string[];

beforeAll(async () => {
  [mine, theirs] = [await api.partner(), await api.partner()];
  for (const partner of [mine, theirs]) {
    const userData = {
      name: { firstName: 'Ana' },
      paymentMethod: { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '014027000005555558' } },
    };
    const { body } = await partner.post(
      '/partner/links',
      { referenceId: 'same', userData },
      { 'idempotency-key': 'same' },
    );
    await partner.post(`/partner/sandbox/links/${body.data.linkId}/open`);
  }
  const connect = async (role: 'm2m_app' | 'm2m_system' | 'm2m_owner'): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: api.url(role) });
    await client.connect();
    return client;
  };
  [app, system, owner] = [await connect('m2m_app'), await connect('m2m_system'), await connect('m2m_owner')];
  owned = (
    await api.sql<{ name: string }>(
      "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'partner_id'",
    )
  ).map(({ name }) => name);
});

afterAll(() => Promise.all([app.end(), system.end(), owner.end()]));

const canSelect = async (role: string, table: string): Promise<boolean> => {
  const [row] = await api.sql<{ can: boolean }>('select has_table_privilege($1, $2, $3) as can', [
    role,
    table,
    'select',
  ]);
  return row!.can;
};

/** Runs as the owner inside a transaction that is always undone. */
async function asOwner<T>(
  client: pg.Client,
  partner: { partnerId: string; environment: string },
  work: () => Promise<T>,
): Promise<T> {
  await client.query('begin');
  try {
    await client.query('select set_owner($1, $2)', [partner.partnerId, partner.environment]);
    return await work();
  } finally {
    await client.query('rollback');
  }
}

describe('every table that a partner owns', () => {
  it('has row-level security on and forced, and its keys begin with the partner', async () => {
    const rows = await api.sql<{ name: string; on: boolean; forced: boolean }>(
      'select relname as name, relrowsecurity as on, relforcerowsecurity as forced from pg_class where relname = any($1)',
      [[...owned, 'partners']],
    );
    expect(rows.length).toBe(owned.length + 1);
    expect(owned.length).toBeGreaterThanOrEqual(19);
    expect(rows.filter(({ on, forced }) => !on || !forced)).toEqual([]);
    const keys = await api.sql<{ name: string; columns: string[] }>(
      `select conrelid::regclass::text as name, array(select attname::text from unnest(conkey) with ordinality k(n, i)
         join pg_attribute a on a.attrelid = conrelid and a.attnum = n order by i) as columns
       from pg_constraint where contype in ('p', 'u', 'f') and conrelid::regclass::text = any($1)`,
      [owned],
    );
    // Routing tables are found without a partner: by key hash, by due delivery.
    const routing = ['api_key_hashes', 'delivery_queue'];
    expect(keys.filter(({ name, columns }) => columns[0] !== 'partner_id' && !routing.includes(name))).toEqual([]);
  });

  it('shows the serving role nothing without an owner, and nothing of others with one', async () => {
    let seen = 0;
    for (const table of owned) {
      if (!(await canSelect('m2m_app', table))) continue;
      expect({ table, rows: (await app.query(`select * from ${table}`)).rows }).toEqual({ table, rows: [] });
      const { rows } = await asOwner(app, mine, () => app.query(`select * from ${table}`));
      seen += rows.length;
      expect(
        rows.filter((row) => row.partner_id !== mine.partnerId || (row.environment ?? 'sandbox') !== 'sandbox'),
      ).toEqual([]);
      const live = await asOwner(app, { ...mine, environment: 'live' }, () => app.query(`select * from ${table}`));
      expect(live.rows.filter((row) => row.environment === 'sandbox')).toEqual([]);
    }
    expect(seen).toBeGreaterThan(8);
    expect((await app.query('select * from partners')).rows).toEqual([]);
    expect((await asOwner(app, mine, () => app.query('select id from partners'))).rows).toEqual([
      { id: mine.partnerId },
    ]);
  });

  it('lets nothing be written for others', async () => {
    const insert = `insert into users (partner_id, environment, id, reference_id, created_at, updated_at) values ($1, $2, 'user_x', 'x', now(), now())`;
    await expect(asOwner(app, mine, () => app.query(insert, [theirs.partnerId, 'sandbox']))).rejects.toThrow(
      'row-level security',
    );
    await expect(asOwner(app, mine, () => app.query(insert, [mine.partnerId, 'live']))).rejects.toThrow(
      'row-level security',
    );
    await expect(app.query(insert, [mine.partnerId, 'sandbox'])).rejects.toThrow('row-level security');
    expect((await asOwner(app, mine, () => app.query(insert, [mine.partnerId, 'sandbox']))).rowCount).toBe(1);
    expect(
      (
        await asOwner(app, mine, () =>
          app.query('update links set flow = $1 where partner_id = $2', ['x', theirs.partnerId]),
        )
      ).rowCount,
    ).toBe(0);
    expect((await asOwner(app, mine, () => app.query('update links set flow = $1', ['x']))).rowCount).toBe(1);
    await expect(
      asOwner(app, mine, () => app.query('update links set partner_id = $1', [theirs.partnerId])),
    ).rejects.toThrow('row-level security');
    expect(
      (await asOwner(app, mine, () => app.query('delete from user_units where partner_id = $1', [theirs.partnerId])))
        .rowCount,
    ).toBe(0);
  });

  it('forgets the owner with its transaction', async () => {
    await asOwner(app, mine, () => app.query('select 1'));
    expect((await app.query("select current_setting('m2m.partner_id', true) as id")).rows[0].id ?? '').toBe('');
    const [secret] = await api.sql<{ id: string }>('select id from api_key_secrets where key_id = $1', [mine.keyId]);
    await app
      .query(
        `select * from create_link_once($1, 'sandbox', null, null, null, now(), null, 'link_x', 'user_x', 'once', 1::smallint, 'm2m-basic', null, null, null, 'test', $2, now(), now(), 'evt_x', '')`,
        [mine.partnerId, secret!.id],
      )
      .catch(() => undefined);
    expect((await app.query('select * from links')).rows).toEqual([]);
  });

  it('is closed to its own maker too', async () => {
    for (const table of owned)
      expect({ table, rows: (await owner.query(`select * from ${table}`)).rows }).toEqual({ table, rows: [] });
  });
});

describe('the role that crosses partners', () => {
  it.each(['users', 'user_units', 'links', 'link_activities', 'data_requests'])('cannot read %s', async (table) => {
    await expect(system.query(`select 1 from ${table}`)).rejects.toThrow('permission denied');
    await expect(asOwner(system, mine, () => system.query(`select 1 from ${table}`))).rejects.toThrow(
      'permission denied',
    );
  });

  it('sees the keys of all partners', async () => {
    const { rows } = await system.query('select distinct partner_id from api_keys');
    expect(rows.map((row) => row.partner_id).sort()).toEqual([mine.partnerId, theirs.partnerId].sort());
  });
});

describe('the three roles', () => {
  it('are neither superuser nor above row-level security, and make nothing', async () => {
    const rows = await api.sql(
      "select rolname from pg_roles where rolname like 'm2m\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)",
    );
    expect(rows).toEqual([]);
    await expect(app.query('create table x (y int)')).rejects.toThrow('permission denied');
    await expect(system.query('create table x (y int)')).rejects.toThrow('permission denied');
  });

  it.each(['m2m_system', 'm2m_owner'])('do not become one another: m2m_app cannot be %s', async (role) => {
    await expect(app.query(`set role ${role}`)).rejects.toThrow('permission denied');
  });
});

it('without the filters of the queries the door still shows one partner only', async () => {
  const rows = await api.deps.app.asOwner({ partnerId: mine.partnerId, environment: 'sandbox' }, (trx) =>
    trx.selectFrom('links').selectAll().execute(),
  );
  expect(new Set(rows.map(({ partnerId }) => partnerId))).toEqual(new Set([mine.partnerId]));
  expect(await api.deps.app.statement.selectFrom('links').selectAll().execute()).toEqual([]);
});
