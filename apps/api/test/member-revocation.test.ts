import { beforeAll, describe, expect, it } from 'vitest';
import { makeAccessToken } from '../src/features/accounts/access-token.ts';
import { disableAccount, endSessionsOf } from '../src/features/accounts/index.ts';
import { useApi, type AnotherApi, type TestPartner } from './harness.ts';
import { bothAs, signInMember, type TestMember } from './members.ts';

/** Security row 15, for people: what ends in one process is dead in another. */
const TRIALS = 8;
const api = useApi();
let other: AnotherApi;
let partner: TestPartner;
let owner: TestMember;

beforeAll(async () => {
  other = await api.openAnother({ isListening: false });
  partner = await api.partner();
  await api.sql('update partner_environments set request_limit_per_minute = 1000000 where partner_id = $1', [
    partner.partnerId,
  ]);
  owner = await signInMember(api, partner);
});

/** A call in the other process that needs keys:write and makes nothing: its body is refused after the scope was judged. */
async function mayWrite({ sessionId }: TestMember): Promise<boolean> {
  const { partnerId } = partner;
  const expiresAtMs = other.platform.deps.clock.nowMs() + 300_000;
  const keyring = other.platform.deps.keyring;
  const token = makeAccessToken(keyring, { sessionId, partnerId, environment: 'sandbox', expiresAtMs });
  const { statusCode } = await other.http.inject({
    method: 'POST',
    url: '/partner/keys',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    payload: '{}',
  });
  return statusCode === 400;
}

/** Milliseconds after the acknowledgement at which the other process last let the member write; 0: never. */
async function lagOf(end: (member: TestMember) => Promise<void>): Promise<number> {
  const member = await signInMember(api, partner, { roles: bothAs('developer') });
  expect(await mayWrite(member)).toBe(true);
  let acknowledgedAt: number | undefined;
  let lastMs = 0;
  const watching = (async () => {
    for (;;) {
      const askedAt = performance.now();
      const isLet = await mayWrite(member);
      if (isLet && acknowledgedAt !== undefined && askedAt >= acknowledgedAt) lastMs = askedAt - acknowledgedAt;
      if (!isLet) return;
      if (acknowledgedAt !== undefined && askedAt - acknowledgedAt > 3_000) return;
    }
  })();
  try {
    await end(member);
  } finally {
    acknowledgedAt = performance.now();
    await watching;
  }
  return lastMs;
}

const WAYS: [string, (member: TestMember) => Promise<void>][] = [
  [
    'a session that was ended',
    async ({ userId }) => {
      await api.deps.system.transaction((trx) => endSessionsOf(trx, userId));
    },
  ],
  [
    'a member with a lesser role',
    async ({ memberId }) => {
      const answer = await owner.patch(
        `/portal/api/members/${memberId}`,
        { roles: { sandbox: 'support', live: null } },
        'live',
      );
      expect(answer.status).toBe(200);
    },
  ],
  [
    'a member who was removed',
    async ({ memberId }) => {
      expect((await owner.delete(`/portal/api/members/${memberId}`, 'live')).status).toBe(200);
    },
  ],
  [
    'an account that was disabled',
    async ({ email }) => {
      await disableAccount(api.deps, { email, by: { id: 'opr_test', name: 'test' } });
    },
  ],
];

describe('another process, which hears of nothing', () => {
  for (const [who, end] of WAYS) {
    it(`lets ${who} write no more after the acknowledgement`, { timeout: 60_000 }, async () => {
      const lags: number[] = [];
      for (let trial = 0; trial < TRIALS; trial += 1) lags.push(await lagOf(end));
      expect(Math.max(...lags)).toBe(0);
    });
  }
});
