-- The outside world: adapters of the operator's own services, what people work off by hand (manual funding, payout
-- batches), and what the sandbox's provider and rail were told.

-- One row per adapter, for all partners of an environment. The secret signs both ways and is sealed.
create table adapters (
  name text primary key check (name ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  environment environment not null,
  port text not null check (port in ('funding', 'payout', 'identity', 'rates')),
  kind text not null check (kind in ('manual', 'http')),
  url text,
  secret bytea,
  -- Funding: methods (ach). Payout: country/currency/method (MX/MXN/bank_account). Other ports: empty.
  routes text[] not null,
  settings jsonb not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((kind = 'http') = (url is not null and secret is not null))
);
grant select, insert, update, delete on adapters to m2m_system;

create table sandbox_fundings (
  partner_id text not null,
  environment environment not null check (environment = 'sandbox'),
  operation_id text not null,
  attempt integer not null,
  method text not null,
  -- A value of features/funding/sandbox/magic.ts; never a number of a card or account.
  outcome text not null,
  minor bigint not null check (minor > 0),
  currency text not null,
  begun_at timestamptz not null,
  -- The challenge was answered, or the money was marked as received.
  settled text check (settled in ('received', 'passed', 'failed')),
  settled_at timestamptz,
  captured_at timestamptz,
  voided_at timestamptz,
  refund_ids text[] not null default '{}',
  refunded_minor bigint not null default 0 check (refunded_minor between 0 and minor),
  return_url text,
  primary key (partner_id, environment, operation_id, attempt)
);

create table manual_fundings (
  partner_id text not null,
  environment environment not null,
  operation_id text not null,
  attempt integer not null,
  method text not null,
  minor bigint not null check (minor > 0),
  currency text not null,
  asked_at timestamptz not null,
  received_at timestamptz,
  received_by text,
  voided_at timestamptz,
  primary key (partner_id, environment, operation_id, attempt),
  check (received_at is null or voided_at is null)
);

create table sandbox_payouts (
  partner_id text not null,
  environment environment not null check (environment = 'sandbox'),
  operation_id text not null,
  -- A value of features/payouts/sandbox/magic.ts; never an account number.
  outcome text not null,
  minor bigint not null check (minor > 0),
  currency text not null,
  first_submitted_at timestamptz not null,
  -- Later than the first when the institution was offline and the order was sent again.
  submitted_at timestamptz,
  recall_asked_at timestamptz,
  recalled_at timestamptz,
  pushed_to text check (pushed_to in ('deposited', 'rejected', 'returned')),
  pushed_at timestamptz,
  primary key (partner_id, environment, operation_id)
);

-- Orders of the manual rail, without personal data: what batches are made of, over all partners.
create table manual_payouts (
  partner_id text not null,
  environment environment not null,
  operation_id text not null,
  adapter text not null,
  status text not null check (status in ('queued', 'batched', 'released', 'recalled', 'deposited', 'rejected', 'returned')),
  minor bigint not null check (minor > 0),
  currency text not null,
  uetr text not null,
  -- What a bank's file and answer name the order by: the operation id, or the tracking key where that is too long.
  end_to_end_id text not null check (length(end_to_end_id) <= 35),
  batch_id text,
  submitted_at timestamptz not null,
  recall_asked_at timestamptz,
  result_at timestamptz,
  tracking_key text,
  code text,
  returned_minor bigint check (returned_minor > 0 and returned_minor <= minor),
  returned_at timestamptz,
  return_code text,
  primary key (partner_id, environment, operation_id),
  check ((status in ('queued', 'recalled')) or batch_id is not null)
);
create index manual_payouts_queue on manual_payouts (environment, adapter, submitted_at) where status = 'queued';
create index manual_payouts_batch on manual_payouts (batch_id) where batch_id is not null;

-- Names and account of an order, sealed; deleted with the final result.
create table manual_payout_details (
  partner_id text not null,
  environment environment not null,
  operation_id text not null,
  details bytea not null,
  primary key (partner_id, environment, operation_id)
);

create table payout_batches (
  id text primary key,
  environment environment not null,
  adapter text not null,
  created_by text not null,
  created_at timestamptz not null,
  released_by text,
  released_at timestamptz,
  check (released_by <> created_by)
);
grant select, insert, update on payout_batches to m2m_system;

do $$
declare
  name text;
begin
  foreach name in array array['sandbox_fundings', 'manual_fundings', 'sandbox_payouts', 'manual_payouts',
    'manual_payout_details']
  loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format($p$create policy owner_only on %I to m2m_app
      using (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))
      with check (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))$p$, name);
    execute format('grant select, insert, update on %I to m2m_app', name);
  end loop;
  foreach name in array array['sandbox_fundings', 'manual_fundings', 'manual_payouts'] loop
    execute format('create policy crosses_partners on %I to m2m_system using (true) with check (true)', name);
  end loop;
end $$;
grant delete on manual_payout_details to m2m_app;
-- "funding received" and "payout batch create" work over all partners: ids and amounts.
grant select, update on sandbox_fundings, manual_fundings, manual_payouts to m2m_system;
create index sandbox_fundings_operation on sandbox_fundings (operation_id);
create index manual_fundings_operation on manual_fundings (operation_id);
create index manual_payouts_operation on manual_payouts (operation_id);
create index manual_payouts_end_to_end on manual_payouts (end_to_end_id);
