-- The ground floor: partners, keys, users, links, data requests, webhooks.
-- Every partner-owned table starts its keys with (partner_id, environment), so that it shards by partner_id.
-- Row-level security backs the owner argument of every query: m2m_app sees one (partner, environment) per
-- transaction, m2m_system crosses partners on exactly the tables named at the end, never on users' data.

create domain environment as text check (value in ('sandbox', 'live'));

create table partners (
  id text primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]{2,24}$'),
  name text not null check (length(name) between 1 and 80),
  status text not null default 'active' check (status in ('active', 'suspended')),
  suspended_at timestamptz,
  created_at timestamptz not null
);

create table partner_environments (
  partner_id text not null references partners,
  environment environment not null,
  default_secret bytea not null,
  next_secret bytea,
  next_secret_lapses_at timestamptz,
  previous_secret bytea,
  previous_secret_ends_at timestamptz,
  display_name text,
  logo_url text,
  primary_color text check (primary_color ~ '^#[0-9a-f]{6}$'),
  theme text not null default 'auto',
  themes text[] not null default '{}',
  default_link_expiration_minutes integer not null default 60 check (default_link_expiration_minutes between 5 and 10080),
  allowed_payment_methods text[] not null default '{bank_account}',
  default_flow text not null default 'm2m-basic',
  default_language text check (default_language in ('en', 'es')),
  return_url text,
  allowed_origins text[] not null default '{}',
  create_limit_per_minute integer not null default 100 check (create_limit_per_minute between 1 and 100000),
  request_limit_per_minute integer not null default 1000 check (request_limit_per_minute between 1 and 1000000),
  clock_offset_ms bigint not null default 0 check (clock_offset_ms between 0 and 7776000000),
  primary key (partner_id, environment),
  check (environment = 'sandbox' or clock_offset_ms = 0)
);

-- A key belongs to the partner, not to a person; it is never deleted, so a revoked one stays named.
create table api_keys (
  partner_id text not null,
  environment environment not null,
  id text not null,
  name text not null check (length(name) between 1 and 80),
  note text,
  scopes text[] not null,
  template text,
  ip_rules text[] not null default '{}',
  is_ip_observe_only boolean not null default false,
  is_rotatable boolean not null default false,
  amount_caps jsonb,
  expires_at timestamptz,
  seen_in_url_at timestamptz,
  disabled_at timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  revoke_reason text,
  created_by text not null,
  created_at timestamptz not null,
  primary key (partner_id, environment, id),
  foreign key (partner_id, environment) references partner_environments
);

create table api_key_secrets (
  partner_id text not null,
  environment environment not null,
  id text not null,
  key_id text not null,
  pepper_version smallint not null,
  format_version smallint not null,
  start4 text not null,
  end4 text not null,
  status text not null check (status in ('pending', 'active', 'retiring', 'revoked')),
  activated_at timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null,
  primary key (partner_id, environment, id),
  foreign key (partner_id, environment, key_id) references api_keys
);
create index on api_key_secrets (partner_id, environment, key_id);

-- Routing table: a request brings a key and nothing else, so its hash must be found without a partner.
create table api_key_hashes (
  secret_hash bytea primary key check (length(secret_hash) = 32),
  partner_id text not null,
  environment environment not null,
  key_id text not null,
  secret_id text not null,
  foreign key (partner_id, environment, secret_id) references api_key_secrets
);

-- A table of its own, so that usage never locks the rows that the request path reads.
create table api_key_last_used (
  partner_id text not null,
  environment environment not null,
  secret_id text not null,
  first_used_at timestamptz not null,
  last_used_at timestamptz not null,
  last_address text,
  last_user_agent text,
  last_route text,
  uses bigint not null,
  primary key (partner_id, environment, secret_id)
);

-- What every process must hear of within a second: keys, partners and settings that changed.
create table changes (
  seq bigint primary key,
  kind text not null check (kind in ('key', 'partner')),
  id text not null,
  created_at timestamptz not null default now()
);
create sequence change_seq owned by changes.seq;
create index on changes (created_at);

create table users (
  partner_id text not null,
  environment environment not null,
  id text not null,
  reference_id text not null check (length(reference_id) between 1 and 255),
  state text not null default 'pending'
    check (state in ('pending', 'data_incomplete', 'data_complete', 'cip_pending', 'cip_verified', 'cip_failed')),
  data_key bytea,
  active_link_id text,
  active_link_expires_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (partner_id, environment, reference_id),
  foreign key (partner_id, environment) references partner_environments
);
create index on users (partner_id, environment, created_at desc, id desc);
-- The primary key is made last: of two indexes that a table without statistics makes look alike, the planner takes the
-- newer, and connections keep such plans until the first analyze. References and look-ups go by this one.
alter table users add primary key (partner_id, environment, id);

create table user_units (
  partner_id text not null,
  environment environment not null,
  user_id text not null,
  unit text not null,
  source text not null check (source in ('partner_api', 'partner_webhook', 'widget')),
  ciphertext bytea not null,
  blind_index bytea,
  updated_at timestamptz not null,
  primary key (partner_id, environment, user_id, unit),
  foreign key (partner_id, environment, user_id) references users
);
create index on user_units (partner_id, environment, unit, blind_index) where blind_index is not null;

create table webhook_endpoints (
  partner_id text not null,
  environment environment not null,
  id text not null,
  -- 'callback' stands for all callback URLs of one origin: one share of fairness, limits and log.
  kind text not null check (kind in ('endpoint', 'callback')),
  url text not null,
  description text check (length(description) <= 200),
  -- Null: the default secret of the environment signs (the first endpoint, every callback), and rotates there.
  secret bytea,
  next_secret bytea,
  next_secret_lapses_at timestamptz,
  previous_secret bytea,
  previous_secret_ends_at timestamptz,
  event_types text[] not null,
  -- Sealed: a partner may put a credential of its own there.
  headers bytea,
  max_concurrency smallint not null default 32 check (max_concurrency between 1 and 128),
  max_per_second integer check (max_per_second between 1 and 10000),
  ordering text not null default 'none' check (ordering in ('none', 'endpoint', 'link')),
  park_after_attempts smallint check (park_after_attempts between 1 and 20),
  schedule text not null default 'documented' check (schedule in ('documented', 'long')),
  disable_after_hours integer not null default 120 check (disable_after_hours between 1 and 720),
  status text not null default 'enabled' check (status in ('enabled', 'disabled')),
  disabled_reason text,
  disabled_at timestamptz,
  deleted_at timestamptz,
  created_at timestamptz not null,
  primary key (partner_id, environment, id),
  foreign key (partner_id, environment) references partner_environments
);
create unique index webhook_endpoints_first on webhook_endpoints (partner_id, environment)
  where kind = 'endpoint' and secret is null and deleted_at is null;
create unique index on webhook_endpoints (partner_id, environment, url) where kind = 'callback';

create table links (
  partner_id text not null,
  environment environment not null,
  id text not null,
  user_id text not null,
  reference_id text not null,
  status text not null default 'created' check (status in ('created', 'opened', 'revoked')),
  token_version integer not null default 1,
  token_key_version smallint not null,
  flow text not null,
  theme text,
  language text check (language in ('en', 'es')),
  callback_endpoint_id text,
  callback_url text,
  metadata bytea,
  created_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  opened_at timestamptz,
  revoked_at timestamptz,
  revoke_reason text,
  blocked_at timestamptz,
  operation_id text,
  foreign key (partner_id, environment, user_id) references users,
  foreign key (partner_id, environment, callback_endpoint_id) references webhook_endpoints
);
create index on links (partner_id, environment, created_at desc, id desc);
create index on links (partner_id, environment, user_id);
alter table links add primary key (partner_id, environment, id);

-- What happened to a link after its creation; the creation itself is told by the link's own row.
create table link_activities (
  partner_id text not null,
  environment environment not null,
  link_id text not null,
  id text not null,
  type text not null,
  actor text not null check (actor in ('partner', 'user', 'system')),
  details jsonb not null default '{}',
  created_at timestamptz not null,
  primary key (partner_id, environment, link_id, id),
  foreign key (partner_id, environment, link_id) references links
);

create table widget_sessions (
  partner_id text not null,
  environment environment not null,
  link_id text not null,
  token_hash bytea not null check (length(token_hash) = 32),
  token_version integer not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (partner_id, environment, link_id, token_hash),
  foreign key (partner_id, environment, link_id) references links
);
create index on widget_sessions (expires_at);

create table data_requests (
  partner_id text not null,
  environment environment not null,
  id text not null,
  link_id text not null,
  user_id text not null,
  reference_id text not null,
  required_fields text[] not null,
  status text not null default 'pending' check (status in ('pending', 'fulfilled')),
  answer_hash bytea,
  answer jsonb,
  created_at timestamptz not null,
  fulfilled_at timestamptz,
  primary key (partner_id, environment, id),
  foreign key (partner_id, environment, link_id) references links
);
create index on data_requests (partner_id, environment, link_id);

create table idempotency_keys (
  partner_id text not null,
  environment environment not null,
  scope_hash bytea not null check (length(scope_hash) = 32),
  body_hash bytea not null check (length(body_hash) = 32),
  status smallint not null,
  answer bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (partner_id, environment, scope_hash)
);
create index on idempotency_keys (expires_at);

-- Exact totals of unfiltered lists. One row per connection keeps concurrent writers of one partner apart.
create table owner_counters (
  partner_id text not null,
  environment environment not null,
  name text not null,
  slot smallint not null,
  total bigint not null,
  primary key (partner_id, environment, name, slot)
) with (fillfactor = 50);

-- What each API process admitted lately, for the rate limits of several processes. Losing it costs nothing.
create unlogged table rate_exchanges (
  id bigint generated always as identity primary key,
  process_id text not null,
  admitted jsonb not null,
  created_at timestamptz not null default now()
);
create index on rate_exchanges (created_at);

-- What the sandbox does by itself to a link one sandbox second after it was made (suffixes of referenceId).
create table sandbox_effects (
  partner_id text not null,
  environment environment not null default 'sandbox' check (environment = 'sandbox'),
  link_id text not null,
  effect text not null check (effect in ('expire', 'revoke', 'block')),
  due_at timestamptz not null,
  primary key (partner_id, environment, link_id),
  foreign key (partner_id, environment, link_id) references links
);

-- Fingerprints of the key material, so that a wrong pepper or key refuses the boot instead of failing every call.
create table key_material (
  name text not null,
  version smallint not null,
  fingerprint bytea not null,
  created_at timestamptz not null default now(),
  primary key (name, version)
);
