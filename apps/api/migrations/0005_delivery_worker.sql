-- What the worker does, one statement each. The functions fix their plans: the queue is empty at one moment and holds
-- a hundred thousand rows at the next, and statistics of the one would ruin the other.

-- Takes up to p_limit due deliveries, fairly. Endpoints are walked by a loose index scan (one probe per endpoint and
-- lane) in windows that go on where the one before ended, so that ten thousand endpoints in back-off cost no call more
-- than p_window probes. Within the window the turn of the k-th row of an endpoint's lane is (k - random) / weight:
-- endpoints share evenly, lanes 7:2:1, and what one leaves the others take.
-- p_rooms, {endpoint: n}: how many more this process may send to an endpoint; others get p_room. An object, as is `base`
-- below, because a join of two lists without statistics is a loop over both. The columns are named as the code reads
-- them: renaming forty of each row took a tenth of the worker's time.
create function claim_deliveries(
  p_worker text, p_claim uuid, p_limit integer, p_room integer, p_rooms jsonb,
  p_after_endpoint text, p_after_lane integer, p_after_ordered text, p_after_key text, p_window integer, p_lease_seconds integer
) returns table (
  "windowEndpoint" text, "windowLane" smallint, "windowVisited" integer,
  "orderedEndpoint" text, "orderedKey" text, "orderedVisited" integer,
  "partnerId" text, "environment" text, "deliveryId" text, "endpointId" text, "eventId" text, "eventType" text, "linkId" text,
  "targetUrl" text, "isOrdered" boolean, "sequence" bigint, "attempt" smallint, "lane" smallint, "createdAt" timestamptz, "waitedMs" double precision,
  "isTest" boolean, "body" bytea, "partnerSlug" text,
  "kind" text, "url" text, "isEnabled" boolean, "maxConcurrency" smallint, "maxPerSecond" integer, "schedule" text,
  "parkAfterAttempts" smallint, "headers" bytea, "hasDefaultSecret" boolean,
  "secret" bytea, "nextSecret" bytea, "previousSecret" bytea, "openCount" smallint
) language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_bitmapscan = off
as $$
#variable_conflict use_column
begin
  perform set_config('synchronous_commit', 'off', true);
  return query
  with recursive pairs as (
    (select q.partner_id, q.environment, q.endpoint_id, q.lane, q.run_at, 1 as visited
    from delivery_queue q
    where q.lease_until is null and q.ordering_key is null
      and (q.endpoint_id, q.lane) > (p_after_endpoint, p_after_lane)
    order by q.endpoint_id, q.lane, q.run_at, q.delivery_id limit 1)
    union all
    select n.partner_id, n.environment, n.endpoint_id, n.lane, n.run_at, p.visited + 1
    from pairs p cross join lateral (
      select q.partner_id, q.environment, q.endpoint_id, q.lane, q.run_at
      from delivery_queue q
      where q.lease_until is null and q.ordering_key is null and (q.endpoint_id, q.lane) > (p.endpoint_id, p.lane)
      order by q.endpoint_id, q.lane, q.run_at, q.delivery_id limit 1
    ) n
    where p.visited < p_window
  ), heads as (
    (select q.partner_id, q.environment, q.delivery_id, q.endpoint_id, q.ordering_key, q.lane, q.run_at, q.lease_until,
      1 as visited
    from delivery_queue q
    where q.ordering_key is not null and (q.endpoint_id, q.ordering_key) > (p_after_ordered, p_after_key)
    order by q.endpoint_id, q.ordering_key, q.delivery_id limit 1)
    union all
    select n.partner_id, n.environment, n.delivery_id, n.endpoint_id, n.ordering_key, n.lane, n.run_at, n.lease_until,
      p.visited + 1
    from heads p cross join lateral (
      select q.partner_id, q.environment, q.delivery_id, q.endpoint_id, q.ordering_key, q.lane, q.run_at, q.lease_until
      from delivery_queue q
      where q.ordering_key is not null and (q.endpoint_id, q.ordering_key) > (p.endpoint_id, p.ordering_key)
      order by q.endpoint_id, q.ordering_key, q.delivery_id limit 1
    ) n
    where p.visited < p_window
  ), due as (
    select p.partner_id, p.environment, p.endpoint_id, p.lane, null::text as head from pairs p where p.run_at <= now()
    union all
    select h.partner_id, h.environment, h.endpoint_id, h.lane, h.delivery_id from heads h
    where h.run_at <= now() and h.lease_until is null
  ), ready as (
    select d.*, case
      when e.status = 'disabled' or e.deleted_at is not null then p_limit
      when h.open_until > now() then 0
      else least(coalesce((p_rooms ->> d.endpoint_id)::integer, p_room), e.max_concurrency, case when h.open_count > 0 then 1 end)
    end as room
    from due d
    join webhook_endpoints e on (e.partner_id, e.environment, e.id) = (d.partner_id, d.environment, d.endpoint_id)
    left join webhook_endpoint_health h
      on (h.partner_id, h.environment, h.endpoint_id) = (d.partner_id, d.environment, d.endpoint_id)
  ), candidates as materialized (
    select r.endpoint_id, r.lane, r.room, c.partner_id, c.environment, c.delivery_id, c.sequence,
      (row_number() over (partition by r.endpoint_id, r.lane order by c.run_at, c.delivery_id) - random())
        / (array[7, 2, 1])[r.lane + 1] as turn
    from ready r cross join lateral (
      select q.partner_id, q.environment, q.delivery_id, q.run_at, q.sequence from delivery_queue q
      where q.endpoint_id = r.endpoint_id and q.lane = r.lane and q.lease_until is null and q.ordering_key is null
        and q.run_at <= now()
      order by q.run_at, q.delivery_id limit r.room
      for update skip locked
    ) c
    where r.head is null and r.room > 0
    union all
    select r.endpoint_id, r.lane, r.room, c.partner_id, c.environment, c.delivery_id, c.sequence, 1 - random()
    from ready r cross join lateral (
      select q.partner_id, q.environment, q.delivery_id, q.sequence from delivery_queue q
      where (q.partner_id, q.environment, q.delivery_id) = (r.partner_id, r.environment, r.head) and q.lease_until is null
      for update skip locked
    ) c
    where r.head is not null and r.room > 0
  ), chosen as (
    select c.partner_id, c.environment, c.delivery_id, c.endpoint_id, c.sequence from (
      select k.*, row_number() over (partition by k.endpoint_id order by k.turn) as place from candidates k
    ) c
    where c.place <= c.room order by c.turn limit p_limit
  ), rows as materialized (
    select c.*, c.sequence is null as is_new,
      row_number() over (partition by c.endpoint_id, c.sequence is null order by c.delivery_id) as place
    from chosen c
  ), counts as (
    select r.partner_id, r.environment, r.endpoint_id, count(*) filter (where r.is_new) as fresh
    from rows r group by 1, 2, 3
  ), health as (
    insert into webhook_endpoint_health as h (partner_id, environment, endpoint_id, last_sequence)
    select c.partner_id, c.environment, c.endpoint_id, c.fresh from counts c order by c.endpoint_id
    on conflict (partner_id, environment, endpoint_id) do update
      set last_sequence = h.last_sequence + excluded.last_sequence,
        -- The probe of a half-open breaker: nobody else sends until it is back.
        open_until = case when h.open_count > 0 then now() + make_interval(secs => 35) else h.open_until end
    returning h.partner_id, h.environment, h.endpoint_id, h.last_sequence, h.open_count
  ), base as materialized (
    select jsonb_object_agg(h.endpoint_id, jsonb_build_array(h.last_sequence - c.fresh, h.open_count)) as of
    from health h join counts c on c.endpoint_id = h.endpoint_id
  ), claimed as (
    update delivery_queue q
    set lease_until = now() + make_interval(secs => p_lease_seconds), worker_id = p_worker, claim_id = p_claim,
      sequence = coalesce(q.sequence, n.number)
    from (
      select r.partner_id, r.environment, r.delivery_id, (b.of -> r.endpoint_id ->> 1)::smallint as open_count,
        (b.of -> r.endpoint_id ->> 0)::bigint + r.place as number
      from rows r cross join base b
    ) n
    where (q.partner_id, q.environment, q.delivery_id) = (n.partner_id, n.environment, n.delivery_id)
    returning q.*, n.open_count
  )
  select w.endpoint_id, w.lane, coalesce(w.visited, 0), o.endpoint_id, o.ordering_key, coalesce(o.visited, 0),
    q.partner_id, q.environment::text, q.delivery_id, q.endpoint_id, q.event_id, q.event_type, q.link_id,
    q.target_url, q.ordering_key is not null, q.sequence, q.attempt, q.lane, q.created_at,
    extract(epoch from clock_timestamp() - greatest(q.run_at, q.created_at))::double precision * 1000,
    v.is_test, v.body, a.slug,
    e.kind, e.url, e.status = 'enabled' and e.deleted_at is null, e.max_concurrency, e.max_per_second, e.schedule,
    e.park_after_attempts, e.headers, e.secret is null,
    coalesce(e.secret, d.default_secret),
    case when e.secret is null
      then case when d.next_secret_lapses_at > now() then d.next_secret end
      else case when e.next_secret_lapses_at > now() then e.next_secret end end,
    case when e.secret is null
      then case when d.previous_secret_ends_at > now() then d.previous_secret end
      else case when e.previous_secret_ends_at > now() then e.previous_secret end end,
    q.open_count
  from (values (1)) one(n)
  left join (select p.endpoint_id, p.lane, p.visited from pairs p order by p.visited desc limit 1) w on true
  left join (select p.endpoint_id, p.ordering_key, p.visited from heads p order by p.visited desc limit 1) o on true
  left join (
    claimed q
    join webhook_endpoints e on (e.partner_id, e.environment, e.id) = (q.partner_id, q.environment, q.endpoint_id)
    join partner_environments d on (d.partner_id, d.environment) = (q.partner_id, q.environment)
    join partners a on a.id = q.partner_id
    left join events v on (v.partner_id, v.environment, v.id, v.written_at)
      = (q.partner_id, q.environment, q.event_id, q.event_written_at)
  ) on true;
end $$;

-- Writes what became of deliveries, many at a time: row out of the queue or back with its next time, attempt, end of
-- the delivery, and the health of the endpoints. Only rows that are still held under the same claim are touched, so a
-- repeated call (an answer was lost) and a late one (the lease was given away) change nothing.
-- p_results: [{p, e, d, c, state?, reason?, delayMs?, lane?, attempt?, log?: {…}}]; without `state` the row goes back.
-- p_health: [{p, e, id, failed, open?: ms, probed?, close?}]; an opening that no probe asked for counts only when the
-- breaker was closed, since many deliveries under way fail together. Returns how many rows were still held, and which endpoints that
-- had been warned about are well again.
create function complete_deliveries(p_worker text, p_results json, p_health json, out held integer, out recovered json)
language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_bitmapscan = off
as $$
declare
  exhausted_now json;
begin
  -- Losing the last commits in a crash of the database repeats deliveries, which at-least-once allows.
  perform set_config('synchronous_commit', 'off', true);
  with results as materialized (
    select * from json_to_recordset(p_results) as r(p text, e text, d text, c uuid, state text, reason text,
      "delayMs" bigint, lane smallint, attempt smallint, log json)
  ), over as (
    delete from delivery_queue q using results r
    where r.state is not null and (q.partner_id, q.environment, q.delivery_id) = (r.p, r.e, r.d) and q.claim_id = r.c
    returning q.*, r.state, r.reason, r.attempt as attempts, r.log
  ), back as (
    update delivery_queue q
    set attempt = coalesce(r.attempt, q.attempt), lane = coalesce(r.lane, q.lane),
      run_at = now() + make_interval(secs => r."delayMs" / 1000.0), lease_until = null, worker_id = null, claim_id = null,
      last_outcome = coalesce(r.log ->> 'outcome', q.last_outcome)
    from results r
    where r.state is null and (q.partner_id, q.environment, q.delivery_id) = (r.p, r.e, r.d) and q.claim_id = r.c
    returning q.partner_id, q.environment, q.delivery_id, q.event_id, q.endpoint_id, r.attempt as attempts, r.log
  ), ended as (
    insert into deliveries (partner_id, environment, id, event_id, event_type, event_written_at, endpoint_id, link_id,
      target_url, sequence, replay_of, state, reason, attempts, created_at)
    select o.partner_id, o.environment, o.delivery_id, o.event_id, o.event_type, o.event_written_at, o.endpoint_id,
      o.link_id, o.target_url, o.sequence, o.replay_of, o.state, o.reason, coalesce(o.attempts, o.attempt), o.created_at
    from over o
  ), tried as (
    select partner_id, environment, delivery_id, event_id, endpoint_id, attempts, log from over where log is not null
    union all
    select partner_id, environment, delivery_id, event_id, endpoint_id, attempts, log from back where log is not null
  ), logged as (
    insert into delivery_attempts (partner_id, environment, delivery_id, number, event_id, endpoint_id, outcome,
      http_status, duration_ms, timings, remote_address, is_connection_reused, response_head, worker_id,
      started_at)
    select t.partner_id, t.environment, t.delivery_id, t.attempts, t.event_id, t.endpoint_id, l.outcome, l.status,
      l."durationMs", l.timings, l.address, l.reused, decode(l.head, 'base64'), p_worker, l."startedAt"
    from tried t cross join lateral json_to_record(t.log) as l(outcome text, status smallint, "durationMs" integer,
      timings jsonb, address text, reused boolean, head text, "startedAt" timestamptz)
  )
  select (select count(*) from over) + (select count(*) from back), (
    -- An event about exhausted deliveries that is exhausted itself is not told of, else two endpoints could keep on.
    select coalesce(json_agg(x), '[]') from (
      select partner_id as p, environment as e, endpoint_id as id, count(*) as n from over
      where state = 'failed' and reason = 'attempts_exhausted' and event_type <> 'delivery.exhausted' group by 1, 2, 3) x
  ) into held, exhausted_now;

  with news as materialized (
    select * from json_to_recordset(p_health) as r(p text, e text, id text, failed boolean, open bigint, probed boolean,
      close boolean)
  ), before as (
    select h.partner_id, h.environment, h.endpoint_id, h.warned_percent from news n join webhook_endpoint_health h
      on (h.partner_id, h.environment, h.endpoint_id) = (n.p, n.e, n.id)
    where not n.failed and h.warned_percent > 0
  ), changed as (
    update webhook_endpoint_health h
    set open_count = case when n.close then 0
        when n.open is not null and (n.probed or h.open_count = 0) then least(h.open_count + 1, 100)
        else h.open_count end,
      open_until = case when n.close then null
        when n.open is not null and (n.probed or h.open_count = 0) then now() + make_interval(secs => n.open / 1000.0)
        else h.open_until end,
      failing_since = case when n.failed then coalesce(h.failing_since, now()) end,
      last_failure_at = case when n.failed then now() else h.last_failure_at end,
      warned_percent = case when n.failed then h.warned_percent else 0 end,
      exhausted = h.exhausted + coalesce(x.n, 0),
      exhausted_since = case when x.n is null then h.exhausted_since else coalesce(h.exhausted_since, now()) end
    from news n
    left join json_to_recordset(exhausted_now) as x(p text, e text, id text, n integer) on (x.p, x.e, x.id) = (n.p, n.e, n.id)
    where (h.partner_id, h.environment, h.endpoint_id) = (n.p, n.e, n.id)
      and (n.open is not null or n.close or x.n is not null
        or (n.failed and (h.failing_since is null or h.last_failure_at < now() - interval '1 minute'))
        or (not n.failed and h.failing_since is not null))
    returning h.partner_id, h.environment, h.endpoint_id
  )
  select coalesce(json_agg(json_build_object('partnerId', c.partner_id, 'environment', c.environment, 'endpointId',
    c.endpoint_id)), '[]') into recovered
  from changed c join before b using (partner_id, environment, endpoint_id);
end $$;

-- Gives back what silent workers hold, and what was held too long. Returns how many rows.
create function return_leases(p_silent_seconds integer) returns integer language plpgsql
set enable_seqscan = off as $$
declare
  returned integer;
begin
  update delivery_queue q set lease_until = null, worker_id = null, claim_id = null
  where q.lease_until is not null and (q.lease_until < now() or not exists (
    select from workers w where w.id = q.worker_id and w.last_seen_at > now() - make_interval(secs => p_silent_seconds)));
  get diagnostics returned = row_count;
  return returned;
end $$;
