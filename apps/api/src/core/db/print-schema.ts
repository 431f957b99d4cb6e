import type pg from 'pg';

/**
 * The schema as text, from the catalogues: the same bytes from PostgreSQL 15 and 18 (pg_dump 15 refuses an 18 server).
 * Partitions are left out, since time makes them.
 */
export async function printSchema(client: pg.Client): Promise<string> {
  const parts: string[] = [];
  for (const table of await list(client, TABLES)) {
    parts.push(`table ${table['name']}${table['options']} {`);
    for (const section of [COLUMNS, CONSTRAINTS, INDEXES, POLICIES, GRANTS]) {
      for (const { line } of await list(client, section, [table['oid']])) parts.push(`  ${line}`);
    }
    parts.push('}', '');
  }
  for (const { line } of await list(client, DOMAINS_AND_SEQUENCES)) parts.push(line!);
  parts.push('');
  for (const { line } of await list(client, FUNCTIONS)) parts.push(`${line};`, '');
  return `${parts.join('\n').trimEnd()}\n`;
}

type Row = Record<string, string>;

async function list(client: pg.Client, text: string, values: unknown[] = []): Promise<Row[]> {
  return (await client.query<Row>(text, values)).rows;
}

const TABLES = `
  select c.oid::text, c.relname as name,
    case when c.relrowsecurity then ' row-level security' else '' end
      || case when c.relforcerowsecurity then ' forced' else '' end
      || case when c.relpersistence = 'u' then ' unlogged' else '' end
      || case when c.relkind = 'p' then ' ' || pg_get_partkeydef(c.oid) else '' end
      || coalesce(' with ' || array_to_string(c.reloptions, ' '), '') as options
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  order by c.relname`;

const COLUMNS = `
  select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
    || case when a.attnotnull then ' not null' else '' end
    || case when a.attidentity <> '' then ' identity ' || a.attidentity::text else '' end
    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = $1::oid and a.attnum > 0 and not a.attisdropped order by a.attnum`;

const CONSTRAINTS = `
  select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
  where conrelid = $1::oid and contype in ('p', 'u', 'f', 'c') order by contype, conname`;

const INDEXES = `
  select pg_get_indexdef(i.indexrelid) as line from pg_index i join pg_class c on c.oid = i.indexrelid
  where i.indrelid = $1::oid and not i.indisprimary order by c.relname`;

const POLICIES = `
  select 'policy ' || polname || ' for ' || polcmd::text || ' to '
    || (select string_agg(rolname, ', ' order by rolname) from pg_roles where oid = any(polroles))
    || coalesce(' using ' || pg_get_expr(polqual, polrelid), '')
    || coalesce(' with check ' || pg_get_expr(polwithcheck, polrelid), '') as line
  from pg_policy where polrelid = $1::oid order by polname`;

const GRANTS = `
  select 'grant ' || string_agg(privilege_type, ', ' order by privilege_type) || ' to ' || grantee as line from (
    select a.privilege_type, r.rolname as grantee from pg_class c, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
    where c.oid = $1::oid and r.rolname in ('m2m_app', 'm2m_system')
    union all
    select a.privilege_type || ' (' || t.attname || ')', r.rolname from pg_attribute t, aclexplode(t.attacl) a
      join pg_roles r on r.oid = a.grantee
    where t.attrelid = $1::oid and r.rolname in ('m2m_app', 'm2m_system')
  ) g group by grantee order by grantee`;

const DOMAINS_AND_SEQUENCES = `
  select 'domain ' || t.typname || ' ' || format_type(t.typbasetype, t.typtypmod) || coalesce((
    select ' ' || string_agg(pg_get_constraintdef(oid), ' ' order by conname) from pg_constraint
    where contypid = t.oid and contype = 'c'), '') as line
  from pg_type t where t.typtype = 'd' and t.typnamespace = 'public'::regnamespace
  union all
  select 'sequence ' || c.relname from pg_class c where c.relkind = 'S' and c.relnamespace = 'public'::regnamespace
  order by 1`;

const FUNCTIONS = `
  select pg_get_functiondef(p.oid) as line from pg_proc p where p.pronamespace = 'public'::regnamespace order by p.proname`;
