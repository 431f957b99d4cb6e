import { lookup } from 'node:dns/promises';
import { judgeAddresses } from './egress-policy.ts';
import type { EgressPolicy } from './egress-policy.ts';
import type { JudgedUrl } from './judge-url.ts';
import { OutboundError } from './outbound-error.ts';

/** All A and AAAA answers of a name, as addresses. Rejects when the name does not resolve. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/**
 * The operating system's resolver (hosts file, inner zones), with every answer in its order of preference.
 *
 * getaddrinfo holds one of the few libuv threads until it answers, and cannot be cancelled. So questions for one name
 * that are asked while it is being resolved share one call: a name whose servers are silent holds one thread, however
 * many deliveries wait for it. Nothing is cached once the answer is there.
 */
export function createSystemResolver(): Resolve {
  const underWay = new Map<string, Promise<readonly string[]>>();
  return (hostname) => {
    const running = underWay.get(hostname);
    if (running !== undefined) return running;
    const answers = lookup(hostname, { all: true, order: 'verbatim' })
      .then((found) => found.map(({ address }) => address))
      .finally(() => underWay.delete(hostname));
    underWay.set(hostname, answers);
    return answers;
  };
}

type Target = Pick<JudgedUrl, 'hostname' | 'port' | 'protocol' | 'isAddress'>;

/**
 * The addresses that may be connected to for this target: all of its answers, each judged. One answer that is not
 * permitted refuses all (`address_denied`); no answer in `timeoutMs` is `dns_failed`.
 */
export async function resolveChecked(
  target: Target,
  { policy, resolve, timeoutMs }: { policy: EgressPolicy; resolve: Resolve; timeoutMs: number },
): Promise<readonly string[]> {
  const addresses = target.isAddress ? [target.hostname] : await resolveWithin(target.hostname, resolve, timeoutMs);
  const verdict = judgeAddresses(policy, addresses, target.port, target.protocol);
  if (verdict === 'permitted') return addresses;
  throw new OutboundError('address_denied', `${verdict}: ${target.hostname} is ${addresses.slice(0, 8).join(', ')}`);
}

/** Asks the resolver, at most `timeoutMs`. Rejects with `dns_failed`, on an empty answer too. */
export async function resolveWithin(hostname: string, resolve: Resolve, timeoutMs: number): Promise<readonly string[]> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(reject, timeoutMs, new Error(`no answer in ${timeoutMs} ms`));
  try {
    const addresses = await Promise.race([resolve(hostname), late]);
    if (addresses.length === 0) throw new Error('the answer is empty');
    return addresses;
  } catch (error) {
    throw new OutboundError(
      'dns_failed',
      `${hostname}: ${error instanceof Error ? error.message : String(error)}`,
      error,
    );
  } finally {
    clearTimeout(timer);
  }
}
