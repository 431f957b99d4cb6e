import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DatabaseClock } from '../src/core/clock.ts';
import { useApi, type TestPartner } from './harness.ts';

const HOUR_MS = 3_600_000;
const STEPS = [HOUR_MS, -HOUR_MS, 25 * HOUR_MS, -25 * HOUR_MS];
/** Longer than two readings of the database's time. */
const READ_AGAIN_MS = 1_000;

const api = useApi();
let partner: TestPartner;

beforeAll(async () => {
  partner = await api.partner();
});

afterEach(() => {
  vi.useRealTimers();
});

/** The machine's clock shows another time from now on; timers and the monotonic clock go on. */
function stepWallClock(byMs: number): void {
  const now = Date.now() + byMs;
  vi.useFakeTimers({ toFake: ['Date'], now });
  expect(Math.abs(Date.now() - now)).toBeLessThan(1_000);
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, READ_AGAIN_MS));

async function linkUntil(minutes: number): Promise<string> {
  const { body } = await partner.post('/partner/links', {
    referenceId: `clock-${Math.random()}`,
    expiresInMinutes: minutes,
  });
  return body.data.linkId;
}

async function revoke(linkId: string): Promise<string> {
  const { status, body } = await partner.post(`/partner/links/${linkId}/revoke`, {});
  return status === 200 ? 'revoked' : body.code;
}

describe.each(STEPS)("a step of the machine's clock by %i ms", (stepMs) => {
  it('ends no link early and revives none, neither at once nor after the next reading', async () => {
    const living = [await linkUntil(60), await linkUntil(60)];
    const ended = [await linkUntil(5), await linkUntil(5)];
    api.clock.advance(6 * 60_000);
    stepWallClock(stepMs);
    expect([await revoke(living[0]!), await revoke(ended[0]!)]).toEqual(['revoked', 'LINK_EXPIRED']);
    await settle();
    expect([await revoke(living[1]!), await revoke(ended[1]!)]).toEqual(['revoked', 'LINK_EXPIRED']);
  });

  it('ends no key early and revives none', async () => {
    const [living, ended] = [await api.key(partner), await api.key(partner)];
    await api.sql("update api_keys set expires_at = now() + interval '3 hours' where id = $1", [living.keyId]);
    await api.sql("update api_keys set expires_at = now() - interval '1 second' where id = $1", [ended.keyId]);
    stepWallClock(stepMs);
    for (let reading = 0; reading < 2; reading += 1) {
      expect((await living.get('/partner/me')).status).toBe(200);
      expect((await ended.get('/partner/me')).status).toBe(401);
      await settle();
    }
  });

  it('frees no rate limit and keeps none closed', async () => {
    const limited = await api.partner();
    await api.sql('update partner_environments set request_limit_per_minute = 1 where partner_id = $1', [
      limited.partnerId,
    ]);
    expect((await limited.get('/partner/me')).status).toBe(200);
    stepWallClock(stepMs);
    expect((await limited.get('/partner/me')).status).toBe(429);
    api.clock.advance(60_500);
    expect((await limited.get('/partner/me')).status).toBe(200);
  });

  it('shows in no date that is given out', async () => {
    const [{ now }] = (await api.sql<{ now: Date }>('select now()')) as [{ now: Date }];
    stepWallClock(stepMs);
    const offsetMs = api.clock.nowMs() - new DatabaseNow(now).nowMs();
    const { body } = await partner.post('/partner/links', { referenceId: `date-${stepMs}` });
    const shownMs = Date.parse(body.data.createdAt) - offsetMs;
    expect(Math.abs(shownMs - now.getTime())).toBeLessThan(2_000);
  });
});

/** The database's time of a moment ago, carried forward by the monotonic clock. */
class DatabaseNow extends DatabaseClock {
  constructor(read: Date) {
    super();
    this.follow(read.getTime(), performance.now());
  }
}

describe('the clock of a process', () => {
  it('follows the database, not the machine, within half a round trip', async () => {
    stepWallClock(25 * HOUR_MS);
    const another = await api.openAnother();
    const [{ ms }] = (await api.sql<{ ms: number }>(
      'select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms',
    )) as [{ ms: number }];
    expect(Math.abs(another.clock.nowMs() - ms)).toBeLessThan(250);
  });
});
