-- What a person has chosen on the hosted page of a link, so that a reload or a return goes on where they were. No
-- personal data: that is the user's. `version` grows with each change that the page may want to show.
create table link_drafts (
  partner_id text not null,
  environment environment not null,
  link_id text not null,
  side text check (side in ('send', 'receive')),
  amount_minor bigint check (amount_minor > 0),
  residence_state text check (residence_state ~ '^[A-Z]{2}$'),
  funding_method text,
  -- The firm quote that the review showed last; a reload shows it again, a change of what it stands on ends it.
  quote_id text,
  -- Kept as evidence that the notice about wrong account numbers was shown (12 CFR 1005.33(h)).
  recipient_warned_at timestamptz,
  recipient_warned_language text check (recipient_warned_language in ('en', 'es')),
  person_confirmed_at timestamptz,
  -- From the first submit of personal data on, another device must pass a step-up.
  personal_data_at timestamptz,
  disputed_at timestamptz,
  spanish_used_at timestamptz,
  updated_at timestamptz not null,
  primary key (partner_id, environment, link_id),
  foreign key (partner_id, environment, link_id) references links
);

-- The devices of a link that submitted personal data or passed the step-up, each known by its own cookie.
create table widget_devices (
  partner_id text not null,
  environment environment not null,
  link_id text not null,
  device_hash bytea not null check (length(device_hash) = 32),
  trusted_by text not null check (trusted_by in ('first_data', 'step_up', 'empty')),
  created_at timestamptz not null,
  primary key (partner_id, environment, link_id, device_hash),
  foreign key (partner_id, environment, link_id) references links
);

-- Wrong answers over all devices; a reissue clears them.
alter table links add column step_up_failures smallint not null default 0 check (step_up_failures between 0 and 5);

do $$
declare
  name text;
begin
  foreach name in array array['link_drafts', 'widget_devices'] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format($p$create policy owner_only on %I to m2m_app
      using (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))
      with check (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))$p$, name);
  end loop;
end $$;

grant select, insert, update on link_drafts to m2m_app;
grant select, insert, delete on widget_devices to m2m_app;
