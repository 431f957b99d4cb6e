import { setTimeout as sleep } from 'node:timers/promises';
import type { TestPartner, useApi } from '../harness.ts';
import { KEY_MATERIAL, startServerProcess, type ServerProcess } from '../server-process.ts';
import { Random } from '../simulation/random.ts';
import { Person } from './person.ts';
import type { RecordingService } from './service-child.ts';

type Api = ReturnType<typeof useApi>;

export interface Scene {
  api: Api;
  partner: TestPartner;
  rail: RecordingService;
  provider: RecordingService;
  random: Random;
}

export interface Played {
  people: Person[];
  /** What was under way at the kills, by name. */
  killedDuring: Record<string, number>;
  /** What went wrong that was not the server's death. */
  surprises: string[];
}

const PEOPLE_A_ROUND = 6;
const LONGEST_ROUND_MS = 3_500;
const LONGEST_RETRY_MS = 3_000;
/** What the kill of a round waits for; the rail and the provider hear of it. */
const AIMS = [
  'confirm',
  'cancel',
  'funding.authorise',
  'funding.capture',
  'funding.void',
  'funding.refund',
  'payout.submit',
  'payout.submit',
  'payout.recall',
  'payout.status',
] as const;
type Aim = (typeof AIMS)[number];

export const startServer = (api: Api): Promise<ServerProcess> =>
  startServerProcess({
    ...KEY_MATERIAL,
    DATABASE_URL: api.url('m2m_app'),
    DATABASE_SYSTEM_URL: api.url('m2m_system'),
  });

/** kill -9 of a server, API and worker, round after round on one database. What got no answer is asked again. */
export async function playRounds(scene: Scene, rounds: number): Promise<Played> {
  const played: Played = { people: [], killedDuring: {}, surprises: [] };
  for (let round = 0; round < rounds; round += 1) {
    const fresh = await makePeople(scene, played.people.length);
    const server = await startServer(scene.api);
    const left = played.people.filter(isLeftOpen);
    await playRound(scene, played, server, { fresh, left, isClockMoved: round % 2 === 1 });
  }
  return played;
}

/** Still without an answer. */
export const isLeftOpen = ({ isAcknowledged, isTooLate, cancel }: Person): boolean =>
  (!isAcknowledged && !isTooLate) || (cancel !== undefined && cancel.answered === undefined);

async function makePeople({ api, partner, random }: Scene, before: number): Promise<Person[]> {
  const people: Person[] = [];
  for (let n = before; n < before + PEOPLE_A_ROUND; n += 1) {
    const method = random.chance(0.25) ? 'ach' : 'debit_card';
    people.push(await Person.atReview(api, partner, { referenceId: `sender-${n}`, dollars: 20 + n, method }));
  }
  return people;
}

async function playRound(
  scene: Scene,
  played: Played,
  server: ServerProcess,
  { fresh, left, isClockMoved }: { fresh: Person[]; left: Person[]; isClockMoved: boolean },
): Promise<void> {
  const { random, rail, provider } = scene;
  const doing = new Map<symbol, Aim>();
  const begun = Promise.withResolvers<void>();
  const aim = random.pick(AIMS);
  let isArmed = false;
  let isOver = false;
  const act = async (name: Aim, work: () => Promise<void>): Promise<boolean> => {
    const id = Symbol(name);
    doing.set(id, name);
    if (name === aim && isArmed) begun.resolve();
    try {
      await work();
      return true;
    } catch (error) {
      // Whatever is not the connection that ends with the server is an answer that nobody expects.
      const isCut = error instanceof TypeError && /^(fetch failed|terminated)$/.test(error.message);
      if (!isOver || !isCut) played.surprises.push(`${name}: ${String(error)}`);
      return false;
    } finally {
      doing.delete(id);
    }
  };
  const journey = async (person: Person, delayMs: number, cancelAfterMs: number | undefined): Promise<void> => {
    await sleep(delayMs);
    if (isOver) return;
    if (!person.isAcknowledged && !(await act('confirm', () => person.confirm(server.url)))) return;
    if (cancelAfterMs === undefined || person.isTooLate) return;
    await sleep(cancelAfterMs);
    if (!isOver) await act('cancel', () => person.cancelAt(server.url));
  };
  const retries = left.map((person) => journey(person, 0, person.cancel ? 0 : undefined));
  // Else those that are left would be all that is ever killed.
  await Promise.race([Promise.all(retries), sleep(LONGEST_RETRY_MS)]);
  if (isClockMoved) await advance(server, scene.partner, 61);
  played.people.push(...fresh);
  isArmed = true;
  const journeys = fresh.map((person) => {
    const cancelAfterMs = random.chance(0.4) ? random.below(900) : undefined;
    return journey(person, random.below(500), cancelAfterMs);
  });
  const seen = aim.includes('.') ? Promise.race([rail.next(aim), provider.next(aim)]) : begun.promise;
  await Promise.race([seen, sleep(LONGEST_ROUND_MS)]);
  await sleep(random.below(random.pick([10, 80, 600])));
  isOver = true;
  server.child.kill('SIGKILL');
  for (const name of [...doing.values(), ...rail.inFlight(), ...provider.inFlight()])
    played.killedDuring[name] = (played.killedDuring[name] ?? 0) + 1;
  await Promise.all([...retries, ...journeys, server.ended]);
  // The minute passes after which another worker takes a dead one's tasks.
  await scene.api.sql("update operation_tasks set lease_until = lease_until - interval '60 seconds'");
}

/** Lets the sandbox's time pass. */
export async function advance(server: ServerProcess, { key }: TestPartner, seconds: number): Promise<void> {
  const response = await fetch(`${server.url}/partner/sandbox/clock/advance`, {
    method: 'POST',
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
    body: JSON.stringify({ seconds }),
  });
  if (response.status !== 200) throw new Error(`the clock answered ${response.status}: ${await response.text()}`);
}
