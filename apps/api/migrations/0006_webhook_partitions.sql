-- Tables by day: made ahead, and dropped whole when their time is over. DDL belongs to the owner, whom the server does
-- not log in as, so the worker's role may call exactly this.

create function maintain_webhook_partitions(p_days_ahead integer, p_days_kept integer, out made integer, out dropped integer)
language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '1s' set timezone = 'UTC'
as $$
declare
  parent text;
  day date;
  part text;
begin
  if p_days_ahead not between 1 and 60 or p_days_kept not between 1 and 3660 then
    raise exception 'days out of range';
  end if;
  made := 0;
  dropped := 0;
  -- One process at a time; the others have nothing to wait for.
  if not pg_try_advisory_xact_lock(4022302) then
    return;
  end if;
  foreach parent in array array['events', 'deliveries', 'delivery_attempts'] loop
    for day in select d::date from generate_series(current_date, current_date + p_days_ahead, interval '1 day') d loop
      part := parent || to_char(day, '_YYYYMMDD');
      continue when to_regclass(part) is not null;
      -- Made apart and then attached, which keeps readers and writers of the parent going.
      execute format('create table %I (like %I including defaults including constraints)', part, parent);
      execute format('alter table %I enable row level security, force row level security', part);
      execute format('alter table %I attach partition %I for values from (%L) to (%L)', parent, part, day, day + 1);
      made := made + 1;
    end loop;
    for part in
      select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = parent::regclass and c.relname ~ '_\d{8}$'
        and to_date(right(c.relname, 8), 'YYYYMMDD') < current_date - p_days_kept
    loop
      execute format('drop table %I', part);
      dropped := dropped + 1;
    end loop;
  end loop;
end $$;
revoke all on function maintain_webhook_partitions(integer, integer) from public;
grant execute on function maintain_webhook_partitions(integer, integer) to m2m_system;

select maintain_webhook_partitions(7, 30);
