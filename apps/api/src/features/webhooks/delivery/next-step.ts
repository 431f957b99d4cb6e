import { isOurOwnFailure, type OutboundResult } from '../../../core/outbound/index.ts';
import { readRetryAfter, waitAfter, type Schedule } from './schedule.ts';

/** What an attempt showed; the list is fixed, for the log, the metrics and the partner. */
export type Outcome =
  'delivered' | 'redirected' | 'refused' | 'rate_limited' | 'gone' | 'server_error' | OutboundFailure;
type OutboundFailure = Extract<OutboundResult, { kind: 'failed' }>['reason'];

/** Why a delivery is over without having been delivered. */
export type EndReason =
  'attempts_exhausted' | 'gone' | 'parked' | 'endpoint_disabled' | 'callback_gone' | 'event_expired';

export type NextStep =
  | { kind: 'delivered' }
  | { kind: 'failed'; reason: EndReason }
  | { kind: 'retry'; waitMs: number }
  /** Our own fault: goes back, costs no attempt and teaches nothing about the endpoint. */
  | { kind: 'release'; waitMs: number };

export interface Decision {
  outcome: Outcome;
  step: NextStep;
  /** The receiver cannot take this many at a time. */
  isOverload: boolean;
  /** What the breaker counts: 0 success, 1 failure, 2 a refusal that repeats surely. */
  weight: 0 | 1 | 2;
  /** 410: nobody is there any more. */
  isGone: boolean;
}

export interface AttemptedDelivery {
  /** This attempt's number, from 1. */
  attempt: number;
  schedule: Schedule;
  /** An ordered delivery may make way for those behind it before its attempts are spent. */
  parkAfterAttempts: number | null;
}

const RELEASE_MS = 10_000;
const OVERLOADED: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const MAY_PASS: ReadonlySet<number> = new Set([408, 425, 429]);

/** The one place that says what follows an attempt, after each kind of result. `random` is 0 to 1. */
export function decide(result: OutboundResult, delivery: AttemptedDelivery, nowMs: number, random: number): Decision {
  const outcome = outcomeOf(result);
  if (outcome === 'delivered')
    return { outcome, step: { kind: 'delivered' }, isOverload: false, weight: 0, isGone: false };
  if (result.kind === 'failed' && isOurOwnFailure(result.reason)) {
    return { outcome, step: { kind: 'release', waitMs: RELEASE_MS }, isOverload: false, weight: 0, isGone: false };
  }
  if (outcome === 'gone') {
    return { outcome, step: { kind: 'failed', reason: 'gone' }, isOverload: false, weight: 0, isGone: true };
  }
  const status = result.kind === 'response' ? result.status : undefined;
  const isTimeout = outcome === 'timeout' || outcome === 'body_timeout';
  return {
    outcome,
    step: retry(result, delivery, nowMs, random),
    isOverload: isTimeout || (status !== undefined && OVERLOADED.has(status)),
    weight: outcome === 'refused' && !MAY_PASS.has(status!) ? 2 : 1,
    isGone: false,
  };
}

function outcomeOf(result: OutboundResult): Outcome {
  if (result.kind === 'failed') return result.reason;
  const { status } = result;
  if (status >= 200 && status < 300) return 'delivered';
  if (status >= 300 && status < 400) return 'redirected';
  if (status === 410) return 'gone';
  if (status === 429) return 'rate_limited';
  return status < 500 ? 'refused' : 'server_error';
}

function retry(result: OutboundResult, delivery: AttemptedDelivery, nowMs: number, random: number): NextStep {
  const { attempt, schedule, parkAfterAttempts } = delivery;
  const waitMs = waitAfter(schedule, attempt, random);
  if (waitMs === undefined) return { kind: 'failed', reason: 'attempts_exhausted' };
  if (parkAfterAttempts !== null && attempt >= parkAfterAttempts) return { kind: 'failed', reason: 'parked' };
  const asksToWait = result.kind === 'response' && (result.status === 429 || result.status === 503);
  const askedMs = asksToWait ? (readRetryAfter(result.headers['retry-after'], nowMs) ?? 0) : 0;
  return { kind: 'retry', waitMs: Math.max(waitMs, askedMs) };
}
