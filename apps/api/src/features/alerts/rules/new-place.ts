import { isIP } from 'node:net';
import { networkOf } from '../../../core/outbound/address-bits.ts';
import { MONEY_SCOPES } from '../../keys/index.ts';
import type { Finding, WatchedKey } from '../finding.ts';
import { isWorking } from '../finding.ts';
import { THRESHOLDS } from '../thresholds.ts';

/** Where a live key was used from in the last hour, and what is known of its past. */
export interface PlaceUse {
  address: string;
  userAgent: string;
  firstAt: Date;
  /** Other addresses of this key with their first use, back 90 days. */
  known: readonly { address: string; firstAt: Date }[];
  /** First use of the address by a test key of the partner; null: none. */
  testKeySince: Date | null;
  /** Another live key of the partner was used from this address before. */
  isKnownForLive: boolean;
}

/** `203.0.113.0/24`, `2001:db8:1::/48`; undefined for what is no address. */
export function networkOfAddress(address: string): string | undefined {
  const family = isIP(address);
  if (family !== 4 && family !== 6) return undefined;
  const length = THRESHOLDS.newNetwork.prefixLength[family];
  return `${networkOf(address.replace(/%.*$/, ''), family, length).text}/${length}`;
}

/**
 * A live key in a network where it never was. Where the address belongs to test keys, that is told instead: most likely
 * a live key on a developer's machine.
 */
export function judgeNewPlace(key: WatchedKey, use: PlaceUse, now: Date): Finding[] {
  if (key.environment !== 'live' || !isWorking(key, now)) return [];
  const network = networkOfAddress(use.address);
  if (network === undefined) return [];
  const { mostKnown, learnedAfterMs, windowMs } = THRESHOLDS.newNetwork;
  // What came within the window is as new as the address itself.
  const before = use.known.filter(({ firstAt }) => firstAt.getTime() < now.getTime() - windowMs);
  const known = new Set(before.flatMap(({ address }) => networkOfAddress(address) ?? []));
  if (known.size === 0 || known.size > mostKnown || known.has(network)) return [];
  const { address, userAgent } = use;
  const firstAt = use.firstAt.toISOString();
  if (isOfTestKeys(use, now))
    return [{ rule: 'test_address', subject: address, details: { address, userAgent, firstAt } }];
  const since = Math.min(...before.map((one) => one.firstAt.getTime()));
  if (!key.scopes.some((scope) => MONEY_SCOPES.includes(scope)) || now.getTime() - since < learnedAfterMs) return [];
  return [
    {
      rule: 'new_network',
      subject: network,
      details: { network, address, userAgent, knownNetworks: known.size, firstAt },
    },
  ];
}

const isOfTestKeys = ({ testKeySince, isKnownForLive }: PlaceUse, now: Date): boolean =>
  testKeySince !== null &&
  !isKnownForLive &&
  testKeySince.getTime() <= now.getTime() - THRESHOLDS.testAddress.seenBeforeMs;
