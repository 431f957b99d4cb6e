-- Who may act for a partner, and what the portal keeps for them: invitations, saved views, going live, roll-ups.

-- A person of a partner, with a role in each environment. One who left keeps the row: what they made stays named.
create table members (
  partner_id text not null references partners,
  id text not null,
  user_id text not null,
  sandbox_role text check (sandbox_role in ('owner', 'admin', 'developer', 'operations', 'support', 'read_only')),
  live_role text check (live_role in ('owner', 'admin', 'developer', 'operations', 'support', 'read_only')),
  created_at timestamptz not null,
  removed_at timestamptz,
  check (sandbox_role is not null or live_role is not null),
  -- An owner owns the company, not one side of it.
  check ((coalesce(sandbox_role, '') = 'owner') = (coalesce(live_role, '') = 'owner')),
  primary key (partner_id, id)
);
create unique index members_once on members (partner_id, user_id) where removed_at is null;
create index on members (user_id) where removed_at is null;

-- The token is in the mail and nowhere else.
create table invitations (
  partner_id text not null references partners,
  id text not null,
  email text not null check (length(email) between 3 and 254),
  token_hash bytea not null check (length(token_hash) = 32),
  sandbox_role text check (sandbox_role in ('owner', 'admin', 'developer', 'operations', 'support', 'read_only')),
  live_role text check (live_role in ('owner', 'admin', 'developer', 'operations', 'support', 'read_only')),
  invited_by text not null,
  created_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  check (sandbox_role is not null or live_role is not null),
  primary key (partner_id, id)
);
create unique index on invitations (token_hash);
create unique index invitations_open on invitations (partner_id, lower(email)) where accepted_at is null and revoked_at is null;
create index on invitations (partner_id, created_at);

-- Filters of a page under a name. Null in member_id: everybody in the environment sees it.
create table saved_views (
  partner_id text not null,
  environment environment not null,
  id text not null,
  page text not null check (page ~ '^[a-z]+(-[a-z]+)*$'),
  name text not null check (length(name) between 1 and 60),
  query text not null check (length(query) <= 2000),
  member_id text,
  created_by text not null,
  created_at timestamptz not null,
  primary key (partner_id, environment, id)
);
create index on saved_views (partner_id, environment, page, created_at);

-- Until the operator has opened live, no person of the partner makes a live key. Who has one is live already.
alter table partners add column live_opened_at timestamptz;
update partners set live_opened_at = now() where exists (
  select from api_keys k where k.partner_id = partners.id and k.environment = 'live');

create table go_live_requests (
  partner_id text not null references partners,
  id text not null,
  note text check (length(note) <= 1000),
  requested_by text not null,
  requested_at timestamptz not null,
  decision text check (decision in ('approved', 'refused')),
  decided_by text,
  decided_at timestamptz,
  answer text check (length(answer) <= 1000),
  check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
  primary key (partner_id, id)
);
create unique index go_live_requests_open on go_live_requests (partner_id) where decision is null;
create index on go_live_requests (partner_id, requested_at desc);

-- Who read personal data in clear, of whom and why. The reason is a person's own words, so it goes when the user does;
-- that it happened stays in the audit trail.
create table user_reveals (
  partner_id text not null,
  environment environment not null,
  id text not null,
  user_id text not null,
  member_id text not null,
  fields text[] not null,
  reason text not null check (length(reason) between 5 and 300),
  created_at timestamptz not null,
  primary key (partner_id, environment, id),
  foreign key (partner_id, environment, user_id) references users
);
create index on user_reveals (partner_id, environment, user_id, created_at);
create index on user_reveals (partner_id, environment, member_id, created_at);

-- How deliveries ended, by the hour in which they did: added up from what is new since the mark, each delivery once.
create table delivery_hours (
  partner_id text not null,
  environment environment not null,
  start_at timestamptz not null,
  delivered bigint not null default 0,
  failed bigint not null default 0,
  skipped bigint not null default 0,
  primary key (partner_id, environment, start_at)
) with (fillfactor = 70);
create index on delivery_hours (start_at);
create table delivery_hours_mark (
  only_row boolean primary key default true check (only_row),
  counted_until timestamptz not null
);
-- Rows arrive in the order of this time, so that a few bytes for each stretch of pages find a minute.
create index on deliveries using brin (ended_at) with (pages_per_range = 16, autosummarize = on);

-- Errors are what is looked for, and few of all requests; the rest of the log pays nothing for these.
create index on request_logs (partner_id, environment, code, route, created_at) where code is not null;
create index on request_logs (partner_id, environment, status, created_at, id) where status >= 400;
-- The page of a key shows its calls, however few they are among those of the others.
create index on request_logs (partner_id, environment, key_id, created_at, id);

-- The home page adds up a month of transfers from this index alone.
create index on operations (partner_id, environment, created_at)
  include (status, funding_status, payout_status, source, destination, send, receive);

do $$
declare
  name text;
begin
  foreach name in array array['members', 'invitations', 'go_live_requests'] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format($p$create policy partner_only on %I to m2m_app
      using (partner_id = current_setting('m2m.partner_id', true))
      with check (partner_id = current_setting('m2m.partner_id', true))$p$, name);
    execute format('create policy crosses_partners on %I to m2m_system using (true) with check (true)', name);
  end loop;
  foreach name in array array['saved_views', 'delivery_hours', 'user_reveals'] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format($p$create policy owner_only on %I to m2m_app
      using (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))
      with check (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))$p$, name);
  end loop;
end $$;
create policy crosses_partners on delivery_hours to m2m_system using (true) with check (true);

grant select, insert on members, invitations, go_live_requests to m2m_app, m2m_system;
grant update (sandbox_role, live_role, removed_at) on members to m2m_app, m2m_system;
grant update (token_hash, sent_at, expires_at, accepted_at, revoked_at) on invitations to m2m_app, m2m_system;
grant update (decision, decided_by, decided_at, answer) on go_live_requests to m2m_system;
grant select, insert, delete on saved_views, user_reveals to m2m_app;
grant select on delivery_hours to m2m_app;
grant select, insert, update, delete on delivery_hours to m2m_system;
grant select, insert, update on delivery_hours_mark to m2m_system;
grant update (display_name, logo_url, primary_color, theme, default_link_expiration_minutes, allowed_payment_methods,
  default_flow, default_language, return_url, allowed_origins) on partner_environments to m2m_app;
create policy own_partner_contacts on partners for update to m2m_app
  using (id = current_setting('m2m.partner_id', true)) with check (id = current_setting('m2m.partner_id', true));
grant update (contact_emails) on partners to m2m_app;
