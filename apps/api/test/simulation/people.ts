import { FUNDING_MAGIC, receiveSandboxFunding } from '../../src/features/funding/index.ts';
import {
  cancelOperation,
  confirmTransfer,
  onAdapterNews,
  runOperationTasks,
  type ConfirmInput,
} from '../../src/features/operations/index.ts';
import { PAYOUT_MAGIC } from '../../src/features/payouts/index.ts';
import type { TestPartner, useApi } from '../harness.ts';
import { hostedOf, makePerson, prepareConfirm, type Person, type TransferWish } from '../transfers.ts';
import { mortal } from './mortal-deps.ts';
import type { Random } from './random.ts';

type Api = ReturnType<typeof useApi>;

const DEATH = 0.08;
const CLABES = [...PAYOUT_MAGIC.map(({ value }) => value), '014027000005555558', '012660015490725198'];
const CENTS = [0n, 0n, 0n, 0n, 11n, 22n, 33n];

export interface Player {
  person: Person;
  wish: TransferWish;
  prepared: ConfirmInput[];
  operationId: string | undefined;
}

/** A way to pay, a recipient and an amount, most of them ones that something is wrong with. */
function wishOf(random: Random): TransferWish {
  const clabe = random.pick(CLABES);
  const send = BigInt(1 + random.below(400)) * 100n + random.pick(CENTS);
  const roll = random.next();
  if (roll < 0.1) return { clabe, send, method: random.pick(['manual_cash', 'manual_wire']) };
  const good = FUNDING_MAGIC.filter(
    ({ behaviour }) => behaviour.kind === 'authorises' || behaviour.kind === 'captures',
  );
  const { method, token } = random.pick(roll < 0.75 ? good : FUNDING_MAGIC);
  return { clabe, send, token, method: method as 'debit_card' | 'ach' };
}

export async function makePlayer(api: Api, partner: TestPartner, random: Random): Promise<Player> {
  const wish = wishOf(random);
  return { person: await makePerson(api, partner, wish), wish, prepared: [], operationId: undefined };
}

type Act = (api: Api, player: Player, random: Random) => Promise<unknown>;

/** Everything that can happen. What is refused is as good as what is done: the checks say whether it was right. */
const ACTS: Record<string, { weight: number; act: Act }> = {
  review: {
    weight: 2,
    act: async (api, player) => {
      player.prepared.push((await prepareConfirm(api, player.person, player.wish)).input);
    },
  },
  confirm: { weight: 4, act: confirm },
  confirmTwice: {
    weight: 1,
    act: (api, player, random) => Promise.allSettled([confirm(api, player, random), confirm(api, player, random)]),
  },
  work: { weight: 6, act: (api, _, random) => runOperationTasks(mortal(api.deps, random, DEATH)) },
  workByTwo: {
    weight: 2,
    act: (api, _, random) =>
      Promise.allSettled([runOperationTasks(mortal(api.deps, random, DEATH)), runOperationTasks(api.deps)]),
  },
  wait: {
    weight: 5,
    act: async (api, _, random) => api.clock.advance(random.pick([1, 200, 1_000, 5_000, 31_000, 61_000])),
  },
  waitLong: { weight: 1, act: async (api, _, random) => api.clock.advance(random.pick([1_800_000, 7_200_000])) },
  cancel: {
    weight: 2,
    act: async (api, player, random) => {
      const actor = random.pick(['user', 'partner', 'operator'] as const);
      const receivedAt = api.clock.now();
      if (player.operationId)
        await cancelOperation(mortal(api.deps, random, DEATH), player.person.owner, player.operationId, {
          actor,
          receivedAt,
        });
    },
  },
  news: {
    weight: 2,
    act: async (api, player, random) => {
      if (player.operationId)
        await onAdapterNews(api.deps, player.person.owner, player.operationId, random.pick(['funding', 'payout']));
    },
  },
  cashComes: {
    weight: 1,
    act: async (api, player) => {
      const { operationId, person } = player;
      if (!operationId) return;
      const now = api.clock.now();
      await api.deps.app.asOwner(person.owner, (trx) => receiveSandboxFunding(trx, person.owner, { operationId, now }));
      await onAdapterNews(api.deps, person.owner, operationId, 'funding');
    },
  },
  transition: {
    weight: 1,
    act: async (_, player, random) => {
      if (!player.operationId || !random.chance(0.2)) return;
      const to = random.pick(['processing', 'completed', 'failed', 'cancelled']);
      await player.person.partner.post(`/partner/sandbox/operations/${player.operationId}/transition`, { to });
    },
  },
};

async function confirm(api: Api, player: Player, random: Random): Promise<void> {
  // Mostly the newest review; an older one must be stale.
  const input = random.chance(0.9) ? player.prepared.at(-1) : player.prepared[0];
  if (!input) return;
  const deps = mortal(api.deps, random, DEATH);
  const hosted = await hostedOf(api, player.person);
  const now = api.clock.now();
  const made = await confirmTransfer(deps, hosted, { ...input, now }).catch(() => undefined);
  if (made) player.operationId = made.id;
}

const BAG = Object.entries(ACTS).flatMap(([name, { weight }]) => Array.from({ length: weight }, () => name));

/** One thing that happens to one player; errors of the acts themselves are part of the play. */
export async function playOnce(api: Api, player: Player, random: Random): Promise<string> {
  const isFresh = player.operationId === undefined;
  const name = player.prepared.length === 0 ? 'review' : isFresh && random.chance(0.6) ? 'confirm' : random.pick(BAG);
  await ACTS[name]!.act(api, player, random).catch(() => undefined);
  return name;
}
