-- API keys complete: rotation with overlap, policies, what running processes have heard of, and the guard of writes that
-- book money.

alter table api_keys
  add column disabled_by text,
  add constraint api_keys_note_check check (length(note) <= 500),
  add constraint api_keys_ip_rules_check check (cardinality(ip_rules) <= 100),
  add constraint api_keys_revoke_reason_check check (length(revoke_reason) <= 500);
create index on api_keys (partner_id, environment, created_at desc, id desc);

-- `latest_at` is the hard end of a secret that is being replaced, whether or not the new one was ever used.
alter table api_key_secrets add column latest_at timestamptz;
-- At most one secret of a key is pending, one active, one retiring.
create unique index on api_key_secrets (partner_id, environment, key_id, status) where status <> 'revoked';
create index on api_key_secrets (pepper_version) where status <> 'revoked';

-- The end of a secret only ever moves closer, whatever the code says.
create function secret_end_moves_closer() returns trigger language plpgsql as $$
begin
  if old.expires_at is not null and (new.expires_at is null or new.expires_at > old.expires_at) then
    raise exception 'the end of a secret only moves closer';
  end if;
  if old.status = 'revoked' and new.status <> 'revoked' then
    raise exception 'a revoked secret stays revoked';
  end if;
  return new;
end $$;
create trigger end_moves_closer before update on api_key_secrets for each row execute function secret_end_moves_closer();

-- Uses that the IP rules would have refused, had they not been set to observe only.
alter table api_key_last_used
  add column would_have_blocked bigint not null default 0,
  add column last_outside_address text;

create table api_key_rotations (
  partner_id text not null,
  environment environment not null,
  id text not null,
  key_id text not null,
  old_secret_id text not null,
  new_secret_id text not null,
  activation text not null check (activation in ('first_use', 'now')),
  grace_seconds integer not null check (grace_seconds between 0 and 2592000),
  is_leak boolean not null,
  state text not null check (state in ('pending', 'overlap', 'finished', 'cancelled')),
  latest_at timestamptz not null,
  created_by text not null,
  created_at timestamptz not null,
  -- When the new secret became the active one, and so when the grace began.
  activated_at timestamptz,
  ended_at timestamptz,
  ended_by text,
  primary key (partner_id, environment, id),
  foreign key (partner_id, environment, key_id) references api_keys,
  foreign key (partner_id, environment, old_secret_id) references api_key_secrets,
  foreign key (partner_id, environment, new_secret_id) references api_key_secrets
);
create unique index api_key_rotations_open on api_key_rotations (partner_id, environment, key_id) where state in ('pending', 'overlap');
create index on api_key_rotations (partner_id, environment, key_id, created_at desc);
create index on api_key_rotations (partner_id, environment, new_secret_id);

-- What a partner's live keys must keep to. No row: nothing beyond the rules of every key.
create table key_policies (
  partner_id text primary key references partners,
  requires_ip_rules boolean not null default false,
  requires_expiry boolean not null default false,
  max_life_days integer check (max_life_days between 1 and 3650),
  max_live_keys integer check (max_live_keys between 1 and 1000),
  updated_by text not null,
  updated_at timestamptz not null
);

-- How far each API process has heard of changed keys; a crashed one is forgotten when it has been silent for seconds.
create unlogged table process_heartbeats (
  id text primary key,
  applied_seq bigint not null,
  seen_at timestamptz not null
) with (fillfactor = 50);

-- A version of a pepper or an encryption key that nothing needs any more: it may be left out of the configuration.
alter table key_material add column retired_at timestamptz;

-- A write under a secret holds a shared lock until it commits; whoever ends the secret takes the exclusive one first.
-- So the end waits for writes in flight, and after it has committed none can commit. Advisory locks, because sharing the
-- row itself (FOR SHARE) writes to the row and to the log on every use: alone, under 10 connections, 28.7k/s and no
-- byte of log against 10.8k/s and 193 bytes, falling to a third as shared holders of one row pile up.
create function secret_lock(p_secret text) returns bigint language sql immutable as $$
  select hashtextextended(p_secret, 4022307);
$$;

create function assert_key_usable(p_partner text, p_environment text, p_secret text, p_now timestamptz) returns void
language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended(p_secret, 4022307));
  -- A statement of its own, so that it sees what was committed while the lock was waited for.
  perform from api_key_secrets s
    join api_keys k on k.partner_id = s.partner_id and k.environment = s.environment and k.id = s.key_id
  where s.partner_id = p_partner and s.environment = p_environment and s.id = p_secret
    and s.status in ('active', 'retiring') and (s.expires_at is null or s.expires_at > p_now)
    and (s.latest_at is null or s.latest_at > p_now)
    and k.revoked_at is null and k.disabled_at is null and (k.expires_at is null or k.expires_at > p_now);
  if not found then
    raise exception 'the key that this write came with has ended' using errcode = 'M2401';
  end if;
end $$;

-- Called before secrets of a key end: waits for the writes that they have under way.
create function lock_key_secrets(p_partner text, p_environment text, p_key text) returns void language plpgsql as $$
declare
  secret text;
begin
  for secret in select s.id from api_key_secrets s
    where s.partner_id = p_partner and s.environment = p_environment and s.key_id = p_key and s.status <> 'revoked' order by s.id
  loop
    perform pg_advisory_xact_lock(secret_lock(secret));
  end loop;
end $$;

drop function create_link_once(text, text, bytea, bytea, bytea, timestamptz, timestamptz, text, text, text, smallint, text, text,
  text, bytea, text, timestamptz, timestamptz, text, bytea);
drop function create_link(text, text, text, text, text, smallint, text, text, text, text, text, bytea, text, timestamptz, timestamptz,
  text, bytea);

-- As before, now under the guard: `p_secret` is the secret that the call came with, `p_true_now` the time of keys.
create function create_link(
  p_partner text, p_environment text, p_link text, p_new_user text, p_reference text, p_token_key smallint,
  p_flow text, p_theme text, p_language text, p_callback_endpoint text, p_callback_url text, p_metadata bytea, p_created_by text,
  p_secret text, p_true_now timestamptz,
  p_now timestamptz, p_expires timestamptz, p_event text, p_event_body bytea,
  out outcome text, out user_id text, out active_link_id text, out active_link_expires_at timestamptz
) language plpgsql as $$
declare
  was_inserted boolean;
begin
  perform assert_key_usable(p_partner, p_environment, p_secret, p_true_now);
  insert into users as u (partner_id, environment, id, reference_id, active_link_id, active_link_expires_at,
    created_at, updated_at)
  values (p_partner, p_environment, p_new_user, p_reference, p_link, p_expires, p_now, p_now)
  on conflict (partner_id, environment, reference_id) do update
    set active_link_id = excluded.active_link_id, active_link_expires_at = excluded.active_link_expires_at
    where u.active_link_id is null or u.active_link_expires_at <= p_now
  returning u.id, u.id = p_new_user into user_id, was_inserted;
  if not found then
    select 'active_link_exists', u.id, u.active_link_id, u.active_link_expires_at
    into outcome, user_id, active_link_id, active_link_expires_at
    from users u where u.partner_id = p_partner and u.environment = p_environment and u.reference_id = p_reference;
    return;
  end if;
  insert into links (partner_id, environment, id, user_id, reference_id, token_key_version, flow, theme, language,
    callback_endpoint_id, callback_url, metadata, created_by, created_at, expires_at)
  values (p_partner, p_environment, p_link, user_id, p_reference, p_token_key, p_flow, p_theme, p_language, p_callback_endpoint,
    p_callback_url, p_metadata, p_created_by, p_now, p_expires);
  perform publish_event(p_partner, p_environment, p_event, 'link.created', p_link, p_event_body, p_now,
    p_callback_endpoint, p_callback_url);
  perform count_up(p_partner, p_environment, 'links');
  outcome := 'created';
end $$;

create function create_link_once(
  p_partner text, p_environment text, p_scope bytea, p_body bytea, p_answer bytea, p_true_now timestamptz,
  p_answer_expires timestamptz, p_link text, p_new_user text, p_reference text, p_token_key smallint, p_flow text, p_theme text, p_language text,
  p_metadata bytea, p_created_by text, p_secret text, p_now timestamptz, p_expires timestamptz, p_event text, p_event_body bytea,
  out outcome text, out status smallint, out answer bytea, out active_link_id text,
  out active_link_expires_at timestamptz
) language plpgsql as $$
begin
  perform set_owner(p_partner, p_environment);
  if p_scope is not null then
    select f.outcome, f.status, f.answer into outcome, status, answer
    from find_idempotent_answer(p_partner, p_environment, p_scope, p_body, p_true_now) f;
    if outcome <> 'free' then
      return;
    end if;
  end if;
  select c.outcome, c.active_link_id, c.active_link_expires_at into outcome, active_link_id, active_link_expires_at
  from create_link(p_partner, p_environment, p_link, p_new_user, p_reference, p_token_key, p_flow, p_theme, p_language, null, null,
    p_metadata, p_created_by, p_secret, p_true_now, p_now, p_expires, p_event, p_event_body) c;
  if outcome = 'created' and p_scope is not null then
    perform store_idempotent_answer(p_partner, p_environment, p_scope, p_body, 201, p_answer, p_true_now, p_answer_expires);
  end if;
end $$;

-- The first use of a pending secret makes it the active one and starts the grace of the old one. False when it is not
-- pending any more: another process was faster, or it was cancelled.
create function activate_secret(p_partner text, p_environment text, p_secret text, p_now timestamptz) returns boolean
language plpgsql as $$
declare
  rotation api_key_rotations;
  old_end timestamptz;
begin
  -- The key's row first, as every change of a key does: one order, no deadlock.
  perform from api_keys k where k.partner_id = p_partner and k.environment = p_environment and k.id =
    (select s.key_id from api_key_secrets s where s.partner_id = p_partner and s.environment = p_environment and s.id = p_secret) for update;
  update api_key_rotations r set state = 'overlap', activated_at = p_now
  where r.partner_id = p_partner and r.environment = p_environment and r.new_secret_id = p_secret and r.state = 'pending'
  returning * into rotation;
  if not found then
    return false;
  end if;
  old_end := least(p_now + make_interval(secs => rotation.grace_seconds), rotation.latest_at);
  if old_end <= p_now then
    perform pg_advisory_xact_lock(secret_lock(rotation.old_secret_id));
  end if;
  update api_key_secrets s set
    status = case when old_end <= p_now then 'revoked' else 'retiring' end,
    revoked_at = case when old_end <= p_now then p_now end,
    expires_at = least(s.expires_at, old_end)
  where s.partner_id = p_partner and s.environment = p_environment and s.id = rotation.old_secret_id and s.status = 'active';
  update api_key_secrets s set status = 'active', activated_at = p_now
  where s.partner_id = p_partner and s.environment = p_environment and s.id = p_secret and s.status = 'pending';
  if old_end <= p_now then
    update api_key_rotations r set state = 'finished', ended_at = p_now, ended_by = 'system'
    where r.partner_id = p_partner and r.environment = p_environment and r.id = rotation.id;
  end if;
  perform note_change('key', rotation.key_id);
  return true;
end $$;

alter table api_key_rotations enable row level security, force row level security;
create policy owner_only on api_key_rotations to m2m_app
  using (partner_id = current_setting('m2m.partner_id', true) and environment = current_setting('m2m.environment', true))
  with check (partner_id = current_setting('m2m.partner_id', true) and environment = current_setting('m2m.environment', true));
create policy crosses_partners on api_key_rotations to m2m_system using (true) with check (true);
alter table key_policies enable row level security, force row level security;
create policy own_partner on key_policies for select to m2m_app using (partner_id = current_setting('m2m.partner_id', true));
create policy crosses_partners on key_policies to m2m_system using (true) with check (true);

grant select, insert, update on api_key_rotations to m2m_app, m2m_system;
grant select on key_policies to m2m_app;
grant select, insert, update on key_policies to m2m_system;
grant select on process_heartbeats to m2m_app;
grant select, insert, update, delete on process_heartbeats to m2m_system;
-- A key found under an older pepper is hashed anew under the newest.
grant update (secret_hash) on api_key_hashes to m2m_system;
grant update (retired_at) on key_material to m2m_system;
