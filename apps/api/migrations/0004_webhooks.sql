-- Webhooks: events with their deliveries, the queue, the log by day, and the worker's statements.

-- One row per event, written in the transaction of the change; its body is never copied into queue or log.
-- created_at is the owner's time (a sandbox may be ahead), written_at the true one that says which day's table holds it.
create table events (
  partner_id text not null,
  environment environment not null,
  id text not null,
  type text not null,
  link_id text,
  is_test boolean not null default false,
  body bytea not null,
  created_at timestamptz not null,
  written_at timestamptz not null default now(),
  primary key (partner_id, environment, id, written_at)
) partition by range (written_at);

-- Hot and small: a row lives from the event's transaction until its delivery is over.
create table delivery_queue (
  partner_id text not null,
  environment environment not null,
  delivery_id text not null,
  endpoint_id text not null,
  event_id text not null,
  event_type text not null,
  event_written_at timestamptz not null default now(),
  link_id text,
  target_url text,
  -- Set where order was asked for: only the first row of a key may be claimed.
  ordering_key text,
  -- Given when it is claimed first, so that numbering costs the writer of the event nothing.
  sequence bigint,
  replay_of text,
  attempt smallint not null default 0,
  -- 0 first attempts, 1 retries, 2 replays.
  lane smallint not null default 0 check (lane between 0 and 2),
  run_at timestamptz not null default now(),
  lease_until timestamptz,
  worker_id text,
  claim_id uuid,
  last_outcome text,
  created_at timestamptz not null default now(),
  primary key (partner_id, environment, delivery_id)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000,
  autovacuum_vacuum_cost_delay = 0);
create index delivery_queue_ready on delivery_queue (endpoint_id, lane, run_at, delivery_id)
  where lease_until is null and ordering_key is null;
create index delivery_queue_ordered on delivery_queue (endpoint_id, ordering_key, delivery_id)
  where ordering_key is not null;
create index delivery_queue_leased on delivery_queue (lease_until) where lease_until is not null;

-- Deliveries that are over; those that are not are in the queue and nowhere else.
create table deliveries (
  partner_id text not null,
  environment environment not null,
  id text not null,
  event_id text not null,
  event_type text not null,
  event_written_at timestamptz not null,
  endpoint_id text not null,
  link_id text,
  target_url text,
  sequence bigint,
  replay_of text,
  state text not null check (state in ('delivered', 'failed', 'skipped')),
  reason text,
  attempts smallint not null default 0,
  created_at timestamptz not null,
  ended_at timestamptz not null default now(),
  primary key (partner_id, environment, id, created_at)
) partition by range (created_at);
create index on deliveries (partner_id, environment, endpoint_id, id);
create index on deliveries (partner_id, environment, event_id);
create index on deliveries (partner_id, environment, id) where state <> 'delivered';

create table delivery_attempts (
  partner_id text not null,
  environment environment not null,
  delivery_id text not null,
  number smallint not null,
  event_id text not null,
  endpoint_id text not null,
  outcome text not null,
  http_status smallint,
  duration_ms integer not null,
  timings jsonb not null,
  remote_address text,
  is_connection_reused boolean,
  response_head bytea,
  worker_id text not null,
  started_at timestamptz not null,
  written_at timestamptz not null default now(),
  primary key (partner_id, environment, delivery_id, number, written_at)
) partition by range (written_at);

create table events_default partition of events default;
create table deliveries_default partition of deliveries default;
create table delivery_attempts_default partition of delivery_attempts default;

-- What deliveries teach about an endpoint; apart from its settings, so that the two never wait for each other.
-- open_count > 0: the breaker opened that often in a row; once open_until has passed, one delivery probes.
create table webhook_endpoint_health (
  partner_id text not null,
  environment environment not null,
  endpoint_id text not null,
  last_sequence bigint not null default 0,
  open_count smallint not null default 0,
  open_until timestamptz,
  failing_since timestamptz,
  last_failure_at timestamptz,
  warned_percent smallint not null default 0,
  -- Deliveries that spent their attempts and that nobody was told of yet.
  exhausted integer not null default 0,
  exhausted_since timestamptz,
  exhausted_told_at timestamptz,
  primary key (partner_id, environment, endpoint_id)
) with (fillfactor = 50);
create index on webhook_endpoint_health (failing_since) where failing_since is not null;
create index on webhook_endpoint_health (exhausted_told_at) where exhausted > 0;

-- A callback that answered 410 ends the deliveries of its link, not those of other links of the same origin.
create table gone_callbacks (
  partner_id text not null,
  environment environment not null,
  link_id text not null,
  created_at timestamptz not null default now(),
  primary key (partner_id, environment, link_id)
);

-- Replays of many deliveries: done in steps by any worker, so that one goes on after a restart.
create table webhook_replays (
  partner_id text not null,
  environment environment not null,
  id text not null,
  endpoint_id text not null,
  -- Deliveries of the endpoint that ended so, or 'everything': every event of the time, delivered there before or not.
  what text not null check (what in ('failed', 'skipped', 'undelivered', 'everything')),
  event_types text[] not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  status text not null check (status in ('running', 'paused', 'done', 'cancelled')),
  -- Oldest first; all up to this id is queued.
  position text not null default '',
  matched integer not null,
  queued integer not null default 0,
  created_by text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (partner_id, environment, id)
);
create index on webhook_replays (status) where status = 'running';

create table workers (
  id text primary key,
  last_seen_at timestamptz not null default now()
);

-- Rights: the serving role sees one owner, the worker's role crosses partners.
do $$
declare
  name text;
begin
  foreach name in array array['events', 'delivery_queue', 'deliveries', 'delivery_attempts', 'webhook_endpoint_health',
    'gone_callbacks', 'webhook_replays']
  loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format($p$create policy owner_only on %I to m2m_app
      using (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))
      with check (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))$p$, name);
    execute format('create policy crosses_partners on %I to m2m_system using (true) with check (true)', name);
  end loop;
  -- Reached through their parents only: no policy and no grant of their own.
  foreach name in array array['events_default', 'deliveries_default', 'delivery_attempts_default']
  loop
    execute format('alter table %I enable row level security, force row level security', name);
  end loop;
end $$;

grant select, insert on events, deliveries, delivery_queue to m2m_app;
grant update (run_at) on delivery_queue to m2m_app;
grant select on delivery_attempts, gone_callbacks to m2m_app;
grant select, update on webhook_endpoint_health to m2m_app;
grant select, insert, update on webhook_replays to m2m_app;
grant update (default_secret, next_secret, next_secret_lapses_at, previous_secret, previous_secret_ends_at)
  on partner_environments to m2m_app;
grant select, insert, update, delete on delivery_queue, workers to m2m_system;
grant select, insert on events, deliveries, delivery_attempts, gone_callbacks to m2m_system;
grant select, insert, update on webhook_endpoint_health, webhook_replays to m2m_system;

-- Ids of deliveries sort by the moment they were made, within a transaction too, so that order can stand on them.
create function new_delivery_id() returns text language sql volatile as $$
  select 'dlv_' || lpad(to_hex((extract(epoch from clock_timestamp()) * 1000000)::bigint), 14, '0')
    || substr(replace(gen_random_uuid()::text, '-', ''), 1, 20);
$$;

-- The event and its deliveries. With a callback they go there alone, if its row names the type (the documented ones: a
-- callback has no filter that could ask for more), else to every endpoint that wants the type, but for the one that the
-- event is about.
create function publish_event(
  p_partner text, p_environment text, p_id text, p_type text, p_link text, p_body bytea, p_now timestamptz,
  p_callback_endpoint text default null, p_callback_url text default null, p_except_endpoint text default null
) returns integer language plpgsql as $$
declare
  queued integer;
begin
  insert into events (partner_id, environment, id, type, link_id, body, created_at)
  values (p_partner, p_environment, p_id, p_type, p_link, p_body, p_now);
  if p_callback_endpoint is not null then
    if not exists (select from webhook_endpoints
        where partner_id = p_partner and environment = p_environment and id = p_callback_endpoint
          and event_types @> array[p_type]) then
      return 0;
    end if;
    if exists (select from gone_callbacks g
        where g.partner_id = p_partner and g.environment = p_environment and g.link_id = p_link) then
      insert into deliveries (partner_id, environment, id, event_id, event_type, event_written_at, endpoint_id, link_id,
        target_url, state, reason, created_at)
      values (p_partner, p_environment, new_delivery_id(), p_id, p_type, now(), p_callback_endpoint, p_link,
        p_callback_url, 'skipped', 'callback_gone', now());
      return 0;
    end if;
    insert into delivery_queue (partner_id, environment, delivery_id, endpoint_id, event_id, event_type, link_id,
      target_url)
    values (p_partner, p_environment, new_delivery_id(), p_callback_endpoint, p_id, p_type, p_link, p_callback_url);
    return 1;
  end if;
  with wanted as (
    select id, status, case ordering when 'endpoint' then '' when 'link' then coalesce(p_link, '') end as ordering_key
    from webhook_endpoints
    where partner_id = p_partner and environment = p_environment and kind = 'endpoint' and deleted_at is null
      and event_types @> array[p_type] and id is distinct from p_except_endpoint
  ), skipped as (
    insert into deliveries (partner_id, environment, id, event_id, event_type, event_written_at, endpoint_id, link_id,
      state, reason, created_at)
    select p_partner, p_environment, new_delivery_id(), p_id, p_type, now(), id, p_link, 'skipped', 'endpoint_disabled',
      now()
    from wanted where status = 'disabled'
  )
  insert into delivery_queue (partner_id, environment, delivery_id, endpoint_id, event_id, event_type, link_id,
    ordering_key)
  select p_partner, p_environment, new_delivery_id(), id, p_id, p_type, p_link, ordering_key
  from wanted where status = 'enabled';
  get diagnostics queued = row_count;
  return queued;
end $$;
