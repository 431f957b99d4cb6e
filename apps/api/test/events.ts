import { openEventBody } from '../src/features/webhooks/publish-event.ts';
import type { useApi, TestPartner } from './harness.ts';

export interface WrittenEvent {
  id: string;
  event: string;
  timestamp: string;
  // Tests look into events of many shapes.
  // oxlint-disable-next-line typescript/no-explicit-any
  data: any;
}

/** The events of a partner as they will travel, oldest first; of one type when it is named. */
export async function eventsOf(
  api: ReturnType<typeof useApi>,
  partner: TestPartner,
  type?: string,
): Promise<WrittenEvent[]> {
  const { partnerId, environment } = partner;
  const rows = await api.sql<{ id: string; type: string; body: Buffer }>(
    `select id, type, body from events where partner_id = $1 and environment = $2 and ($3::text is null or type = $3)
     order by created_at, case type when 'link.created' then 0 when 'link.opened' then 1 else 2 end, id`,
    [partnerId, environment, type ?? null],
  );
  return rows.map(({ id, body }) => ({
    id,
    ...(JSON.parse(openEventBody(api.deps.keyring, { partnerId, environment }, id, body).toString()) as Omit<
      WrittenEvent,
      'id'
    >),
  }));
}
