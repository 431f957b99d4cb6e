import type { TSchema } from 'typebox';
import { Type } from 'typebox';
import type { Deps } from '../../core/context.ts';
import { notFound } from '../../core/errors.ts';
import { refuse } from '../../core/http/validation.ts';
import { randomText } from '../../core/ids.ts';
import { callAdapter, findAdapter, type HttpAdapter } from '../adapters/index.ts';
import { FundingReply } from '../funding/index.ts';
import { PayoutReply } from '../payouts/index.ts';
import { MidRateAnswer } from '../pricing/index.ts';

const TIMEOUT_MS = 5_000;

interface Question {
  path: string;
  data: Record<string, unknown>;
  answer: TSchema;
  /** A refusal is the right answer to it. */
  isRefused?: boolean;
}

/** Asks about what cannot be there; of identities, which cost money, it sends none and wants to be refused. */
function questionOf(port: HttpAdapter['port']): Question {
  const operationId = `op_ping_${randomText(24)}`;
  const partnerId = 'ptn_ping';
  switch (port) {
    case 'funding':
      return { path: 'funding/status', data: { partnerId, operationId, attempt: 1 }, answer: FundingReply };
    case 'payout':
      return { path: 'payout/status', data: { partnerId, operationId }, answer: PayoutReply };
    case 'identity':
      return { path: 'identity/check', data: {}, answer: Type.Object({}), isRefused: true };
    case 'rates':
      return { path: 'rates/mid', data: { source: 'USD', destination: 'MXN' }, answer: MidRateAnswer };
  }
}

/** A signed call to a service of the operator's, and how it was answered. Never rejects for the service. */
export async function pingAdapter(
  deps: Deps,
  name: string,
): Promise<{ name: string; isFine: boolean; detail: string; durationMs: number }> {
  const adapter = await findAdapter(deps, name);
  if (!adapter) throw notFound();
  if (adapter.kind === 'manual')
    throw refuse([{ path: 'name', message: `${name} is worked by hand; nobody answers.` }]);
  const { isRefused = false, ...call } = questionOf(adapter.port);
  const startedMs = performance.now();
  const reply = await callAdapter(deps, adapter, { ...call, timeoutMs: TIMEOUT_MS });
  const durationMs = Math.round(performance.now() - startedMs);
  if (isRefused) {
    const isFine = !reply.ok && /^status 4\d\d$/.test(reply.detail);
    const detail = reply.ok ? 'took a call without the members that it needs' : reply.detail;
    return { name, isFine, detail: isFine ? 'reached; refused an empty check, as it should' : detail, durationMs };
  }
  return { name, isFine: reply.ok, detail: reply.ok ? 'answered as the contract says' : reply.detail, durationMs };
}
