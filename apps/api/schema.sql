table adapters {
  name text not null
  environment environment not null
  port text not null
  kind text not null
  url text
  secret bytea
  routes text[] not null
  settings jsonb not null default '{}'::jsonb
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
  constraint adapters_check CHECK (((kind = 'http'::text) = ((url IS NOT NULL) AND (secret IS NOT NULL))))
  constraint adapters_kind_check CHECK ((kind = ANY (ARRAY['manual'::text, 'http'::text])))
  constraint adapters_name_check CHECK ((name ~ '^[a-z0-9][a-z0-9-]{0,39}$'::text))
  constraint adapters_port_check CHECK ((port = ANY (ARRAY['funding'::text, 'payout'::text, 'identity'::text, 'rates'::text])))
  constraint adapters_pkey PRIMARY KEY (name)
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table alert_states row-level security forced {
  partner_id text not null
  environment environment not null
  rule text not null
  key_id text not null
  subject text not null
  fired_at timestamp with time zone not null
  constraint alert_states_subject_check CHECK ((length(subject) <= 200))
  constraint alert_states_pkey PRIMARY KEY (partner_id, environment, rule, key_id, subject)
  CREATE INDEX alert_states_fired_at_idx ON public.alert_states USING btree (fired_at)
  policy crosses_partners for * to m2m_system using true with check true
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

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
  grant INSERT, SELECT, UPDATE (secret_hash) to m2m_system
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
  would_have_blocked bigint not null default 0
  last_outside_address text
  constraint api_key_last_used_pkey PRIMARY KEY (partner_id, environment, secret_id)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant SELECT to m2m_app
  grant INSERT, SELECT, UPDATE to m2m_system
}

table api_key_refusals row-level security forced {
  partner_id text not null
  environment environment not null
  secret_id text not null
  start_at timestamp with time zone not null
  reason text not null
  address text not null
  key_id text not null
  user_agent text not null
  count bigint not null
  last_at timestamp with time zone not null
  constraint api_key_refusals_reason_check CHECK ((reason = ANY (ARRAY['expired'::text, 'revoked'::text, 'disabled'::text, 'address'::text])))
  constraint api_key_refusals_pkey PRIMARY KEY (partner_id, environment, secret_id, start_at, reason, address)
  CREATE INDEX api_key_refusals_start_at_idx ON public.api_key_refusals USING btree (start_at)
  policy crosses_partners for * to m2m_system using true with check true
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table api_key_rotations row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  key_id text not null
  old_secret_id text not null
  new_secret_id text not null
  activation text not null
  grace_seconds integer not null
  is_leak boolean not null
  state text not null
  latest_at timestamp with time zone not null
  created_by text not null
  created_at timestamp with time zone not null
  activated_at timestamp with time zone
  ended_at timestamp with time zone
  ended_by text
  constraint api_key_rotations_activation_check CHECK ((activation = ANY (ARRAY['first_use'::text, 'now'::text])))
  constraint api_key_rotations_grace_seconds_check CHECK (((grace_seconds >= 0) AND (grace_seconds <= 2592000)))
  constraint api_key_rotations_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'overlap'::text, 'finished'::text, 'cancelled'::text])))
  constraint api_key_rotations_partner_id_environment_key_id_fkey FOREIGN KEY (partner_id, environment, key_id) REFERENCES api_keys(partner_id, environment, id)
  constraint api_key_rotations_partner_id_environment_new_secret_id_fkey FOREIGN KEY (partner_id, environment, new_secret_id) REFERENCES api_key_secrets(partner_id, environment, id)
  constraint api_key_rotations_partner_id_environment_old_secret_id_fkey FOREIGN KEY (partner_id, environment, old_secret_id) REFERENCES api_key_secrets(partner_id, environment, id)
  constraint api_key_rotations_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE UNIQUE INDEX api_key_rotations_open ON public.api_key_rotations USING btree (partner_id, environment, key_id) WHERE (state = ANY (ARRAY['pending'::text, 'overlap'::text]))
  CREATE INDEX api_key_rotations_partner_id_environment_key_id_created_at_idx ON public.api_key_rotations USING btree (partner_id, environment, key_id, created_at DESC)
  CREATE INDEX api_key_rotations_partner_id_environment_new_secret_id_idx ON public.api_key_rotations USING btree (partner_id, environment, new_secret_id)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
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
  latest_at timestamp with time zone
  constraint api_key_secrets_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'active'::text, 'retiring'::text, 'revoked'::text])))
  constraint api_key_secrets_partner_id_environment_key_id_fkey FOREIGN KEY (partner_id, environment, key_id) REFERENCES api_keys(partner_id, environment, id)
  constraint api_key_secrets_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE INDEX api_key_secrets_partner_id_environment_key_id_idx ON public.api_key_secrets USING btree (partner_id, environment, key_id)
  CREATE UNIQUE INDEX api_key_secrets_partner_id_environment_key_id_status_idx ON public.api_key_secrets USING btree (partner_id, environment, key_id, status) WHERE (status <> 'revoked'::text)
  CREATE INDEX api_key_secrets_pepper_version_idx ON public.api_key_secrets USING btree (pepper_version) WHERE (status <> 'revoked'::text)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
  grant INSERT, SELECT, UPDATE to m2m_system
}

table api_key_sources row-level security forced with fillfactor=70 {
  partner_id text not null
  environment environment not null
  secret_id text not null
  day date not null
  address text not null
  user_agent text not null
  routes text[] not null
  uses bigint not null
  first_used_at timestamp with time zone not null
  last_used_at timestamp with time zone not null
  constraint api_key_sources_pkey PRIMARY KEY (partner_id, environment, secret_id, day, address, user_agent)
  CREATE INDEX api_key_sources_day_idx ON public.api_key_sources USING btree (day)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for r to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant SELECT to m2m_app
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
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
  disabled_by text
  constraint api_keys_ip_rules_check CHECK ((cardinality(ip_rules) <= 100))
  constraint api_keys_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
  constraint api_keys_note_check CHECK ((length(note) <= 500))
  constraint api_keys_revoke_reason_check CHECK ((length(revoke_reason) <= 500))
  constraint api_keys_partner_id_environment_fkey FOREIGN KEY (partner_id, environment) REFERENCES partner_environments(partner_id, environment)
  constraint api_keys_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE INDEX api_keys_partner_id_environment_created_at_id_idx ON public.api_keys USING btree (partner_id, environment, created_at DESC, id DESC)
  CREATE INDEX api_keys_seen_in_url_at_idx ON public.api_keys USING btree (seen_in_url_at) WHERE (seen_in_url_at IS NOT NULL)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
  grant INSERT, SELECT, UPDATE to m2m_system
}

table audit_entries row-level security forced {
  partner_id text not null
  number bigint not null
  environment environment
  created_at timestamp with time zone not null
  actor_kind text not null
  actor_id text not null
  action text not null
  subject_kind text not null
  subject_id text not null
  details jsonb not null
  request_id text
  address text
  key_version smallint not null
  mac bytea not null
  constraint audit_entries_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['key'::text, 'member'::text, 'operator'::text, 'system'::text])))
  constraint audit_entries_mac_check CHECK ((length(mac) = 32))
  constraint audit_entries_number_check CHECK ((number > 0))
  constraint audit_entries_pkey PRIMARY KEY (partner_id, number)
  policy crosses_partners for * to m2m_system using true with check true
  policy own_chain for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment IS NULL) OR ((environment)::text = current_setting('m2m.environment'::text, true)))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment IS NULL) OR ((environment)::text = current_setting('m2m.environment'::text, true))))
  grant INSERT, SELECT to m2m_app
  grant INSERT, SELECT to m2m_system
}

table audit_heads row-level security forced {
  partner_id text not null
  count bigint not null
  mac bytea not null
  constraint audit_heads_pkey PRIMARY KEY (partner_id)
  policy crosses_partners for * to m2m_system using true with check true
  policy own_chain for * to m2m_app using (partner_id = current_setting('m2m.partner_id'::text, true)) with check (partner_id = current_setting('m2m.partner_id'::text, true))
  grant INSERT, SELECT, UPDATE (count), UPDATE (mac) to m2m_app
  grant INSERT, SELECT, UPDATE (count), UPDATE (mac) to m2m_system
}

table auth_credentials {
  id text not null
  user_id text not null
  account_id text not null
  provider_id text not null
  password text
  access_token text
  refresh_token text
  id_token text
  access_token_expires_at timestamp with time zone
  refresh_token_expires_at timestamp with time zone
  scope text
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
  constraint auth_credentials_provider_id_check CHECK ((provider_id = 'credential'::text))
  constraint auth_credentials_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth_users(id) ON DELETE CASCADE
  constraint auth_credentials_pkey PRIMARY KEY (id)
  constraint auth_credentials_user_id_provider_id_key UNIQUE (user_id, provider_id)
  CREATE UNIQUE INDEX auth_credentials_user_id_provider_id_key ON public.auth_credentials USING btree (user_id, provider_id)
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table auth_guesses {
  subject bytea not null
  tries integer not null
  window_ends_at timestamp with time zone not null
  constraint auth_guesses_subject_check CHECK ((length(subject) = 32))
  constraint auth_guesses_pkey PRIMARY KEY (subject)
  CREATE INDEX auth_guesses_window_ends_at_idx ON public.auth_guesses USING btree (window_ends_at)
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table auth_known_devices {
  user_id text not null
  device_hash bytea not null
  first_seen_at timestamp with time zone not null
  last_seen_at timestamp with time zone not null
  constraint auth_known_devices_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth_users(id) ON DELETE CASCADE
  constraint auth_known_devices_pkey PRIMARY KEY (user_id, device_hash)
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table auth_one_time_tokens {
  token_hash bytea not null
  kind text not null
  user_id text not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  constraint auth_one_time_tokens_kind_check CHECK ((kind = ANY (ARRAY['reset'::text, 'sign_in'::text, 'welcome'::text])))
  constraint auth_one_time_tokens_token_hash_check CHECK ((length(token_hash) = 32))
  constraint auth_one_time_tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth_users(id) ON DELETE CASCADE
  constraint auth_one_time_tokens_pkey PRIMARY KEY (token_hash)
  CREATE INDEX auth_one_time_tokens_user_id_idx ON public.auth_one_time_tokens USING btree (user_id)
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table auth_passkeys {
  id text not null
  user_id text not null
  name text
  public_key text not null
  credential_id text not null
  counter bigint not null
  device_type text not null
  backed_up boolean not null
  transports text
  aaguid text
  created_at timestamp with time zone
  last_used_at timestamp with time zone
  constraint auth_passkeys_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth_users(id) ON DELETE CASCADE
  constraint auth_passkeys_pkey PRIMARY KEY (id)
  constraint auth_passkeys_credential_id_key UNIQUE (credential_id)
  CREATE UNIQUE INDEX auth_passkeys_credential_id_key ON public.auth_passkeys USING btree (credential_id)
  CREATE INDEX auth_passkeys_user_id_idx ON public.auth_passkeys USING btree (user_id)
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table auth_sessions {
  id text not null
  user_id text not null
  token text not null
  expires_at timestamp with time zone not null
  ip_address text
  user_agent text
  has_second_factor boolean not null default false
  stepped_up_at timestamp with time zone
  last_seen_at timestamp with time zone
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
  constraint auth_sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth_users(id) ON DELETE CASCADE
  constraint auth_sessions_pkey PRIMARY KEY (id)
  constraint auth_sessions_token_key UNIQUE (token)
  CREATE INDEX auth_sessions_expires_at_idx ON public.auth_sessions USING btree (expires_at)
  CREATE UNIQUE INDEX auth_sessions_token_key ON public.auth_sessions USING btree (token)
  CREATE INDEX auth_sessions_user_id_idx ON public.auth_sessions USING btree (user_id)
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table auth_two_factors {
  id text not null
  user_id text not null
  secret text not null
  backup_codes text not null
  verified boolean not null default false
  failed_verification_count integer not null default 0
  locked_until timestamp with time zone
  constraint auth_two_factors_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth_users(id) ON DELETE CASCADE
  constraint auth_two_factors_pkey PRIMARY KEY (id)
  constraint auth_two_factors_user_id_key UNIQUE (user_id)
  CREATE UNIQUE INDEX auth_two_factors_user_id_key ON public.auth_two_factors USING btree (user_id)
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table auth_used_codes {
  user_id text not null
  code_hash bytea not null
  used_at timestamp with time zone not null
  constraint auth_used_codes_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth_users(id) ON DELETE CASCADE
  constraint auth_used_codes_pkey PRIMARY KEY (user_id, code_hash)
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table auth_users {
  id text not null
  name text not null
  email text not null
  email_verified boolean not null
  image text
  two_factor_enabled boolean not null default false
  language text
  disabled_at timestamp with time zone
  last_sign_in_at timestamp with time zone
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
  constraint auth_users_email_check CHECK (((email = lower(email)) AND (length(email) <= 254)))
  constraint auth_users_language_check CHECK ((language = ANY (ARRAY['en'::text, 'es'::text])))
  constraint auth_users_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  constraint auth_users_pkey PRIMARY KEY (id)
  constraint auth_users_email_key UNIQUE (email)
  CREATE UNIQUE INDEX auth_users_email_key ON public.auth_users USING btree (email)
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table auth_verifications {
  id text not null
  identifier text not null
  value text not null
  expires_at timestamp with time zone not null
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
  constraint auth_verifications_pkey PRIMARY KEY (id)
  constraint auth_verifications_identifier_key UNIQUE (identifier)
  CREATE INDEX auth_verifications_expires_at_idx ON public.auth_verifications USING btree (expires_at)
  CREATE UNIQUE INDEX auth_verifications_identifier_key ON public.auth_verifications USING btree (identifier)
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table auth_views {
  id text not null
  session_id text not null
  operator_id text not null
  viewed_partner_id text not null
  reason text not null
  started_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  ended_at timestamp with time zone
  constraint auth_views_reason_check CHECK (((length(reason) >= 5) AND (length(reason) <= 500)))
  constraint auth_views_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES operators(id)
  constraint auth_views_session_id_fkey FOREIGN KEY (session_id) REFERENCES auth_sessions(id) ON DELETE CASCADE
  constraint auth_views_viewed_partner_id_fkey FOREIGN KEY (viewed_partner_id) REFERENCES partners(id)
  constraint auth_views_pkey PRIMARY KEY (id)
  CREATE INDEX auth_views_session_id_idx ON public.auth_views USING btree (session_id)
  grant INSERT, SELECT, UPDATE (ended_at) to m2m_system
}

table bad_key_addresses {
  address text not null
  window_at timestamp with time zone not null
  distinct_keys integer not null
  refused bigint not null
  constraint bad_key_addresses_pkey PRIMARY KEY (address, window_at)
  CREATE INDEX bad_key_addresses_window_at_idx ON public.bad_key_addresses USING btree (window_at)
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table calendar_days {
  day date not null
  is_open boolean not null
  name text not null
  set_by text not null
  set_at timestamp with time zone not null
  constraint calendar_days_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
  constraint calendar_days_pkey PRIMARY KEY (day)
  grant SELECT to m2m_app
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table calendar_settings {
  is_only boolean not null default true
  time_zone text not null
  set_by text not null
  set_at timestamp with time zone not null
  constraint calendar_settings_is_only_check CHECK (is_only)
  constraint calendar_settings_time_zone_check CHECK (((length(time_zone) >= 1) AND (length(time_zone) <= 64)))
  constraint calendar_settings_pkey PRIMARY KEY (is_only)
  grant SELECT to m2m_app
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

table cip_checks row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  user_id text not null
  link_id text not null
  adapter text
  status text not null
  reasons text[] not null default '{}'::text[]
  attempts integer not null default 0
  failures integer not null default 0
  decided_by text
  started_at timestamp with time zone not null
  decided_at timestamp with time zone
  constraint cip_checks_check CHECK (((decided_at IS NULL) = (status = ANY (ARRAY['pending'::text, 'document'::text, 'review'::text]))))
  constraint cip_checks_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'document'::text, 'review'::text, 'verified'::text, 'declined'::text])))
  constraint cip_checks_partner_id_environment_link_id_fkey FOREIGN KEY (partner_id, environment, link_id) REFERENCES links(partner_id, environment, id)
  constraint cip_checks_partner_id_environment_user_id_fkey FOREIGN KEY (partner_id, environment, user_id) REFERENCES users(partner_id, environment, id)
  constraint cip_checks_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE UNIQUE INDEX cip_checks_one_open ON public.cip_checks USING btree (partner_id, environment, user_id) WHERE (status = ANY (ARRAY['pending'::text, 'document'::text, 'review'::text]))
  CREATE INDEX cip_checks_partner_id_environment_user_id_started_at_idx ON public.cip_checks USING btree (partner_id, environment, user_id, started_at DESC)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
}

table cip_policy {
  id boolean not null default true
  required_fields text[] not null
  extended_fields text[] not null
  extended_from_minor bigint not null
  retention_days integer not null
  constraint cip_policy_extended_from_minor_check CHECK ((extended_from_minor > 0))
  constraint cip_policy_id_check CHECK (id)
  constraint cip_policy_retention_days_check CHECK (((retention_days >= 1) AND (retention_days <= 36500)))
  constraint cip_policy_pkey PRIMARY KEY (id)
  grant SELECT to m2m_app
  grant SELECT, UPDATE to m2m_system
}

table cip_tasks row-level security forced {
  partner_id text not null
  environment environment not null
  check_id text not null
  user_id text not null
  waits_for text
  run_at timestamp with time zone
  lease_until timestamp with time zone
  claim_id text
  constraint cip_tasks_waits_for_check CHECK ((waits_for = ANY (ARRAY['document'::text, 'review'::text, 'screening'::text])))
  constraint cip_tasks_partner_id_environment_check_id_fkey FOREIGN KEY (partner_id, environment, check_id) REFERENCES cip_checks(partner_id, environment, id)
  constraint cip_tasks_pkey PRIMARY KEY (partner_id, environment, check_id)
  CREATE INDEX cip_tasks_partner_id_environment_user_id_idx ON public.cip_tasks USING btree (partner_id, environment, user_id)
  CREATE INDEX cip_tasks_run_at_idx ON public.cip_tasks USING btree (run_at) WHERE (run_at IS NOT NULL)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant DELETE, INSERT, SELECT, UPDATE to m2m_app
  grant SELECT, UPDATE to m2m_system
}

table cip_tickets row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  link_id text not null
  status text not null default 'pending'::text
  created_at timestamp with time zone not null
  completed_at timestamp with time zone
  constraint cip_tickets_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'completed'::text])))
  constraint cip_tickets_partner_id_environment_link_id_fkey FOREIGN KEY (partner_id, environment, link_id) REFERENCES links(partner_id, environment, id)
  constraint cip_tickets_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE UNIQUE INDEX cip_tickets_one_open ON public.cip_tickets USING btree (partner_id, environment, link_id) WHERE (status = 'pending'::text)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
}

table corridors {
  source text not null
  destination text not null
  is_open boolean not null
  payout_delay_seconds integer not null default 0
  manual_funding_hours integer not null default 24
  min_send bigint not null
  max_send bigint not null
  max_rate_age_seconds integer not null default 86400
  rate_adapter text
  constraint corridors_check CHECK ((source <> destination))
  constraint corridors_check1 CHECK ((max_send >= min_send))
  constraint corridors_destination_check CHECK ((destination ~ '^[A-Z]{3}$'::text))
  constraint corridors_manual_funding_hours_check CHECK (((manual_funding_hours >= 1) AND (manual_funding_hours <= 168)))
  constraint corridors_max_rate_age_seconds_check CHECK (((max_rate_age_seconds >= 60) AND (max_rate_age_seconds <= 604800)))
  constraint corridors_min_send_check CHECK ((min_send > 0))
  constraint corridors_payout_delay_seconds_check CHECK ((payout_delay_seconds = ANY (ARRAY[0, 1800])))
  constraint corridors_rate_adapter_check CHECK ((rate_adapter <> 'operator'::text))
  constraint corridors_source_check CHECK ((source ~ '^[A-Z]{3}$'::text))
  constraint corridors_pkey PRIMARY KEY (source, destination)
  grant SELECT to m2m_app
  grant INSERT, SELECT, UPDATE to m2m_system
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
  CREATE UNIQUE INDEX data_requests_one_document ON public.data_requests USING btree (partner_id, environment, link_id) WHERE ((status = 'pending'::text) AND (required_fields = '{idImage}'::text[]))
  CREATE INDEX data_requests_partner_id_environment_link_id_idx ON public.data_requests USING btree (partner_id, environment, link_id)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
}

table deliveries row-level security forced RANGE (created_at) {
  partner_id text not null
  environment environment not null
  id text not null
  event_id text not null
  event_type text not null
  event_written_at timestamp with time zone not null
  endpoint_id text not null
  link_id text
  target_url text
  sequence bigint
  replay_of text
  state text not null
  reason text
  attempts smallint not null default 0
  created_at timestamp with time zone not null
  ended_at timestamp with time zone not null default now()
  constraint deliveries_state_check CHECK ((state = ANY (ARRAY['delivered'::text, 'failed'::text, 'skipped'::text])))
  constraint deliveries_pkey PRIMARY KEY (partner_id, environment, id, created_at)
  CREATE INDEX deliveries_ended_at_idx ON ONLY public.deliveries USING brin (ended_at) WITH (pages_per_range='16', autosummarize='on')
  CREATE INDEX deliveries_partner_id_environment_endpoint_id_id_idx ON ONLY public.deliveries USING btree (partner_id, environment, endpoint_id, id)
  CREATE INDEX deliveries_partner_id_environment_event_id_idx ON ONLY public.deliveries USING btree (partner_id, environment, event_id)
  CREATE INDEX deliveries_partner_id_environment_id_idx ON ONLY public.deliveries USING btree (partner_id, environment, id) WHERE (state <> 'delivered'::text)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT to m2m_app
  grant INSERT, SELECT to m2m_system
}

table delivery_attempts row-level security forced RANGE (written_at) {
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
  written_at timestamp with time zone not null default now()
  constraint delivery_attempts_pkey PRIMARY KEY (partner_id, environment, delivery_id, number, written_at)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant SELECT to m2m_app
  grant INSERT, SELECT to m2m_system
}

table delivery_hours row-level security forced with fillfactor=70 {
  partner_id text not null
  environment environment not null
  start_at timestamp with time zone not null
  delivered bigint not null default 0
  failed bigint not null default 0
  skipped bigint not null default 0
  constraint delivery_hours_pkey PRIMARY KEY (partner_id, environment, start_at)
  CREATE INDEX delivery_hours_start_at_idx ON public.delivery_hours USING btree (start_at)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant SELECT to m2m_app
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table delivery_hours_mark {
  only_row boolean not null default true
  counted_until timestamp with time zone not null
  constraint delivery_hours_mark_only_row_check CHECK (only_row)
  constraint delivery_hours_mark_pkey PRIMARY KEY (only_row)
  grant INSERT, SELECT, UPDATE to m2m_system
}

table delivery_queue row-level security forced with fillfactor=70 autovacuum_vacuum_scale_factor=0 autovacuum_vacuum_threshold=20000 autovacuum_vacuum_cost_delay=0 {
  partner_id text not null
  environment environment not null
  delivery_id text not null
  endpoint_id text not null
  event_id text not null
  event_type text not null
  event_written_at timestamp with time zone not null default now()
  link_id text
  target_url text
  ordering_key text
  sequence bigint
  replay_of text
  attempt smallint not null default 0
  lane smallint not null default 0
  run_at timestamp with time zone not null default now()
  lease_until timestamp with time zone
  worker_id text
  claim_id uuid
  last_outcome text
  created_at timestamp with time zone not null default now()
  constraint delivery_queue_lane_check CHECK (((lane >= 0) AND (lane <= 2)))
  constraint delivery_queue_pkey PRIMARY KEY (partner_id, environment, delivery_id)
  CREATE INDEX delivery_queue_leased ON public.delivery_queue USING btree (lease_until) WHERE (lease_until IS NOT NULL)
  CREATE INDEX delivery_queue_ordered ON public.delivery_queue USING btree (endpoint_id, ordering_key, delivery_id) WHERE (ordering_key IS NOT NULL)
  CREATE INDEX delivery_queue_ready ON public.delivery_queue USING btree (endpoint_id, lane, run_at, delivery_id) WHERE ((lease_until IS NULL) AND (ordering_key IS NULL))
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE (run_at) to m2m_app
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table disclosure_approvals {
  version text not null
  text_hash bytea not null
  approved_by text not null
  approved_at timestamp with time zone not null
  constraint disclosure_approvals_text_hash_check CHECK ((length(text_hash) = 32))
  constraint disclosure_approvals_version_check CHECK (((length(version) >= 1) AND (length(version) <= 40)))
  constraint disclosure_approvals_pkey PRIMARY KEY (version)
  grant SELECT to m2m_app
  grant INSERT, SELECT, UPDATE to m2m_system
}

table disclosure_receipts row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  number integer not null
  operation_id text not null
  disclosure_id text not null
  hash bytea not null
  content bytea not null
  document bytea not null
  created_at timestamp with time zone not null
  constraint disclosure_receipts_hash_check CHECK ((length(hash) = 32))
  constraint disclosure_receipts_number_check CHECK ((number > 0))
  constraint disclosure_receipts_partner_id_environment_disclosure_id_fkey FOREIGN KEY (partner_id, environment, disclosure_id) REFERENCES disclosures(partner_id, environment, id)
  constraint disclosure_receipts_pkey PRIMARY KEY (partner_id, environment, id)
  constraint disclosure_receipts_partner_id_environment_operation_id_num_key UNIQUE (partner_id, environment, operation_id, number)
  CREATE UNIQUE INDEX disclosure_receipts_partner_id_environment_operation_id_num_key ON public.disclosure_receipts USING btree (partner_id, environment, operation_id, number)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE (content), UPDATE (document) to m2m_app
}

table disclosures row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  quote_id text not null
  hash bytea not null
  content bytea not null
  document bytea not null
  created_at timestamp with time zone not null
  shown_at timestamp with time zone not null
  constraint disclosures_hash_check CHECK ((length(hash) = 32))
  constraint disclosures_pkey PRIMARY KEY (partner_id, environment, id)
  constraint disclosures_partner_id_environment_quote_id_hash_key UNIQUE (partner_id, environment, quote_id, hash)
  CREATE UNIQUE INDEX disclosures_partner_id_environment_quote_id_hash_key ON public.disclosures USING btree (partner_id, environment, quote_id, hash)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE (content), UPDATE (document), UPDATE (shown_at) to m2m_app
}

table error_claims row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  operation_id text not null
  kind text not null
  noticed_at timestamp with time zone not null
  decide_by timestamp with time zone not null
  opened_by text not null
  decided_at timestamp with time zone
  decided_by text
  decision text
  remedy text
  report_by timestamp with time zone
  reported_at timestamp with time zone
  correct_by timestamp with time zone
  corrected_at timestamp with time zone
  notice bytea not null
  finding bytea
  explanation bytea
  constraint error_claims_check CHECK ((((decided_at IS NULL) = (decision IS NULL)) AND ((decided_at IS NULL) = (report_by IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL)) AND ((decided_at IS NULL) = (finding IS NULL)) AND ((decided_at IS NULL) = (explanation IS NULL))))
  constraint error_claims_check1 CHECK (((remedy IS NOT NULL) = ((NOT (decision IS DISTINCT FROM 'error'::text)) AND (kind <> 'documents'::text))))
  constraint error_claims_check2 CHECK (((correct_by IS NOT NULL) = (remedy IS NOT NULL)))
  constraint error_claims_check3 CHECK (((reported_at IS NULL) OR (decided_at IS NOT NULL)))
  constraint error_claims_check4 CHECK (((corrected_at IS NULL) OR (correct_by IS NOT NULL)))
  constraint error_claims_decision_check CHECK ((decision = ANY (ARRAY['error'::text, 'no_error'::text])))
  constraint error_claims_kind_check CHECK ((kind = ANY (ARRAY['wrong_amount'::text, 'arithmetic'::text, 'less_received'::text, 'not_available'::text, 'documents'::text])))
  constraint error_claims_remedy_check CHECK ((remedy = ANY (ARRAY['refund'::text, 'resend'::text])))
  constraint error_claims_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE INDEX error_claims_partner_id_environment_operation_id_idx ON public.error_claims USING btree (partner_id, environment, operation_id)
  CREATE INDEX error_claims_waiting ON public.error_claims USING btree (decide_by) WHERE ((decided_at IS NULL) OR (reported_at IS NULL) OR ((correct_by IS NOT NULL) AND (corrected_at IS NULL)))
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant SELECT to m2m_app
  grant INSERT, SELECT, UPDATE (correct_by), UPDATE (corrected_at), UPDATE (decided_at), UPDATE (decided_by), UPDATE (decision), UPDATE (explanation), UPDATE (finding), UPDATE (notice), UPDATE (remedy), UPDATE (report_by), UPDATE (reported_at) to m2m_system
}

table esign_consents row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  link_id text not null
  user_id text not null
  language text not null
  text_version text not null
  agreed_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
  constraint esign_consents_check CHECK ((withdrawn_at >= agreed_at))
  constraint esign_consents_language_check CHECK ((language = ANY (ARRAY['en'::text, 'es'::text])))
  constraint esign_consents_text_version_check CHECK (((length(text_version) >= 1) AND (length(text_version) <= 80)))
  constraint esign_consents_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE INDEX esign_consents_partner_id_environment_user_id_idx ON public.esign_consents USING btree (partner_id, environment, user_id)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE (withdrawn_at) to m2m_app
}

table events row-level security forced RANGE (written_at) {
  partner_id text not null
  environment environment not null
  id text not null
  type text not null
  link_id text
  is_test boolean not null default false
  body bytea not null
  created_at timestamp with time zone not null
  written_at timestamp with time zone not null default now()
  tx bigint not null default ((pg_current_xact_id())::text)::bigint
  constraint events_pkey PRIMARY KEY (partner_id, environment, id, written_at)
  CREATE INDEX events_stream ON ONLY public.events USING btree (partner_id, tx, id) WHERE ((environment)::text = 'sandbox'::text)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT to m2m_app
  grant INSERT, SELECT to m2m_system
}

table fee_rules {
  number bigint not null identity a
  source text not null
  destination text not null
  funding_method text
  fixed_minor bigint not null
  percent_bp integer not null
  min_minor bigint
  max_minor bigint
  effective_from timestamp with time zone not null
  effective_until timestamp with time zone
  set_by text not null
  created_at timestamp with time zone not null
  constraint fee_rules_check CHECK ((effective_until > effective_from))
  constraint fee_rules_check1 CHECK ((max_minor >= min_minor))
  constraint fee_rules_fixed_minor_check CHECK ((fixed_minor >= 0))
  constraint fee_rules_funding_method_check CHECK ((funding_method = ANY (ARRAY['debit_card'::text, 'ach'::text, 'manual_cash'::text, 'manual_wire'::text])))
  constraint fee_rules_max_minor_check CHECK ((max_minor >= 0))
  constraint fee_rules_min_minor_check CHECK ((min_minor >= 0))
  constraint fee_rules_percent_bp_check CHECK (((percent_bp >= 0) AND (percent_bp <= 10000)))
  constraint fee_rules_source_destination_fkey FOREIGN KEY (source, destination) REFERENCES corridors(source, destination)
  constraint fee_rules_pkey PRIMARY KEY (number)
  CREATE INDEX fee_rules_source_destination_effective_from_idx ON public.fee_rules USING btree (source, destination, effective_from)
  grant SELECT to m2m_app
  grant INSERT, SELECT to m2m_system
}

table go_live_requests row-level security forced {
  partner_id text not null
  id text not null
  note text
  requested_by text not null
  requested_at timestamp with time zone not null
  decision text
  decided_by text
  decided_at timestamp with time zone
  answer text
  constraint go_live_requests_answer_check CHECK ((length(answer) <= 1000))
  constraint go_live_requests_check CHECK ((((decision IS NULL) = (decided_at IS NULL)) AND ((decision IS NULL) = (decided_by IS NULL))))
  constraint go_live_requests_decision_check CHECK ((decision = ANY (ARRAY['approved'::text, 'refused'::text])))
  constraint go_live_requests_note_check CHECK ((length(note) <= 1000))
  constraint go_live_requests_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id)
  constraint go_live_requests_pkey PRIMARY KEY (partner_id, id)
  CREATE UNIQUE INDEX go_live_requests_open ON public.go_live_requests USING btree (partner_id) WHERE (decision IS NULL)
  CREATE INDEX go_live_requests_partner_id_requested_at_idx ON public.go_live_requests USING btree (partner_id, requested_at DESC)
  policy crosses_partners for * to m2m_system using true with check true
  policy partner_only for * to m2m_app using (partner_id = current_setting('m2m.partner_id'::text, true)) with check (partner_id = current_setting('m2m.partner_id'::text, true))
  grant INSERT, SELECT to m2m_app
  grant INSERT, SELECT, UPDATE (answer), UPDATE (decided_at), UPDATE (decided_by), UPDATE (decision) to m2m_system
}

table gone_callbacks row-level security forced {
  partner_id text not null
  environment environment not null
  link_id text not null
  created_at timestamp with time zone not null default now()
  constraint gone_callbacks_pkey PRIMARY KEY (partner_id, environment, link_id)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant SELECT to m2m_app
  grant INSERT, SELECT to m2m_system
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

table invitations row-level security forced {
  partner_id text not null
  id text not null
  email text not null
  token_hash bytea not null
  sandbox_role text
  live_role text
  invited_by text not null
  created_at timestamp with time zone not null
  sent_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  accepted_at timestamp with time zone
  revoked_at timestamp with time zone
  constraint invitations_check CHECK (((sandbox_role IS NOT NULL) OR (live_role IS NOT NULL)))
  constraint invitations_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254)))
  constraint invitations_live_role_check CHECK ((live_role = ANY (ARRAY['owner'::text, 'admin'::text, 'developer'::text, 'operations'::text, 'support'::text, 'read_only'::text])))
  constraint invitations_sandbox_role_check CHECK ((sandbox_role = ANY (ARRAY['owner'::text, 'admin'::text, 'developer'::text, 'operations'::text, 'support'::text, 'read_only'::text])))
  constraint invitations_token_hash_check CHECK ((length(token_hash) = 32))
  constraint invitations_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id)
  constraint invitations_pkey PRIMARY KEY (partner_id, id)
  CREATE UNIQUE INDEX invitations_open ON public.invitations USING btree (partner_id, lower(email)) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL))
  CREATE INDEX invitations_partner_id_created_at_idx ON public.invitations USING btree (partner_id, created_at)
  CREATE UNIQUE INDEX invitations_token_hash_idx ON public.invitations USING btree (token_hash)
  policy crosses_partners for * to m2m_system using true with check true
  policy partner_only for * to m2m_app using (partner_id = current_setting('m2m.partner_id'::text, true)) with check (partner_id = current_setting('m2m.partner_id'::text, true))
  grant INSERT, SELECT, UPDATE (accepted_at), UPDATE (expires_at), UPDATE (revoked_at), UPDATE (sent_at), UPDATE (token_hash) to m2m_app
  grant INSERT, SELECT, UPDATE (accepted_at), UPDATE (expires_at), UPDATE (revoked_at), UPDATE (sent_at), UPDATE (token_hash) to m2m_system
}

table job_failures {
  name text not null
  error text not null
  failures bigint not null
  first_failed_at timestamp with time zone not null
  last_failed_at timestamp with time zone not null
  recovered_at timestamp with time zone
  constraint job_failures_error_check CHECK ((length(error) <= 500))
  constraint job_failures_name_check CHECK ((length(name) <= 100))
  constraint job_failures_pkey PRIMARY KEY (name)
  grant INSERT, SELECT, UPDATE to m2m_system
}

table key_material {
  name text not null
  version smallint not null
  fingerprint bytea not null
  created_at timestamp with time zone not null default now()
  retired_at timestamp with time zone
  constraint key_material_pkey PRIMARY KEY (name, version)
  grant INSERT, SELECT, UPDATE (retired_at) to m2m_system
}

table key_policies row-level security forced {
  partner_id text not null
  requires_ip_rules boolean not null default false
  requires_expiry boolean not null default false
  max_life_days integer
  max_live_keys integer
  updated_by text not null
  updated_at timestamp with time zone not null
  constraint key_policies_max_life_days_check CHECK (((max_life_days >= 1) AND (max_life_days <= 3650)))
  constraint key_policies_max_live_keys_check CHECK (((max_live_keys >= 1) AND (max_live_keys <= 1000)))
  constraint key_policies_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id)
  constraint key_policies_pkey PRIMARY KEY (partner_id)
  policy crosses_partners for * to m2m_system using true with check true
  policy own_partner for r to m2m_app using (partner_id = current_setting('m2m.partner_id'::text, true))
  grant SELECT to m2m_app
  grant INSERT, SELECT, UPDATE to m2m_system
}

table ledger_entries row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  operation_id text not null
  kind text not null
  state text not null
  resolves text
  line_count smallint not null
  created_at timestamp with time zone not null
  constraint ledger_entries_check CHECK ((id = ((operation_id || '/'::text) || kind)))
  constraint ledger_entries_check1 CHECK (((state = 'voided'::text) = (line_count = 0)))
  constraint ledger_entries_check2 CHECK (((state <> 'voided'::text) OR (resolves IS NOT NULL)))
  constraint ledger_entries_check3 CHECK (((state <> 'pending'::text) OR (resolves IS NULL)))
  constraint ledger_entries_state_check CHECK ((state = ANY (ARRAY['posted'::text, 'pending'::text, 'voided'::text])))
  constraint ledger_entries_partner_id_environment_operation_id_fkey FOREIGN KEY (partner_id, environment, operation_id) REFERENCES operations(partner_id, environment, id)
  constraint ledger_entries_partner_id_environment_resolves_fkey FOREIGN KEY (partner_id, environment, resolves) REFERENCES ledger_entries(partner_id, environment, id)
  constraint ledger_entries_pkey PRIMARY KEY (partner_id, environment, id)
  constraint ledger_entries_partner_id_environment_resolves_key UNIQUE (partner_id, environment, resolves)
  CREATE INDEX ledger_entries_partner_id_environment_operation_id_idx ON public.ledger_entries USING btree (partner_id, environment, operation_id)
  CREATE UNIQUE INDEX ledger_entries_partner_id_environment_resolves_key ON public.ledger_entries USING btree (partner_id, environment, resolves)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT to m2m_app
}

table ledger_lines row-level security forced {
  partner_id text not null
  environment environment not null
  entry_id text not null
  number smallint not null
  account text not null
  currency text not null
  side text not null
  minor bigint not null
  constraint ledger_lines_account_check CHECK ((account = ANY (ARRAY['funding_clearing'::text, 'sender_funds'::text, 'fx_position'::text, 'fee_income'::text, 'tax_payable'::text, 'refund_payable'::text, 'blocked_funds'::text, 'loss'::text, 'payout_clearing'::text, 'rail_cash'::text])))
  constraint ledger_lines_minor_check CHECK ((minor > 0))
  constraint ledger_lines_number_check CHECK (((number >= 1) AND (number <= 8)))
  constraint ledger_lines_side_check CHECK ((side = ANY (ARRAY['debit'::text, 'credit'::text])))
  constraint ledger_lines_partner_id_environment_entry_id_fkey FOREIGN KEY (partner_id, environment, entry_id) REFERENCES ledger_entries(partner_id, environment, id)
  constraint ledger_lines_pkey PRIMARY KEY (partner_id, environment, entry_id, number)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT to m2m_app
}

table licensing_agencies {
  state text not null
  name text not null
  phone text not null
  website text not null
  set_by text not null
  set_at timestamp with time zone not null
  constraint licensing_agencies_name_check CHECK (((length(name) >= 1) AND (length(name) <= 160)))
  constraint licensing_agencies_phone_check CHECK (((length(phone) >= 7) AND (length(phone) <= 60)))
  constraint licensing_agencies_state_check CHECK ((state ~ '^[A-Z]{2}$'::text))
  constraint licensing_agencies_website_check CHECK (((length(website) >= 4) AND (length(website) <= 200)))
  constraint licensing_agencies_pkey PRIMARY KEY (state)
  grant SELECT to m2m_app
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
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

table link_drafts row-level security forced {
  partner_id text not null
  environment environment not null
  link_id text not null
  side text
  amount_minor bigint
  residence_state text
  funding_method text
  quote_id text
  recipient_warned_at timestamp with time zone
  recipient_warned_language text
  person_confirmed_at timestamp with time zone
  personal_data_at timestamp with time zone
  disputed_at timestamp with time zone
  spanish_used_at timestamp with time zone
  updated_at timestamp with time zone not null
  constraint link_drafts_amount_minor_check CHECK ((amount_minor > 0))
  constraint link_drafts_recipient_warned_language_check CHECK ((recipient_warned_language = ANY (ARRAY['en'::text, 'es'::text])))
  constraint link_drafts_residence_state_check CHECK ((residence_state ~ '^[A-Z]{2}$'::text))
  constraint link_drafts_side_check CHECK ((side = ANY (ARRAY['send'::text, 'receive'::text])))
  constraint link_drafts_partner_id_environment_link_id_fkey FOREIGN KEY (partner_id, environment, link_id) REFERENCES links(partner_id, environment, id)
  constraint link_drafts_pkey PRIMARY KEY (partner_id, environment, link_id)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
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
  expiry_told_at timestamp with time zone
  amount_caps jsonb
  step_up_failures smallint not null default 0
  constraint links_language_check CHECK ((language = ANY (ARRAY['en'::text, 'es'::text])))
  constraint links_status_check CHECK ((status = ANY (ARRAY['created'::text, 'opened'::text, 'revoked'::text])))
  constraint links_step_up_failures_check CHECK (((step_up_failures >= 0) AND (step_up_failures <= 5)))
  constraint links_partner_id_environment_callback_endpoint_id_fkey FOREIGN KEY (partner_id, environment, callback_endpoint_id) REFERENCES webhook_endpoints(partner_id, environment, id)
  constraint links_partner_id_environment_user_id_fkey FOREIGN KEY (partner_id, environment, user_id) REFERENCES users(partner_id, environment, id)
  constraint links_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE INDEX links_partner_id_environment_created_at_id_idx ON public.links USING btree (partner_id, environment, created_at DESC, id DESC)
  CREATE INDEX links_partner_id_environment_user_id_idx ON public.links USING btree (partner_id, environment, user_id)
  CREATE INDEX links_to_expire ON public.links USING btree (partner_id, environment, expires_at) WHERE ((status <> 'revoked'::text) AND (operation_id IS NULL) AND (expiry_told_at IS NULL))
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
}

table mail_outbox row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  recipients text[] not null
  subject text not null
  body text not null
  attempts smallint not null default 0
  next_at timestamp with time zone not null
  created_at timestamp with time zone not null
  sent_at timestamp with time zone
  failed_at timestamp with time zone
  last_error text
  constraint mail_outbox_recipients_check CHECK (((cardinality(recipients) >= 1) AND (cardinality(recipients) <= 10)))
  constraint mail_outbox_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE INDEX mail_outbox_created_at_idx ON public.mail_outbox USING btree (created_at)
  CREATE INDEX mail_outbox_next_at_idx ON public.mail_outbox USING btree (next_at) WHERE ((sent_at IS NULL) AND (failed_at IS NULL))
  CREATE INDEX mail_outbox_partner_id_environment_created_at_idx ON public.mail_outbox USING btree (partner_id, environment, created_at)
  policy crosses_partners for * to m2m_system using true with check true
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table manual_fundings row-level security forced {
  partner_id text not null
  environment environment not null
  operation_id text not null
  attempt integer not null
  method text not null
  minor bigint not null
  currency text not null
  asked_at timestamp with time zone not null
  received_at timestamp with time zone
  received_by text
  voided_at timestamp with time zone
  constraint manual_fundings_check CHECK (((received_at IS NULL) OR (voided_at IS NULL)))
  constraint manual_fundings_minor_check CHECK ((minor > 0))
  constraint manual_fundings_pkey PRIMARY KEY (partner_id, environment, operation_id, attempt)
  CREATE INDEX manual_fundings_operation ON public.manual_fundings USING btree (operation_id)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
  grant SELECT, UPDATE to m2m_system
}

table manual_payout_details row-level security forced {
  partner_id text not null
  environment environment not null
  operation_id text not null
  details bytea not null
  constraint manual_payout_details_pkey PRIMARY KEY (partner_id, environment, operation_id)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant DELETE, INSERT, SELECT, UPDATE to m2m_app
}

table manual_payouts row-level security forced {
  partner_id text not null
  environment environment not null
  operation_id text not null
  adapter text not null
  status text not null
  minor bigint not null
  currency text not null
  uetr text not null
  end_to_end_id text not null
  batch_id text
  submitted_at timestamp with time zone not null
  recall_asked_at timestamp with time zone
  result_at timestamp with time zone
  tracking_key text
  code text
  returned_minor bigint
  returned_at timestamp with time zone
  return_code text
  constraint manual_payouts_check CHECK (((returned_minor > 0) AND (returned_minor <= minor)))
  constraint manual_payouts_check1 CHECK (((status = ANY (ARRAY['queued'::text, 'recalled'::text])) OR (batch_id IS NOT NULL)))
  constraint manual_payouts_end_to_end_id_check CHECK ((length(end_to_end_id) <= 35))
  constraint manual_payouts_minor_check CHECK ((minor > 0))
  constraint manual_payouts_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'batched'::text, 'released'::text, 'recalled'::text, 'deposited'::text, 'rejected'::text, 'returned'::text])))
  constraint manual_payouts_pkey PRIMARY KEY (partner_id, environment, operation_id)
  CREATE INDEX manual_payouts_batch ON public.manual_payouts USING btree (batch_id) WHERE (batch_id IS NOT NULL)
  CREATE INDEX manual_payouts_end_to_end ON public.manual_payouts USING btree (end_to_end_id)
  CREATE INDEX manual_payouts_operation ON public.manual_payouts USING btree (operation_id)
  CREATE INDEX manual_payouts_queue ON public.manual_payouts USING btree (environment, adapter, submitted_at) WHERE (status = 'queued'::text)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
  grant SELECT, UPDATE to m2m_system
}

table margin_rules {
  number bigint not null identity a
  source text not null
  destination text not null
  funding_method text
  margin_bp integer not null
  effective_from timestamp with time zone not null
  effective_until timestamp with time zone
  set_by text not null
  created_at timestamp with time zone not null
  constraint margin_rules_check CHECK ((effective_until > effective_from))
  constraint margin_rules_funding_method_check CHECK ((funding_method = ANY (ARRAY['debit_card'::text, 'ach'::text, 'manual_cash'::text, 'manual_wire'::text])))
  constraint margin_rules_margin_bp_check CHECK (((margin_bp >= 0) AND (margin_bp <= 2000)))
  constraint margin_rules_source_destination_fkey FOREIGN KEY (source, destination) REFERENCES corridors(source, destination)
  constraint margin_rules_pkey PRIMARY KEY (number)
  CREATE INDEX margin_rules_source_destination_effective_from_idx ON public.margin_rules USING btree (source, destination, effective_from)
  grant SELECT to m2m_app
  grant INSERT, SELECT to m2m_system
}

table members row-level security forced {
  partner_id text not null
  id text not null
  user_id text not null
  sandbox_role text
  live_role text
  created_at timestamp with time zone not null
  removed_at timestamp with time zone
  constraint members_check CHECK (((sandbox_role IS NOT NULL) OR (live_role IS NOT NULL)))
  constraint members_check1 CHECK (((COALESCE(sandbox_role, ''::text) = 'owner'::text) = (COALESCE(live_role, ''::text) = 'owner'::text)))
  constraint members_live_role_check CHECK ((live_role = ANY (ARRAY['owner'::text, 'admin'::text, 'developer'::text, 'operations'::text, 'support'::text, 'read_only'::text])))
  constraint members_sandbox_role_check CHECK ((sandbox_role = ANY (ARRAY['owner'::text, 'admin'::text, 'developer'::text, 'operations'::text, 'support'::text, 'read_only'::text])))
  constraint members_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES partners(id)
  constraint members_pkey PRIMARY KEY (partner_id, id)
  CREATE UNIQUE INDEX members_once ON public.members USING btree (partner_id, user_id) WHERE (removed_at IS NULL)
  CREATE INDEX members_user_id_idx ON public.members USING btree (user_id) WHERE (removed_at IS NULL)
  policy crosses_partners for * to m2m_system using true with check true
  policy partner_only for * to m2m_app using (partner_id = current_setting('m2m.partner_id'::text, true)) with check (partner_id = current_setting('m2m.partner_id'::text, true))
  grant INSERT, SELECT, UPDATE (live_role), UPDATE (removed_at), UPDATE (sandbox_role) to m2m_app
  grant INSERT, SELECT, UPDATE (live_role), UPDATE (removed_at), UPDATE (sandbox_role) to m2m_system
}

table notice_mutes row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  rule text not null
  key_id text
  until_at timestamp with time zone
  created_by text not null
  created_at timestamp with time zone not null
  constraint notice_mutes_partner_id_environment_key_id_fkey FOREIGN KEY (partner_id, environment, key_id) REFERENCES api_keys(partner_id, environment, id)
  constraint notice_mutes_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE UNIQUE INDEX notice_mutes_partner_id_environment_rule_coalesce_idx ON public.notice_mutes USING btree (partner_id, environment, rule, COALESCE(key_id, ''::text))
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant DELETE, INSERT, SELECT, UPDATE (created_at), UPDATE (created_by), UPDATE (until_at) to m2m_app
  grant SELECT to m2m_system
}

table notices row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  rule text not null
  severity text not null
  key_id text
  title text not null
  text text not null
  details jsonb not null
  is_muted boolean not null
  created_at timestamp with time zone not null
  acknowledged_at timestamp with time zone
  acknowledged_by text
  endpoint_id text
  constraint notices_severity_check CHECK ((severity = ANY (ARRAY['info'::text, 'warning'::text, 'critical'::text])))
  constraint notices_subject_check CHECK ((num_nonnulls(key_id, endpoint_id) = 1))
  constraint notices_partner_id_environment_key_id_fkey FOREIGN KEY (partner_id, environment, key_id) REFERENCES api_keys(partner_id, environment, id)
  constraint notices_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE INDEX notices_created_at_idx ON public.notices USING btree (created_at)
  CREATE INDEX notices_partner_id_environment_created_at_id_idx ON public.notices USING btree (partner_id, environment, created_at DESC, id DESC)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant SELECT, UPDATE (acknowledged_at), UPDATE (acknowledged_by) to m2m_app
  grant DELETE, INSERT, SELECT to m2m_system
}

table operation_changes row-level security forced {
  partner_id text not null
  environment environment not null
  operation_id text not null
  number integer not null
  fact text not null
  actor text not null
  status text not null
  funding_status text not null
  payout_status text not null
  event_type text
  details jsonb not null default '{}'::jsonb
  created_at timestamp with time zone not null
  constraint operation_changes_number_check CHECK ((number > 0))
  constraint operation_changes_partner_id_environment_operation_id_fkey FOREIGN KEY (partner_id, environment, operation_id) REFERENCES operations(partner_id, environment, id)
  constraint operation_changes_pkey PRIMARY KEY (partner_id, environment, operation_id, number)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT to m2m_app
}

table operation_edges {
  field text not null
  from_value text not null
  to_value text not null
  constraint operation_edges_field_check CHECK ((field = ANY (ARRAY['status'::text, 'funding'::text, 'payout'::text])))
  constraint operation_edges_pkey PRIMARY KEY (field, from_value, to_value)
  grant SELECT to m2m_app
  grant SELECT to m2m_system
}

table operation_tasks row-level security forced {
  partner_id text not null
  environment environment not null
  operation_id text not null
  kind text not null
  run_at timestamp with time zone not null
  attempts integer not null default 0
  lease_until timestamp with time zone
  claim_id text
  constraint operation_tasks_partner_id_environment_operation_id_fkey FOREIGN KEY (partner_id, environment, operation_id) REFERENCES operations(partner_id, environment, id)
  constraint operation_tasks_pkey PRIMARY KEY (partner_id, environment, operation_id, kind)
  CREATE INDEX operation_tasks_run_at_idx ON public.operation_tasks USING btree (run_at)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant DELETE, INSERT, SELECT, UPDATE to m2m_app
  grant SELECT, UPDATE (attempts), UPDATE (claim_id), UPDATE (lease_until) to m2m_system
}

table operations row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  link_id text not null
  user_id text not null
  reference_id text not null
  quote_id text not null
  disclosure_id text not null
  disclosure_hash text not null
  esign_consent_id text not null
  source text not null
  destination text not null
  send bigint not null
  receive bigint not null
  rate bigint not null
  fee bigint not null
  tax bigint not null
  total bigint not null
  status text not null default 'created'::text
  funding_method text not null
  funding_status text not null default 'pending'::text
  funding_last4 text
  funding_secret bytea
  funding_asked_at timestamp with time zone
  funding_lapses_at timestamp with time zone not null
  funding_missing_at timestamp with time zone
  funding_retries smallint not null default 0
  payout_method text not null
  payout_country text not null
  payout_last4 text not null
  payout_bank_name text
  payout_status text not null default 'none'::text
  payout_delay_seconds integer not null
  payout_due_at timestamp with time zone
  payout_asked_at timestamp with time zone
  payout_missing_at timestamp with time zone
  payout_retries smallint not null default 0
  recall_answered_at timestamp with time zone
  hold_reason text
  tracking_key text
  person_copy bytea not null
  screening text not null default 'clear'::text
  created_at timestamp with time zone not null
  paid_at timestamp with time zone
  deposited_at timestamp with time zone
  completed_at timestamp with time zone
  failed_at timestamp with time zone
  cancelled_at timestamp with time zone
  cancel_requested_at timestamp with time zone
  cancelled_by text
  cancel_reason text
  failure_code text
  returned_minor bigint
  funding_returned_minor bigint
  version integer not null default 1
  constraint operations_cancel_reason_check CHECK ((length(cancel_reason) <= 500))
  constraint operations_cancelled_by_check CHECK ((cancelled_by = ANY (ARRAY['partner'::text, 'user'::text, 'operator'::text])))
  constraint operations_check CHECK ((total = ((send + fee) + tax)))
  constraint operations_check1 CHECK (((status <> 'created'::text) OR (payout_status = ANY (ARRAY['none'::text, 'queued'::text, 'held'::text]))))
  constraint operations_check10 CHECK (((payout_status = 'returned'::text) = (returned_minor IS NOT NULL)))
  constraint operations_check11 CHECK (((cancel_requested_at IS NULL) = (cancelled_by IS NULL)))
  constraint operations_check2 CHECK (((status <> 'processing'::text) OR (payout_status = ANY (ARRAY['submitted'::text, 'unknown'::text]))))
  constraint operations_check3 CHECK (((status <> 'completed'::text) OR (payout_status = 'deposited'::text)))
  constraint operations_check4 CHECK (((status <> 'cancelled'::text) OR (payout_status = ANY (ARRAY['none'::text, 'recalled'::text, 'rejected'::text]))))
  constraint operations_check5 CHECK (((payout_status <> 'returned'::text) OR (status = 'failed'::text)))
  constraint operations_check6 CHECK (((status = 'completed'::text) <= (completed_at IS NOT NULL)))
  constraint operations_check7 CHECK (((status = 'failed'::text) = ((failed_at IS NOT NULL) AND (failure_code IS NOT NULL))))
  constraint operations_check8 CHECK (((status = 'cancelled'::text) = (cancelled_at IS NOT NULL)))
  constraint operations_check9 CHECK (((payout_status = 'none'::text) OR (paid_at IS NOT NULL)))
  constraint operations_fee_check CHECK ((fee >= 0))
  constraint operations_funding_method_check CHECK ((funding_method = ANY (ARRAY['debit_card'::text, 'ach'::text, 'manual_cash'::text, 'manual_wire'::text])))
  constraint operations_funding_retries_check CHECK (((funding_retries >= 0) AND (funding_retries <= 1)))
  constraint operations_funding_returned_minor_check CHECK ((funding_returned_minor > 0))
  constraint operations_hold_reason_check CHECK ((hold_reason = ANY (ARRAY['screening'::text, 'rail'::text])))
  constraint operations_payout_delay_seconds_check CHECK ((payout_delay_seconds >= 0))
  constraint operations_payout_retries_check CHECK (((payout_retries >= 0) AND (payout_retries <= 1)))
  constraint operations_rate_check CHECK ((rate > 0))
  constraint operations_receive_check CHECK ((receive > 0))
  constraint operations_returned_minor_check CHECK ((returned_minor > 0))
  constraint operations_screening_check CHECK ((screening = ANY (ARRAY['clear'::text, 'review'::text, 'confirmed'::text])))
  constraint operations_send_check CHECK ((send > 0))
  constraint operations_tax_check CHECK ((tax >= 0))
  constraint operations_partner_id_environment_link_id_fkey FOREIGN KEY (partner_id, environment, link_id) REFERENCES links(partner_id, environment, id)
  constraint operations_partner_id_environment_user_id_fkey FOREIGN KEY (partner_id, environment, user_id) REFERENCES users(partner_id, environment, id)
  constraint operations_pkey PRIMARY KEY (partner_id, environment, id)
  constraint operations_partner_id_environment_quote_id_key UNIQUE (partner_id, environment, quote_id)
  CREATE INDEX operations_newest ON public.operations USING btree (environment, created_at DESC, id DESC)
  CREATE INDEX operations_open ON public.operations USING btree (environment, created_at DESC, id DESC) WHERE (status = ANY (ARRAY['created'::text, 'processing'::text]))
  CREATE INDEX operations_partner_id_environment_created_at_id_idx ON public.operations USING btree (partner_id, environment, created_at DESC, id DESC)
  CREATE INDEX operations_partner_id_environment_created_at_status_funding_idx ON public.operations USING btree (partner_id, environment, created_at) INCLUDE (status, funding_status, payout_status, source, destination, send, receive)
  CREATE INDEX operations_partner_id_environment_link_id_idx ON public.operations USING btree (partner_id, environment, link_id)
  CREATE UNIQUE INDEX operations_partner_id_environment_quote_id_key ON public.operations USING btree (partner_id, environment, quote_id)
  CREATE INDEX operations_partner_id_environment_user_id_created_at_idx ON public.operations USING btree (partner_id, environment, user_id, created_at)
  policy crosses_partners for r to m2m_system using true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE (cancel_reason), UPDATE (cancel_requested_at), UPDATE (cancelled_at), UPDATE (cancelled_by), UPDATE (completed_at), UPDATE (deposited_at), UPDATE (failed_at), UPDATE (failure_code), UPDATE (funding_asked_at), UPDATE (funding_last4), UPDATE (funding_missing_at), UPDATE (funding_retries), UPDATE (funding_returned_minor), UPDATE (funding_secret), UPDATE (funding_status), UPDATE (hold_reason), UPDATE (paid_at), UPDATE (payout_asked_at), UPDATE (payout_due_at), UPDATE (payout_missing_at), UPDATE (payout_retries), UPDATE (payout_status), UPDATE (recall_answered_at), UPDATE (returned_minor), UPDATE (screening), UPDATE (status), UPDATE (tracking_key), UPDATE (version) to m2m_app
  grant SELECT (cancel_requested_at), SELECT (created_at), SELECT (destination), SELECT (environment), SELECT (failure_code), SELECT (funding_method), SELECT (funding_status), SELECT (hold_reason), SELECT (id), SELECT (paid_at), SELECT (partner_id), SELECT (payout_status), SELECT (receive), SELECT (screening), SELECT (send), SELECT (source), SELECT (status), SELECT (total) to m2m_system
}

table operator_answers {
  operator_id text not null
  scope_hash bytea not null
  body_hash bytea not null
  claimed_at timestamp with time zone not null
  answer jsonb
  expires_at timestamp with time zone not null
  constraint operator_answers_body_hash_check CHECK ((length(body_hash) = 32))
  constraint operator_answers_scope_hash_check CHECK ((length(scope_hash) = 32))
  constraint operator_answers_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES operators(id)
  constraint operator_answers_pkey PRIMARY KEY (operator_id, scope_hash)
  CREATE INDEX operator_answers_expires_at_idx ON public.operator_answers USING btree (expires_at)
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table operator_notices {
  rule text not null
  subject text not null
  details jsonb not null
  times integer not null
  fired_at timestamp with time zone not null
  constraint operator_notices_subject_check CHECK ((length(subject) <= 200))
  constraint operator_notices_pkey PRIMARY KEY (rule, subject)
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table operators {
  id text not null
  name text not null
  secret_mac bytea not null
  key_version smallint not null
  created_at timestamp with time zone not null
  created_by text
  disabled_at timestamp with time zone
  disabled_by text
  user_id text
  constraint operators_check CHECK (((disabled_at IS NULL) = (disabled_by IS NULL)))
  constraint operators_name_check CHECK ((name ~ '^[a-z][a-z0-9-]{1,31}$'::text))
  constraint operators_secret_mac_check CHECK ((length(secret_mac) = 32))
  constraint operators_created_by_fkey FOREIGN KEY (created_by) REFERENCES operators(id)
  constraint operators_disabled_by_fkey FOREIGN KEY (disabled_by) REFERENCES operators(id)
  constraint operators_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth_users(id)
  constraint operators_pkey PRIMARY KEY (id)
  constraint operators_name_key UNIQUE (name)
  constraint operators_user_id_key UNIQUE (user_id)
  CREATE UNIQUE INDEX operators_name_key ON public.operators USING btree (name)
  CREATE UNIQUE INDEX operators_user_id_key ON public.operators USING btree (user_id)
  grant INSERT, SELECT, UPDATE (disabled_at), UPDATE (disabled_by), UPDATE (key_version), UPDATE (secret_mac), UPDATE (user_id) to m2m_system
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

table pairings row-level security forced {
  id text not null
  code text not null
  device_hash bytea not null
  client_name text not null
  client_address text not null
  status text not null default 'waiting'::text
  approved_partner_id text
  approved_environment environment
  approved_by text
  approved_at timestamp with time zone
  scopes text[]
  key_expires_at timestamp with time zone
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  constraint pairings_check CHECK (((status = ANY (ARRAY['waiting'::text, 'refused'::text])) OR ((approved_partner_id IS NOT NULL) AND (approved_environment IS NOT NULL) AND (approved_by IS NOT NULL) AND (scopes IS NOT NULL) AND (key_expires_at IS NOT NULL))))
  constraint pairings_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'approved'::text, 'refused'::text, 'taken'::text])))
  constraint pairings_pkey PRIMARY KEY (id)
  constraint pairings_code_key UNIQUE (code)
  CREATE UNIQUE INDEX pairings_code_key ON public.pairings USING btree (code)
  CREATE INDEX pairings_expires_at_idx ON public.pairings USING btree (expires_at)
  policy crosses_partners for * to m2m_system using true with check true
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table partner_environments row-level security forced {
  partner_id text not null
  environment environment not null
  default_secret bytea not null
  next_secret bytea
  next_secret_lapses_at timestamp with time zone
  previous_secret bytea
  previous_secret_ends_at timestamp with time zone
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
  grant SELECT, UPDATE (allowed_origins), UPDATE (allowed_payment_methods), UPDATE (clock_offset_ms), UPDATE (default_flow), UPDATE (default_language), UPDATE (default_link_expiration_minutes), UPDATE (default_secret), UPDATE (display_name), UPDATE (logo_url), UPDATE (next_secret), UPDATE (next_secret_lapses_at), UPDATE (previous_secret), UPDATE (previous_secret_ends_at), UPDATE (primary_color), UPDATE (return_url), UPDATE (theme) to m2m_app
  grant INSERT, SELECT, UPDATE to m2m_system
}

table partners row-level security forced {
  id text not null
  slug text not null
  name text not null
  status text not null default 'active'::text
  suspended_at timestamp with time zone
  created_at timestamp with time zone not null
  contact_emails text[] not null default '{}'::text[]
  live_opened_at timestamp with time zone
  constraint partners_contact_emails_check CHECK ((cardinality(contact_emails) <= 10))
  constraint partners_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
  constraint partners_slug_check CHECK ((slug ~ '^[a-z0-9]{2,24}$'::text))
  constraint partners_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text])))
  constraint partners_pkey PRIMARY KEY (id)
  constraint partners_slug_key UNIQUE (slug)
  CREATE UNIQUE INDEX partners_slug_key ON public.partners USING btree (slug)
  policy crosses_partners for * to m2m_system using true with check true
  policy own_partner for r to m2m_app using (id = current_setting('m2m.partner_id'::text, true))
  policy own_partner_contacts for w to m2m_app using (id = current_setting('m2m.partner_id'::text, true)) with check (id = current_setting('m2m.partner_id'::text, true))
  grant SELECT, UPDATE (contact_emails) to m2m_app
  grant INSERT, SELECT, UPDATE to m2m_system
}

table payout_batches {
  id text not null
  environment environment not null
  adapter text not null
  created_by text not null
  created_at timestamp with time zone not null
  released_by text
  released_at timestamp with time zone
  constraint payout_batches_check CHECK ((released_by <> created_by))
  constraint payout_batches_pkey PRIMARY KEY (id)
  grant INSERT, SELECT, UPDATE to m2m_system
}

table process_heartbeats unlogged with fillfactor=50 {
  id text not null
  applied_seq bigint not null
  seen_at timestamp with time zone not null
  constraint process_heartbeats_pkey PRIMARY KEY (id)
  grant SELECT to m2m_app
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table provider_entities {
  environment environment not null
  name text not null
  phone text not null
  website text not null
  set_by text not null
  set_at timestamp with time zone not null
  constraint provider_entities_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
  constraint provider_entities_phone_check CHECK (((length(phone) >= 7) AND (length(phone) <= 40)))
  constraint provider_entities_website_check CHECK (((length(website) >= 4) AND (length(website) <= 200)))
  constraint provider_entities_pkey PRIMARY KEY (environment)
  grant SELECT to m2m_app
  grant INSERT, SELECT, UPDATE to m2m_system
}

table quotes row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  kind text not null
  link_id text
  user_id text
  side text not null
  source text not null
  destination text not null
  send bigint not null
  receive bigint not null
  rate bigint not null
  fee bigint not null
  tax bigint not null
  total bigint not null
  funding_method text not null
  residence_state text
  mid_rate bigint not null
  margin_bp integer not null
  rate_source text not null
  rate_as_of timestamp with time zone not null
  remainder bigint not null
  magic text
  operation_id text
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  constraint quotes_check CHECK ((total = ((send + fee) + tax)))
  constraint quotes_check1 CHECK ((expires_at > created_at))
  constraint quotes_check2 CHECK (((kind = 'firm'::text) = ((link_id IS NOT NULL) AND (user_id IS NOT NULL))))
  constraint quotes_check3 CHECK (((kind = 'firm'::text) OR (operation_id IS NULL)))
  constraint quotes_check4 CHECK ((((environment)::text = 'sandbox'::text) OR (magic IS NULL)))
  constraint quotes_fee_check CHECK ((fee >= 0))
  constraint quotes_funding_method_check CHECK ((funding_method = ANY (ARRAY['debit_card'::text, 'ach'::text, 'manual_cash'::text, 'manual_wire'::text])))
  constraint quotes_kind_check CHECK ((kind = ANY (ARRAY['firm'::text, 'information'::text])))
  constraint quotes_magic_check CHECK ((magic = ANY (ARRAY['expires'::text, 'rate_moves'::text, 'fee_changes'::text])))
  constraint quotes_rate_check CHECK ((rate > 0))
  constraint quotes_receive_check CHECK ((receive > 0))
  constraint quotes_remainder_check CHECK ((remainder >= 0))
  constraint quotes_send_check CHECK ((send > 0))
  constraint quotes_side_check CHECK ((side = ANY (ARRAY['send'::text, 'receive'::text])))
  constraint quotes_tax_check CHECK ((tax >= 0))
  constraint quotes_partner_id_environment_fkey FOREIGN KEY (partner_id, environment) REFERENCES partner_environments(partner_id, environment)
  constraint quotes_pkey PRIMARY KEY (partner_id, environment, id)
  constraint quotes_partner_id_environment_operation_id_key UNIQUE (partner_id, environment, operation_id)
  CREATE INDEX quotes_expires_at_idx ON public.quotes USING btree (expires_at) WHERE (kind = 'information'::text)
  CREATE INDEX quotes_partner_id_environment_link_id_idx ON public.quotes USING btree (partner_id, environment, link_id) WHERE (link_id IS NOT NULL)
  CREATE UNIQUE INDEX quotes_partner_id_environment_operation_id_key ON public.quotes USING btree (partner_id, environment, operation_id)
  policy information_only for * to m2m_system using (kind = 'information'::text)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE (operation_id) to m2m_app
  grant DELETE, SELECT to m2m_system
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

table rates {
  number bigint not null identity a
  source text not null
  destination text not null
  rate_source text not null
  mid_rate bigint not null
  as_of timestamp with time zone not null
  set_by text not null
  created_at timestamp with time zone not null
  constraint rates_mid_rate_check CHECK ((mid_rate > 0))
  constraint rates_source_destination_fkey FOREIGN KEY (source, destination) REFERENCES corridors(source, destination)
  constraint rates_pkey PRIMARY KEY (number)
  CREATE INDEX rates_source_destination_rate_source_as_of_number_idx ON public.rates USING btree (source, destination, rate_source, as_of DESC, number DESC)
  grant SELECT to m2m_app
  grant DELETE, INSERT, SELECT to m2m_system
}

table refunds row-level security forced {
  partner_id text not null
  environment environment not null
  operation_id text not null
  id text not null
  minor bigint not null
  currency text not null
  reason text not null
  status text not null default 'due'::text
  due_at timestamp with time zone not null
  paid_at timestamp with time zone
  paid_by text
  refused_code text
  created_at timestamp with time zone not null
  constraint refunds_check CHECK (((status = 'paid'::text) = ((paid_at IS NOT NULL) AND (paid_by IS NOT NULL))))
  constraint refunds_minor_check CHECK ((minor > 0))
  constraint refunds_status_check CHECK ((status = ANY (ARRAY['due'::text, 'paid'::text])))
  constraint refunds_partner_id_environment_operation_id_fkey FOREIGN KEY (partner_id, environment, operation_id) REFERENCES operations(partner_id, environment, id)
  constraint refunds_pkey PRIMARY KEY (partner_id, environment, operation_id)
  constraint refunds_partner_id_environment_id_key UNIQUE (partner_id, environment, id)
  CREATE INDEX refunds_partner_id_environment_due_at_idx ON public.refunds USING btree (partner_id, environment, due_at) WHERE (status = 'due'::text)
  CREATE UNIQUE INDEX refunds_partner_id_environment_id_key ON public.refunds USING btree (partner_id, environment, id)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE (paid_at), UPDATE (paid_by), UPDATE (refused_code), UPDATE (status) to m2m_app
}

table request_logs row-level security forced RANGE (created_at) {
  partner_id text not null
  environment environment not null
  created_at timestamp with time zone not null
  id text not null
  method text not null
  route text not null
  status smallint not null
  code text
  duration_ms real not null
  key_id text not null
  secret_id text not null
  address text not null
  user_agent text not null
  idempotency_key text
  object_id text
  is_replay boolean not null
  error_paths text[] not null
  body jsonb
  constraint request_logs_pkey PRIMARY KEY (partner_id, environment, created_at, id)
  CREATE INDEX request_logs_partner_id_environment_code_route_created_at_idx ON ONLY public.request_logs USING btree (partner_id, environment, code, route, created_at) WHERE (code IS NOT NULL)
  CREATE INDEX request_logs_partner_id_environment_id_idx ON ONLY public.request_logs USING btree (partner_id, environment, id)
  CREATE INDEX request_logs_partner_id_environment_idempotency_key_created_idx ON ONLY public.request_logs USING btree (partner_id, environment, idempotency_key, created_at) WHERE (idempotency_key IS NOT NULL)
  CREATE INDEX request_logs_partner_id_environment_key_id_created_at_id_idx ON ONLY public.request_logs USING btree (partner_id, environment, key_id, created_at, id)
  CREATE INDEX request_logs_partner_id_environment_object_id_created_at_idx ON ONLY public.request_logs USING btree (partner_id, environment, object_id, created_at) WHERE (object_id IS NOT NULL)
  CREATE INDEX request_logs_partner_id_environment_status_created_at_id_idx ON ONLY public.request_logs USING btree (partner_id, environment, status, created_at, id) WHERE (status >= 400)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for r to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant SELECT to m2m_app
  grant INSERT, SELECT to m2m_system
}

table reviews row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  kind text not null
  user_id text not null
  link_id text
  operation_id text
  score smallint
  reasons text[] not null
  state text not null
  opened_at timestamp with time zone not null
  decided_at timestamp with time zone
  decided_by text
  checklist jsonb
  note bytea
  handled_at timestamp with time zone
  constraint reviews_check CHECK (((state = 'open'::text) = (decided_at IS NULL)))
  constraint reviews_check1 CHECK (((decided_at IS NULL) = (decided_by IS NULL)))
  constraint reviews_kind_check CHECK ((kind = ANY (ARRAY['sanctions'::text, 'identity'::text, 'duplicate_person'::text])))
  constraint reviews_score_check CHECK (((score >= 0) AND (score <= 100)))
  constraint reviews_state_check CHECK ((state = ANY (ARRAY['open'::text, 'document'::text, 'cleared'::text, 'confirmed'::text])))
  constraint reviews_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE UNIQUE INDEX one_open_review ON public.reviews USING btree (partner_id, environment, kind, user_id) WHERE (state = ANY (ARRAY['open'::text, 'document'::text]))
  CREATE UNIQUE INDEX reviews_by_id ON public.reviews USING btree (id)
  CREATE INDEX reviews_unhandled ON public.reviews USING btree (decided_at) WHERE ((decided_at IS NOT NULL) AND (handled_at IS NULL))
  CREATE INDEX reviews_waiting ON public.reviews USING btree (opened_at, id) WHERE (state = ANY (ARRAY['open'::text, 'document'::text]))
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
  grant SELECT (checklist), SELECT (decided_at), SELECT (decided_by), SELECT (environment), SELECT (handled_at), SELECT (id), SELECT (kind), SELECT (link_id), SELECT (opened_at), SELECT (operation_id), SELECT (partner_id), SELECT (reasons), SELECT (score), SELECT (state), SELECT (user_id), UPDATE (checklist), UPDATE (decided_at), UPDATE (decided_by), UPDATE (handled_at), UPDATE (note), UPDATE (state) to m2m_system
}

table route_scopes {
  route text not null
  scope text not null
  constraint route_scopes_pkey PRIMARY KEY (route)
  grant INSERT, SELECT, UPDATE to m2m_system
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

table sandbox_fundings row-level security forced {
  partner_id text not null
  environment environment not null
  operation_id text not null
  attempt integer not null
  method text not null
  outcome text not null
  minor bigint not null
  currency text not null
  begun_at timestamp with time zone not null
  settled text
  settled_at timestamp with time zone
  captured_at timestamp with time zone
  voided_at timestamp with time zone
  refund_ids text[] not null default '{}'::text[]
  refunded_minor bigint not null default 0
  return_url text
  constraint sandbox_fundings_check CHECK (((refunded_minor >= 0) AND (refunded_minor <= minor)))
  constraint sandbox_fundings_environment_check CHECK (((environment)::text = 'sandbox'::text))
  constraint sandbox_fundings_minor_check CHECK ((minor > 0))
  constraint sandbox_fundings_settled_check CHECK ((settled = ANY (ARRAY['received'::text, 'passed'::text, 'failed'::text])))
  constraint sandbox_fundings_pkey PRIMARY KEY (partner_id, environment, operation_id, attempt)
  CREATE INDEX sandbox_fundings_operation ON public.sandbox_fundings USING btree (operation_id)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
  grant SELECT, UPDATE to m2m_system
}

table sandbox_payouts row-level security forced {
  partner_id text not null
  environment environment not null
  operation_id text not null
  outcome text not null
  minor bigint not null
  currency text not null
  first_submitted_at timestamp with time zone not null
  submitted_at timestamp with time zone
  recall_asked_at timestamp with time zone
  recalled_at timestamp with time zone
  pushed_to text
  pushed_at timestamp with time zone
  constraint sandbox_payouts_environment_check CHECK (((environment)::text = 'sandbox'::text))
  constraint sandbox_payouts_minor_check CHECK ((minor > 0))
  constraint sandbox_payouts_pushed_to_check CHECK ((pushed_to = ANY (ARRAY['deposited'::text, 'rejected'::text, 'returned'::text])))
  constraint sandbox_payouts_pkey PRIMARY KEY (partner_id, environment, operation_id)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
}

table saved_views row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  page text not null
  name text not null
  query text not null
  member_id text
  created_by text not null
  created_at timestamp with time zone not null
  constraint saved_views_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))
  constraint saved_views_page_check CHECK ((page ~ '^[a-z]+(-[a-z]+)*$'::text))
  constraint saved_views_query_check CHECK ((length(query) <= 2000))
  constraint saved_views_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE INDEX saved_views_partner_id_environment_page_created_at_idx ON public.saved_views USING btree (partner_id, environment, page, created_at)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant DELETE, INSERT, SELECT to m2m_app
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

table screening_cases row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  user_id text not null
  link_id text
  operation_id text
  review_id text
  list_version integer not null
  outcome text not null
  hits jsonb not null
  created_at timestamp with time zone not null
  constraint screening_cases_outcome_check CHECK ((outcome = ANY (ARRAY['clear'::text, 'review'::text, 'confirmed'::text])))
  constraint screening_cases_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE INDEX screening_cases_of_user ON public.screening_cases USING btree (partner_id, environment, user_id, created_at)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE (review_id) to m2m_app
}

table screening_entries {
  number integer not null
  since_version integer not null
  until_version integer
  hash bytea not null
  content jsonb not null
  constraint screening_entries_hash_check CHECK ((length(hash) = 32))
  constraint screening_entries_since_version_fkey FOREIGN KEY (since_version) REFERENCES screening_lists(version)
  constraint screening_entries_until_version_fkey FOREIGN KEY (until_version) REFERENCES screening_lists(version)
  constraint screening_entries_pkey PRIMARY KEY (number, since_version)
  CREATE UNIQUE INDEX screening_entries_standing ON public.screening_entries USING btree (number) WHERE (until_version IS NULL)
  grant SELECT to m2m_app
  grant INSERT, SELECT, UPDATE (until_version) to m2m_system
}

table screening_exceptions row-level security forced {
  partner_id text not null
  environment environment not null
  user_id text not null
  subject_index bytea not null
  entry_number integer not null
  entry_hash bytea not null
  review_id text not null
  created_at timestamp with time zone not null
  constraint screening_exceptions_pkey PRIMARY KEY (partner_id, environment, user_id, subject_index, entry_number)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
}

table screening_lists {
  version integer not null
  content_hash bytea not null
  entries integer not null
  aliases integer not null
  changed integer not null
  imported_at timestamp with time zone not null
  imported_by text not null
  seen_at timestamp with time zone not null
  constraint screening_lists_content_hash_check CHECK ((length(content_hash) = 32))
  constraint screening_lists_version_check CHECK ((version > 0))
  constraint screening_lists_pkey PRIMARY KEY (version)
  grant SELECT to m2m_app
  grant INSERT, SELECT, UPDATE (seen_at) to m2m_system
}

table screenings row-level security forced {
  partner_id text not null
  environment environment not null
  user_id text not null
  status text not null
  case_id text
  list_version integer not null
  screened_at timestamp with time zone not null
  is_watched boolean not null
  constraint screenings_status_check CHECK ((status = ANY (ARRAY['clear'::text, 'review'::text, 'confirmed'::text])))
  constraint screenings_pkey PRIMARY KEY (partner_id, environment, user_id)
  CREATE INDEX screenings_watched ON public.screenings USING btree (list_version, partner_id, environment, user_id) WHERE is_watched
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
  grant SELECT to m2m_system
}

table tax_rules {
  number bigint not null identity a
  source text not null
  state text
  label text not null
  is_physical_only boolean not null
  fixed_minor bigint not null
  percent_bp integer not null
  min_minor bigint
  max_minor bigint
  effective_from timestamp with time zone not null
  effective_until timestamp with time zone
  set_by text not null
  created_at timestamp with time zone not null
  constraint tax_rules_check CHECK ((effective_until > effective_from))
  constraint tax_rules_check1 CHECK ((max_minor >= min_minor))
  constraint tax_rules_fixed_minor_check CHECK ((fixed_minor >= 0))
  constraint tax_rules_label_check CHECK (((length(label) >= 1) AND (length(label) <= 80)))
  constraint tax_rules_max_minor_check CHECK ((max_minor >= 0))
  constraint tax_rules_min_minor_check CHECK ((min_minor >= 0))
  constraint tax_rules_percent_bp_check CHECK (((percent_bp >= 0) AND (percent_bp <= 10000)))
  constraint tax_rules_source_check CHECK ((source ~ '^[A-Z]{3}$'::text))
  constraint tax_rules_state_check CHECK ((state ~ '^[A-Z]{2}$'::text))
  constraint tax_rules_pkey PRIMARY KEY (number)
  CREATE INDEX tax_rules_source_effective_from_idx ON public.tax_rules USING btree (source, effective_from)
  grant SELECT to m2m_app
  grant INSERT, SELECT to m2m_system
}

table transfer_limits {
  environment environment not null
  level smallint not null
  per_transfer bigint not null
  per_day bigint not null
  per_month bigint not null
  per_half_year bigint not null
  constraint transfer_limits_check CHECK (((per_day >= per_transfer) AND (per_month >= per_day) AND (per_half_year >= per_month)))
  constraint transfer_limits_level_check CHECK (((level >= 1) AND (level <= 3)))
  constraint transfer_limits_per_transfer_check CHECK ((per_transfer > 0))
  constraint transfer_limits_pkey PRIMARY KEY (environment, level)
  grant SELECT to m2m_app
  grant SELECT, UPDATE to m2m_system
}

table usage_days row-level security forced {
  partner_id text not null
  environment environment not null
  start_at timestamp with time zone not null
  key_id text not null
  secret_id text not null
  route text not null
  status_class smallint not null
  code text not null
  count bigint not null
  latency integer[] not null
  constraint usage_minutes_latency_check CHECK ((cardinality(latency) = 24))
  constraint usage_minutes_status_class_check CHECK (((status_class >= 1) AND (status_class <= 5)))
  constraint usage_days_pkey PRIMARY KEY (partner_id, environment, start_at, secret_id, route, status_class, code)
  CREATE INDEX usage_days_start_at_idx ON public.usage_days USING btree (start_at)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for r to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant SELECT to m2m_app
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table usage_drops row-level security forced {
  partner_id text not null
  environment environment not null
  start_at timestamp with time zone not null
  usage bigint not null
  request_logs bigint not null
  constraint usage_drops_pkey PRIMARY KEY (partner_id, environment, start_at)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for r to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant SELECT to m2m_app
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table usage_hours row-level security forced {
  partner_id text not null
  environment environment not null
  start_at timestamp with time zone not null
  key_id text not null
  secret_id text not null
  route text not null
  status_class smallint not null
  code text not null
  count bigint not null
  latency integer[] not null
  constraint usage_minutes_latency_check CHECK ((cardinality(latency) = 24))
  constraint usage_minutes_status_class_check CHECK (((status_class >= 1) AND (status_class <= 5)))
  constraint usage_hours_pkey PRIMARY KEY (partner_id, environment, start_at, secret_id, route, status_class, code)
  CREATE INDEX usage_hours_start_at_idx ON public.usage_hours USING btree (start_at)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for r to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant SELECT to m2m_app
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table usage_minutes row-level security forced with fillfactor=70 {
  partner_id text not null
  environment environment not null
  start_at timestamp with time zone not null
  key_id text not null
  secret_id text not null
  route text not null
  status_class smallint not null
  code text not null
  count bigint not null
  latency integer[] not null
  constraint usage_minutes_latency_check CHECK ((cardinality(latency) = 24))
  constraint usage_minutes_status_class_check CHECK (((status_class >= 1) AND (status_class <= 5)))
  constraint usage_minutes_pkey PRIMARY KEY (partner_id, environment, start_at, secret_id, route, status_class, code)
  CREATE INDEX usage_minutes_start_at_idx ON public.usage_minutes USING btree (start_at)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for r to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant SELECT to m2m_app
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

table user_erasures row-level security forced {
  partner_id text not null
  environment environment not null
  user_id text not null
  due_at timestamp with time zone not null
  constraint user_erasures_partner_id_environment_user_id_fkey FOREIGN KEY (partner_id, environment, user_id) REFERENCES users(partner_id, environment, id)
  constraint user_erasures_pkey PRIMARY KEY (partner_id, environment, user_id)
  CREATE INDEX user_erasures_due_at_idx ON public.user_erasures USING btree (due_at)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant DELETE, INSERT, SELECT, UPDATE to m2m_app
  grant SELECT to m2m_system
}

table user_reveals row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  user_id text not null
  member_id text not null
  fields text[] not null
  reason text not null
  created_at timestamp with time zone not null
  constraint user_reveals_reason_check CHECK (((length(reason) >= 5) AND (length(reason) <= 300)))
  constraint user_reveals_partner_id_environment_user_id_fkey FOREIGN KEY (partner_id, environment, user_id) REFERENCES users(partner_id, environment, id)
  constraint user_reveals_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE INDEX user_reveals_partner_id_environment_member_id_created_at_idx ON public.user_reveals USING btree (partner_id, environment, member_id, created_at)
  CREATE INDEX user_reveals_partner_id_environment_user_id_created_at_idx ON public.user_reveals USING btree (partner_id, environment, user_id, created_at)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant DELETE, INSERT, SELECT to m2m_app
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
  residence_state text
  max_level smallint
  version integer not null default 0
  restricted_at timestamp with time zone
  erased_at timestamp with time zone
  constraint users_max_level_check CHECK (((max_level >= 1) AND (max_level <= 3)))
  constraint users_reference_id_check CHECK (((length(reference_id) >= 1) AND (length(reference_id) <= 255)))
  constraint users_residence_state_check CHECK ((residence_state ~ '^[A-Z]{2}$'::text))
  constraint users_restricted_have_no_link CHECK (((restricted_at IS NULL) OR (active_link_id IS NULL)))
  constraint users_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'data_incomplete'::text, 'data_complete'::text, 'cip_pending'::text, 'cip_verified'::text, 'cip_failed'::text])))
  constraint users_partner_id_environment_fkey FOREIGN KEY (partner_id, environment) REFERENCES partner_environments(partner_id, environment)
  constraint users_pkey PRIMARY KEY (partner_id, environment, id)
  constraint users_partner_id_environment_reference_id_key UNIQUE (partner_id, environment, reference_id)
  CREATE INDEX users_partner_id_environment_created_at_id_idx ON public.users USING btree (partner_id, environment, created_at DESC, id DESC)
  CREATE UNIQUE INDEX users_partner_id_environment_reference_id_key ON public.users USING btree (partner_id, environment, reference_id)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
}

table webhook_endpoint_health row-level security forced with fillfactor=50 {
  partner_id text not null
  environment environment not null
  endpoint_id text not null
  last_sequence bigint not null default 0
  open_count smallint not null default 0
  open_until timestamp with time zone
  failing_since timestamp with time zone
  last_failure_at timestamp with time zone
  warned_percent smallint not null default 0
  exhausted integer not null default 0
  exhausted_since timestamp with time zone
  exhausted_told_at timestamp with time zone
  constraint webhook_endpoint_health_pkey PRIMARY KEY (partner_id, environment, endpoint_id)
  CREATE INDEX webhook_endpoint_health_exhausted_told_at_idx ON public.webhook_endpoint_health USING btree (exhausted_told_at) WHERE (exhausted > 0)
  CREATE INDEX webhook_endpoint_health_failing_since_idx ON public.webhook_endpoint_health USING btree (failing_since) WHERE (failing_since IS NOT NULL)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant SELECT, UPDATE to m2m_app
  grant INSERT, SELECT, UPDATE to m2m_system
}

table webhook_endpoints row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  kind text not null
  url text not null
  description text
  secret bytea
  next_secret bytea
  next_secret_lapses_at timestamp with time zone
  previous_secret bytea
  previous_secret_ends_at timestamp with time zone
  event_types text[] not null
  headers bytea
  max_concurrency smallint not null default 32
  max_per_second integer
  ordering text not null default 'none'::text
  park_after_attempts smallint
  schedule text not null default 'documented'::text
  disable_after_hours integer not null default 120
  status text not null default 'enabled'::text
  disabled_reason text
  disabled_at timestamp with time zone
  deleted_at timestamp with time zone
  created_at timestamp with time zone not null
  constraint webhook_endpoints_description_check CHECK ((length(description) <= 200))
  constraint webhook_endpoints_disable_after_hours_check CHECK (((disable_after_hours >= 1) AND (disable_after_hours <= 720)))
  constraint webhook_endpoints_kind_check CHECK ((kind = ANY (ARRAY['endpoint'::text, 'callback'::text])))
  constraint webhook_endpoints_max_concurrency_check CHECK (((max_concurrency >= 1) AND (max_concurrency <= 128)))
  constraint webhook_endpoints_max_per_second_check CHECK (((max_per_second >= 1) AND (max_per_second <= 10000)))
  constraint webhook_endpoints_ordering_check CHECK ((ordering = ANY (ARRAY['none'::text, 'endpoint'::text, 'link'::text])))
  constraint webhook_endpoints_park_after_attempts_check CHECK (((park_after_attempts >= 1) AND (park_after_attempts <= 20)))
  constraint webhook_endpoints_schedule_check CHECK ((schedule = ANY (ARRAY['documented'::text, 'long'::text])))
  constraint webhook_endpoints_status_check CHECK ((status = ANY (ARRAY['enabled'::text, 'disabled'::text])))
  constraint webhook_endpoints_partner_id_environment_fkey FOREIGN KEY (partner_id, environment) REFERENCES partner_environments(partner_id, environment)
  constraint webhook_endpoints_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE UNIQUE INDEX webhook_endpoints_first ON public.webhook_endpoints USING btree (partner_id, environment) WHERE ((kind = 'endpoint'::text) AND (secret IS NULL) AND (deleted_at IS NULL))
  CREATE UNIQUE INDEX webhook_endpoints_partner_id_environment_url_idx ON public.webhook_endpoints USING btree (partner_id, environment, url) WHERE (kind = 'callback'::text)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
  grant INSERT, SELECT, UPDATE to m2m_system
}

table webhook_replays row-level security forced {
  partner_id text not null
  environment environment not null
  id text not null
  endpoint_id text not null
  what text not null
  event_types text[] not null
  from_at timestamp with time zone not null
  to_at timestamp with time zone not null
  status text not null
  position text not null default ''::text
  matched integer not null
  queued integer not null default 0
  created_by text not null
  created_at timestamp with time zone not null
  ended_at timestamp with time zone
  constraint webhook_replays_status_check CHECK ((status = ANY (ARRAY['running'::text, 'paused'::text, 'done'::text, 'cancelled'::text])))
  constraint webhook_replays_what_check CHECK ((what = ANY (ARRAY['failed'::text, 'skipped'::text, 'undelivered'::text, 'everything'::text])))
  constraint webhook_replays_pkey PRIMARY KEY (partner_id, environment, id)
  CREATE INDEX webhook_replays_status_idx ON public.webhook_replays USING btree (status) WHERE (status = 'running'::text)
  policy crosses_partners for * to m2m_system using true with check true
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant INSERT, SELECT, UPDATE to m2m_app
  grant INSERT, SELECT, UPDATE to m2m_system
}

table widget_devices row-level security forced {
  partner_id text not null
  environment environment not null
  link_id text not null
  device_hash bytea not null
  trusted_by text not null
  created_at timestamp with time zone not null
  constraint widget_devices_device_hash_check CHECK ((length(device_hash) = 32))
  constraint widget_devices_trusted_by_check CHECK ((trusted_by = ANY (ARRAY['first_data'::text, 'step_up'::text, 'empty'::text])))
  constraint widget_devices_partner_id_environment_link_id_fkey FOREIGN KEY (partner_id, environment, link_id) REFERENCES links(partner_id, environment, id)
  constraint widget_devices_pkey PRIMARY KEY (partner_id, environment, link_id, device_hash)
  policy owner_only for * to m2m_app using ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true))) with check ((partner_id = current_setting('m2m.partner_id'::text, true)) AND ((environment)::text = current_setting('m2m.environment'::text, true)))
  grant DELETE, INSERT, SELECT to m2m_app
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
  last_seen_at timestamp with time zone not null default now()
  constraint workers_pkey PRIMARY KEY (id)
  grant DELETE, INSERT, SELECT, UPDATE to m2m_system
}

domain environment text CHECK ((VALUE = ANY (ARRAY['sandbox'::text, 'live'::text])))
sequence change_seq
sequence fee_rules_number_seq
sequence margin_rules_number_seq
sequence rate_exchanges_id_seq
sequence rates_number_seq
sequence tax_rules_number_seq

CREATE OR REPLACE FUNCTION public.activate_secret(p_partner text, p_environment text, p_secret text, p_now timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
declare
  rotation api_key_rotations;
  old_end timestamptz;
begin
  -- The key's row first, as every change of a key does: one order, no deadlock.
  perform from api_keys k where k.partner_id = p_partner and k.environment = p_environment and k.id =
    (select s.key_id from api_key_secrets s where s.partner_id = p_partner and s.environment = p_environment and s.id = p_secret) for update;
  update api_key_rotations r set state = 'overlap', activated_at = p_now
  where r.partner_id = p_partner and r.environment = p_environment and r.new_secret_id = p_secret and r.state = 'pending'
  returning * into rotation;
  if not found then
    return false;
  end if;
  old_end := least(p_now + make_interval(secs => rotation.grace_seconds), rotation.latest_at);
  if old_end <= p_now then
    perform pg_advisory_xact_lock(secret_lock(rotation.old_secret_id));
  end if;
  update api_key_secrets s set
    status = case when old_end <= p_now then 'revoked' else 'retiring' end,
    revoked_at = case when old_end <= p_now then p_now end,
    expires_at = least(s.expires_at, old_end)
  where s.partner_id = p_partner and s.environment = p_environment and s.id = rotation.old_secret_id and s.status = 'active';
  update api_key_secrets s set status = 'active', activated_at = p_now
  where s.partner_id = p_partner and s.environment = p_environment and s.id = p_secret and s.status = 'pending';
  if old_end <= p_now then
    update api_key_rotations r set state = 'finished', ended_at = p_now, ended_by = 'system'
    where r.partner_id = p_partner and r.environment = p_environment and r.id = rotation.id;
  end if;
  perform note_change('key', rotation.key_id);
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION public.assert_key_usable(p_partner text, p_environment text, p_secret text, p_now timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.audit_head_moves_forward()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.partner_id <> old.partner_id or new.count <> old.count + 1 then
    raise exception 'an audit head moves forward by one';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.check_ledger_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  entry ledger_entries;
  pending ledger_entries;
  wanted text;
begin
  wanted := case tg_table_name when 'ledger_entries' then (to_jsonb(new) ->> 'id') else (to_jsonb(new) ->> 'entry_id') end;
  select * into entry from ledger_entries e
  where e.partner_id = new.partner_id and e.environment = new.environment and e.id = wanted;
  if (select count(*) from ledger_lines l where l.partner_id = entry.partner_id and l.environment = entry.environment
      and l.entry_id = entry.id) <> entry.line_count then
    raise exception 'ledger entry % does not have its % lines', entry.id, entry.line_count using errcode = 'check_violation';
  end if;
  perform from ledger_lines l where l.partner_id = entry.partner_id and l.environment = entry.environment and l.entry_id = entry.id
    group by l.currency having sum(case l.side when 'debit' then l.minor else -l.minor end) <> 0;
  if found then
    raise exception 'ledger entry % does not balance', entry.id using errcode = 'check_violation';
  end if;
  if entry.resolves is null then
    return null;
  end if;
  select * into pending from ledger_entries e
  where e.partner_id = entry.partner_id and e.environment = entry.environment and e.id = entry.resolves;
  if pending.state <> 'pending' or pending.operation_id <> entry.operation_id then
    raise exception 'ledger entry % settles what is not pending', entry.id using errcode = 'check_violation';
  end if;
  if entry.state = 'posted' then
    perform from (
      select account, currency, side, sum(case entry_id when entry.id then minor else -minor end) as difference from ledger_lines l
      where l.partner_id = entry.partner_id and l.environment = entry.environment and l.entry_id in (entry.id, pending.id)
      group by account, currency, side) as compared where difference <> 0;
    if found then
      raise exception 'ledger entry % posts other lines than were pending', entry.id using errcode = 'check_violation';
    end if;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.check_operation_edges()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    if (new.status, new.funding_status, new.payout_status) <> ('created', 'pending', 'none') then
      raise exception 'an operation begins as created, pending, none' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  perform from (values ('status', old.status, new.status), ('funding', old.funding_status, new.funding_status),
      ('payout', old.payout_status, new.payout_status)) as change (field, was, becomes)
    where was <> becomes and not exists (select from operation_edges e
      where e.field = change.field and e.from_value = was and e.to_value = becomes);
  if found then
    raise exception 'no such edge: % % %, % % %', old.status, old.funding_status, old.payout_status,
      new.status, new.funding_status, new.payout_status using errcode = 'check_violation';
  end if;
  -- Sealing anew under a rotated key changes nothing that anybody agreed to.
  if new.version <= old.version and to_jsonb(new) - 'funding_secret' <> to_jsonb(old) - 'funding_secret' then
    raise exception 'an operation changes together with its trail' using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.claim_deliveries(p_worker text, p_claim uuid, p_limit integer, p_room integer, p_rooms jsonb, p_after_endpoint text, p_after_lane integer, p_after_ordered text, p_after_key text, p_window integer, p_lease_seconds integer)
 RETURNS TABLE("windowEndpoint" text, "windowLane" smallint, "windowVisited" integer, "orderedEndpoint" text, "orderedKey" text, "orderedVisited" integer, "partnerId" text, environment text, "deliveryId" text, "endpointId" text, "eventId" text, "eventType" text, "linkId" text, "targetUrl" text, "isOrdered" boolean, sequence bigint, attempt smallint, lane smallint, "createdAt" timestamp with time zone, "waitedMs" double precision, "isTest" boolean, body bytea, "partnerSlug" text, kind text, url text, "isEnabled" boolean, "maxConcurrency" smallint, "maxPerSecond" integer, schedule text, "parkAfterAttempts" smallint, headers bytea, "hasDefaultSecret" boolean, secret bytea, "nextSecret" bytea, "previousSecret" bytea, "openCount" smallint)
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_bitmapscan TO 'off'
AS $function$
#variable_conflict use_column
begin
  perform set_config('synchronous_commit', 'off', true);
  return query
  with recursive pairs as (
    (select q.partner_id, q.environment, q.endpoint_id, q.lane, q.run_at, 1 as visited
    from delivery_queue q
    where q.lease_until is null and q.ordering_key is null
      and (q.endpoint_id, q.lane) > (p_after_endpoint, p_after_lane)
    order by q.endpoint_id, q.lane, q.run_at, q.delivery_id limit 1)
    union all
    select n.partner_id, n.environment, n.endpoint_id, n.lane, n.run_at, p.visited + 1
    from pairs p cross join lateral (
      select q.partner_id, q.environment, q.endpoint_id, q.lane, q.run_at
      from delivery_queue q
      where q.lease_until is null and q.ordering_key is null and (q.endpoint_id, q.lane) > (p.endpoint_id, p.lane)
      order by q.endpoint_id, q.lane, q.run_at, q.delivery_id limit 1
    ) n
    where p.visited < p_window
  ), heads as (
    (select q.partner_id, q.environment, q.delivery_id, q.endpoint_id, q.ordering_key, q.lane, q.run_at, q.lease_until,
      1 as visited
    from delivery_queue q
    where q.ordering_key is not null and (q.endpoint_id, q.ordering_key) > (p_after_ordered, p_after_key)
    order by q.endpoint_id, q.ordering_key, q.delivery_id limit 1)
    union all
    select n.partner_id, n.environment, n.delivery_id, n.endpoint_id, n.ordering_key, n.lane, n.run_at, n.lease_until,
      p.visited + 1
    from heads p cross join lateral (
      select q.partner_id, q.environment, q.delivery_id, q.endpoint_id, q.ordering_key, q.lane, q.run_at, q.lease_until
      from delivery_queue q
      where q.ordering_key is not null and (q.endpoint_id, q.ordering_key) > (p.endpoint_id, p.ordering_key)
      order by q.endpoint_id, q.ordering_key, q.delivery_id limit 1
    ) n
    where p.visited < p_window
  ), due as (
    select p.partner_id, p.environment, p.endpoint_id, p.lane, null::text as head from pairs p where p.run_at <= now()
    union all
    select h.partner_id, h.environment, h.endpoint_id, h.lane, h.delivery_id from heads h
    where h.run_at <= now() and h.lease_until is null
  ), ready as (
    select d.*, case
      when e.status = 'disabled' or e.deleted_at is not null then p_limit
      when h.open_until > now() then 0
      else least(coalesce((p_rooms ->> d.endpoint_id)::integer, p_room), e.max_concurrency, case when h.open_count > 0 then 1 end)
    end as room
    from due d
    join webhook_endpoints e on (e.partner_id, e.environment, e.id) = (d.partner_id, d.environment, d.endpoint_id)
    left join webhook_endpoint_health h
      on (h.partner_id, h.environment, h.endpoint_id) = (d.partner_id, d.environment, d.endpoint_id)
  ), candidates as materialized (
    select r.endpoint_id, r.lane, r.room, c.partner_id, c.environment, c.delivery_id, c.sequence,
      (row_number() over (partition by r.endpoint_id, r.lane order by c.run_at, c.delivery_id) - random())
        / (array[7, 2, 1])[r.lane + 1] as turn
    from ready r cross join lateral (
      select q.partner_id, q.environment, q.delivery_id, q.run_at, q.sequence from delivery_queue q
      where q.endpoint_id = r.endpoint_id and q.lane = r.lane and q.lease_until is null and q.ordering_key is null
        and q.run_at <= now()
      order by q.run_at, q.delivery_id limit r.room
      for update skip locked
    ) c
    where r.head is null and r.room > 0
    union all
    select r.endpoint_id, r.lane, r.room, c.partner_id, c.environment, c.delivery_id, c.sequence, 1 - random()
    from ready r cross join lateral (
      select q.partner_id, q.environment, q.delivery_id, q.sequence from delivery_queue q
      where (q.partner_id, q.environment, q.delivery_id) = (r.partner_id, r.environment, r.head) and q.lease_until is null
      for update skip locked
    ) c
    where r.head is not null and r.room > 0
  ), chosen as (
    select c.partner_id, c.environment, c.delivery_id, c.endpoint_id, c.sequence from (
      select k.*, row_number() over (partition by k.endpoint_id order by k.turn) as place from candidates k
    ) c
    where c.place <= c.room order by c.turn limit p_limit
  ), rows as materialized (
    select c.*, c.sequence is null as is_new,
      row_number() over (partition by c.endpoint_id, c.sequence is null order by c.delivery_id) as place
    from chosen c
  ), counts as (
    select r.partner_id, r.environment, r.endpoint_id, count(*) filter (where r.is_new) as fresh
    from rows r group by 1, 2, 3
  ), health as (
    insert into webhook_endpoint_health as h (partner_id, environment, endpoint_id, last_sequence)
    select c.partner_id, c.environment, c.endpoint_id, c.fresh from counts c order by c.endpoint_id
    on conflict (partner_id, environment, endpoint_id) do update
      set last_sequence = h.last_sequence + excluded.last_sequence,
        -- The probe of a half-open breaker: nobody else sends until it is back.
        open_until = case when h.open_count > 0 then now() + make_interval(secs => 35) else h.open_until end
    returning h.partner_id, h.environment, h.endpoint_id, h.last_sequence, h.open_count
  ), base as materialized (
    select jsonb_object_agg(h.endpoint_id, jsonb_build_array(h.last_sequence - c.fresh, h.open_count)) as of
    from health h join counts c on c.endpoint_id = h.endpoint_id
  ), claimed as (
    update delivery_queue q
    set lease_until = now() + make_interval(secs => p_lease_seconds), worker_id = p_worker, claim_id = p_claim,
      sequence = coalesce(q.sequence, n.number)
    from (
      select r.partner_id, r.environment, r.delivery_id, (b.of -> r.endpoint_id ->> 1)::smallint as open_count,
        (b.of -> r.endpoint_id ->> 0)::bigint + r.place as number
      from rows r cross join base b
    ) n
    where (q.partner_id, q.environment, q.delivery_id) = (n.partner_id, n.environment, n.delivery_id)
    returning q.*, n.open_count
  )
  select w.endpoint_id, w.lane, coalesce(w.visited, 0), o.endpoint_id, o.ordering_key, coalesce(o.visited, 0),
    q.partner_id, q.environment::text, q.delivery_id, q.endpoint_id, q.event_id, q.event_type, q.link_id,
    q.target_url, q.ordering_key is not null, q.sequence, q.attempt, q.lane, q.created_at,
    extract(epoch from clock_timestamp() - greatest(q.run_at, q.created_at))::double precision * 1000,
    v.is_test, v.body, a.slug,
    e.kind, e.url, e.status = 'enabled' and e.deleted_at is null, e.max_concurrency, e.max_per_second, e.schedule,
    e.park_after_attempts, e.headers, e.secret is null,
    coalesce(e.secret, d.default_secret),
    case when e.secret is null
      then case when d.next_secret_lapses_at > now() then d.next_secret end
      else case when e.next_secret_lapses_at > now() then e.next_secret end end,
    case when e.secret is null
      then case when d.previous_secret_ends_at > now() then d.previous_secret end
      else case when e.previous_secret_ends_at > now() then e.previous_secret end end,
    q.open_count
  from (values (1)) one(n)
  left join (select p.endpoint_id, p.lane, p.visited from pairs p order by p.visited desc limit 1) w on true
  left join (select p.endpoint_id, p.ordering_key, p.visited from heads p order by p.visited desc limit 1) o on true
  left join (
    claimed q
    join webhook_endpoints e on (e.partner_id, e.environment, e.id) = (q.partner_id, q.environment, q.endpoint_id)
    join partner_environments d on (d.partner_id, d.environment) = (q.partner_id, q.environment)
    join partners a on a.id = q.partner_id
    left join events v on (v.partner_id, v.environment, v.id, v.written_at)
      = (q.partner_id, q.environment, q.event_id, q.event_written_at)
  ) on true;
end $function$
;

CREATE OR REPLACE FUNCTION public.complete_deliveries(p_worker text, p_results json, p_health json, OUT held integer, OUT recovered json)
 RETURNS record
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_bitmapscan TO 'off'
AS $function$
declare
  exhausted_now json;
begin
  -- Losing the last commits in a crash of the database repeats deliveries, which at-least-once allows.
  perform set_config('synchronous_commit', 'off', true);
  with results as materialized (
    select * from json_to_recordset(p_results) as r(p text, e text, d text, c uuid, state text, reason text,
      "delayMs" bigint, lane smallint, attempt smallint, log json)
  ), over as (
    delete from delivery_queue q using results r
    where r.state is not null and (q.partner_id, q.environment, q.delivery_id) = (r.p, r.e, r.d) and q.claim_id = r.c
    returning q.*, r.state, r.reason, r.attempt as attempts, r.log
  ), back as (
    update delivery_queue q
    set attempt = coalesce(r.attempt, q.attempt), lane = coalesce(r.lane, q.lane),
      run_at = now() + make_interval(secs => r."delayMs" / 1000.0), lease_until = null, worker_id = null, claim_id = null,
      last_outcome = coalesce(r.log ->> 'outcome', q.last_outcome)
    from results r
    where r.state is null and (q.partner_id, q.environment, q.delivery_id) = (r.p, r.e, r.d) and q.claim_id = r.c
    returning q.partner_id, q.environment, q.delivery_id, q.event_id, q.endpoint_id, r.attempt as attempts, r.log
  ), ended as (
    insert into deliveries (partner_id, environment, id, event_id, event_type, event_written_at, endpoint_id, link_id,
      target_url, sequence, replay_of, state, reason, attempts, created_at)
    select o.partner_id, o.environment, o.delivery_id, o.event_id, o.event_type, o.event_written_at, o.endpoint_id,
      o.link_id, o.target_url, o.sequence, o.replay_of, o.state, o.reason, coalesce(o.attempts, o.attempt), o.created_at
    from over o
  ), tried as (
    select partner_id, environment, delivery_id, event_id, endpoint_id, attempts, log from over where log is not null
    union all
    select partner_id, environment, delivery_id, event_id, endpoint_id, attempts, log from back where log is not null
  ), logged as (
    insert into delivery_attempts (partner_id, environment, delivery_id, number, event_id, endpoint_id, outcome,
      http_status, duration_ms, timings, remote_address, is_connection_reused, response_head, worker_id,
      started_at)
    select t.partner_id, t.environment, t.delivery_id, t.attempts, t.event_id, t.endpoint_id, l.outcome, l.status,
      l."durationMs", l.timings, l.address, l.reused, decode(l.head, 'base64'), p_worker, l."startedAt"
    from tried t cross join lateral json_to_record(t.log) as l(outcome text, status smallint, "durationMs" integer,
      timings jsonb, address text, reused boolean, head text, "startedAt" timestamptz)
  )
  select (select count(*) from over) + (select count(*) from back), (
    -- An event about exhausted deliveries that is exhausted itself is not told of, else two endpoints could keep on.
    select coalesce(json_agg(x), '[]') from (
      select partner_id as p, environment as e, endpoint_id as id, count(*) as n from over
      where state = 'failed' and reason = 'attempts_exhausted' and event_type <> 'delivery.exhausted' group by 1, 2, 3) x
  ) into held, exhausted_now;

  with news as materialized (
    select * from json_to_recordset(p_health) as r(p text, e text, id text, failed boolean, open bigint, probed boolean,
      close boolean)
  ), before as (
    select h.partner_id, h.environment, h.endpoint_id, h.warned_percent from news n join webhook_endpoint_health h
      on (h.partner_id, h.environment, h.endpoint_id) = (n.p, n.e, n.id)
    where not n.failed and h.warned_percent > 0
  ), changed as (
    update webhook_endpoint_health h
    set open_count = case when n.close then 0
        when n.open is not null and (n.probed or h.open_count = 0) then least(h.open_count + 1, 100)
        else h.open_count end,
      open_until = case when n.close then null
        when n.open is not null and (n.probed or h.open_count = 0) then now() + make_interval(secs => n.open / 1000.0)
        else h.open_until end,
      failing_since = case when n.failed then coalesce(h.failing_since, now()) end,
      last_failure_at = case when n.failed then now() else h.last_failure_at end,
      warned_percent = case when n.failed then h.warned_percent else 0 end,
      exhausted = h.exhausted + coalesce(x.n, 0),
      exhausted_since = case when x.n is null then h.exhausted_since else coalesce(h.exhausted_since, now()) end
    from news n
    left join json_to_recordset(exhausted_now) as x(p text, e text, id text, n integer) on (x.p, x.e, x.id) = (n.p, n.e, n.id)
    where (h.partner_id, h.environment, h.endpoint_id) = (n.p, n.e, n.id)
      and (n.open is not null or n.close or x.n is not null
        or (n.failed and (h.failing_since is null or h.last_failure_at < now() - interval '1 minute'))
        or (not n.failed and h.failing_since is not null))
    returning h.partner_id, h.environment, h.endpoint_id
  )
  select coalesce(json_agg(json_build_object('partnerId', c.partner_id, 'environment', c.environment, 'endpointId',
    c.endpoint_id)), '[]') into recovered
  from changed c join before b using (partner_id, environment, endpoint_id);
end $function$
;

CREATE OR REPLACE FUNCTION public.count_up(p_partner text, p_environment text, p_name text)
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into owner_counters as c (partner_id, environment, name, slot, total)
  values (p_partner, p_environment, p_name, pg_backend_pid() % 64, 1)
  on conflict (partner_id, environment, name, slot) do update set total = c.total + 1;
$function$
;

CREATE OR REPLACE FUNCTION public.count_user()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform count_up(new.partner_id, new.environment, 'users');
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.create_link(p_partner text, p_environment text, p_link text, p_new_user text, p_reference text, p_token_key smallint, p_flow text, p_theme text, p_language text, p_callback_endpoint text, p_callback_url text, p_metadata bytea, p_created_by text, p_secret text, p_true_now timestamp with time zone, p_now timestamp with time zone, p_expires timestamp with time zone, p_event text, p_event_body bytea, OUT outcome text, OUT user_id text, OUT active_link_id text, OUT active_link_expires_at timestamp with time zone)
 RETURNS record
 LANGUAGE plpgsql
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.create_link_once(p_partner text, p_environment text, p_scope bytea, p_body bytea, p_answer bytea, p_true_now timestamp with time zone, p_answer_expires timestamp with time zone, p_link text, p_new_user text, p_reference text, p_token_key smallint, p_flow text, p_theme text, p_language text, p_metadata bytea, p_created_by text, p_secret text, p_now timestamp with time zone, p_expires timestamp with time zone, p_event text, p_event_body bytea, OUT outcome text, OUT status smallint, OUT answer bytea, OUT active_link_id text, OUT active_link_expires_at timestamp with time zone)
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
    p_metadata, p_created_by, p_secret, p_true_now, p_now, p_expires, p_event, p_event_body) c;
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

CREATE OR REPLACE FUNCTION public.lock_key_secrets(p_partner text, p_environment text, p_key text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  secret text;
begin
  for secret in select s.id from api_key_secrets s
    where s.partner_id = p_partner and s.environment = p_environment and s.key_id = p_key and s.status <> 'revoked' order by s.id
  loop
    perform pg_advisory_xact_lock(secret_lock(secret));
  end loop;
end $function$
;

CREATE OR REPLACE FUNCTION public.maintain_request_logs(p_today date, p_days_ahead integer, p_days_kept integer, OUT made integer, OUT dropped integer)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET lock_timeout TO '1s'
 SET "TimeZone" TO 'UTC'
AS $function$
declare
  day date;
  part text;
begin
  if p_days_ahead not between 1 and 60 or p_days_kept not between 1 and 3660 then
    raise exception 'days out of range';
  end if;
  made := 0;
  dropped := 0;
  if not pg_try_advisory_xact_lock(4022305) then
    return;
  end if;
  for day in select d::date from generate_series(p_today - 1, p_today + p_days_ahead, interval '1 day') d loop
    part := 'request_logs_' || to_char(day, 'YYYYMMDD');
    continue when to_regclass(part) is not null;
    -- Made apart and then attached, which keeps readers and writers of the parent going.
    execute format('create table %I (like request_logs including defaults including constraints)', part);
    execute format('alter table %I enable row level security, force row level security', part);
    begin
      execute format('alter table request_logs attach partition %I for values from (%L) to (%L)', part, day, day + 1);
      made := made + 1;
    exception when check_violation then
      -- Rows of this day are in the default partition; they stay there until retention takes them.
      execute format('drop table %I', part);
    end;
  end loop;
  for part in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'request_logs'::regclass and c.relname ~ '_\d{8}$'
      and to_date(right(c.relname, 8), 'YYYYMMDD') < p_today - p_days_kept
  loop
    execute format('drop table %I', part);
    dropped := dropped + 1;
  end loop;
end $function$
;

CREATE OR REPLACE FUNCTION public.maintain_webhook_partitions(p_days_ahead integer, p_days_kept integer, OUT made integer, OUT dropped integer)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET lock_timeout TO '1s'
 SET "TimeZone" TO 'UTC'
AS $function$
declare
  parent text;
  day date;
  part text;
begin
  if p_days_ahead not between 1 and 60 or p_days_kept not between 1 and 3660 then
    raise exception 'days out of range';
  end if;
  made := 0;
  dropped := 0;
  -- One process at a time; the others have nothing to wait for.
  if not pg_try_advisory_xact_lock(4022302) then
    return;
  end if;
  foreach parent in array array['events', 'deliveries', 'delivery_attempts'] loop
    for day in select d::date from generate_series(current_date, current_date + p_days_ahead, interval '1 day') d loop
      part := parent || to_char(day, '_YYYYMMDD');
      continue when to_regclass(part) is not null;
      -- Made apart and then attached, which keeps readers and writers of the parent going.
      execute format('create table %I (like %I including defaults including constraints)', part, parent);
      execute format('alter table %I enable row level security, force row level security', part);
      execute format('alter table %I attach partition %I for values from (%L) to (%L)', parent, part, day, day + 1);
      made := made + 1;
    end loop;
    for part in
      select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = parent::regclass and c.relname ~ '_\d{8}$'
        and to_date(right(c.relname, 8), 'YYYYMMDD') < current_date - p_days_kept
    loop
      execute format('drop table %I', part);
      dropped := dropped + 1;
    end loop;
  end loop;
end $function$
;

CREATE OR REPLACE FUNCTION public.new_delivery_id()
 RETURNS text
 LANGUAGE sql
AS $function$
  select 'dlv_' || lpad(to_hex((extract(epoch from clock_timestamp()) * 1000000)::bigint), 14, '0')
    || substr(replace(gen_random_uuid()::text, '-', ''), 1, 20);
$function$
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

CREATE OR REPLACE FUNCTION public.pay_refund_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.status = 'paid' then
    raise exception 'the refund was paid already' using errcode = 'check_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.play_with_delivery()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  reference text;
begin
  select l.reference_id into reference from links l
  where l.partner_id = new.partner_id and l.environment = new.environment and l.id = new.link_id;
  if reference like '%-whslow' then
    new.run_at := new.run_at + interval '20 seconds';
  elsif reference like '%-whooo' and new.event_type in ('link.created', 'user.data_request', 'operation.created') then
    -- What comes first waits, so that what follows it overtakes it.
    new.run_at := new.run_at + interval '5 seconds';
  elsif reference like '%-whdup' and pg_trigger_depth() = 1 then
    insert into delivery_queue (partner_id, environment, delivery_id, endpoint_id, event_id, event_type, event_written_at,
      link_id, target_url, ordering_key)
    values (new.partner_id, new.environment, new_delivery_id(), new.endpoint_id, new.event_id, new.event_type,
      new.event_written_at, new.link_id, new.target_url, new.ordering_key);
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.publish_event(p_partner text, p_environment text, p_id text, p_type text, p_link text, p_body bytea, p_now timestamp with time zone, p_callback_endpoint text DEFAULT NULL::text, p_callback_url text DEFAULT NULL::text, p_except_endpoint text DEFAULT NULL::text)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  queued integer;
begin
  insert into events (partner_id, environment, id, type, link_id, body, created_at)
  values (p_partner, p_environment, p_id, p_type, p_link, p_body, p_now);
  if p_callback_endpoint is not null then
    if not exists (select from webhook_endpoints
        where partner_id = p_partner and environment = p_environment and id = p_callback_endpoint
          and event_types @> array[p_type]) then
      return 0;
    end if;
    if exists (select from gone_callbacks g
        where g.partner_id = p_partner and g.environment = p_environment and g.link_id = p_link) then
      insert into deliveries (partner_id, environment, id, event_id, event_type, event_written_at, endpoint_id, link_id,
        target_url, state, reason, created_at)
      values (p_partner, p_environment, new_delivery_id(), p_id, p_type, now(), p_callback_endpoint, p_link,
        p_callback_url, 'skipped', 'callback_gone', now());
      return 0;
    end if;
    insert into delivery_queue (partner_id, environment, delivery_id, endpoint_id, event_id, event_type, link_id,
      target_url)
    values (p_partner, p_environment, new_delivery_id(), p_callback_endpoint, p_id, p_type, p_link, p_callback_url);
    return 1;
  end if;
  with wanted as (
    select id, status, case ordering when 'endpoint' then '' when 'link' then coalesce(p_link, '') end as ordering_key
    from webhook_endpoints
    where partner_id = p_partner and environment = p_environment and kind = 'endpoint' and deleted_at is null
      and event_types @> array[p_type] and id is distinct from p_except_endpoint
  ), skipped as (
    insert into deliveries (partner_id, environment, id, event_id, event_type, event_written_at, endpoint_id, link_id,
      state, reason, created_at)
    select p_partner, p_environment, new_delivery_id(), p_id, p_type, now(), id, p_link, 'skipped', 'endpoint_disabled',
      now()
    from wanted where status = 'disabled'
  )
  insert into delivery_queue (partner_id, environment, delivery_id, endpoint_id, event_id, event_type, link_id,
    ordering_key)
  select p_partner, p_environment, new_delivery_id(), id, p_id, p_type, p_link, ordering_key
  from wanted where status = 'enabled';
  get diagnostics queued = row_count;
  return queued;
end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_rewriting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only: correct it by a new row', tg_table_name using errcode = 'check_violation';
end $function$
;

CREATE OR REPLACE FUNCTION public.return_leases(p_silent_seconds integer)
 RETURNS integer
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
AS $function$
declare
  returned integer;
begin
  update delivery_queue q set lease_until = null, worker_id = null, claim_id = null
  where q.lease_until is not null and (q.lease_until < now() or not exists (
    select from workers w where w.id = q.worker_id and w.last_seen_at > now() - make_interval(secs => p_silent_seconds)));
  get diagnostics returned = row_count;
  return returned;
end $function$
;

CREATE OR REPLACE FUNCTION public.secret_end_moves_closer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.expires_at is not null and (new.expires_at is null or new.expires_at > old.expires_at) then
    raise exception 'the end of a secret only moves closer';
  end if;
  if old.status = 'revoked' and new.status <> 'revoked' then
    raise exception 'a revoked secret stays revoked';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.secret_lock(p_secret text)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select hashtextextended(p_secret, 4022307);
$function$
;

CREATE OR REPLACE FUNCTION public.session_is_usable(p_session text, p_now timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select exists (select from auth_sessions s join auth_users u on u.id = s.user_id
    where s.id = p_session and s.expires_at > p_now and u.disabled_at is null);
$function$
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
