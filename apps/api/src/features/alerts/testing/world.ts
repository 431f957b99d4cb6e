import type { Environment } from '../../../core/context.ts';
import type { Finding, WatchedKey } from '../finding.ts';
import { judgeEndedInUse } from '../rules/ended-in-use.ts';
import { judgeExpiring } from '../rules/expiring.ts';
import { judgeNewPlace } from '../rules/new-place.ts';
import { judgeCreatorLeft, judgeIdle, judgeRotation, judgeScopeUnused, type OpenRotation } from '../rules/standing.ts';
import { areManyUnknownKeys, judgeDenied, judgeRateLimited, judgeVolume } from '../rules/traffic.ts';
import { ALERTS, DAY_MS, OPERATOR_COOL_DOWN_MS, THRESHOLDS } from '../thresholds.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

interface MinuteUse {
  atMs: number;
  calls: number;
  denied: number;
  limited: number;
}

/** One key with what is known of it, as the database would know it. */
class KeyRecord {
  readonly key: WatchedKey;
  readonly minutes: MinuteUse[] = [];
  readonly hours = new Map<number, number>();
  readonly places = new Map<string, number>();
  readonly refusals: { atMs: number; calls: number; address: string; reason: 'expired' | 'revoked' }[] = [];
  readonly scopeUse = new Map<string, number>();
  /** What its calls ask for: all scopes that it was made with. */
  readonly usedScopes: readonly string[];
  lastUsedMs: number | undefined;
  creatorRevokedAt: Date | null = null;
  rotation: OpenRotation | undefined;
  past = { usual: 0, busiest: 0, since: null as Date | null };

  constructor(key: WatchedKey) {
    this.key = key;
    this.usedScopes = key.scopes;
  }
}

/** What a simulated deployment knows of its keys, and which alerts the rules raise over it; time is the caller's. */
export class World {
  readonly records = new Map<string, KeyRecord>();
  readonly raised: { rule: string; keyId: string; at: Date }[] = [];
  readonly #firedMs = new Map<string, number>();
  readonly #strangers = new Map<string, { windowMs: number; keys: Set<string> }>();

  add(
    key: Omit<WatchedKey, 'name' | 'createdBy' | 'expiresAt' | 'disabledAt' | 'revokedAt'> & Partial<WatchedKey>,
  ): KeyRecord {
    const record = new KeyRecord({
      name: key.keyId,
      createdBy: 'operator',
      expiresAt: null,
      disabledAt: null,
      revokedAt: null,
      ...key,
    });
    this.records.set(key.keyId, record);
    return record;
  }

  /** Calls of a key within one minute, from one address. */
  call(
    keyId: string,
    nowMs: number,
    calls: number,
    address: string,
    outcome: { denied?: number; limited?: number } = {},
  ): void {
    if (calls === 0) return;
    const record = this.records.get(keyId)!;
    const last = record.minutes.at(-1);
    const use = last?.atMs === nowMs ? last : { atMs: nowMs, calls: 0, denied: 0, limited: 0 };
    if (use !== last) record.minutes.push(use);
    use.calls += calls;
    use.denied += outcome.denied ?? 0;
    use.limited += outcome.limited ?? 0;
    const hourMs = nowMs - (nowMs % HOUR_MS);
    record.hours.set(hourMs, (record.hours.get(hourMs) ?? 0) + calls);
    if (!record.places.has(address)) record.places.set(address, nowMs);
    for (const scope of record.usedScopes) record.scopeUse.set(scope, nowMs);
    record.lastUsedMs = nowMs;
  }

  refuse(keyId: string, nowMs: number, calls: number, address: string, reason: 'expired' | 'revoked'): void {
    this.records.get(keyId)!.refusals.push({ atMs: nowMs, calls, address, reason });
  }

  refuseUnknown(address: string, key: string, nowMs: number): void {
    const windowMs = nowMs - (nowMs % THRESHOLDS.unknownKeys.windowMs);
    let stranger = this.#strangers.get(address);
    if (stranger?.windowMs !== windowMs) this.#strangers.set(address, (stranger = { windowMs, keys: new Set() }));
    stranger.keys.add(key);
  }

  /** What the worker does every minute, and every quarter of an hour. */
  judge(nowMs: number): void {
    const now = new Date(nowMs);
    const isNewHour = nowMs % HOUR_MS === 0;
    const limited = new Map<string, { calls: number; limited: number; worst: KeyRecord; most: number }>();
    for (const record of this.records.values()) {
      if (isNewHour) this.#learnPast(record, nowMs);
      const use = this.#judgeTraffic(record, now);
      const owner = `${record.key.partnerId} ${record.key.environment}`;
      const sum = limited.get(owner) ?? { calls: 0, limited: 0, worst: record, most: 0 };
      if (use.limited > sum.most) [sum.worst, sum.most] = [record, use.limited];
      limited.set(owner, { ...sum, calls: sum.calls + use.calls, limited: sum.limited + use.limited });
      if (nowMs % (15 * MINUTE_MS) === 0) this.#review(record, now);
    }
    for (const sum of limited.values()) if (sum.limited > 0) this.#raise(sum.worst.key, judgeRateLimited(sum), nowMs);
    for (const [address, { windowMs, keys }] of this.#strangers) {
      if (windowMs < nowMs - 2 * THRESHOLDS.unknownKeys.windowMs) this.#strangers.delete(address);
      else if (areManyUnknownKeys({ distinctKeys: keys.size }))
        this.#note('unknown_keys', address, 'operator', OPERATOR_COOL_DOWN_MS, nowMs);
    }
  }

  #judgeTraffic(record: KeyRecord, now: Date): MinuteUse {
    const nowMs = now.getTime();
    const { key, minutes, refusals, places } = record;
    while (minutes.length > 0 && minutes[0]!.atMs < nowMs - THRESHOLDS.deniedBurst.windowMs) minutes.shift();
    const sum = { atMs: nowMs, calls: 0, denied: 0, limited: 0 };
    for (const { calls, denied, limited } of minutes) {
      sum.calls += calls;
      sum.denied += denied;
      sum.limited += limited;
    }
    if (sum.denied > 0)
      this.#raise(key, judgeDenied(key, { calls: sum.calls, refused: sum.denied, reasons: [] }, now), nowMs);
    const hour = new Date(nowMs - (nowMs % HOUR_MS));
    this.#raise(key, judgeVolume({ hour, calls: record.hours.get(hour.getTime()) ?? 0, ...record.past }), nowMs);
    while (refusals.length > 0 && refusals[0]!.atMs < nowMs - THRESHOLDS.endedInUse.windowMs) refusals.shift();
    if (refusals.length > 0) {
      const calls = refusals.reduce((total, one) => total + one.calls, 0);
      const use = { secretId: 'sec', reason: refusals[0]!.reason, calls, addresses: [], userAgents: [], lastAt: now };
      this.#raise(key, judgeEndedInUse(key, use, now), nowMs);
    }
    for (const [address, firstMs] of places) {
      if (firstMs >= nowMs - THRESHOLDS.newNetwork.windowMs) this.#judgePlace(record, address, new Date(firstMs), now);
    }
    return sum;
  }

  #judgePlace({ key, places }: KeyRecord, address: string, firstAt: Date, now: Date): void {
    const since = now.getTime() - THRESHOLDS.newNetwork.windowMs;
    const ofPartner = (environment: Environment): number[] =>
      [...this.records.values()]
        .filter((one) => one.key.partnerId === key.partnerId && one.key.environment === environment)
        .flatMap((one) => one.places.get(address) ?? []);
    const tests = ofPartner('sandbox');
    const known = [...places].map(([of, ms]) => ({ address: of, firstAt: new Date(ms) }));
    const use = {
      address,
      userAgent: '',
      firstAt,
      known,
      testKeySince: tests.length > 0 ? new Date(Math.min(...tests)) : null,
      isKnownForLive: ofPartner('live').some((ms) => ms < since),
    };
    this.#raise(key, judgeNewPlace(key, use, now), now.getTime());
  }

  #learnPast({ hours, past, lastUsedMs }: KeyRecord, hourMs: number): void {
    const { usualDays, busiestDays } = THRESHOLDS.unusualVolume;
    [past.usual, past.busiest, past.since] = [0, 0, null];
    if (lastUsedMs === undefined) return;
    for (const [atMs, calls] of hours) {
      if (atMs >= hourMs || atMs < hourMs - busiestDays * DAY_MS) continue;
      past.since ??= new Date(atMs);
      past.busiest = Math.max(past.busiest, calls);
      const hoursApart = ((hourMs - atMs) / HOUR_MS) % 24;
      const isSameHour = hoursApart <= 1 || hoursApart >= 23;
      if (isSameHour && atMs >= hourMs - usualDays * DAY_MS) past.usual = Math.max(past.usual, calls);
    }
  }

  #review(record: KeyRecord, now: Date): void {
    const { key, scopeUse, lastUsedMs, rotation } = record;
    const nowMs = now.getTime();
    const used = new Set(
      [...scopeUse].filter(([, ms]) => ms >= nowMs - THRESHOLDS.scopeUnused.afterMs).map(([scope]) => scope),
    );
    const since = record.hours.size > 0 ? new Date(record.hours.keys().next().value!) : null;
    this.#raise(key, judgeExpiring(key, now), nowMs);
    this.#raise(key, judgeIdle(key, lastUsedMs === undefined ? null : new Date(lastUsedMs), now), nowMs);
    this.#raise(key, judgeScopeUnused(key, { used, since, usable: new Set(key.scopes) }, now), nowMs);
    this.#raise(key, judgeCreatorLeft(key, record.creatorRevokedAt, now), nowMs);
    if (rotation) this.#raise(key, judgeRotation(key, rotation, now), nowMs);
  }

  #raise({ keyId }: WatchedKey, findings: Finding[], nowMs: number): void {
    for (const { rule, subject } of findings) this.#note(rule, subject, keyId, ALERTS[rule].coolDownMs, nowMs);
  }

  /** As `claimAlert` does in the database. */
  #note(rule: string, subject: string, keyId: string, coolDownMs: number, nowMs: number): void {
    const name = `${rule} ${keyId} ${subject}`;
    const lastMs = this.#firedMs.get(name);
    if (lastMs !== undefined && lastMs > nowMs - coolDownMs) return;
    this.#firedMs.set(name, nowMs);
    this.raised.push({ rule, keyId, at: new Date(nowMs) });
  }
}
