import type { OutboundResult } from '../../core/outbound/index.ts';

/** What ends of a sandbox's referenceId do to the deliveries of its links. All but the first are the database's. */
export const WEBHOOK_EFFECTS = {
  '-wh500': { result: 'The first three attempts of each delivery count as failed (500), whatever your endpoint answers.' },
  '-whdup': { result: 'Each event is delivered twice: two delivery ids, one webhook-id.' },
  '-whooo': { result: 'link.created, user.data_request and operation.created come 5 seconds late, after what follows them.' },
  '-whslow': { result: 'Each event comes 20 seconds late.' },
} as const; // prettier-ignore

const PLAYED_FAILURES = 3;
const FAILING = /"referenceId":"(?:[^"\\]|\\.)*-wh500"/;

/** The result of an attempt, or the failure that the sandbox plays in its place. `attempt` counts from 1. */
export function playResult(
  result: OutboundResult,
  delivery: { environment: string; attempt: number; body: Buffer },
): OutboundResult {
  const isPlayed =
    delivery.environment === 'sandbox' && delivery.attempt <= PLAYED_FAILURES && result.kind === 'response';
  return isPlayed && FAILING.test(delivery.body.toString()) ? { ...result, status: 500, headers: {} } : result;
}
