import type { Finding } from './finding.ts';

/** Title and text of a notice, mail and event: what happened, and what to do about it. */
export function describeAlert(finding: Finding, keyName: string): { title: string; text: string } {
  const key = `The API key "${keyName}"`;
  const from = ({ addresses, userAgents }: { addresses: string[]; userAgents: string[] }): string =>
    `from ${addresses.filter(Boolean).join(', ') || 'many addresses'}${userAgents.filter(Boolean).length > 0 ? ` (${userAgents.filter(Boolean).join(', ')})` : ''}`;
  switch (finding.rule) {
    case 'expiring': {
      const { daysLeft, expiresAt } = finding.details;
      const left = daysLeft === 1 ? 'a day' : `${daysLeft} days`;
      return say(
        `${key} expires within ${left}`,
        `It stops working at ${expiresAt}. Set a later expiresAt, or make a new key and move to it before then.`,
      );
    }
    case 'expired_in_use': {
      const { calls, lastAt } = finding.details;
      return say(
        `${key} has expired and is still called`,
        `${times(calls)} in the last hour, last at ${lastAt}, ${from(finding.details)}. All were refused. Give that system a key that works.`,
      );
    }
    case 'revoked_in_use': {
      const { what, calls, lastAt } = finding.details;
      const title =
        what === 'key'
          ? `${key} is revoked and is still called`
          : `${key} is still called with a secret that a rotation ended`;
      return say(
        title,
        `${times(calls)} in the last hour, last at ${lastAt}, ${from(finding.details)}. All were refused. If the system is yours, give it the new key; if not, somebody holds the old one.`,
      );
    }
    case 'new_network': {
      const { network, address, userAgent } = finding.details;
      return say(
        `${key} is used from a new network, ${network}`,
        `First call from ${address} (${userAgent || 'no user agent'}). If that is not one of your systems, revoke the key now. IP rules would have refused the call.`,
      );
    }
    case 'test_address': {
      const { address, userAgent } = finding.details;
      return say(
        `${key}, a live one, is used from a test machine, ${address}`,
        `The address was seen with test keys only (${userAgent || 'no user agent'}). Live keys do not belong there: move the call, rotate the key, and set IP rules.`,
      );
    }
    case 'unusual_volume': {
      const { calls, usual, busiest } = finding.details;
      return say(
        `${key} is called much more than usual`,
        `${times(calls)} in this hour so far; the most at this time of day in 14 days was ${usual}, the busiest hour of 35 days ${busiest}. Look at GET /partner/usage for the routes, and at the addresses in the request log.`,
      );
    }
    case 'denied_burst': {
      const { calls, refused, reasons } = finding.details;
      return say(
        `${key} is refused very often`,
        `${refused} of ${calls} calls in ten minutes (${reasons.join(', ')}). After a release: check which scope it needs. Otherwise somebody tries what the key can do.`,
      );
    }
    case 'rate_limited': {
      const { calls, limited } = finding.details;
      return say(
        'More than a fifth of your calls are over the rate limit',
        `${limited} of ${calls} calls in ten minutes were answered 429, most of them of "${keyName}". Heed Retry-After, spread the calls, or ask your operator for a higher limit.`,
      );
    }
    case 'scope_unused':
      return say(
        `${key} has scopes that it does not use`,
        `Not used for 45 days: ${finding.details.unused.join(', ')}. Think about taking them away: what a key cannot do, a thief cannot do either.`,
      );
    case 'idle':
      return say(
        `${key} has not been used for 90 days`,
        `Last used: ${finding.details.lastUsedAt ?? 'never'}. Revoke it if nothing needs it.`,
      );
    case 'creator_left':
      return say(
        `${key} works on although the key that made it is revoked`,
        `It was made with ${finding.details.createdBy}, revoked at ${finding.details.leftAt}. Check that somebody still looks after it, or revoke it.`,
      );
    case 'rotation_overdue': {
      const { state, openSince, endsAt } = finding.details;
      return state === 'pending'
        ? say(
            `${key} has a new secret that nobody uses`,
            `The rotation waits since ${openSince}. Put the new secret in place, or cancel the rotation. The old one ends at ${endsAt} in any case.`,
          )
        : say(
            `${key} is still called with its old secret, which ends soon`,
            `It stops working at ${endsAt}. GET /partner/keys/{keyId}/rotations/current shows who still uses it.`,
          );
    }
    case 'exposed': {
      const { where, reporter, source, isDisabled } = finding.details;
      const done = isDisabled ? 'We have disabled it.' : 'It still works.';
      return where === 'url'
        ? say(
            `${key} was sent in a URL`,
            `URLs end up in logs and histories. ${done} Send keys in X-API-Key only, and rotate this one.`,
          )
        : say(
            `${key} was found in public`,
            `Reported by ${reporter}${source ? `: ${source}` : ''}. ${done} Rotate it as a leak, put the new secret in place, and take the old one out of that place and its history.`,
          );
    }
  }
}

const say = (title: string, text: string): { title: string; text: string } => ({ title, text });
const times = (count: number): string => (count === 1 ? 'One call' : `${count} calls`);
