-- Disclosures, receipts, E-Sign consents and error claims of remittance transfers (12 CFR 1005.30 to 1005.36), and what the
-- operator keeps for them: business calendar, legal entity, State agencies, approvals of texts.

-- Days that differ from the rule (weekends and US federal holidays are closed).
create table calendar_days (
  day date primary key,
  is_open boolean not null,
  name text not null check (length(name) between 1 and 80),
  set_by text not null,
  set_at timestamptz not null
);

create table calendar_settings (
  is_only boolean primary key default true check (is_only),
  time_zone text not null check (length(time_zone) between 1 and 64),
  set_by text not null,
  set_at timestamptz not null
);

-- The legal entity that is the provider of the transfers of one environment.
create table provider_entities (
  environment environment primary key,
  name text not null check (length(name) between 1 and 120),
  phone text not null check (length(phone) between 7 and 40),
  website text not null check (length(website) between 4 and 200),
  set_by text not null,
  set_at timestamptz not null
);

create table licensing_agencies (
  state text primary key check (state ~ '^[A-Z]{2}$'),
  name text not null check (length(name) between 1 and 160),
  phone text not null check (length(phone) between 7 and 60),
  website text not null check (length(website) between 4 and 200),
  set_by text not null,
  set_at timestamptz not null
);

-- An approval is of the words themselves: other words under the same version are not approved.
create table disclosure_approvals (
  version text primary key check (length(version) between 1 and 40),
  text_hash bytea not null check (length(text_hash) = 32),
  approved_by text not null,
  approved_at timestamptz not null
);

-- What a person was shown before paying: the content, and the document as it was rendered. Both are sealed, since they
-- name the recipient.
create table disclosures (
  partner_id text not null,
  environment environment not null,
  id text not null,
  quote_id text not null,
  hash bytea not null check (length(hash) = 32),
  content bytea not null,
  document bytea not null,
  created_at timestamptz not null,
  -- Later than created_at when the same content is shown again after another one.
  shown_at timestamptz not null,
  primary key (partner_id, environment, id),
  unique (partner_id, environment, quote_id, hash)
);

-- The disclosure again, stamped as paid: a new row each time that what it says has changed.
create table disclosure_receipts (
  partner_id text not null,
  environment environment not null,
  id text not null,
  number integer not null check (number > 0),
  operation_id text not null,
  disclosure_id text not null,
  hash bytea not null check (length(hash) = 32),
  content bytea not null,
  document bytea not null,
  created_at timestamptz not null,
  primary key (partner_id, environment, id),
  unique (partner_id, environment, operation_id, number),
  foreign key (partner_id, environment, disclosure_id) references disclosures
);

create table esign_consents (
  partner_id text not null,
  environment environment not null,
  id text not null,
  link_id text not null,
  user_id text not null,
  language text not null check (language in ('en', 'es')),
  text_version text not null check (length(text_version) between 1 and 80),
  agreed_at timestamptz not null,
  withdrawn_at timestamptz check (withdrawn_at >= agreed_at),
  primary key (partner_id, environment, id)
);
create index on esign_consents (partner_id, environment, user_id);

-- The queue of error claims: ids, kinds and clocks. What people wrote (notice, finding, explanation) is sealed.
create table error_claims (
  partner_id text not null,
  environment environment not null,
  id text not null,
  operation_id text not null,
  kind text not null check (kind in ('wrong_amount', 'arithmetic', 'less_received', 'not_available', 'documents')),
  noticed_at timestamptz not null,
  decide_by timestamptz not null,
  opened_by text not null,
  decided_at timestamptz,
  decided_by text,
  decision text check (decision in ('error', 'no_error')),
  remedy text check (remedy in ('refund', 'resend')),
  report_by timestamptz,
  reported_at timestamptz,
  correct_by timestamptz,
  corrected_at timestamptz,
  notice bytea not null,
  finding bytea,
  explanation bytea,
  primary key (partner_id, environment, id),
  check ((decided_at is null) = (decision is null) and (decided_at is null) = (report_by is null)
    and (decided_at is null) = (decided_by is null) and (decided_at is null) = (finding is null)
    and (decided_at is null) = (explanation is null)),
  check ((remedy is not null) = (decision is not distinct from 'error' and kind <> 'documents')),
  check ((correct_by is not null) = (remedy is not null)),
  check (reported_at is null or decided_at is not null),
  check (corrected_at is null or correct_by is not null)
);
create index on error_claims (partner_id, environment, operation_id);
create index error_claims_waiting on error_claims (decide_by)
  where decided_at is null or reported_at is null or (correct_by is not null and corrected_at is null);

do $$
declare
  name text;
begin
  foreach name in array array['disclosures', 'disclosure_receipts', 'esign_consents', 'error_claims']
  loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format($p$create policy owner_only on %I to m2m_app
      using (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))
      with check (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))$p$, name);
  end loop;
end $$;
create policy crosses_partners on error_claims to m2m_system using (true) with check (true);

grant select on calendar_days, calendar_settings, provider_entities, licensing_agencies, disclosure_approvals to m2m_app;
grant select, insert, update, delete on calendar_days, licensing_agencies to m2m_system;
grant select, insert, update on calendar_settings, provider_entities, disclosure_approvals to m2m_system;

-- What was shown is never changed; sealed bytes are sealed anew when the encryption key is rotated.
grant select, insert on disclosures, disclosure_receipts, esign_consents to m2m_app;
grant update (content, document, shown_at) on disclosures to m2m_app;
grant update (content, document) on disclosure_receipts to m2m_app;
grant update (withdrawn_at) on esign_consents to m2m_app;
grant select on error_claims to m2m_app;
grant select, insert on error_claims to m2m_system;
grant update (decided_at, decided_by, decision, remedy, report_by, reported_at, correct_by, corrected_at, notice, finding,
  explanation) on error_claims to m2m_system;
