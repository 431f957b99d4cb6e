import { expect, it } from 'vitest';
import { runOperationTasks } from '../../src/features/operations/index.ts';
import { TestClock, useApi } from '../harness.ts';
import { findBroken } from './invariants.ts';
import { makePlayer, playOnce, type Player } from './people.ts';
import { Random } from './random.ts';

/** `npm run simulate -- --seed N --histories M` sets these; without, a few hundred from a fixed seed. */
const seed = Number(process.env['SIMULATION_SEED'] ?? 20_261_124);
const histories = Number(process.env['SIMULATION_HISTORIES'] ?? 200);
const PLAYERS = 20;
const ACTS_EACH = 14;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Time that moves when the simulation says so and else stands still. */
class StandingClock extends TestClock {
  #nowMs = Date.parse('2026-11-24T12:00:00.000Z');

  override advance(ms: number): void {
    this.#nowMs += ms;
  }

  override nowMs(): number {
    return this.#nowMs;
  }
}

const api = useApi({ clock: new StandingClock() });

/** Everything outstanding comes to its end: leases of the dead, second looks, lapses, refunds, late returns. */
async function settle(): Promise<void> {
  const pauses = [1_000, 5_000, 15_000, 61_000, 61_000, 61_000, 61_000, 5 * MINUTE, 5 * MINUTE, HOUR, HOUR, DAY];
  for (const ms of [...pauses, 3 * DAY, ...pauses, 8 * DAY, ...pauses]) {
    api.clock.advance(ms);
    await runOperationTasks(api.deps);
  }
}

/** What happened to the operation that a problem names, for whoever looks for the reason. */
const trailOf = async (problem: string): Promise<string[]> => {
  const rows = await api.sql<{ line: string }>(
    `select number || ' ' || fact || ' by ' || actor || ': ' || status || '/' || funding_status || '/' || payout_status as line
     from operation_changes where operation_id = $1 order by number`,
    [/^op_\w+/.exec(problem)?.[0] ?? ''],
  );
  return rows.map(({ line }) => line);
};

it(
  `${histories} histories from seed ${seed} keep every promise`,
  async () => {
    const made = new Map<string, number>();
    for (let first = 0; first < histories; first += PLAYERS) {
      const random = new Random(seed + first);
      const partner = await api.partner();
      await api.sql(
        'update partner_environments set create_limit_per_minute = 100000, request_limit_per_minute = 1000000',
      );
      const players: Player[] = [];
      for (let n = 0; n < Math.min(PLAYERS, histories - first); n += 1)
        players.push(await makePlayer(api, partner, random));
      for (let act = 0; act < players.length * ACTS_EACH; act += 1) await playOnce(api, random.pick(players), random);
      await settle();
      const { partnerId, environment } = partner;
      const broken = await findBroken(api, { partnerId, environment });
      const trail = broken.length > 0 ? await trailOf(broken[0]!) : [];
      const replay = `--seed ${seed + first} --histories ${PLAYERS}`;
      expect({ replay, broken, trail }).toEqual({ replay, broken: [], trail: [] });
      const rows = await api.sql<{ what: string }>(
        "select status || '/' || funding_status || '/' || payout_status as what from operations where partner_id = $1",
        [partnerId],
      );
      for (const { what } of rows) made.set(what, (made.get(what) ?? 0) + 1);
    }
    // A simulation in which little happens proves little.
    if (histories >= 200) {
      const kinds = [...made.keys()].map((what) => what.split('/'));
      expect([...new Set(kinds.map(([status]) => status))].sort()).toEqual(
        expect.arrayContaining(['cancelled', 'completed', 'failed']),
      );
      expect(new Set(kinds.map(([, , payout]) => payout)).size).toBeGreaterThanOrEqual(5);
    }
    if (process.env['SIMULATION_HISTORIES'])
      process.stdout.write(`${JSON.stringify(Object.fromEntries([...made].sort()), null, 2)}\n`);
  },
  60_000 + histories * 2_000,
);
