-- Who called what, how often and how fast; and one line for each request. Written in batches by m2m_system, read by
-- the partner through row-level security. Nothing here holds personal data: bodies are redacted before they arrive.

-- One shape, three grains: minutes are written as they happen, hours and days are worked out from them by a job.
create table usage_minutes (
  partner_id text not null,
  environment environment not null,
  start_at timestamptz not null,
  key_id text not null,
  secret_id text not null,
  route text not null,
  status_class smallint not null check (status_class between 1 and 5),
  -- Empty for a success.
  code text not null,
  count bigint not null,
  -- How many took how long, by the fixed bounds of latency-histogram.ts.
  latency integer[] not null check (cardinality(latency) = 24),
  primary key (partner_id, environment, start_at, secret_id, route, status_class, code)
) with (fillfactor = 70);
create table usage_hours (like usage_minutes including all);
create table usage_days (like usage_minutes including all);
-- For the job and for retention, which go by time alone.
create index on usage_minutes (start_at);
create index on usage_hours (start_at);
create index on usage_days (start_at);

-- What a full buffer could not take, so that a partner sees where its figures are too low.
create table usage_drops (
  partner_id text not null,
  environment environment not null,
  start_at timestamptz not null,
  usage bigint not null,
  request_logs bigint not null,
  primary key (partner_id, environment, start_at)
);

-- From where each secret was used, by day. Past the bound per secret and day the rest is added up under address ''.
create table api_key_sources (
  partner_id text not null,
  environment environment not null,
  secret_id text not null,
  day date not null,
  address text not null,
  user_agent text not null,
  routes text[] not null,
  uses bigint not null,
  first_used_at timestamptz not null,
  last_used_at timestamptz not null,
  primary key (partner_id, environment, secret_id, day, address, user_agent)
) with (fillfactor = 70);
create index on api_key_sources (day);

create table request_logs (
  partner_id text not null,
  environment environment not null,
  created_at timestamptz not null,
  id text not null,
  method text not null,
  route text not null,
  status smallint not null,
  code text,
  duration_ms real not null,
  key_id text not null,
  secret_id text not null,
  address text not null,
  user_agent text not null,
  idempotency_key text,
  object_id text,
  is_replay boolean not null,
  error_paths text[] not null,
  body jsonb,
  primary key (partner_id, environment, created_at, id)
) partition by range (created_at);
create index on request_logs (partner_id, environment, id);
create index on request_logs (partner_id, environment, idempotency_key, created_at) where idempotency_key is not null;
create index on request_logs (partner_id, environment, object_id, created_at) where object_id is not null;

-- Takes what no day was made for; not empty means that the job has not run for a week.
create table request_logs_default partition of request_logs default;
alter table request_logs_default enable row level security, force row level security;
create policy crosses_partners on request_logs_default to m2m_system using (true) with check (true);

-- Makes the days ahead and drops those whose time is over. DDL belongs to the owner, whom the server does not log in
-- as, so the job's role may call exactly this.
create function maintain_request_logs(
  p_today date, p_days_ahead integer, p_days_kept integer, out made integer, out dropped integer
) language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '1s' set timezone = 'UTC' as $$
declare
  day date;
  part text;
begin
  if p_days_ahead not between 1 and 60 or p_days_kept not between 1 and 3660 then
    raise exception 'days out of range';
  end if;
  made := 0;
  dropped := 0;
  if not pg_try_advisory_xact_lock(4022305) then
    return;
  end if;
  for day in select d::date from generate_series(p_today - 1, p_today + p_days_ahead, interval '1 day') d loop
    part := 'request_logs_' || to_char(day, 'YYYYMMDD');
    continue when to_regclass(part) is not null;
    -- Made apart and then attached, which keeps readers and writers of the parent going.
    execute format('create table %I (like request_logs including defaults including constraints)', part);
    execute format('alter table %I enable row level security, force row level security', part);
    begin
      execute format('alter table request_logs attach partition %I for values from (%L) to (%L)', part, day, day + 1);
      made := made + 1;
    exception when check_violation then
      -- Rows of this day are in the default partition; they stay there until retention takes them.
      execute format('drop table %I', part);
    end;
  end loop;
  for part in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'request_logs'::regclass and c.relname ~ '_\d{8}$'
      and to_date(right(c.relname, 8), 'YYYYMMDD') < p_today - p_days_kept
  loop
    execute format('drop table %I', part);
    dropped := dropped + 1;
  end loop;
end $$;
revoke all on function maintain_request_logs(date, integer, integer) from public;
grant execute on function maintain_request_logs(date, integer, integer) to m2m_system;

do $$
declare
  name text;
begin
  foreach name in array array['usage_minutes', 'usage_hours', 'usage_days', 'usage_drops', 'api_key_sources', 'request_logs']
  loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format($p$create policy owner_only on %I for select to m2m_app
      using (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))$p$, name);
    execute format('create policy crosses_partners on %I to m2m_system using (true) with check (true)', name);
  end loop;
end $$;

grant select on usage_minutes, usage_hours, usage_days, usage_drops, api_key_sources, request_logs to m2m_app;
grant select, insert, update, delete on usage_minutes, usage_hours, usage_days, usage_drops, api_key_sources to m2m_system;
grant select, insert on request_logs to m2m_system;
grant select, delete on request_logs_default to m2m_system;

select maintain_request_logs(current_date, 7, 30);
