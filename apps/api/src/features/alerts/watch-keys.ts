import { errorFields } from '../../core/log.ts';
import {
  findAddressPasts,
  findHourPast,
  findWatchedKeys,
  listBusyKeys,
  listKeysSeenInUrl,
  listKnownAddresses,
  listNewAddresses,
  listStrangers,
  sumKeyUse,
  sumRefusals,
  type HourPast,
  type KeyUse,
  type NewAddress,
  type RefusedUse,
} from './fact-queries.ts';
import type { Finding, KeyFinding, WatchedKey } from './finding.ts';
import { claimOperatorNotice } from './notice-queries.ts';
import { raiseAlerts, type AlertDeps } from './raise-alert.ts';
import { judgeEndedInUse } from './rules/ended-in-use.ts';
import { judgeNewPlace, networkOfAddress } from './rules/new-place.ts';
import { areManyUnknownKeys, judgeDenied, judgeRateLimited, judgeVolume } from './rules/traffic.ts';
import { DAY_MS, OPERATOR_COOL_DOWN_MS, THRESHOLDS } from './thresholds.ts';

const HOUR_MS = 3_600_000;
const MOST_NEW_PLACES = 5;

/** Judges what keys did in the last minutes. Meant for every minute; any number of workers may do so. */
export class KeyWatch {
  readonly #deps: AlertDeps;
  /** The past of busy keys, which is the same for a whole hour. */
  #pasts = new Map<string, HourPast>();
  #pastsHourMs = 0;

  constructor(deps: AlertDeps) {
    this.#deps = deps;
  }

  async run(): Promise<void> {
    const now = this.#deps.clock.now();
    const judges = [this.#endedInUse, this.#traffic, this.#volume, this.#newPlaces, this.#seenInUrl, this.#strangers];
    for (const judge of judges) {
      try {
        await raiseAlerts(this.#deps, await judge.call(this, now), now);
      } catch (error) {
        // One rule that cannot be judged does not silence the others.
        this.#deps.log.warn('a rule was not judged', { reason: judge.name, error: errorFields(error) });
      }
    }
  }

  async #endedInUse(now: Date): Promise<KeyFinding[]> {
    const uses = await sumRefusals(this.#deps.system.db, ago(now, THRESHOLDS.endedInUse.windowMs));
    const ended = uses.filter(
      (use): use is RefusedUse & { reason: 'expired' | 'revoked' } =>
        use.reason === 'expired' || use.reason === 'revoked',
    );
    return this.#withKeys(ended, (key, use) => judgeEndedInUse(key, use, now));
  }

  /** Bursts of refusals, and the share of 429. */
  async #traffic(now: Date): Promise<KeyFinding[]> {
    const { db } = this.#deps.system;
    const since = ago(now, THRESHOLDS.deniedBurst.windowMs);
    const uses = await sumKeyUse(db, since);
    const refusals = (await sumRefusals(db, since)).filter(
      ({ reason }) => reason === 'disabled' || reason === 'address',
    );
    const denied = await this.#withKeys(deniedUses(uses, refusals), (key, use) => judgeDenied(key, use, now));
    return [...denied, ...(await this.#withKeys(limitedUses(uses), (_, use) => judgeRateLimited(use)))];
  }

  async #volume(now: Date): Promise<KeyFinding[]> {
    const { db } = this.#deps.system;
    const { leastCalls, usualDays, busiestDays } = THRESHOLDS.unusualVolume;
    const hour = new Date(now.getTime() - (now.getTime() % HOUR_MS));
    if (this.#pastsHourMs !== hour.getTime()) [this.#pasts, this.#pastsHourMs] = [new Map(), hour.getTime()];
    const uses = [];
    for (const { keyId, calls, partnerId, environment } of await listBusyKeys(db, hour, leastCalls)) {
      let past = this.#pasts.get(keyId);
      if (!past) {
        past = await findHourPast(
          db,
          { partnerId, environment },
          keyId,
          hour,
          ago(hour, usualDays * DAY_MS),
          ago(hour, busiestDays * DAY_MS),
        );
        this.#pasts.set(keyId, past);
      }
      uses.push({ keyId, hour, calls, ...past });
    }
    return this.#withKeys(uses, (_, use) => judgeVolume(use));
  }

  async #newPlaces(now: Date): Promise<KeyFinding[]> {
    const { db } = this.#deps.system;
    const since = ago(now, THRESHOLDS.newNetwork.windowMs);
    const fresh = fewPerKey(await listNewAddresses(db, since));
    if (fresh.length === 0) return [];
    const known = Map.groupBy(
      await listKnownAddresses(
        db,
        [...new Set(fresh.map(({ keyId }) => keyId))],
        ago(now, THRESHOLDS.newNetwork.rememberedMs),
      ),
      ({ keyId }) => keyId,
    );
    const uses = [];
    for (const [partnerId, places] of Map.groupBy(fresh, (place) => place.partnerId)) {
      const pasts = new Map(
        (
          await findAddressPasts(
            db,
            partnerId,
            places.map(({ address }) => address),
            since,
          )
        ).map((past) => [past.address, past]),
      );
      for (const place of places) {
        const { testKeySince = null, isKnownForLive = false } = pasts.get(place.address) ?? {};
        uses.push({ ...place, known: known.get(place.keyId) ?? [], testKeySince, isKnownForLive });
      }
    }
    return this.#withKeys(uses, (key, use) => judgeNewPlace(key, use, now));
  }

  async #seenInUrl(now: Date): Promise<KeyFinding[]> {
    const keys = await listKeysSeenInUrl(this.#deps.system.db, ago(now, DAY_MS));
    const details = { where: 'url', reporter: 'us', source: null, isDisabled: false } as const;
    return keys.map((key) => ({ key, finding: { rule: 'exposed', subject: 'url', details } }));
  }

  /** Nobody's keys from one address: told to the operator. */
  async #strangers(now: Date): Promise<KeyFinding[]> {
    const { db } = this.#deps.system;
    const { windowMs, distinct } = THRESHOLDS.unknownKeys;
    const strangers = (await listStrangers(db, ago(now, 2 * windowMs), distinct)).filter(areManyUnknownKeys);
    for (const { address, distinctKeys, refused } of strangers) {
      const details = { address, distinctKeys, refused };
      const isNew = await claimOperatorNotice(db, {
        rule: 'unknown_keys',
        subject: address,
        details,
        now,
        before: ago(now, OPERATOR_COOL_DOWN_MS),
      });
      if (isNew)
        this.#deps.log.warn('many unknown API keys from one address', { clientAddress: address, count: distinctKeys });
    }
    return [];
  }

  async #withKeys<U extends { keyId: string }>(
    uses: U[],
    judge: (key: WatchedKey, use: U) => Finding[],
  ): Promise<KeyFinding[]> {
    if (uses.length === 0) return [];
    const keys = await findWatchedKeys(this.#deps.system.db, [...new Set(uses.map(({ keyId }) => keyId))]);
    const byId = new Map(keys.map((key) => [key.keyId, key]));
    return uses.flatMap((use) => {
      const key = byId.get(use.keyId);
      return key ? judge(key, use).map((finding) => ({ key, finding })) : [];
    });
  }
}

/** The first places of each key in this hour: whoever calls from everywhere at once is told of five times, not of hundreds. */
const fewPerKey = (places: NewAddress[]): NewAddress[] => {
  const networks = new Map<string, Set<string>>();
  return places.filter(({ keyId, address }) => {
    const network = networkOfAddress(address);
    const ofKey = networks.get(keyId) ?? new Set<string>();
    networks.set(keyId, ofKey);
    if (network === undefined || ofKey.has(network) || ofKey.size >= MOST_NEW_PLACES) return false;
    ofKey.add(network);
    return true;
  });
};

const ago = (now: Date, ms: number): Date => new Date(now.getTime() - ms);

/** Refusals of both kinds by key: those that usage knows, and those before a caller was known. */
function deniedUses(uses: KeyUse[], refusals: RefusedUse[]) {
  const byKey = new Map(
    uses.map(({ keyId, calls, denied }) => [
      keyId,
      { keyId, calls, refused: denied, reasons: denied > 0 ? ['INSUFFICIENT_SCOPE'] : [] },
    ]),
  );
  for (const { keyId, reason, calls } of refusals) {
    const use = byKey.get(keyId) ?? { keyId, calls: 0, refused: 0, reasons: [] as string[] };
    use.calls += calls;
    use.refused += calls;
    const code = reason === 'address' ? 'IP_NOT_ALLOWED' : 'DISABLED_KEY';
    if (!use.reasons.includes(code)) use.reasons.push(code);
    byKey.set(keyId, use);
  }
  return [...byKey.values()].filter(({ refused }) => refused >= THRESHOLDS.deniedBurst.leastRefused);
}

/** The sums of each environment, under the key that was limited most. */
function limitedUses(uses: KeyUse[]) {
  return [...Map.groupBy(uses, ({ partnerId, environment }) => `${partnerId} ${environment}`).values()].flatMap(
    (ofOwner) => {
      const worst = ofOwner.toSorted((a, b) => b.limited - a.limited)[0]!;
      if (worst.limited === 0) return [];
      const sum = (read: (use: KeyUse) => number): number => ofOwner.reduce((total, use) => total + read(use), 0);
      return [{ keyId: worst.keyId, calls: sum(({ calls }) => calls), limited: sum(({ limited }) => limited) }];
    },
  );
}
