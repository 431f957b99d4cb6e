import type { OutboundResult } from '../../../core/outbound/index.ts';
import { openForMs } from './breaker.ts';
import type { Completion } from './completion-buffer.ts';
import type { Decision, EndReason } from './next-step.ts';
import type { AttemptLog, ClaimedDelivery, DeliveryResult } from './queries.ts';

const LANE_OF_RETRIES = 1;
const LANE_OF_REPLAYS = 2;

const idOf = (delivery: ClaimedDelivery, claimId: string): Pick<DeliveryResult, 'p' | 'e' | 'd' | 'c'> => ({
  p: delivery.partnerId,
  e: delivery.environment,
  d: delivery.deliveryId,
  c: claimId,
});

/** The end of a delivery for which nothing was sent. */
export const endUnsent = (
  delivery: ClaimedDelivery,
  claimId: string,
  state: 'failed' | 'skipped',
  reason: EndReason,
): Completion => ({
  result: { ...idOf(delivery, claimId), state, reason, attempt: delivery.attempt },
  isAwaited: delivery.isOrdered,
});

/** Back into the queue as if it had not been claimed. */
export const giveBack = (delivery: ClaimedDelivery, claimId: string, delayMs: number): Completion => ({
  result: { ...idOf(delivery, claimId), delayMs },
});

/** What an attempt means for the row, the log and the endpoint's health. `opens` as the endpoint's own count says. */
export function completionOf(
  delivery: ClaimedDelivery,
  claimId: string,
  attempt: { result: OutboundResult; decision: Decision; startedAt: Date; opens: boolean },
): Completion {
  const { result, decision, startedAt, opens } = attempt;
  const { step } = decision;
  if (step.kind === 'release') return giveBack(delivery, claimId, step.waitMs);
  const isAwaited = delivery.isOrdered;
  const common = { ...idOf(delivery, claimId), attempt: delivery.attempt + 1, log: logOf(result, decision, startedAt) };
  const health = healthOf(delivery, decision, opens);
  switch (step.kind) {
    case 'delivered':
      return { result: { ...common, state: 'delivered' }, health, isAwaited };
    case 'failed':
      return { result: { ...common, state: 'failed', reason: step.reason }, health, isAwaited };
    case 'retry': {
      const lane = delivery.lane === LANE_OF_REPLAYS ? LANE_OF_REPLAYS : LANE_OF_RETRIES;
      return { result: { ...common, delayMs: step.waitMs, lane }, health };
    }
  }
}

function healthOf(delivery: ClaimedDelivery, decision: Decision, opens: boolean): NonNullable<Completion['health']> {
  const id = delivery.endpointId;
  const failed = decision.outcome !== 'delivered';
  const isProbe = delivery.openCount > 0;
  if (isProbe && !failed) return { id, failed, close: true };
  // A 410 is an answer: it ends the endpoint or the link, the breaker has nothing to add.
  if (isProbe && decision.isGone) return { id, failed, close: true };
  if (isProbe || opens) return { id, failed, open: openForMs(delivery.openCount, Math.random()), probed: isProbe };
  return { id, failed };
}

function logOf(result: OutboundResult, decision: Decision, startedAt: Date): AttemptLog {
  const { totalMs, ...phases } = result.timings;
  const head = result.kind === 'response' && result.bodyHead.length > 0 ? result.bodyHead.toString('base64') : null;
  const timings: Record<string, number> = {};
  for (const [name, ms] of Object.entries(phases)) if (ms !== null) timings[name] = Math.round(ms * 10) / 10;
  return {
    outcome: decision.outcome,
    status: result.status,
    durationMs: Math.round(totalMs),
    timings,
    address: result.remoteAddress,
    reused: result.reusedConnection,
    head,
    startedAt: startedAt.toISOString(),
  };
}
