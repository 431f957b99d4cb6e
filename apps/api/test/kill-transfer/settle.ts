import { setTimeout as sleep } from 'node:timers/promises';
import type { Played, Scene } from './rounds.ts';
import { advance, startServer } from './rounds.ts';

const MAX_TURNS = 150;

/** The calm after the kills: one server lives until nothing is left to do. Answers what was never done. */
export async function settle(scene: Scene, { people, surprises }: Played): Promise<string[]> {
  const { api, partner, rail, provider } = scene;
  rail.order({ is: 'calm' });
  provider.order({ is: 'calm' });
  const server = await startServer(api);
  try {
    for (const person of people) {
      const retry = async (): Promise<void> => {
        if (!person.isAcknowledged && !person.isTooLate) await person.confirm(server.url);
        if (person.cancel && person.cancel.answered === undefined) await person.cancelAt(server.url);
      };
      await retry().catch((error: unknown) => surprises.push(String(error)));
    }
    for (let turn = 0; turn < MAX_TURNS; turn += 1) {
      if ((await open(scene)).length === 0) break;
      await sleep(700);
      // Backoffs and the minute between two `not_found` pass; an hour does for a refund that waits.
      await advance(server, partner, turn % 10 === 9 ? 3_700 : 61);
    }
    return await open(scene);
  } finally {
    server.child.kill('SIGTERM');
    await server.ended;
  }
}

/** Operations that wait, and what is still to be done. */
async function open({ api, partner }: Scene): Promise<string[]> {
  const rows = await api.sql<{ what: string }>(
    `select id || ' is ' || status || '/' || funding_status || '/' || payout_status as what
       from operations where partner_id = $1 and status in ('created', 'processing')
     union all select operation_id || ' has to ' || kind from operation_tasks where partner_id = $1`,
    [partner.partnerId],
  );
  return rows.map(({ what }) => what);
}
