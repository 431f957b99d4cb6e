-- What a transfer costs, what it may move, and the price that a person was shown. Rates, rules and limits are the
-- operator's, alike for all partners; they are added to, never changed, so that any old price can be explained. Amounts
-- are minor units, rates ten-thousandths, percentages basis points.

create table corridors (
  source text not null check (source ~ '^[A-Z]{3}$'),
  destination text not null check (destination ~ '^[A-Z]{3}$'),
  is_open boolean not null,
  payout_delay_seconds integer not null default 0 check (payout_delay_seconds in (0, 1800)),
  manual_funding_hours integer not null default 24 check (manual_funding_hours between 1 and 168),
  min_send bigint not null check (min_send > 0),
  max_send bigint not null,
  max_rate_age_seconds integer not null default 86400 check (max_rate_age_seconds between 60 and 604800),
  -- Whose rates count: an adapter's by its name, or those that the operator types in.
  rate_adapter text check (rate_adapter <> 'operator'),
  primary key (source, destination),
  check (source <> destination),
  check (max_send >= min_send)
);
insert into corridors (source, destination, is_open, min_send, max_send) values ('USD', 'MXN', true, 100, 1000000);

create table rates (
  number bigint generated always as identity primary key,
  source text not null,
  destination text not null,
  rate_source text not null,
  mid_rate bigint not null check (mid_rate > 0),
  as_of timestamptz not null,
  set_by text not null,
  created_at timestamptz not null,
  foreign key (source, destination) references corridors
);
create index on rates (source, destination, rate_source, as_of desc, number desc);

-- Of the rules in force at a moment, one for the funding method goes before one for all, then the newest counts.
create table margin_rules (
  number bigint generated always as identity primary key,
  source text not null,
  destination text not null,
  funding_method text check (funding_method in ('debit_card', 'ach', 'manual_cash', 'manual_wire')),
  margin_bp integer not null check (margin_bp between 0 and 2000),
  effective_from timestamptz not null,
  effective_until timestamptz,
  set_by text not null,
  created_at timestamptz not null,
  check (effective_until > effective_from),
  foreign key (source, destination) references corridors
);
create index on margin_rules (source, destination, effective_from);

create table fee_rules (
  number bigint generated always as identity primary key,
  source text not null,
  destination text not null,
  funding_method text check (funding_method in ('debit_card', 'ach', 'manual_cash', 'manual_wire')),
  fixed_minor bigint not null check (fixed_minor >= 0),
  percent_bp integer not null check (percent_bp between 0 and 10000),
  min_minor bigint check (min_minor >= 0),
  max_minor bigint check (max_minor >= 0),
  effective_from timestamptz not null,
  effective_until timestamptz,
  set_by text not null,
  created_at timestamptz not null,
  check (effective_until > effective_from),
  check (max_minor >= min_minor),
  foreign key (source, destination) references corridors
);
create index on fee_rules (source, destination, effective_from);

-- Taxes add up over labels; of the rules in force with one label and State, the newest counts.
create table tax_rules (
  number bigint generated always as identity primary key,
  source text not null check (source ~ '^[A-Z]{3}$'),
  -- Null: whatever State the sender lives in.
  state text check (state ~ '^[A-Z]{2}$'),
  label text not null check (length(label) between 1 and 80),
  -- True: only where the person hands over cash or a paper.
  is_physical_only boolean not null,
  fixed_minor bigint not null check (fixed_minor >= 0),
  percent_bp integer not null check (percent_bp between 0 and 10000),
  min_minor bigint check (min_minor >= 0),
  max_minor bigint check (max_minor >= 0),
  effective_from timestamptz not null,
  effective_until timestamptz,
  set_by text not null,
  created_at timestamptz not null,
  check (effective_until > effective_from),
  check (max_minor >= min_minor)
);
create index on tax_rules (source, effective_from);
-- 26 USC 4475.
insert into tax_rules (source, label, is_physical_only, fixed_minor, percent_bp, effective_from, set_by, created_at)
values ('USD', 'Federal remittance tax', true, 0, 100, '2026-01-01T00:00:00Z', 'system', '2026-01-01T00:00:00Z');

-- Most that one person may send, by how well the person is known; rolling windows.
create table transfer_limits (
  environment environment not null,
  level smallint not null check (level between 1 and 3),
  per_transfer bigint not null check (per_transfer > 0),
  per_day bigint not null,
  per_month bigint not null,
  per_half_year bigint not null,
  primary key (environment, level),
  check (per_day >= per_transfer and per_month >= per_day and per_half_year >= per_month)
);
insert into transfer_limits (environment, level, per_transfer, per_day, per_month, per_half_year)
select environment, level, per_transfer, per_day, per_month, per_half_year
from (values ('sandbox'), ('live')) environments (environment),
  (values (1, 50000, 100000, 300000, 900000), (2, 299900, 299900, 600000, 1800000), (3, 1000000, 1000000, 3000000, 6000000))
  levels (level, per_transfer, per_day, per_month, per_half_year);

create table quotes (
  partner_id text not null,
  environment environment not null,
  id text not null,
  kind text not null check (kind in ('firm', 'information')),
  link_id text,
  user_id text,
  side text not null check (side in ('send', 'receive')),
  source text not null,
  destination text not null,
  send bigint not null check (send > 0),
  receive bigint not null check (receive > 0),
  rate bigint not null check (rate > 0),
  fee bigint not null check (fee >= 0),
  tax bigint not null check (tax >= 0),
  total bigint not null,
  funding_method text not null check (funding_method in ('debit_card', 'ach', 'manual_cash', 'manual_wire')),
  residence_state text,
  mid_rate bigint not null,
  margin_bp integer not null,
  rate_source text not null,
  rate_as_of timestamptz not null,
  -- What the floor cut off, in parts of a minor unit: kept, never posted.
  remainder bigint not null check (remainder >= 0),
  -- What the sandbox does to it before confirm.
  magic text check (magic in ('expires', 'rate_moves', 'fee_changes')),
  operation_id text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (partner_id, environment, id),
  -- One quote holds one operation, and one operation comes from one quote.
  unique (partner_id, environment, operation_id),
  check (total = send + fee + tax),
  check (expires_at > created_at),
  check ((kind = 'firm') = (link_id is not null and user_id is not null)),
  check (kind = 'firm' or operation_id is null),
  check (environment = 'sandbox' or magic is null),
  foreign key (partner_id, environment) references partner_environments
);
create index on quotes (partner_id, environment, link_id) where link_id is not null;
-- What the clean-up looks for.
create index on quotes (expires_at) where kind = 'information';

alter table quotes enable row level security, force row level security;
create policy owner_only on quotes to m2m_app
  using (partner_id = current_setting('m2m.partner_id', true) and environment = current_setting('m2m.environment', true))
  with check (partner_id = current_setting('m2m.partner_id', true) and environment = current_setting('m2m.environment', true));
-- Prices asked for a partner's own screens name nobody; old ones are cleared away.
create policy information_only on quotes to m2m_system using (kind = 'information');

-- A price never changes: only the operation may be written beside it.
grant select, insert on quotes to m2m_app;
grant update (operation_id) on quotes to m2m_app;
grant select, delete on quotes to m2m_system;
grant select on corridors, rates, margin_rules, fee_rules, tax_rules, transfer_limits to m2m_app, m2m_system;
grant insert on rates, margin_rules, fee_rules, tax_rules to m2m_system;
grant insert, update on corridors to m2m_system;
-- Adapters' rates of long ago; every quote keeps its own copy.
grant delete on rates to m2m_system;
grant update on transfer_limits to m2m_system;

-- The caps of the key that made a link hold for the link's life, whatever becomes of the key.
alter table links add column amount_caps jsonb;

-- As before, and the key's caps are copied.
create or replace function create_link(
  p_partner text, p_environment text, p_link text, p_new_user text, p_reference text, p_token_key smallint,
  p_flow text, p_theme text, p_language text, p_callback_endpoint text, p_callback_url text, p_metadata bytea, p_created_by text,
  p_secret text, p_true_now timestamptz,
  p_now timestamptz, p_expires timestamptz, p_event text, p_event_body bytea,
  out outcome text, out user_id text, out active_link_id text, out active_link_expires_at timestamptz
) language plpgsql as $$
declare
  was_inserted boolean;
begin
  perform assert_key_usable(p_partner, p_environment, p_secret, p_true_now);
  insert into users as u (partner_id, environment, id, reference_id, active_link_id, active_link_expires_at,
    created_at, updated_at)
  values (p_partner, p_environment, p_new_user, p_reference, p_link, p_expires, p_now, p_now)
  on conflict (partner_id, environment, reference_id) do update
    set active_link_id = excluded.active_link_id, active_link_expires_at = excluded.active_link_expires_at
    where u.active_link_id is null or u.active_link_expires_at <= p_now
  returning u.id, u.id = p_new_user into user_id, was_inserted;
  if not found then
    select 'active_link_exists', u.id, u.active_link_id, u.active_link_expires_at
    into outcome, user_id, active_link_id, active_link_expires_at
    from users u where u.partner_id = p_partner and u.environment = p_environment and u.reference_id = p_reference;
    return;
  end if;
  insert into links (partner_id, environment, id, user_id, reference_id, token_key_version, flow, theme, language,
    callback_endpoint_id, callback_url, metadata, created_by, amount_caps, created_at, expires_at)
  values (p_partner, p_environment, p_link, user_id, p_reference, p_token_key, p_flow, p_theme, p_language, p_callback_endpoint,
    p_callback_url, p_metadata, p_created_by,
    (select k.amount_caps from api_keys k where k.partner_id = p_partner and k.environment = p_environment and k.id = p_created_by),
    p_now, p_expires);
  perform publish_event(p_partner, p_environment, p_event, 'link.created', p_link, p_event_body, p_now,
    p_callback_endpoint, p_callback_url);
  perform count_up(p_partner, p_environment, 'links');
  outcome := 'created';
end $$;
