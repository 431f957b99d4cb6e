-- What a person of the operator's must decide, and the sanctions list with what it was held against.

-- One queue for all kinds. Ids, scores and reasons: whose data it is about is read when an item is opened.
create table reviews (
  partner_id text not null,
  environment environment not null,
  id text not null,
  kind text not null check (kind in ('sanctions', 'identity', 'duplicate_person')),
  user_id text not null,
  link_id text,
  operation_id text,
  score smallint check (score between 0 and 100),
  reasons text[] not null,
  -- 'document': waits for a document that was asked for; still undecided.
  state text not null check (state in ('open', 'document', 'cleared', 'confirmed')),
  opened_at timestamptz not null,
  decided_at timestamptz,
  -- An operator, or the key of a sandbox.
  decided_by text,
  checklist jsonb,
  -- Sealed: people write names into notes.
  note bytea,
  -- Null while what follows from the decision has not been done; a job repeats it.
  handled_at timestamptz,
  primary key (partner_id, environment, id),
  check ((state = 'open') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null))
);
create unique index one_open_review on reviews (partner_id, environment, kind, user_id)
  where state in ('open', 'document');
create unique index reviews_by_id on reviews (id);
create index reviews_waiting on reviews (opened_at, id) where state in ('open', 'document');
create index reviews_unhandled on reviews (decided_at) where decided_at is not null and handled_at is null;

-- One row for each import that brought another content; the entries' validity runs in these versions.
create table screening_lists (
  version integer primary key check (version > 0),
  content_hash bytea not null check (length(content_hash) = 32),
  entries integer not null,
  aliases integer not null,
  changed integer not null,
  imported_at timestamptz not null,
  imported_by text not null,
  -- The last import that brought the same content again.
  seen_at timestamptz not null
);

-- What the list said of whom and from which version to which: the past is kept as long as decisions refer to it.
create table screening_entries (
  number integer not null,
  since_version integer not null references screening_lists (version),
  -- The first version without it; null: it stands.
  until_version integer references screening_lists (version),
  hash bytea not null check (length(hash) = 32),
  content jsonb not null,
  primary key (number, since_version)
);
create unique index screening_entries_standing on screening_entries (number) where until_version is null;

-- What the last screening of a person said.
create table screenings (
  partner_id text not null,
  environment environment not null,
  user_id text not null,
  status text not null check (status in ('clear', 'review', 'confirmed')),
  case_id text,
  list_version integer not null,
  screened_at timestamptz not null,
  -- Has an open operation as far as is known: screened again when the list changes.
  is_watched boolean not null,
  primary key (partner_id, environment, user_id)
);
create index screenings_watched on screenings (list_version, partner_id, environment, user_id) where is_watched;

-- Each screening that hit something: entries, scores and reasons, no datum of the person.
create table screening_cases (
  partner_id text not null,
  environment environment not null,
  id text not null,
  user_id text not null,
  link_id text,
  operation_id text,
  review_id text,
  list_version integer not null,
  outcome text not null check (outcome in ('clear', 'review', 'confirmed')),
  hits jsonb not null,
  created_at timestamptz not null,
  primary key (partner_id, environment, id)
);
create index screening_cases_of_user on screening_cases (partner_id, environment, user_id, created_at);

-- A reviewed pair stays cleared until the entry says something else or the person's data change.
create table screening_exceptions (
  partner_id text not null,
  environment environment not null,
  user_id text not null,
  -- Keyed hash of what was compared.
  subject_index bytea not null,
  entry_number integer not null,
  entry_hash bytea not null,
  review_id text not null,
  created_at timestamptz not null,
  primary key (partner_id, environment, user_id, subject_index, entry_number)
);

do $$
declare
  name text;
begin
  foreach name in array array['reviews', 'screenings', 'screening_cases', 'screening_exceptions']
  loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format($p$create policy owner_only on %I to m2m_app
      using (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))
      with check (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))$p$, name);
  end loop;
end $$;
create policy crosses_partners on reviews to m2m_system using (true) with check (true);
create policy crosses_partners on screenings to m2m_system using (true) with check (true);

grant select, insert, update on reviews, screenings, screening_exceptions to m2m_app;
grant select, insert on screening_cases to m2m_app;
grant update (review_id) on screening_cases to m2m_app;
grant select on screening_lists, screening_entries to m2m_app;

-- Everything but the note.
grant select (partner_id, environment, id, kind, user_id, link_id, operation_id, score, reasons, state, opened_at,
  decided_at, decided_by, checklist, handled_at) on reviews to m2m_system;
grant update (state, decided_at, decided_by, checklist, note, handled_at) on reviews to m2m_system;
grant select on screenings to m2m_system;
grant select, insert on screening_lists, screening_entries to m2m_system;
grant update (seen_at) on screening_lists to m2m_system;
grant update (until_version) on screening_entries to m2m_system;
