-- Expiry needs no job; telling it does. Only owners of whom somebody listens are looked at, and each link is told once.
alter table links add column expiry_told_at timestamptz;

create index links_to_expire on links (partner_id, environment, expires_at)
  where status <> 'revoked' and operation_id is null and expiry_told_at is null;
