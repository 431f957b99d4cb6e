import { randomUUID } from 'node:crypto';
import type { Deps } from '../../../core/context.ts';
import { errorFields } from '../../../core/log.ts';
import type { Outbound, OutboundResult } from '../../../core/outbound/index.ts';
import { completionOf, endUnsent, giveBack } from './attempt-result.ts';
import type { CompletionBuffer } from './completion-buffer.ts';
import type { EndpointPace } from './endpoint-pace.ts';
import { decide, type Decision } from './next-step.ts';
import { FIRST_CAP } from './endpoint-pace.ts';
import { Paces } from './paces.ts';
import { disableEndpointFor } from '../upkeep/endpoint-health.ts';
import type { TellOwner } from '../upkeep/endpoint-news.ts';
import type { DeliveryMetrics } from './delivery-metrics.ts';
import { claimDeliveries, insertGoneCallback, WALK_START, type ClaimedDelivery } from './queries.ts';
import { playResult } from '../sandbox-magic.ts';
import { signRequest, type SignedRequest } from './signed-request.ts';

type EngineDeps = Pick<Deps, 'system' | 'keyring' | 'clock' | 'log' | 'metrics' | 'wakeDeliveries'> & {
  tellOwner: TellOwner;
};

export interface EngineOptions {
  workerId: string;
  outbound: Outbound;
  completions: CompletionBuffer;
  metrics: DeliveryMetrics;
  /** Deliveries under way at a time, over all endpoints. */
  slots: number;
}

const POLL_MS = 500;
const FAILED_CLAIM_MS = 1_000;
const MAX_CLAIM = 200;
/** Beyond this the database does not take results as fast as they come: no more is claimed until it does. */
const MAX_UNRECORDED = 1_000;
/** Freed places are filled together, since a claim of one costs nearly what a claim of ten does. */
const REFILL_MS = 4;
const OWN_FAULT_MS = 10_000;
const ATTEMPT_TIMEOUT_MS = 30_000;

/** Claims what is due, sends it, and hands the results to the completion buffer. Holds at most `slots` deliveries. */
export class DeliveryEngine {
  readonly #deps: EngineDeps;
  readonly #options: EngineOptions;
  readonly #paces = new Paces();
  /** Endpoints that had more due than they may get at a time. */
  readonly #limited = new Set<string>();
  readonly #underWay = new Set<Promise<void>>();
  #after = WALK_START;
  #isStopped = false;
  #isWoken = false;
  /** Results wait to be recorded; claiming goes on when they are. */
  #isHeldBack = false;
  #wakeSleeper: (() => void) | undefined;
  #refill: NodeJS.Timeout | undefined;
  #loop: Promise<void> | undefined;

  constructor(deps: EngineDeps, options: EngineOptions) {
    this.#deps = deps;
    this.#options = options;
  }

  start(): void {
    this.#loop = this.#run();
  }

  /** Something may be due. */
  wake(): void {
    this.#isWoken = true;
    this.#wakeSleeper?.();
  }

  /** Results were recorded. `isAwaited`: a delivery that stood first in an order, or a probe, was among them. */
  recorded(isAwaited: boolean): void {
    if (isAwaited || this.#isHeldBack) this.wake();
  }

  /** Claims no more and waits for what is under way, at most `timeoutMs`. */
  async stop(timeoutMs: number): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#refill);
    this.wake();
    await this.#loop;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => (timer = setTimeout(resolve, timeoutMs)));
    await Promise.race([Promise.all(this.#underWay), late]);
    clearTimeout(timer);
  }

  async #run(): Promise<void> {
    while (!this.#isStopped) {
      this.#isWoken = false;
      let pauseMs = POLL_MS;
      try {
        if (await this.#claim()) continue;
      } catch (error) {
        this.#deps.log.warn('deliveries cannot be claimed', { error: errorFields(error) });
        pauseMs = FAILED_CLAIM_MS;
      }
      await this.#sleep(pauseMs);
    }
  }

  /** True when there may be more to claim at once. */
  async #claim(): Promise<boolean> {
    const { workerId, completions, slots, metrics } = this.#options;
    const limit = Math.min(slots - this.#underWay.size, MAX_CLAIM);
    this.#isHeldBack = completions.size > MAX_UNRECORDED;
    if (limit <= 0 || this.#isHeldBack) return false;
    const claimId = randomUUID();
    const nowMs = performance.now();
    const rooms = this.#paces.rooms(nowMs);
    const claim = await claimDeliveries(this.#deps.system, {
      workerId,
      claimId,
      limit,
      defaultRoom: FIRST_CAP,
      rooms,
      after: this.#after,
    });
    this.#after = claim.next;
    const claimedAtMs = performance.now();
    metrics.claimSeconds.observe((claimedAtMs - nowMs) / 1000);
    if (claim.deliveries.length > 0) metrics.claimSize.observe(claim.deliveries.length);
    for (const delivery of claim.deliveries) this.#take(delivery, claimId, claimedAtMs);
    this.#noteLimited(claim.deliveries, rooms, claimedAtMs);
    return claim.deliveries.length === limit || !claim.isWalkOver;
  }

  /**
   * An endpoint that got as much as was asked for has more due. Judged by what was asked, not by the room there is now:
   * places freed during the claim would make it look content, and it would sleep until the next poll.
   */
  #noteLimited(deliveries: ClaimedDelivery[], rooms: Record<string, number>, nowMs: number): void {
    for (const [endpointId, given] of Map.groupBy(deliveries, (delivery) => delivery.endpointId)) {
      const asked = Math.min(rooms[endpointId] ?? FIRST_CAP, given[0]!.maxConcurrency);
      if (given.length < asked) this.#limited.delete(endpointId);
      else {
        this.#limited.add(endpointId);
        const pace = this.#paces.find(endpointId);
        if (pace && pace.room(nowMs) > 0) this.#refillFor(pace);
      }
    }
  }

  #take(delivery: ClaimedDelivery, claimId: string, claimedAtMs: number): void {
    const { completions } = this.#options;
    if (!delivery.isEnabled) return completions.add(endUnsent(delivery, claimId, 'skipped', 'endpoint_disabled'));
    if (!delivery.body) return completions.add(endUnsent(delivery, claimId, 'failed', 'event_expired'));
    const pace = this.#paces.of(delivery.endpointId, delivery, claimedAtMs);
    pace.start(delivery);
    const sent = this.#deliver({ ...delivery, body: delivery.body }, claimId, claimedAtMs, pace).finally(() => {
      this.#underWay.delete(sent);
      this.#deps.metrics.deliveriesInFlight.set(this.#underWay.size);
      this.#onFreed(delivery.endpointId, pace);
    });
    this.#underWay.add(sent);
    this.#deps.metrics.deliveriesInFlight.set(this.#underWay.size);
  }

  async #deliver(
    delivery: ClaimedDelivery & { body: Buffer },
    claimId: string,
    claimedAtMs: number,
    pace: EndpointPace,
  ): Promise<void> {
    const { clock, keyring, log, metrics } = this.#deps;
    const startedAt = clock.now();
    let request: SignedRequest;
    try {
      request = signRequest(keyring, delivery, startedAt.getTime());
    } catch (error) {
      pace.finish({ weight: 0, isOverload: false, isOurFault: true });
      log.error('a delivery could not be signed', { ...namesOf(delivery), error: errorFields(error) });
      return this.#options.completions.add(giveBack(delivery, claimId, OWN_FAULT_MS));
    }
    if (delivery.attempt === 0 && delivery.lane === 0) {
      metrics.writtenToSent.observe((delivery.waitedMs + performance.now() - claimedAtMs) / 1000);
    }
    const attempt = delivery.attempt + 1;
    const answered = await this.#options.outbound.send({ ...request, timeoutMs: ATTEMPT_TIMEOUT_MS });
    const result = playResult(answered, { environment: delivery.environment, attempt, body: request.body });
    const decision = decide(result, { ...delivery, attempt }, clock.nowMs(), Math.random());
    const isOurFault = decision.step.kind === 'release';
    const opens = pace.finish({ ...decision, isOurFault });
    if (delivery.openCount > 0) pace.restart();
    this.#tell(delivery, result, decision);
    if (opens) this.#options.metrics.openedBreakers.inc();
    if (decision.isGone) await this.#endGone(delivery);
    this.#options.completions.add(completionOf(delivery, claimId, { result, decision, startedAt, opens }));
  }

  #tell(delivery: ClaimedDelivery, result: OutboundResult, { outcome, step }: Decision): void {
    const { log, metrics } = this.#deps;
    metrics.attempts.inc({ outcome });
    if (result.reusedConnection) this.#options.metrics.reusedConnections.inc();
    log.info('delivery attempt', {
      ...namesOf(delivery),
      attempt: delivery.attempt + 1,
      outcome,
      reason: step.kind,
      durationMs: Math.round(result.timings.totalMs),
      ...(result.status === null ? {} : { httpStatus: result.status }),
    });
  }

  async #endGone(delivery: ClaimedDelivery): Promise<void> {
    const { system, log } = this.#deps;
    try {
      if (delivery.kind === 'endpoint') await disableEndpointFor(this.#deps, delivery, delivery.endpointId, 'gone');
      else if (delivery.linkId) await insertGoneCallback(system, delivery, delivery.endpointId, delivery.linkId);
    } catch (error) {
      // The next delivery there gets a 410 as well and tries again.
      log.warn('an endpoint that is gone could not be ended', { ...namesOf(delivery), error: errorFields(error) });
    }
  }

  #onFreed(endpointId: string, pace: EndpointPace): void {
    if (this.#isStopped) return;
    const wasFull = this.#options.slots - this.#underWay.size <= 1;
    if (!wasFull && !this.#limited.has(endpointId)) return;
    this.#refillFor(pace);
  }

  /** Claims again: at once when half of the endpoint's places are free, else when a few more may be. */
  #refillFor(pace: EndpointPace): void {
    if (pace.inFlight <= pace.cap / 2) return this.wake();
    this.#refill ??= setTimeout(() => {
      this.#refill = undefined;
      this.wake();
    }, REFILL_MS);
  }

  async #sleep(ms: number): Promise<void> {
    if (this.#isWoken || this.#isStopped) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#wakeSleeper = resolve;
      timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
    this.#wakeSleeper = undefined;
  }
}

const namesOf = (delivery: ClaimedDelivery) => ({
  partner: delivery.partnerSlug,
  environment: delivery.environment,
  deliveryId: delivery.deliveryId,
  endpointId: delivery.endpointId,
  eventId: delivery.eventId,
  event: delivery.eventType,
});
