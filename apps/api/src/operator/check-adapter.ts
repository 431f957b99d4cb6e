import { generateWebhookSecret, signWebhook } from '@m2m/webhook-signature';
import type { TSchema } from 'typebox';
import { randomText } from '../core/ids.ts';
import { createSystemResolver, type EgressProxy, type Outbound, type OutboundResult } from '../core/outbound/index.ts';
import { ADAPTER_TIMEOUT_MS, createAdapterClient, readAnswer, sendSigned } from '../features/adapters/index.ts';
import { callsOf } from './check-adapter-calls.ts';

export type CheckedPort = 'funding' | 'payout' | 'identity' | 'rates';

export interface CheckInput {
  url: string;
  secret: string;
  port: CheckedPort;
  proxy: EgressProxy | undefined;
}

/** One promise of the contract, and what was seen where it is not kept. */
export interface Finding {
  name: string;
  problem?: string;
}

/** One question to the service and its answer; the whole of what a check may use. */
export interface Probe {
  /** A rightly signed call. */
  call(path: string, data: Record<string, unknown>): Promise<OutboundResult>;
  /** Undefined when the answer has the schema's form and, where given, one of these results. */
  judge(result: OutboundResult, schema: TSchema, results?: readonly string[]): string | undefined;
  /** Undefined when the service refused the call (status 400 to 499). */
  judgeRefusal(result: OutboundResult): string | undefined;
  /** An id that no other run has. */
  id(kind: string): string;
}

/** Runs the contract of docs/adapters.md against a service, one promise after the other. Never rejects for the service. */
export async function checkAdapter({ url, secret, port, proxy }: CheckInput): Promise<Finding[]> {
  const client = createAdapterClient(new URL(url).origin, { resolve: createSystemResolver(), proxy });
  const probe: Probe = {
    call: (path, data) => sendSigned(client, { url, secret }, { path, data }, new Date()),
    judge: judgeAnswer,
    judgeRefusal,
    id: (kind) => `${kind}_check_${randomText(24)}`,
  };
  const findings: Finding[] = [];
  const check = async (name: string, run: () => Promise<string | undefined>): Promise<void> => {
    const problem = await run();
    findings.push(problem === undefined ? { name } : { name, problem });
  };
  try {
    const calls = callsOf(port);
    await check(
      `answers ${calls.harmless.path} in ${ADAPTER_TIMEOUT_MS / 1000} s, with JSON of the right form`,
      async () =>
        judgeAnswer(
          await probe.call(calls.harmless.path, calls.harmless.data(probe)),
          calls.answer,
          calls.harmless.results,
        ),
    );
    await checkSignatures({ client, url, secret, check, path: calls.harmless.path, data: calls.harmless.data(probe) });
    for (const { name, run } of calls.checks) await check(name, () => run(probe));
  } finally {
    await client.close();
  }
  return findings;
}

function judgeAnswer(result: OutboundResult, schema: TSchema, results?: readonly string[]): string | undefined {
  const reply = readAnswer(result, schema);
  if (!reply.ok) return reply.detail;
  const said = (reply.answer as { result?: string }).result;
  if (!results || results.includes(said ?? '')) return undefined;
  return `"${said}" is not an answer here; right: ${results.join(', ')}`;
}

function judgeRefusal(result: OutboundResult): string | undefined {
  if (result.kind === 'failed') return `no answer (${result.reason}); refuse with a status from 400 to 499`;
  return result.status >= 400 && result.status < 500 ? undefined : `status ${result.status}; refuse it with 400 to 499`;
}

interface SignatureCheck {
  client: Outbound;
  url: string;
  secret: string;
  path: string;
  data: Record<string, unknown>;
  check(name: string, run: () => Promise<string | undefined>): Promise<void>;
}

/** What is wrongly signed has to be refused, whatever it asks. */
async function checkSignatures({ client, url, secret, path, data, check }: SignatureCheck): Promise<void> {
  const target = { url, secret };
  await check('refuses a signature made with another secret', async () =>
    judgeRefusal(await sendSigned(client, { url, secret: generateWebhookSecret() }, { path, data }, new Date())),
  );
  await check('refuses a timestamp that is ten minutes old', async () =>
    judgeRefusal(await sendSigned(client, target, { path, data }, new Date(Date.now() - 600_000))),
  );
  await check('refuses a timestamp that is ten minutes ahead', async () =>
    judgeRefusal(await sendSigned(client, target, { path, data }, new Date(Date.now() + 600_000))),
  );
  const raw = (headers: Record<string, string>, body: string): Promise<OutboundResult> =>
    client.send({
      url: `${url.replace(/\/+$/, '')}/${path}`,
      headers: { 'content-type': 'application/json', ...headers },
      body: Buffer.from(body),
      timeoutMs: ADAPTER_TIMEOUT_MS,
    });
  const event = path.replaceAll('/', '.');
  const body = JSON.stringify({ event, timestamp: new Date().toISOString(), data });
  const signed = (text: string): Record<string, string> =>
    signWebhook({
      secrets: { current: secret },
      eventId: 'evt_check',
      deliveryId: 'evt_check',
      event,
      timestampSeconds: Math.floor(Date.now() / 1000),
      body: Buffer.from(text),
    });
  await check('refuses a call without a signature', async () => judgeRefusal(await raw({}, body)));
  await check('refuses a body that was changed after it was signed', async () =>
    judgeRefusal(await raw(signed(body), `${body} `)),
  );
  const other = JSON.stringify({ event: `${event}.other`, timestamp: new Date().toISOString(), data });
  await check('refuses a body whose event is not the path that it was sent to', async () =>
    judgeRefusal(await raw(signed(other), other)),
  );
  await check('refuses a signed body that is not JSON', async () =>
    judgeRefusal(await raw(signed('{"event":'), '{"event":')),
  );
  const empty = JSON.stringify({ event, timestamp: new Date().toISOString(), data: {} });
  await check('refuses a signed body without the members that it needs', async () =>
    judgeRefusal(await raw(signed(empty), empty)),
  );
}
