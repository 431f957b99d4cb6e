-- The command line of a partner's developer: how it signs in, and how it hears events as they happen.

-- The transaction that wrote the event. What a reader has seen up to pg_snapshot_xmin can never grow behind it, as numbers
-- given before the commit could. Costs the writer nothing, and no two writers wait for each other.
alter table events add column tx bigint not null default (pg_current_xact_id()::text::bigint);
create index events_stream on events (partner_id, tx, id) where environment = 'sandbox';

-- A sign-in of the command line, from the code that it shows until it has its key. Belongs to nobody until a member
-- approves it, so only the crossing role sees it. The key is made when it is fetched: no row ever holds one.
create table pairings (
  id text primary key,
  code text not null unique,
  device_hash bytea not null,
  client_name text not null,
  client_address text not null,
  status text not null default 'waiting' check (status in ('waiting', 'approved', 'refused', 'taken')),
  approved_partner_id text,
  approved_environment environment,
  approved_by text,
  approved_at timestamptz,
  scopes text[],
  key_expires_at timestamptz,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  check (status in ('waiting', 'refused') or (approved_partner_id is not null and approved_environment is not null
    and approved_by is not null and scopes is not null and key_expires_at is not null))
);
create index on pairings (expires_at);
alter table pairings enable row level security, force row level security;
create policy crosses_partners on pairings to m2m_system using (true) with check (true);
grant select, insert, update, delete on pairings to m2m_system;
