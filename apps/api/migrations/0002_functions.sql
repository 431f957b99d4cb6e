-- Functions whose first act is to name the owner: a statement that reads or updates beside a set_config of its own
-- may be planned before the setting is there and see no rows, a function's inner statements cannot.

create function set_owner(p_partner text, p_environment text) returns void language sql as $$
  select set_config('m2m.partner_id', p_partner, true), set_config('m2m.environment', p_environment, true);
$$;

-- A change that every process must hear of. The lock makes commit order equal to sequence order, so that a reader
-- who has seen n can never miss one below n; such changes are rare, so the lock costs nothing.
create function note_change(p_kind text, p_id text) returns bigint language plpgsql as $$
declare
  next_seq bigint;
begin
  perform pg_advisory_xact_lock(4022301);
  next_seq := nextval('change_seq');
  insert into changes (seq, kind, id) values (next_seq, p_kind, p_id);
  perform pg_notify('m2m_changes', next_seq || ' ' || p_kind || ' ' || p_id);
  return next_seq;
end $$;

create function count_up(p_partner text, p_environment text, p_name text) returns void language sql as $$
  insert into owner_counters as c (partner_id, environment, name, slot, total)
  values (p_partner, p_environment, p_name, pg_backend_pid() % 64, 1)
  on conflict (partner_id, environment, name, slot) do update set total = c.total + 1;
$$;

-- One active link per referenceId: the user's row names it, and its row lock decides between concurrent creates.
-- A link that has expired gives way without any job having run.
create function create_link(
  p_partner text, p_environment text, p_link text, p_new_user text, p_reference text, p_token_key smallint,
  p_flow text, p_theme text, p_language text, p_callback_endpoint text, p_callback_url text, p_metadata bytea, p_created_by text,
  p_now timestamptz, p_expires timestamptz, p_event text, p_event_body bytea,
  out outcome text, out user_id text, out active_link_id text, out active_link_expires_at timestamptz
) language plpgsql as $$
declare
  was_inserted boolean;
begin
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

-- The state of an idempotency key, under a lock that is granted at once or not at all.
create function find_idempotent_answer(
  p_partner text, p_environment text, p_scope bytea, p_body bytea, p_now timestamptz,
  out outcome text, out status smallint, out answer bytea
) language plpgsql as $$
declare
  stored idempotency_keys;
begin
  if not pg_try_advisory_xact_lock(('x' || encode(substr(p_scope, 1, 8), 'hex'))::bit(64)::bigint) then
    outcome := 'in_use';
    return;
  end if;
  select * into stored from idempotency_keys k
  where k.partner_id = p_partner and k.environment = p_environment and k.scope_hash = p_scope;
  if not found or stored.expires_at <= p_now then
    outcome := 'free';
  elsif stored.body_hash <> p_body then
    outcome := 'reused';
  else
    outcome := 'replay';
    status := stored.status;
    answer := stored.answer;
  end if;
end $$;

create function store_idempotent_answer(
  p_partner text, p_environment text, p_scope bytea, p_body bytea, p_status integer, p_answer bytea, p_now timestamptz,
  p_expires timestamptz
) returns void language sql as $$
  insert into idempotency_keys as k
    (partner_id, environment, scope_hash, body_hash, status, answer, created_at, expires_at)
  values (p_partner, p_environment, p_scope, p_body, p_status, p_answer, p_now, p_expires)
  on conflict (partner_id, environment, scope_hash) do update
    set body_hash = excluded.body_hash, status = excluded.status, answer = excluded.answer,
      created_at = excluded.created_at, expires_at = excluded.expires_at
    where k.expires_at <= p_now;
$$;

-- The hot write (idempotency runs on true time, the link on its owner's): owner, idempotency key, link, event, deliveries and stored answer in one statement and one commit.
create function create_link_once(
  p_partner text, p_environment text, p_scope bytea, p_body bytea, p_answer bytea, p_true_now timestamptz,
  p_answer_expires timestamptz, p_link text, p_new_user text, p_reference text, p_token_key smallint, p_flow text, p_theme text, p_language text,
  p_metadata bytea, p_created_by text, p_now timestamptz, p_expires timestamptz, p_event text, p_event_body bytea,
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
    p_metadata, p_created_by, p_now, p_expires, p_event, p_event_body) c;
  if outcome = 'created' and p_scope is not null then
    perform store_idempotent_answer(p_partner, p_environment, p_scope, p_body, 201, p_answer, p_true_now, p_answer_expires);
  end if;
end $$;
