-- Transfers and the ledger. Amounts are minor units. Times are the owner's, except run_at and leases, which are true time.

create table operations (
  partner_id text not null,
  environment environment not null,
  id text not null,
  link_id text not null,
  user_id text not null,
  reference_id text not null,
  quote_id text not null,
  disclosure_id text not null,
  disclosure_hash text not null,
  esign_consent_id text not null,
  source text not null,
  destination text not null,
  send bigint not null check (send > 0),
  receive bigint not null check (receive > 0),
  rate bigint not null check (rate > 0),
  fee bigint not null check (fee >= 0),
  tax bigint not null check (tax >= 0),
  total bigint not null,
  status text not null default 'created',
  funding_method text not null check (funding_method in ('debit_card', 'ach', 'manual_cash', 'manual_wire')),
  funding_status text not null default 'pending',
  funding_last4 text,
  -- Token, return address and redirect of the payment, sealed under the owner's key; gone when it is authorised.
  funding_secret bytea,
  -- When the provider was first asked to authorise; from then on only its status is asked.
  funding_asked_at timestamptz,
  -- When a payment that nobody authorised is given up.
  funding_lapses_at timestamptz not null,
  -- First of two `not_found` in a row, and how often the payment was asked for again under the same id.
  funding_missing_at timestamptz,
  funding_retries smallint not null default 0 check (funding_retries between 0 and 1),
  payout_method text not null,
  payout_country text not null,
  payout_last4 text not null,
  payout_bank_name text,
  payout_status text not null default 'none',
  -- As it was disclosed at confirm.
  payout_delay_seconds integer not null check (payout_delay_seconds >= 0),
  payout_due_at timestamptz,
  -- When the rail was last asked to pay; written before the call.
  payout_asked_at timestamptz,
  payout_missing_at timestamptz,
  payout_retries smallint not null default 0 check (payout_retries between 0 and 1),
  -- The rail said something to the one recall.
  recall_answered_at timestamptz,
  hold_reason text check (hold_reason in ('screening', 'rail')),
  tracking_key text,
  -- The operation's own copy of the payment method and the two names, sealed under the person's key.
  person_copy bytea not null,
  screening text not null default 'clear' check (screening in ('clear', 'review', 'confirmed')),
  created_at timestamptz not null,
  paid_at timestamptz,
  deposited_at timestamptz,
  completed_at timestamptz,
  failed_at timestamptz,
  cancelled_at timestamptz,
  cancel_requested_at timestamptz,
  cancelled_by text check (cancelled_by in ('partner', 'user', 'operator')),
  cancel_reason text check (length(cancel_reason) <= 500),
  failure_code text,
  returned_minor bigint check (returned_minor > 0),
  -- What the sender's bank took back of a captured payment.
  funding_returned_minor bigint check (funding_returned_minor > 0),
  -- The number of the newest change.
  version integer not null default 1,
  primary key (partner_id, environment, id),
  -- One quote, one operation.
  unique (partner_id, environment, quote_id),
  foreign key (partner_id, environment, link_id) references links,
  foreign key (partner_id, environment, user_id) references users,
  check (total = send + fee + tax),
  check (status <> 'created' or payout_status in ('none', 'queued', 'held')),
  check (status <> 'processing' or payout_status in ('submitted', 'unknown')),
  check (status <> 'completed' or payout_status = 'deposited'),
  check (status <> 'cancelled' or payout_status in ('none', 'recalled', 'rejected')),
  check (payout_status <> 'returned' or status = 'failed'),
  check ((status = 'completed') <= (completed_at is not null)),
  check ((status = 'failed') = (failed_at is not null and failure_code is not null)),
  check ((status = 'cancelled') = (cancelled_at is not null)),
  check (payout_status = 'none' or paid_at is not null),
  check ((payout_status = 'returned') = (returned_minor is not null)),
  check ((cancel_requested_at is null) = (cancelled_by is null))
);
create index on operations (partner_id, environment, created_at desc, id desc);
create index on operations (partner_id, environment, user_id, created_at);
create index on operations (partner_id, environment, link_id);

-- What may follow what. The code's own table of edges is held against this one by a test.
create table operation_edges (
  field text not null check (field in ('status', 'funding', 'payout')),
  from_value text not null,
  to_value text not null,
  primary key (field, from_value, to_value)
);
insert into operation_edges (field, from_value, to_value) values
  ('status', 'created', 'processing'), ('status', 'created', 'cancelled'), ('status', 'created', 'failed'),
  ('status', 'processing', 'completed'), ('status', 'processing', 'failed'), ('status', 'processing', 'cancelled'),
  ('status', 'completed', 'failed'),
  ('funding', 'pending', 'authorised'), ('funding', 'pending', 'declined'), ('funding', 'pending', 'voided'),
  ('funding', 'authorised', 'captured'), ('funding', 'authorised', 'declined'), ('funding', 'authorised', 'voided'),
  -- Money that arrives after all goes back as a refund.
  ('funding', 'declined', 'captured'), ('funding', 'voided', 'captured'),
  ('funding', 'captured', 'returned'), ('funding', 'captured', 'refunded'), ('funding', 'refunded', 'returned'),
  ('payout', 'none', 'queued'), ('payout', 'queued', 'none'), ('payout', 'queued', 'held'), ('payout', 'held', 'queued'),
  ('payout', 'held', 'none'), ('payout', 'queued', 'submitted'), ('payout', 'submitted', 'unknown'),
  ('payout', 'unknown', 'submitted'),
  ('payout', 'submitted', 'deposited'), ('payout', 'submitted', 'rejected'), ('payout', 'submitted', 'recalled'),
  ('payout', 'unknown', 'deposited'), ('payout', 'unknown', 'rejected'), ('payout', 'unknown', 'recalled'),
  ('payout', 'deposited', 'returned');

create function check_operation_edges() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if (new.status, new.funding_status, new.payout_status) <> ('created', 'pending', 'none') then
      raise exception 'an operation begins as created, pending, none' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  perform from (values ('status', old.status, new.status), ('funding', old.funding_status, new.funding_status),
      ('payout', old.payout_status, new.payout_status)) as change (field, was, becomes)
    where was <> becomes and not exists (select from operation_edges e
      where e.field = change.field and e.from_value = was and e.to_value = becomes);
  if found then
    raise exception 'no such edge: % % %, % % %', old.status, old.funding_status, old.payout_status,
      new.status, new.funding_status, new.payout_status using errcode = 'check_violation';
  end if;
  -- Sealing anew under a rotated key changes nothing that anybody agreed to.
  if new.version <= old.version and to_jsonb(new) - 'funding_secret' <> to_jsonb(old) - 'funding_secret' then
    raise exception 'an operation changes together with its trail' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger edges before insert or update on operations for each row execute function check_operation_edges();

-- Every change of an operation, with the fact that made it. Never rewritten.
create table operation_changes (
  partner_id text not null,
  environment environment not null,
  operation_id text not null,
  number integer not null check (number > 0),
  fact text not null,
  actor text not null,
  status text not null,
  funding_status text not null,
  payout_status text not null,
  event_type text,
  details jsonb not null default '{}',
  created_at timestamptz not null,
  primary key (partner_id, environment, operation_id, number),
  foreign key (partner_id, environment, operation_id) references operations
);

-- At most one for each operation, paid at most once.
create table refunds (
  partner_id text not null,
  environment environment not null,
  operation_id text not null,
  id text not null,
  minor bigint not null check (minor > 0),
  currency text not null,
  reason text not null,
  status text not null default 'due' check (status in ('due', 'paid')),
  due_at timestamptz not null,
  paid_at timestamptz,
  paid_by text,
  -- Why the provider would not pay it: then an operator does, another way.
  refused_code text,
  created_at timestamptz not null,
  primary key (partner_id, environment, operation_id),
  unique (partner_id, environment, id),
  foreign key (partner_id, environment, operation_id) references operations,
  check ((status = 'paid') = (paid_at is not null and paid_by is not null))
);
create index on refunds (partner_id, environment, due_at) where status = 'due';

create function pay_refund_once() returns trigger language plpgsql as $$
begin
  if old.status = 'paid' then
    raise exception 'the refund was paid already' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger paid_once before update on refunds for each row execute function pay_refund_once();

-- Double entry. A pending entry counts nowhere until another one posts it, with the same lines, or voids it, with none.
create table ledger_entries (
  partner_id text not null,
  environment environment not null,
  -- The operation and the kind: the same posting twice is one posting.
  id text not null,
  operation_id text not null,
  kind text not null,
  state text not null check (state in ('posted', 'pending', 'voided')),
  -- The pending entry that this one settles.
  resolves text,
  line_count smallint not null,
  created_at timestamptz not null,
  primary key (partner_id, environment, id),
  unique (partner_id, environment, resolves),
  foreign key (partner_id, environment, operation_id) references operations,
  foreign key (partner_id, environment, resolves) references ledger_entries,
  check (id = operation_id || '/' || kind),
  check ((state = 'voided') = (line_count = 0)),
  check (state <> 'voided' or resolves is not null),
  check (state <> 'pending' or resolves is null)
);
create index on ledger_entries (partner_id, environment, operation_id);

create table ledger_lines (
  partner_id text not null,
  environment environment not null,
  entry_id text not null,
  number smallint not null check (number between 1 and 8),
  account text not null,
  currency text not null,
  side text not null check (side in ('debit', 'credit')),
  minor bigint not null check (minor > 0),
  primary key (partner_id, environment, entry_id, number),
  foreign key (partner_id, environment, entry_id) references ledger_entries,
  check (account in ('funding_clearing', 'sender_funds', 'fx_position', 'fee_income', 'tax_payable', 'refund_payable',
    'blocked_funds', 'loss', 'payout_clearing', 'rail_cash'))
);

-- At commit, so that an entry and its lines may come one after the other.
create function check_ledger_entry() returns trigger language plpgsql as $$
declare
  entry ledger_entries;
  pending ledger_entries;
  wanted text;
begin
  wanted := case tg_table_name when 'ledger_entries' then (to_jsonb(new) ->> 'id') else (to_jsonb(new) ->> 'entry_id') end;
  select * into entry from ledger_entries e
  where e.partner_id = new.partner_id and e.environment = new.environment and e.id = wanted;
  if (select count(*) from ledger_lines l where l.partner_id = entry.partner_id and l.environment = entry.environment
      and l.entry_id = entry.id) <> entry.line_count then
    raise exception 'ledger entry % does not have its % lines', entry.id, entry.line_count using errcode = 'check_violation';
  end if;
  perform from ledger_lines l where l.partner_id = entry.partner_id and l.environment = entry.environment and l.entry_id = entry.id
    group by l.currency having sum(case l.side when 'debit' then l.minor else -l.minor end) <> 0;
  if found then
    raise exception 'ledger entry % does not balance', entry.id using errcode = 'check_violation';
  end if;
  if entry.resolves is null then
    return null;
  end if;
  select * into pending from ledger_entries e
  where e.partner_id = entry.partner_id and e.environment = entry.environment and e.id = entry.resolves;
  if pending.state <> 'pending' or pending.operation_id <> entry.operation_id then
    raise exception 'ledger entry % settles what is not pending', entry.id using errcode = 'check_violation';
  end if;
  if entry.state = 'posted' then
    perform from (
      select account, currency, side, sum(case entry_id when entry.id then minor else -minor end) as difference from ledger_lines l
      where l.partner_id = entry.partner_id and l.environment = entry.environment and l.entry_id in (entry.id, pending.id)
      group by account, currency, side) as compared where difference <> 0;
    if found then
      raise exception 'ledger entry % posts other lines than were pending', entry.id using errcode = 'check_violation';
    end if;
  end if;
  return null;
end $$;
create constraint trigger balanced after insert on ledger_entries deferrable initially deferred
  for each row execute function check_ledger_entry();
create constraint trigger balanced after insert on ledger_lines deferrable initially deferred
  for each row execute function check_ledger_entry();

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: correct it by a new row', tg_table_name using errcode = 'check_violation';
end $$;
create trigger append_only before update or delete on ledger_entries for each row execute function refuse_rewriting();
create trigger append_only before update or delete on ledger_lines for each row execute function refuse_rewriting();
create trigger append_only before update or delete on operation_changes for each row execute function refuse_rewriting();
create trigger never_emptied before truncate on ledger_entries execute function refuse_rewriting();
create trigger never_emptied before truncate on ledger_lines execute function refuse_rewriting();
create trigger never_emptied before truncate on operation_changes execute function refuse_rewriting();

-- What is to be done for an operation, and when: one row for each kind. No personal data.
create table operation_tasks (
  partner_id text not null,
  environment environment not null,
  operation_id text not null,
  kind text not null,
  run_at timestamptz not null,
  attempts integer not null default 0,
  lease_until timestamptz,
  claim_id text,
  primary key (partner_id, environment, operation_id, kind),
  foreign key (partner_id, environment, operation_id) references operations
);
create index on operation_tasks (run_at);

do $$
declare
  name text;
begin
  foreach name in array array['operations', 'operation_changes', 'refunds', 'ledger_entries', 'ledger_lines', 'operation_tasks'] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format($p$create policy owner_only on %I to m2m_app
      using (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))
      with check (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))$p$, name);
  end loop;
end $$;
create policy crosses_partners on operation_tasks to m2m_system using (true) with check (true);

grant select on operation_edges to m2m_app, m2m_system;
grant select, insert on operations, operation_changes, refunds, ledger_entries, ledger_lines to m2m_app;
-- What was agreed never changes: no update of amounts, quote, disclosure or recipient is granted.
grant update (status, funding_status, funding_last4, funding_secret, funding_asked_at, funding_missing_at, funding_retries,
  payout_status, payout_due_at, payout_asked_at, payout_missing_at, payout_retries, recall_answered_at, hold_reason, tracking_key, screening, paid_at, deposited_at,
  completed_at, failed_at, cancelled_at, cancel_requested_at, cancelled_by, cancel_reason, failure_code, returned_minor,
  funding_returned_minor, version) on operations to m2m_app;
grant update (status, paid_at, paid_by, refused_code) on refunds to m2m_app;
grant select, insert, update, delete on operation_tasks to m2m_app;
grant select on operation_tasks to m2m_system;
grant update (lease_until, claim_id, attempts) on operation_tasks to m2m_system;
