-- People who sign in to the portal and the console. No table of these has a partner: who belongs to one is said by
-- memberships. Only the role that crosses partners reads them; the serving role has no business here.

create table auth_users (
  id text primary key,
  name text not null check (length(name) between 1 and 100),
  -- Lower case, so that one address is one person.
  email text not null unique check (email = lower(email) and length(email) <= 254),
  email_verified boolean not null,
  image text,
  two_factor_enabled boolean not null default false,
  language text check (language in ('en', 'es')),
  disabled_at timestamptz,
  last_sign_in_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table auth_sessions (
  id text primary key,
  user_id text not null references auth_users (id) on delete cascade,
  -- Worth nothing alone: the cookie carries it with a MAC under a key outside the database.
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  has_second_factor boolean not null default false,
  stepped_up_at timestamptz,
  last_seen_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index on auth_sessions (user_id);
create index on auth_sessions (expires_at);

-- Passwords (argon2id). The columns of tokens belong to sign-in by other providers, which there is none of.
create table auth_credentials (
  id text primary key,
  user_id text not null references auth_users (id) on delete cascade,
  account_id text not null,
  provider_id text not null check (provider_id = 'credential'),
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (user_id, provider_id)
);

-- Challenges under way: a sign-in that waits for its code, a passkey's nonce.
create table auth_verifications (
  id text primary key,
  identifier text not null unique,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index on auth_verifications (expires_at);

-- Secret and recovery codes are sealed under a key outside the database.
create table auth_two_factors (
  id text primary key,
  user_id text not null unique references auth_users (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

create table auth_passkeys (
  id text primary key,
  user_id text not null references auth_users (id) on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz,
  last_used_at timestamptz
);
create index on auth_passkeys (user_id);

-- Sent by mail or printed once; only their hash is kept.
create table auth_one_time_tokens (
  token_hash bytea primary key check (length(token_hash) = 32),
  kind text not null check (kind in ('reset', 'sign_in', 'welcome')),
  user_id text not null references auth_users (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on auth_one_time_tokens (user_id);

-- Tries at a password or a code, by what they are at: a keyed hash of an account or of an address.
create table auth_guesses (
  subject bytea primary key check (length(subject) = 32),
  tries integer not null,
  window_ends_at timestamptz not null
);
create index on auth_guesses (window_ends_at);

-- A code of an authenticator app is good once.
create table auth_used_codes (
  user_id text not null references auth_users (id) on delete cascade,
  code_hash bytea not null,
  used_at timestamptz not null,
  primary key (user_id, code_hash)
);

create table auth_known_devices (
  user_id text not null references auth_users (id) on delete cascade,
  device_hash bytea not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (user_id, device_hash)
);

-- An operator looks at a partner as its people would: for a reason, for a time, read-only.
create table auth_views (
  id text primary key,
  session_id text not null references auth_sessions (id) on delete cascade,
  operator_id text not null references operators (id),
  viewed_partner_id text not null references partners (id),
  reason text not null check (length(reason) between 5 and 500),
  started_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index on auth_views (session_id);

grant select, insert, update, delete on auth_users, auth_sessions, auth_credentials, auth_verifications,
  auth_two_factors, auth_passkeys, auth_one_time_tokens, auth_guesses, auth_used_codes, auth_known_devices to m2m_system;
grant select, insert on auth_views to m2m_system;
grant update (ended_at) on auth_views to m2m_system;

-- The account that an operator signs in to the console with.
alter table operators add column user_id text unique references auth_users (id);
grant update (user_id) on operators to m2m_system;

alter table audit_entries drop constraint audit_entries_actor_kind_check;
alter table audit_entries add constraint audit_entries_actor_kind_check
  check (actor_kind in ('key', 'member', 'operator', 'system'));

-- The serving role may ask whether a session lives, and nothing else about it.
create function session_is_usable(p_session text, p_now timestamptz) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from auth_sessions s join auth_users u on u.id = s.user_id
    where s.id = p_session and s.expires_at > p_now and u.disabled_at is null);
$$;
revoke all on function session_is_usable from public;
grant execute on function session_is_usable to m2m_app, m2m_system;

-- As before; a signed-in member comes with a session in the place of a key's secret.
create or replace function assert_key_usable(p_partner text, p_environment text, p_secret text, p_now timestamptz)
returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended(p_secret, 4022307));
  if starts_with(p_secret, 'ses_') then
    if session_is_usable(p_secret, p_now) then
      return;
    end if;
    raise exception 'the session that this write came with has ended' using errcode = 'M2401';
  end if;
  -- A statement of its own, so that it sees what was committed while the lock was waited for.
  perform from api_key_secrets s
    join api_keys k on k.partner_id = s.partner_id and k.environment = s.environment and k.id = s.key_id
  where s.partner_id = p_partner and s.environment = p_environment and s.id = p_secret
    and s.status in ('active', 'retiring') and (s.expires_at is null or s.expires_at > p_now)
    and (s.latest_at is null or s.latest_at > p_now)
    and k.revoked_at is null and k.disabled_at is null and (k.expires_at is null or k.expires_at > p_now);
  if not found then
    raise exception 'the key that this write came with has ended' using errcode = 'M2401';
  end if;
end $$;
