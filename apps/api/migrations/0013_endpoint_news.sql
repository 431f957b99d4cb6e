-- What becomes of endpoints is told to persons too: notices that are about an endpoint and about no key.
alter table notices alter column key_id drop not null, add column endpoint_id text,
  add constraint notices_subject_check check (num_nonnulls(key_id, endpoint_id) = 1);
