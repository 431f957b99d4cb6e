-- What the operator's console reads across partners, and what keeps a repeated act of an operator from being done twice.

-- Ids, states, amounts and times: nothing of a person. The reference id, the last digits and the copy of the person stay
-- behind the owner's door.
create policy crosses_partners on operations for select to m2m_system using (true);
grant select (partner_id, environment, id, source, destination, send, receive, total, status, funding_method,
  funding_status, payout_status, hold_reason, screening, created_at, paid_at, failure_code, cancel_requested_at)
  on operations to m2m_system;
create index operations_newest on operations (environment, created_at desc, id desc);
create index operations_open on operations (environment, created_at desc, id desc) where status in ('created', 'processing');

-- The first answer to an Idempotency-Key of an operator. Acts that move money refuse by their own state to happen twice;
-- this is what a repeated request gets instead of that refusal. Answers here hold ids and amounts, no personal data.
create table operator_answers (
  operator_id text not null references operators (id),
  -- SHA-256 of method, path and key.
  scope_hash bytea not null check (length(scope_hash) = 32),
  body_hash bytea not null check (length(body_hash) = 32),
  claimed_at timestamptz not null,
  -- Null while the act is under way.
  answer jsonb,
  expires_at timestamptz not null,
  primary key (operator_id, scope_hash)
);
create index on operator_answers (expires_at);

-- Timed jobs whose last run failed, or that failed once and work again. Jobs that never failed have no row.
create table job_failures (
  name text primary key check (length(name) <= 100),
  error text not null check (length(error) <= 500),
  failures bigint not null,
  first_failed_at timestamptz not null,
  last_failed_at timestamptz not null,
  recovered_at timestamptz
);

grant select, insert, update, delete on operator_answers to m2m_system;
grant select, insert, update on job_failures to m2m_system;
