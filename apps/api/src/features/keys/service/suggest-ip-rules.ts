import type { Context } from '../../../core/context.ts';
import { notFound } from '../../../core/errors.ts';
import { iso } from '../../../core/http/wire.ts';
import type { Answer } from '../../../core/idempotency.ts';
import { listKeySources, type KeySource } from '../../usage/index.ts';
import { compileIpRules, MAX_IP_RULES, plainAddress } from '../ip-rules.ts';
import { findKey } from '../queries.ts';
import { listSecretUses } from '../rotation-queries.ts';

const DAYS = 30;
const DAY_MS = 86_400_000;
/** So many addresses of one network are proposed as the network. */
const NETWORK_FROM = 4;

/** A list of IP rules that would have let in all real traffic of the last 30 days. */
export function suggestIpRules(ctx: Context, keyId: string): Promise<Answer> {
  const since = new Date(ctx.clock.nowMs() - DAYS * DAY_MS);
  return ctx.app.asOwner(ctx.owner, async (trx) => {
    const row = await findKey(trx, ctx.owner, keyId);
    if (!row) throw notFound();
    const secrets = await listSecretUses(trx, ctx.owner, [keyId]);
    const sources = await listKeySources(
      trx,
      ctx.owner,
      secrets.map(({ id }) => id),
      since,
    );
    const isAllowedNow = compileIpRules(row.ipRules) ?? (() => true);
    const items = proposalsOf(sources).map(({ rule, addresses, uses, lastUsedAt }) => ({
      rule,
      addresses: addresses.size,
      uses,
      lastUsedAt: iso(lastUsedAt),
      isCovered: [...addresses].every(isAllowedNow),
    }));
    const isComplete = items.length <= MAX_IP_RULES && sources.every(({ address }) => address !== null);
    const shown = items.slice(0, MAX_IP_RULES);
    return {
      status: 200,
      data: { keyId, since: iso(since), isComplete, ipRules: shown.map(({ rule }) => rule), items: shown },
    };
  });
}

interface Proposal {
  rule: string;
  addresses: Set<string>;
  uses: number;
  lastUsedAt: Date;
}

/** The most used first. */
function proposalsOf(sources: KeySource[]): Proposal[] {
  const known = sources.flatMap(({ address, network, uses, lastUsedAt }) =>
    address === null || network === null ? [] : [{ address: plainAddress(address), network, uses, lastUsedAt }],
  );
  const byNetwork = Map.groupBy(known, ({ network }) => network);
  const proposals = new Map<string, Proposal>();
  for (const [network, places] of byNetwork) {
    const isWhole = new Set(places.map(({ address }) => address)).size >= NETWORK_FROM;
    for (const { address, uses, lastUsedAt } of places) {
      const rule = isWhole ? network : `${address}/${address.includes(':') ? 128 : 32}`;
      const proposal = proposals.get(rule) ?? { rule, addresses: new Set(), uses: 0, lastUsedAt };
      proposal.addresses.add(address);
      proposal.uses += uses;
      if (lastUsedAt > proposal.lastUsedAt) proposal.lastUsedAt = lastUsedAt;
      proposals.set(rule, proposal);
    }
  }
  return [...proposals.values()].sort((a, b) => b.uses - a.uses);
}
