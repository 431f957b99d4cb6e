-- The audit trail: one chain of entries for each partner, one for the operator. The MACs are made under a key outside
-- the database, so that nobody who can only write here can rewrite what happened without being found out.

-- The newest entry of a chain. Its row lock puts the acts of one chain in one order.
create table audit_heads (
  -- A partner's id, or 'operator' for the chain of the platform itself.
  partner_id text primary key,
  count bigint not null,
  mac bytea not null
);

create table audit_entries (
  partner_id text not null,
  number bigint not null check (number > 0),
  -- Null: an act on the whole partner, seen in both environments.
  environment environment,
  created_at timestamptz not null,
  actor_kind text not null check (actor_kind in ('key', 'operator', 'system')),
  actor_id text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  details jsonb not null,
  request_id text,
  address text,
  key_version smallint not null,
  mac bytea not null check (length(mac) = 32),
  primary key (partner_id, number)
);

-- A head moves forward by one and never back, whoever asks: the serving role may not make room for a second history.
create function audit_head_moves_forward() returns trigger language plpgsql as $$
begin
  if new.partner_id <> old.partner_id or new.count <> old.count + 1 then
    raise exception 'an audit head moves forward by one';
  end if;
  return new;
end $$;
create trigger forward_only before update on audit_heads for each row execute function audit_head_moves_forward();

alter table audit_heads enable row level security, force row level security;
create policy own_chain on audit_heads to m2m_app using (partner_id = current_setting('m2m.partner_id', true))
  with check (partner_id = current_setting('m2m.partner_id', true));
create policy crosses_partners on audit_heads to m2m_system using (true) with check (true);

alter table audit_entries enable row level security, force row level security;
create policy own_chain on audit_entries to m2m_app
  using (partner_id = current_setting('m2m.partner_id', true)
    and (environment is null or environment = current_setting('m2m.environment', true)))
  with check (partner_id = current_setting('m2m.partner_id', true)
    and (environment is null or environment = current_setting('m2m.environment', true)));
create policy crosses_partners on audit_entries to m2m_system using (true) with check (true);

grant select, insert on audit_entries to m2m_app, m2m_system;
grant select, insert on audit_heads to m2m_app, m2m_system;
grant update (count, mac) on audit_heads to m2m_app, m2m_system;
