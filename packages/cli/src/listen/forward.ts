import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { signWebhook } from '@m2m/webhook-signature';

export interface StreamEvent {
  eventId: string;
  eventType: string;
  linkId?: string | undefined;
  isTest: boolean;
  body: string;
  cursor: string;
}

export interface Forwarded {
  status: number | 'timeout';
  durationMs: number;
}

/** As the platform itself allows an endpoint. Contract section 7. */
const TIMEOUT_MS = 30_000;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;

/** The headers and bytes of a real delivery, signed with the listen secret. */
export function buildRequest(event: StreamEvent, secret: string, sequence: number, attempt: number, nowMs: number) {
  const body = Buffer.from(event.body);
  // Equal over all tries of an event, as that of a real delivery.
  const deliveryId = `dlv_${createHash('sha256').update(`listen ${event.eventId}`).digest('hex').slice(0, 34)}`;
  const headers: Record<string, string> = {
    'Content-Type': 'application/json',
    'User-Agent': 'M2M-Webhooks/1',
    'X-M2M-Event-Id': event.eventId,
    'X-M2M-Attempt': String(attempt),
    'X-M2M-Sequence': String(sequence),
    ...(event.isTest ? { 'X-M2M-Test': 'true' } : {}),
    ...signWebhook({
      secrets: { current: secret },
      eventId: event.eventId,
      deliveryId,
      event: event.eventType,
      timestampSeconds: Math.floor(nowMs / 1000),
      body,
    }),
  };
  return { headers, body };
}

/**
 * Forwards one event until something answers, whatever it answers: a receiver that is just being restarted loses nothing.
 * `onAway` hears of each try that nobody took.
 */
export async function forward(
  to: string,
  event: StreamEvent,
  secret: string,
  sequence: number,
  signal: AbortSignal,
  onAway: (reason: string) => void,
): Promise<Forwarded> {
  for (let attempt = 1; ; attempt += 1) {
    const { headers, body } = buildRequest(event, secret, sequence, attempt, Date.now());
    const startedAtMs = performance.now();
    const took = (): number => Math.round(performance.now() - startedAtMs);
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    try {
      const response = await fetch(to, {
        method: 'POST',
        headers,
        body,
        redirect: 'manual',
        signal: AbortSignal.any([signal, timeout]),
      });
      await response.body?.cancel();
      return { status: response.status, durationMs: took() };
    } catch (error) {
      signal.throwIfAborted();
      if (timeout.aborted) return { status: 'timeout', durationMs: took() };
      onAway(reasonOf(error));
    }
    await sleep(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempt, 10)), undefined, { signal });
  }
}

function reasonOf(error: unknown): string {
  const { code } = ((error as Error).cause ?? error) as { code?: string };
  return code ?? 'no answer';
}
