table api_key_hashes row-level security forced {
  secret_hash bytea not null
  partner_id text not null
  environment environment not null
  key_id text not null
  secret_id text not null
  constraint api_key_hashes_secret_hash_check CHECK ((length(secret_hash) = 32))
  constraint api_key_hashes_partner_id_environment_secret_id_fkey FOREIGN KEY (partner_id, environment, secret_id) REFERENCES api_key_secrets(partner_id, environment, id)
  constraint api_key_hashes_pkey PRIMARY KEY (secret_hash)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT to m2m_app
  grant INSERT, SELECT to m2m_system
}

table api_key_last_used row-level security forced {
  partner_id text not null
  environment environment not null
  secret_id text not null
  first_used_at timestamp with time zone not null
  last_used_at timestamp with time zone not null
  last_address text
  last_user_agent text
  last_route text
  uses bigint not null
  constraint api_key_last_used_pkey PRIMARY KEY (partner_id, environment, secret_id)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant SELECT to m2m_app
  grant INSERT, SELECT, UPDATE to m2m_system
}

table api_key_secrets row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  key_id text not null
  pepper_version smallint not null
  format_version smallint not null
  start4 text not null
  end4 text not null
  status text not null
  activated_at timestamp with time zone
  expires_at timestamp with time zone
  revoked_at timestamp with time zone
  created_at timestamp with time zone not null
  constraint api_key_secrets_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'active'::text, 'retiring'::text, 'revoked'::text])))
  constraint api_key_secrets_partner_id_environment_key_id_fkey FOREIGN KEY (partner_id, environment, key_id) REFERENCES api_keys(partner_id, environment, id)
  constraint api_key_secrets_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE INDEX api_key_secrets_partner_id_environment_key_id_idx ON public.api_key_secrets USING btree (partner_id, environment, key_id)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
  grant INSERT, SELECT, UPDATE to m2m_system
}

table api_keys row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  name text not null
  note text
  scopes text[] not null
  template text
  ip_rules text[] not null default '{}'::text[]
  is_ip_observe_only boolean not null default false
  is_rotatable boolean not null default false
  amount_caps jsonb
  expires_at timestamp with time zone
  seen_in_url_at timestamp with time zone
  disabled_at timestamp with time zone
  revoked_at timestamp with time zone
  revoked_by text
  revoke_reason text
  created_by text not null
  created_at timestamp with time zone not null
  constraint api_keys_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
  constraint api_keys_partner_id_environment_fkey FOREIGN KEY (partner_id, environment) REFERENCES partner_environments(partner_id, environment)
  constraint api_keys_pkey PRIMARY KEY (partner_id, environment, id)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
  grant INSERT, SELECT, UPDATE to m2m_system
}

table changes {
  seq bigint not null
  kind text not null
  id text not null
  created_at timestamp with time zone not null default now()
  constraint changes_kind_check CHECK ((kind = ANY (ARRAY['key'::text, 'partner'::text])))
  constraint changes_pkey PRIMARY KEY (seq)
  CREATE INDEX changes_created_at_idx ON public.changes USING btree (created_at)
  grant INSERT to m2m_app
  grant DELETE, INSERT, SELECT to m2m_system
}

table data_requests row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  link_id text not null
  user_id text not null
  reference_id text not null
  required_fields text[] not null
  status text not null default 'pending'::text
  answer_hash bytea
  answer jsonb
  created_at timestamp with time zone not null
  fulfilled_at timestamp with time zone
  constraint data_requests_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'fulfilled'::text])))
  constraint data_requests_partner_id_environment_link_id_fkey FOREIGN KEY (partner_id, environment, link_id) REFERENCES links(partner_id, environment, id)
  constraint data_requests_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE INDEX data_requests_partner_id_environment_link_id_idx ON public.data_requests USING btree (partner_id, environment, link_id)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
}

table deliveries row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  event_id text not null
  endpoint_id text not null
  state text not null
  reason text
  attempts smallint not null default 0
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
  constraint deliveries_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'delivered'::text, 'failed'::text, 'skipped'::text])))
  constraint deliveries_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE INDEX deliveries_partner_id_environment_event_id_idx ON public.deliveries USING btree (partner_id, environment, event_id)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT to m2m_app
  grant INSERT, SELECT, UPDATE to m2m_system
}

table delivery_attempts row-level security forced {
  partner_id text not null
  environment environment not null
  delivery_id text not null
  number smallint not null
  event_id text not null
  endpoint_id text not null
  outcome text not null
  http_status smallint
  duration_ms integer not null
  timings jsonb not null
  remote_address text
  is_connection_reused boolean
  response_head bytea
  worker_id text not null
  started_at timestamp with time zone not null
  constraint delivery_attempts_pkey PRIMARY KEY (partner_id, environment, delivery_id, number)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant SELECT to m2m_app
  grant INSERT, SELECT to m2m_system
}

table delivery_queue row-level security forced with fillfactor=70 autovacuum_vacuum_scale_factor=0 autovacuum_vacuum_threshold=20000 autovacuum_vacuum_cost_delay=0 {
  delivery_id text not null
  partner_id text not null
  environment environment not null
  endpoint_id text not null
  event_id text not null
  target_url text
  attempt smallint not null default 0
  lane smallint not null default 0
  run_at timestamp with time zone not null default now()
  lease_until timestamp with time zone
  claim_id uuid
  created_at timestamp with time zone not null default now()
  constraint delivery_queue_pkey PRIMARY KEY (delivery_id)
  CREATE INDEX delivery_queue_leased ON public.delivery_queue USING btree (lease_until) WHERE (lease_until IS NOT NULL)
  CREATE INDEX delivery_queue_ready ON public.delivery_queue USING btree (endpoint_id, run_at, delivery_id) WHERE (lease_until IS NULL)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE (run_at) to m2m_app
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table events row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  type text not null
  link_id text
  body bytea not null
  created_at timestamp with time zone not null
  constraint events_pkey PRIMARY KEY (partner_id, environment, id)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT to m2m_app
  grant SELECT to m2m_system
}

table idempotency_keys row-level security forced {
  partner_id text not null
  environment environment not null
  scope_hash bytea not null
  body_hash bytea not null
  status smallint not null
  answer bytea not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  constraint idempotency_keys_body_hash_check CHECK ((length(body_hash) = 32))
  constraint idempotency_keys_scope_hash_check CHECK ((length(scope_hash) = 32))
  constraint idempotency_keys_pkey PRIMARY KEY (partner_id, environment, scope_hash)
  CREATE INDEX idempotency_keys_expires_at_idx ON public.idempotency_keys USING btree (expires_at)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
  grant DELETE, SELECT to m2m_system
}

table key_material {
  name text not null
  version smallint not null
  fingerprint bytea not null
  created_at timestamp with time zone not null default now()
  constraint key_material_pkey PRIMARY KEY (name, version)
  grant INSERT, SELECT to m2m_system
}

table link_activities row-level security forced {
  partner_id text not null
  environment environment not null
  link_id text not null
  id text not null
  type text not null
  actor text not null
  details jsonb not null default '{}'::jsonb
  created_at timestamp with time zone not null
  constraint link_activities_actor_check CHECK ((actor = ANY (ARRAY['partner'::text, 'user'::text, 'system'::text])))
  constraint link_activities_partner_id_environment_link_id_fkey FOREIGN KEY (partner_id, environment, link_id) REFERENCES links(partner_id, environment, id)
  constraint link_activities_pkey PRIMARY KEY (partner_id, environment, link_id, id)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT to m2m_app
}

table links row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  user_id text not null
  reference_id text not null
  status text not null default 'created'::text
  token_version integer not null default 1
  token_key_version smallint not null
  flow text not null
  theme text
  language text
  callback_endpoint_id text
  callback_url text
  metadata bytea
  created_by text not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  opened_at timestamp with time zone
  revoked_at timestamp with time zone
  revoke_reason text
  blocked_at timestamp with time zone
  operation_id text
  constraint links_language_check CHECK ((language = ANY (ARRAY['en'::text, 'es'::text])))
  constraint links_status_check CHECK ((status = ANY (ARRAY['created'::text, 'opened'::text, 'revoked'::text])))
  constraint links_partner_id_environment_callback_endpoint_id_fkey FOREIGN KEY (partner_id, environment, callback_endpoint_id) REFERENCES webhook_endpoints(partner_id, environment, id)
  constraint links_partner_id_environment_user_id_fkey FOREIGN KEY (partner_id, environment, user_id) REFERENCES users(partner_id, environment, id)
  constraint links_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE INDEX links_partner_id_environment_created_at_id_idx ON public.links USING btree (partner_id, environment, created_at DESC, id DESC)
  CREATE INDEX links_partner_id_environment_user_id_idx ON public.links USING btree (partner_id, environment, user_id)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
}

table owner_counters row-level security forced with fillfactor=50 {
  partner_id text not null
  environment environment not null
  name text not null
  slot smallint not null
  total bigint not null
  constraint owner_counters_pkey PRIMARY KEY (partner_id, environment, name, slot)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
}

table partner_environments row-level security forced {
  partner_id text not null
  environment environment not null
  default_secret bytea not null
  display_name text
  logo_url text
  primary_color text
  theme text not null default 'auto'::text
  themes text[] not null default '{}'::text[]
  default_link_expiration_minutes integer not null default 60
  allowed_payment_methods text[] not null default '{bank_account}'::text[]
  default_flow text not null default 'm2m-basic'::text
  default_language text
  return_url text
  allowed_origins text[] not null default '{}'::text[]
  create_limit_per_minute integer not null default 100
  request_limit_per_minute integer not null default 1000
  clock_offset_ms bigint not null default 0
  constraint partner_environments_check CHECK ((((environment)::text = 'sandbox'::text) OR (clock_offset_ms = 0)))
  constraint partner_environments_clock_offset_ms_check CHECK (((clock_offset_ms >= 0) AND (clock_offset_ms <= '7776000000'::bigint)))
  constraint partner_environments_create_limit_per_minute_check CHECK (((create_limit_per_minute >= 1) AND (create_limit_per_minute <= 100000)))
  constraint partner_environments_default_language_check CHECK ((default_language = ANY (ARRAY['en'::text, 'es'::text])))
  constraint partner_environments_default_link_expiration_minutes_check CHECK (((default_link_expiration_minutes >= 5) AND (default_link_expiration_minutes <= 10080)))
  constraint partner_environments_primary_color_check CHECK ((primary_color ~ '^#[0-9a-f]{6}$'::text))
  constraint partner_environments_request_limit_per_minute_check CHECK (((request_limit_per_minute >= 1) AND (request_limit_per_minute <= 1000000)))
  constraint partner_environments_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id)
  constraint partner_environments_pkey PRIMARY KEY (partner_id, environment)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant SELECT, UPDATE (clock_offset_ms) to m2m_app
  grant INSERT, SELECT, UPDATE to m2m_system
}

table partners row-level security forced {
  id text not null
  slug text not null
  name text not null
  status text not null default 'active'::text
  suspended_at timestamp with time zone
  created_at timestamp with time zone not null
  constraint partners_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
  constraint partners_slug_check CHECK ((slug ~ '^[a-z0-9]{2,24}$'::text))
  constraint partners_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text])))
  constraint partners_pkey PRIMARY KEY (id)
  constraint partners_slug_key UNIQUE (slug)
  CREATE UNIQUE INDEX partners_slug_key ON public.partners USING btree (slug)
  policy crosses_partners for * to m2m_system using true with check true
  policy own_partner for r to m2m_app using (id = current_setting('m2m.partner_id'::text, true))
  grant SELECT to m2m_app
  grant INSERT, SELECT, UPDATE to m2m_system
}

table rate_exchanges unlogged {
  id bigint not null identity a
  process_id text not null
  admitted jsonb not null
  created_at timestamp with time zone not null default now()
  constraint rate_exchanges_pkey PRIMARY KEY (id)
  CREATE INDEX rate_exchanges_created_at_idx ON public.rate_exchanges USING btree (created_at)
  grant DELETE, INSERT, SELECT to m2m_system
}

table sandbox_effects row-level security forced {
  partner_id text not null
  environment environment not null default 'sandbox'::text
  link_id text not null
  effect text not null
  due_at timestamp with time zone not null
  constraint sandbox_effects_effect_check CHECK ((effect = ANY (ARRAY['expire'::text, 'revoke'::text, 'block'::text])))
  constraint sandbox_effects_environment_check CHECK (((environment)::text = 'sandbox'::text))
  constraint sandbox_effects_partner_id_environment_link_id_fkey FOREIGN KEY (partner_id, environment, link_id) REFERENCES links(partner_id, environment, id)
  constraint sandbox_effects_pkey PRIMARY KEY (partner_id, environment, link_id)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant DELETE, INSERT, SELECT to m2m_app
  grant SELECT to m2m_system
}

table schema_migrations {
  version integer not null
  name text not null
  checksum text not null
  applied_at timestamp with time zone not null default now()
  constraint schema_migrations_pkey PRIMARY KEY (version)
  grant SELECT to m2m_app
  grant SELECT to m2m_system
}

table user_units row-level security forced {
  partner_id text not null
  environment environment not null
  user_id text not null
  unit text not null
  source text not null
  ciphertext bytea not null
  blind_index bytea
  updated_at timestamp with time zone not null
  constraint user_units_source_check CHECK ((source = ANY (ARRAY['partner_api'::text, 'partner_webhook'::text, 'widget'::text])))
  constraint user_units_partner_id_environment_user_id_fkey FOREIGN KEY (partner_id, environment, user_id) REFERENCES users(partner_id, environment, id)
  constraint user_units_pkey PRIMARY KEY (partner_id, environment, user_id, unit)
  CREATE INDEX user_units_partner_id_environment_unit_blind_index_idx ON public.user_units USING btree (partner_id, environment, unit, blind_index) WHERE (blind_index IS NOT NULL)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant DELETE, INSERT, SELECT, UPDATE to m2m_app
}

table users row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  reference_id text not null
  state text not null default 'pending'::text
  data_key bytea
  active_link_id text
  active_link_expires_at timestamp with time zone
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
  constraint users_reference_id_check CHECK (((length(reference_id) >= 1) AND (length(reference_id) <= 255)))
  constraint users_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'data_incomplete'::text, 'data_complete'::text, 'cip_pending'::text, 'cip_verified'::text, 'cip_failed'::text])))
  constraint users_partner_id_environment_fkey FOREIGN KEY (partner_id, environment) REFERENCES partner_environments(partner_id, environment)
  constraint users_pkey PRIMARY KEY (partner_id, environment, id)
  constraint users_partner_id_environment_reference_id_key UNIQUE (partner_id, environment, reference_id)
  CREATE UNIQUE INDEX users_partner_id_environment_reference_id_key ON public.users USING btree (partner_id, environment, reference_id)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
}

table webhook_endpoints row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  kind text not null
  url text not null
  secret bytea
  event_types text[] not null
  status text not null default 'enabled'::text
  disabled_reason text
  disabled_at timestamp with time zone
  created_at timestamp with time zone not null
  constraint webhook_endpoints_kind_check CHECK ((kind = ANY (ARRAY['endpoint'::text, 'callback'::text])))
  constraint webhook_endpoints_status_check CHECK ((status = ANY (ARRAY['enabled'::text, 'disabled'::text])))
  constraint webhook_endpoints_partner_id_environment_fkey FOREIGN KEY (partner_id, environment) REFERENCES partner_environments(partner_id, environment)
  constraint webhook_endpoints_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE UNIQUE INDEX webhook_endpoints_partner_id_environment_url_idx ON public.webhook_endpoints USING btree (partner_id, environment, url) WHERE (kind = 'callback'::text)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
  grant INSERT, SELECT, UPDATE to m2m_system
}

table widget_sessions row-level security forced {
  partner_id text not null
  environment environment not null
  link_id text not null
  token_hash bytea not null
  token_version integer not null
  created_at timestamp with time zone not null
  last_seen_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  constraint widget_sessions_token_hash_check CHECK ((length(token_hash) = 32))
  constraint widget_sessions_partner_id_environment_link_id_fkey FOREIGN KEY (partner_id, environment, link_id) REFERENCES links(partner_id, environment, id)
  constraint widget_sessions_pkey PRIMARY KEY (partner_id, environment, link_id, token_hash)
  CREATE INDEX widget_sessions_expires_at_idx ON public.widget_sessions USING btree (expires_at)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant DELETE, INSERT, SELECT, UPDATE to m2m_app
  grant DELETE, SELECT to m2m_system
}

table workers {
  id text not null
  last_seen_at timestamp with time zone not null
  constraint workers_pkey PRIMARY KEY (id)
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

domain environment text CHECK ((VALUE = ANY (ARRAY['sandbox'::text, 'live'::text])))
sequence change_seq
sequence rate_exchanges_id_seq

CREATE OR REPLACE FUNCTION public.count_up(p_partner text, p_environment text, p_name text)
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into owner_counters as c (partner_id, environment, name, slot, total)
  values (p_partner, p_environment, p_name, pg_backend_pid() % 64, 1)
  on conflict (partner_id, environment, name, slot) do update set total = c.total + 1;
$function$
;

CREATE OR REPLACE FUNCTION public.create_link(p_partner text, p_environment text, p_link text, p_new_user text, p_reference text, p_token_key smallint, p_flow text, p_theme text, p_language text, p_callback_endpoint text, p_callback_url text, p_metadata bytea, p_created_by text, p_now timestamp with time zone, p_expires timestamp with time zone, p_event text, p_event_body bytea, OUT outcome text, OUT user_id text, OUT active_link_id text, OUT active_link_expires_at timestamp with time zone)
 RETURNS record
 LANGUAGE plpgsql
AS $function$
declare
  was_inserted boolean;
begin
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
    callback_endpoint_id, callback_url, metadata, created_by, created_at, expires_at)
  values (p_partner, p_environment, p_link, user_id, p_reference, p_token_key, p_flow, p_theme, p_language, p_callback_endpoint,
    p_callback_url, p_metadata, p_created_by, p_now, p_expires);
  perform publish_event(p_partner, p_environment, p_event, 'link.created', p_link, p_event_body, p_now,
    p_callback_endpoint, p_callback_url);
  perform count_up(p_partner, p_environment, 'links');
  outcome := 'created';
end $function$
;

CREATE OR REPLACE FUNCTION public.create_link_once(p_partner text, p_environment text, p_scope bytea, p_body bytea, p_answer bytea, p_true_now timestamp with time zone, p_answer_expires timestamp with time zone, p_link text, p_new_user text, p_reference text, p_token_key smallint, p_flow text, p_theme text, p_language text, p_metadata bytea, p_created_by text, p_now timestamp with time zone, p_expires timestamp with time zone, p_event text, p_event_body bytea, OUT outcome text, OUT status smallint, OUT answer bytea, OUT active_link_id text, OUT active_link_expires_at timestamp with time zone)
 RETURNS record
 LANGUAGE plpgsql
AS $function$
begin
  perform set_owner(p_partner, p_environment);
  if p_scope is not null then
    select f.outcome, f.status, f.answer into outcome, status, answer
    from find_idempotent_answer(p_partner, p_environment, p_scope, p_body, p_true_now) f;
    if outcome <> 'free' then
      return;
    end if;
  end if;
  select c.outcome, c.active_link_id, c.active_link_expires_at into outcome, active_link_id, active_link_expires_at
  from create_link(p_partner, p_environment, p_link, p_new_user, p_reference, p_token_key, p_flow, p_theme, p_language, null, null,
    p_metadata, p_created_by, p_now, p_expires, p_event, p_event_body) c;
  if outcome = 'created' and p_scope is not null then
    perform store_idempotent_answer(p_partner, p_environment, p_scope, p_body, 201, p_answer, p_true_now, p_answer_expires);
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION public.find_idempotent_answer(p_partner text, p_environment text, p_scope bytea, p_body bytea, p_now timestamp with time zone, OUT outcome text, OUT status smallint, OUT answer bytea)
 RETURNS record
 LANGUAGE plpgsql
AS $function$
declare
  stored idempotency_keys;
begin
  if not pg_try_advisory_xact_lock(('x' || encode(substr(p_scope, 1, 8), 'hex'))::bit(64)::bigint) then
    outcome := 'in_use';
    return;
  end if;
  select * into stored from idempotency_keys k
  where k.partner_id = p_partner and k.environment = p_environment and k.scope_hash = p_scope;
  if not found or stored.expires_at <= p_now then
    outcome := 'free';
  elsif stored.body_hash <> p_body then
    outcome := 'reused';
  else
    outcome := 'replay';
    status := stored.status;
    answer := stored.answer;
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION public.note_change(p_kind text, p_id text)
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
declare
  next_seq bigint;
begin
  perform pg_advisory_xact_lock(4022301);
  next_seq := nextval('change_seq');
  insert into changes (seq, kind, id) values (next_seq, p_kind, p_id);
  perform pg_notify('m2m_changes', next_seq || ' ' || p_kind || ' ' || p_id);
  return next_seq;
end $function$
;

CREATE OR REPLACE FUNCTION public.publish_event(p_partner text, p_environment text, p_id text, p_type text, p_link text, p_body bytea, p_now timestamp with time zone, p_callback_endpoint text DEFAULT NULL::text, p_callback_url text DEFAULT NULL::text)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  queued integer;
begin
  insert into events (partner_id, environment, id, type, link_id, body, created_at)
  values (p_partner, p_environment, p_id, p_type, p_link, p_body, p_now);
  if p_callback_endpoint is not null then
    insert into delivery_queue (delivery_id, partner_id, environment, endpoint_id, event_id, target_url)
    values ('dlv_' || replace(gen_random_uuid()::text, '-', ''), p_partner, p_environment, p_callback_endpoint, p_id,
      p_callback_url);
    return 1;
  end if;
  insert into delivery_queue (delivery_id, partner_id, environment, endpoint_id, event_id)
  select 'dlv_' || replace(gen_random_uuid()::text, '-', ''), partner_id, environment, id, p_id
  from webhook_endpoints
  where partner_id = p_partner and environment = p_environment and kind = 'endpoint' and status = 'enabled'
    and event_types @> array[p_type];
  get diagnostics queued = row_count;
  insert into deliveries (partner_id, environment, id, event_id, endpoint_id, state, reason, created_at, updated_at)
  select partner_id, environment, 'dlv_' || replace(gen_random_uuid()::text, '-', ''), p_id, id, 'skipped',
    'endpoint_disabled', p_now, p_now
  from webhook_endpoints
  where partner_id = p_partner and environment = p_environment and kind = 'endpoint' and status = 'disabled'
    and event_types @> array[p_type];
  return queued;
end $function$
;

CREATE OR REPLACE FUNCTION public.set_owner(p_partner text, p_environment text)
 RETURNS void
 LANGUAGE sql
AS $function$
  select set_config('m2m.partner_id', p_partner, true), set_config('m2m.environment', p_environment, true);
$function$
;

CREATE OR REPLACE FUNCTION public.store_idempotent_answer(p_partner text, p_environment text, p_scope bytea, p_body bytea, p_status integer, p_answer bytea, p_now timestamp with time zone, p_expires timestamp with time zone)
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into idempotency_keys as k
    (partner_id, environment, scope_hash, body_hash, status, answer, created_at, expires_at)
  values (p_partner, p_environment, p_scope, p_body, p_status, p_answer, p_now, p_expires)
  on conflict (partner_id, environment, scope_hash) do update
    set body_hash = excluded.body_hash, status = excluded.status, answer = excluded.answer,
      created_at = excluded.created_at, expires_at = excluded.expires_at
    where k.expires_at <= p_now;
$function$
;
