-- Who may do what. FORCE makes row-level security hold for the owner too; nobody bypasses it.

do $$
declare
  name text;
begin
  foreach name in array array['partner_environments', 'api_keys', 'api_key_secrets', 'api_key_last_used', 'users',
    'user_units', 'webhook_endpoints', 'links', 'link_activities', 'widget_sessions', 'data_requests',
    'idempotency_keys', 'owner_counters', 'sandbox_effects', 'api_key_hashes']
  loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format($p$create policy owner_only on %I to m2m_app
      using (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))
      with check (partner_id = current_setting('m2m.partner_id', true)
        and environment = current_setting('m2m.environment', true))$p$, name);
  end loop;
  -- What crosses partners: keys and partners (verification, operator), deliveries, retention. No users' data.
  foreach name in array array['partner_environments', 'api_keys', 'api_key_secrets', 'api_key_hashes',
    'api_key_last_used', 'webhook_endpoints', 'idempotency_keys', 'widget_sessions', 'sandbox_effects']
  loop
    execute format('create policy crosses_partners on %I to m2m_system using (true) with check (true)', name);
  end loop;
end $$;

alter table partners enable row level security, force row level security;
create policy own_partner on partners for select to m2m_app using (id = current_setting('m2m.partner_id', true));
create policy crosses_partners on partners to m2m_system using (true) with check (true);

grant select on partners, partner_environments, schema_migrations to m2m_app;
grant select, insert, update on api_keys, api_key_secrets, users, user_units, webhook_endpoints, links, widget_sessions,
  data_requests, idempotency_keys, owner_counters to m2m_app;
grant update (clock_offset_ms) on partner_environments to m2m_app;
grant delete on user_units, widget_sessions, sandbox_effects to m2m_app;
grant select, insert on api_key_hashes, link_activities, sandbox_effects to m2m_app;
grant select on api_key_last_used to m2m_app;
grant insert on changes to m2m_app, m2m_system;
grant usage on sequence change_seq to m2m_app, m2m_system;

grant select on schema_migrations, changes, key_material to m2m_system;
grant insert on key_material to m2m_system;
grant delete on changes to m2m_system;
grant select, insert, update on partners, partner_environments, api_keys, api_key_secrets, api_key_last_used,
  webhook_endpoints to m2m_system;
grant select, insert on api_key_hashes to m2m_system;
grant select on sandbox_effects to m2m_system;
grant select, delete on idempotency_keys, widget_sessions to m2m_system;
grant select, insert, delete on rate_exchanges to m2m_system;
