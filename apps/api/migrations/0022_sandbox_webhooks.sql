-- Ends of a sandbox's referenceId that play with the deliveries of its links (contract 6.12). A replay (lane 2) is never played
-- with. Live pays nothing for it but the test of the trigger's condition.
create function play_with_delivery() returns trigger language plpgsql as $$
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
end $$;
create trigger sandbox_play before insert on delivery_queue for each row
  when (new.environment = 'sandbox' and new.link_id is not null and new.lane = 0)
  execute function play_with_delivery();
