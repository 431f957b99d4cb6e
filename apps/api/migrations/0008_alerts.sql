-- Alerts about API keys: what refused keys did, what was told to whom and when, and the mails on their way.

-- Persons at the partner who are told by e-mail.
alter table partners add column contact_emails text[] not null default '{}',
  add constraint partners_contact_emails_check check (cardinality(contact_emails) <= 10);

create index on api_keys (seen_in_url_at) where seen_in_url_at is not null;

-- Calls with a key of this owner that was refused as expired, revoked, disabled or from a foreign address, by minute.
create table api_key_refusals (
  partner_id text not null,
  environment environment not null,
  secret_id text not null,
  start_at timestamptz not null,
  reason text not null check (reason in ('expired', 'revoked', 'disabled', 'address')),
  -- Empty: all others.
  address text not null,
  key_id text not null,
  user_agent text not null,
  count bigint not null,
  last_at timestamptz not null,
  primary key (partner_id, environment, secret_id, start_at, reason, address)
);
create index on api_key_refusals (start_at);

-- How many different keys that are none came from one address within ten minutes. Only those that tried several.
create table bad_key_addresses (
  address text not null,
  window_at timestamptz not null,
  distinct_keys integer not null,
  refused bigint not null,
  primary key (address, window_at)
);
create index on bad_key_addresses (window_at);

-- When each alert was last raised. Its primary key is what keeps two workers from raising one twice.
create table alert_states (
  partner_id text not null,
  environment environment not null,
  rule text not null,
  key_id text not null,
  -- What the rule tells apart within a key: a network, a stage, an address of a leak.
  subject text not null check (length(subject) <= 200),
  fired_at timestamptz not null,
  primary key (partner_id, environment, rule, key_id, subject)
);
create index on alert_states (fired_at);

create table notices (
  partner_id text not null,
  environment environment not null,
  id text not null,
  rule text not null,
  severity text not null check (severity in ('info', 'warning', 'critical')),
  key_id text not null,
  title text not null,
  text text not null,
  details jsonb not null,
  -- Kept, but neither mailed nor sent as an event.
  is_muted boolean not null,
  created_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by text,
  primary key (partner_id, environment, id),
  foreign key (partner_id, environment, key_id) references api_keys
);
create index on notices (partner_id, environment, created_at desc, id desc);
create index on notices (created_at);

create table notice_mutes (
  partner_id text not null,
  environment environment not null,
  id text not null,
  rule text not null,
  -- Null: of every key.
  key_id text,
  until_at timestamptz,
  created_by text not null,
  created_at timestamptz not null,
  primary key (partner_id, environment, id),
  foreign key (partner_id, environment, key_id) references api_keys
);
create unique index on notice_mutes (partner_id, environment, rule, coalesce(key_id, ''));

-- Written in the transaction of what a mail tells, sent later by the worker.
create table mail_outbox (
  partner_id text not null,
  environment environment not null,
  id text not null,
  recipients text[] not null check (cardinality(recipients) between 1 and 10),
  subject text not null,
  body text not null,
  attempts smallint not null default 0,
  next_at timestamptz not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  failed_at timestamptz,
  last_error text,
  primary key (partner_id, environment, id)
);
create index on mail_outbox (next_at) where sent_at is null and failed_at is null;
create index on mail_outbox (partner_id, environment, created_at);
create index on mail_outbox (created_at);

-- Which scope a route asks for, told by the API at its start: the worker, which has no routes, judges unused scopes by it.
create table route_scopes (
  route text primary key,
  scope text not null
);

-- What concerns no partner; the newest occurrence of each.
create table operator_notices (
  rule text not null,
  subject text not null check (length(subject) <= 200),
  details jsonb not null,
  times integer not null,
  fired_at timestamptz not null,
  primary key (rule, subject)
);

do $$
declare
  name text;
begin
  foreach name in array array['api_key_refusals', 'alert_states', 'notices', 'notice_mutes', 'mail_outbox'] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format('create policy crosses_partners on %I to m2m_system using (true) with check (true)', name);
  end loop;
  foreach name in array array['notices', 'notice_mutes'] loop
    execute format($p$create policy owner_only on %I to m2m_app
      using (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))
      with check (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))$p$, name);
  end loop;
end $$;

grant select on notices to m2m_app;
grant update (acknowledged_at, acknowledged_by) on notices to m2m_app;
grant select, insert, delete on notice_mutes to m2m_app;
grant update (until_at, created_by, created_at) on notice_mutes to m2m_app;
grant select, insert, delete on notices to m2m_system;
grant select on notice_mutes to m2m_system;
grant select, insert, update, delete on api_key_refusals, bad_key_addresses, alert_states, mail_outbox, operator_notices to m2m_system;
grant select, insert, update on route_scopes to m2m_system;
