import { judgeAddresses } from './egress-policy.ts';
import type { EgressPolicy } from './egress-policy.ts';
import { judgeUrl, refuse } from './judge-url.ts';
import type { UrlJudgement } from './judge-url.ts';
import { resolveWithin } from './resolve.ts';
import type { Resolve } from './resolve.ts';

/**
 * Judges a URL that a partner wants to save (contract section 7). A name is resolved for at most `timeoutMs`, and only
 * an answer that is not permitted refuses: one that does not resolve, or not in time, is accepted and judged again at
 * every delivery. Call it before any transaction is opened.
 */
export async function judgeForSaving(
  text: string,
  policy: EgressPolicy,
  { resolve, timeoutMs = 1000 }: { resolve: Resolve; timeoutMs?: number },
): Promise<UrlJudgement> {
  const judgement = judgeUrl(text, policy);
  if (!judgement.ok || judgement.url.isAddress) return judgement;
  const { hostname, port, protocol } = judgement.url;
  const addresses = await resolveWithin(hostname, resolve, timeoutMs).catch(() => []);
  const verdict = judgeAddresses(policy, addresses, port, protocol);
  return verdict === 'permitted' ? judgement : refuse(verdict);
}
