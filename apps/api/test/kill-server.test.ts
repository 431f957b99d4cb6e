import { describe, expect, it } from 'vitest';
import { useApi } from './harness.ts';
import { killServerUnderLoad } from './kill-server.ts';

/** `M2M_KILL_ROUNDS=50 npm test -- kill-server` runs the long form. */
const ROUNDS = Number(process.env['M2M_KILL_ROUNDS'] ?? 8);

describe('kill -9 of the server under load', () => {
  const api = useApi();

  it(
    `loses, invents and doubles nothing in ${ROUNDS} rounds`,
    async () => {
      const partner = await api.partner();
      await api.sql(
        'update partner_environments set create_limit_per_minute = 100000, request_limit_per_minute = 1000000',
      );
      const report = await killServerUnderLoad(api, partner, ROUNDS);
      process.stdout.write(`${JSON.stringify(report)}\n`);
      expect(report.acknowledged).toBeGreaterThan(ROUNDS * 10);
      expect(report.retried).toBeGreaterThan(0);
      expect(report).toMatchObject({
        acknowledgedLost: 0,
        retriedDifferently: 0,
        eventsLost: 0,
        eventsInvented: 0,
        duplicates: 0,
      });
    },
    ROUNDS * 15_000,
  );
});
