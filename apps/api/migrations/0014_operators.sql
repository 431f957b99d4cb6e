-- People who run the platform. Each act of theirs names one of them; a release of money needs two.

create table operators (
  id text primary key,
  -- Never given out again: a trail that says a name means one person.
  name text not null unique check (name ~ '^[a-z][a-z0-9-]{1,31}$'),
  -- HMAC of the secret under a key of the keyring; the secret itself is kept by its owner alone.
  secret_mac bytea not null check (length(secret_mac) = 32),
  key_version smallint not null,
  created_at timestamptz not null,
  -- Null: the first one, made by whoever could open the database.
  created_by text references operators (id),
  disabled_at timestamptz,
  disabled_by text references operators (id),
  check ((disabled_at is null) = (disabled_by is null))
);

-- The serving role has no business here.
grant select, insert on operators to m2m_system;
grant update (secret_mac, key_version, disabled_at, disabled_by) on operators to m2m_system;
