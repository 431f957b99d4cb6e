-- Identity: what a user may do and until when their data is kept, checks and their queue, tickets, the operator's policy.

alter table users
  -- Where the person lives now: not one of the seven CIP fields, decides State taxes and the agency of the disclosure.
  add column residence_state text check (residence_state ~ '^[A-Z]{2}$'),
  -- Null: no cap of its own on the level that a verified identity gives.
  add column max_level smallint check (max_level between 1 and 3),
  -- Rises with every change of what is known of the person, so that a page notices it.
  add column version integer not null default 0,
  add column restricted_at timestamptz,
  add column erased_at timestamptz,
  -- Holds against a link made at the same moment as the restriction, without any lock of its own.
  add constraint users_restricted_have_no_link check (restricted_at is null or active_link_id is null);

create function count_user() returns trigger language plpgsql as $$
begin
  perform count_up(new.partner_id, new.environment, 'users');
  return null;
end $$;
create trigger counted after insert on users for each row execute function count_user();

-- At most one "document needed" open for a link.
create unique index data_requests_one_document on data_requests (partner_id, environment, link_id)
  where status = 'pending' and required_fields = '{idImage}';

create table cip_checks (
  partner_id text not null,
  environment environment not null,
  id text not null,
  user_id text not null,
  link_id text not null,
  -- Null until the first attempt.
  adapter text,
  status text not null check (status in ('pending', 'document', 'review', 'verified', 'declined')),
  -- Codes only: what was found, never whose.
  reasons text[] not null default '{}',
  attempts integer not null default 0,
  -- Attempts in a row that the verifier did not answer.
  failures integer not null default 0,
  -- 'check', 'screening' or the operator who decided.
  decided_by text,
  started_at timestamptz not null,
  decided_at timestamptz,
  primary key (partner_id, environment, id),
  foreign key (partner_id, environment, user_id) references users,
  foreign key (partner_id, environment, link_id) references links,
  check ((decided_at is null) = (status in ('pending', 'document', 'review')))
);
create index on cip_checks (partner_id, environment, user_id, started_at desc);
create unique index cip_checks_one_open on cip_checks (partner_id, environment, user_id)
  where status in ('pending', 'document', 'review');

-- The queue of checks that are not decided. Null in run_at: waits for a photo or for a reviewer.
create table cip_tasks (
  partner_id text not null,
  environment environment not null,
  check_id text not null,
  user_id text not null,
  waits_for text check (waits_for in ('document', 'review', 'screening')),
  run_at timestamptz,
  lease_until timestamptz,
  claim_id text,
  primary key (partner_id, environment, check_id),
  foreign key (partner_id, environment, check_id) references cip_checks
);
create index on cip_tasks (partner_id, environment, user_id);
create index on cip_tasks (run_at) where run_at is not null;

create table cip_tickets (
  partner_id text not null,
  environment environment not null,
  id text not null,
  link_id text not null,
  status text not null default 'pending' check (status in ('pending', 'completed')),
  created_at timestamptz not null,
  completed_at timestamptz,
  primary key (partner_id, environment, id),
  foreign key (partner_id, environment, link_id) references links
);
create unique index cip_tickets_one_open on cip_tickets (partner_id, environment, link_id) where status = 'pending';

-- Whose data is destroyed when (true time); the period is judged again when it comes.
create table user_erasures (
  partner_id text not null,
  environment environment not null,
  user_id text not null,
  due_at timestamptz not null,
  primary key (partner_id, environment, user_id),
  foreign key (partner_id, environment, user_id) references users
);
create index on user_erasures (due_at);

-- The operator's policy: which fields are asked from which amount on, how long data is kept.
create table cip_policy (
  id boolean primary key default true check (id),
  required_fields text[] not null,
  extended_fields text[] not null,
  -- Minor units of USD, per sender and day.
  extended_from_minor bigint not null check (extended_from_minor > 0),
  retention_days integer not null check (retention_days between 1 and 36500)
);
insert into cip_policy (required_fields, extended_fields, extended_from_minor, retention_days)
values ('{name.firstName,name.secondName,name.lastName,name.secondLastName,idNumber,idType,dob,residenceState}',
  '{address,phone,email,taxId}', 300000, 1827);

do $$
declare
  name text;
begin
  foreach name in array array['cip_checks', 'cip_tasks', 'cip_tickets', 'user_erasures'] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format($p$create policy owner_only on %I to m2m_app
      using (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))
      with check (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))$p$, name);
  end loop;
  -- The two queues hold ids and times only.
  foreach name in array array['cip_tasks', 'user_erasures'] loop
    execute format('create policy crosses_partners on %I to m2m_system using (true) with check (true)', name);
  end loop;
end $$;

grant select, insert, update on cip_checks, cip_tickets to m2m_app;
grant select, insert, update, delete on cip_tasks, user_erasures to m2m_app;
grant select on cip_policy to m2m_app;
grant select, update on cip_tasks to m2m_system;
grant select on user_erasures to m2m_system;
grant select, update on cip_policy to m2m_system;
