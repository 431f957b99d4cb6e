import { signWebhook } from '@m2m/webhook-signature';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { Deps } from '../../core/context.ts';
import { eventId } from '../../core/ids.ts';
import {
  createOriginPolicy,
  createOutbound,
  MAX_BODY_BYTES,
  type Outbound,
  type OutboundResult,
} from '../../core/outbound/index.ts';
import { parseStrictJson } from '../../core/strict-json.ts';
import type { HttpAdapter } from './adapter.ts';

/** One call: `payout/submit` with what it is about. `data` must be JSON; amounts in it are minor-unit strings. */
export interface AdapterCall<S extends TSchema> {
  path: string;
  data: Readonly<Record<string, unknown>>;
  /** What a right answer looks like; anything else is no answer. */
  answer: S;
  timeoutMs?: number;
}

/** `detail` is for the operator and our log: what was wrong, without anything that the service wrote. */
export type AdapterReply<T> = { ok: true; answer: T } | { ok: false; detail: string };

type CallDeps = Pick<Deps, 'egress' | 'clock' | 'log'>;

export const ADAPTER_TIMEOUT_MS = 10_000;
const MAX_SERVICES = 64;

/** One client per service, since each may reach one origin only. By `egress`, which all copies of `deps` share. */
const clients = new WeakMap<Deps['egress'], Map<string, Outbound>>();

/** A client that can reach exactly this scheme, host and port, by the rules of `core/outbound` for everything else. */
export const createAdapterClient = (origin: string, egress: Omit<Deps['egress'], 'policy'>): Outbound =>
  createOutbound({
    policy: createOriginPolicy(new URL(origin)),
    resolve: egress.resolve,
    proxy: egress.proxy,
    maxIdleConnections: 8,
    maxInFlight: 256,
    connectTimeoutMs: 5_000,
    keepAliveMs: 4_000,
  });

function clientOf(egress: Deps['egress'], url: string): Outbound {
  const own = clients.get(egress) ?? new Map<string, Outbound>();
  clients.set(egress, own);
  const { origin } = new URL(url);
  const known = own.get(origin);
  if (known) return known;
  const [oldest] = own.keys();
  if (own.size >= MAX_SERVICES && oldest !== undefined) {
    void own.get(oldest)?.close();
    own.delete(oldest);
  }
  const client = createAdapterClient(origin, egress);
  own.set(origin, client);
  return client;
}

/** Closes the connections to the operator's services. */
export async function closeAdapterClients(egress: Deps['egress']): Promise<void> {
  const own = clients.get(egress);
  clients.delete(egress);
  await Promise.all([...(own?.values() ?? [])].map((client) => client.close()));
}

/**
 * Asks a service of the operator: POST of `{event, timestamp, data}` to `<url>/<path>`, signed as webhooks are (contract
 * section 7) with the adapter's secret. `event` is the path with a dot, so that the signature covers what is asked.
 * Never rejects: time-out, redirect, any status but 200, more than 64 KiB, or an answer that is not exactly of the
 * schema is `ok: false`, and the caller knows nothing of what happened.
 */
export async function callAdapter<S extends TSchema>(
  deps: CallDeps,
  adapter: Pick<HttpAdapter, 'name' | 'url' | 'secret'>,
  call: AdapterCall<S>,
): Promise<AdapterReply<Static<S>>> {
  const result = await sendSigned(clientOf(deps.egress, adapter.url), adapter, call, deps.clock.now());
  const reply = readAnswer(result, call.answer);
  if (!reply.ok) {
    deps.log.warn('an adapter gave no answer', {
      reason: `${adapter.name}: ${reply.detail}`,
      event: eventOf(call.path),
      durationMs: Math.round(result.timings.totalMs),
    });
  }
  return reply;
}

const eventOf = (path: string): string => path.replaceAll('/', '.');

/** Sends one signed call and says what came back. */
export function sendSigned(
  client: Outbound,
  { url, secret }: Pick<HttpAdapter, 'url' | 'secret'>,
  { path, data, timeoutMs = ADAPTER_TIMEOUT_MS }: Pick<AdapterCall<TSchema>, 'path' | 'data' | 'timeoutMs'>,
  now: Date,
): Promise<OutboundResult> {
  const event = eventOf(path);
  const body = Buffer.from(JSON.stringify({ event, timestamp: now.toISOString(), data }));
  const id = eventId(now);
  const headers = signWebhook({
    secrets: { current: secret },
    eventId: id,
    deliveryId: id,
    event,
    timestampSeconds: Math.floor(now.getTime() / 1000),
    body,
  });
  return client.send({
    url: `${url.replace(/\/+$/, '')}/${path}`,
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
    body,
    timeoutMs,
    keptBodyBytes: MAX_BODY_BYTES,
    // A service that acted and hung up must not be told again: what happened is for `status` to say.
    isOnce: true,
  });
}

/** The answer, when it is one. */
export function readAnswer<S extends TSchema>(result: OutboundResult, schema: S): AdapterReply<Static<S>> {
  if (result.kind === 'failed') return { ok: false, detail: result.reason };
  if (result.status !== 200) return { ok: false, detail: `status ${result.status}` };
  if (result.bodyBytes > MAX_BODY_BYTES) return { ok: false, detail: 'the answer is longer than 64 KiB' };
  if (!/^application\/json(?:;|$)/i.test(result.headers['content-type'] ?? '')) {
    return { ok: false, detail: 'the answer is not application/json' };
  }
  let answer: unknown;
  try {
    answer = parseStrictJson(result.bodyHead);
  } catch {
    return { ok: false, detail: 'the answer is not valid JSON' };
  }
  if (Value.Check(schema, answer)) return { ok: true, answer };
  return { ok: false, detail: `the answer has another form: ${describeMismatch(schema, answer)}` };
}

/** Which member is wrong; its value is the service's and may be anything, so it is not told. */
function describeMismatch(schema: TSchema, answer: unknown): string {
  const [first] = Value.Errors(schema, answer);
  return first ? `${first.instancePath || 'the whole'} ${first.message}`.slice(0, 200) : 'no match';
}
