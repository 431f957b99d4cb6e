import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setAdapter } from '../../src/features/adapters/index.ts';
import { readLedgers } from '../../src/features/operations/index.ts';
import { useApi } from '../harness.ts';
import { Random } from '../simulation/random.ts';
import { judge } from './judge.ts';
import { playRounds } from './rounds.ts';
import { startRecordingService, type RecordingService } from './service-child.ts';
import { settle } from './settle.ts';

/** `M2M_TRANSFER_KILLS=50 npm test -- kill-transfer` runs the long form; `M2M_TRANSFER_SEED` plays a seed again. */
const ROUNDS = Number(process.env['M2M_TRANSFER_KILLS'] ?? 3);
const SEED = Number(process.env['M2M_TRANSFER_SEED'] ?? Math.floor(Math.random() * 1_000_000));

describe('kill -9 of the server while transfers are confirmed, paid, cancelled and given back', () => {
  const api = useApi();
  let rail: RecordingService;
  let provider: RecordingService;

  beforeAll(async () => {
    [rail, provider] = await Promise.all([startRecordingService(SEED), startRecordingService(SEED + 1)]);
    const common = {
      environment: 'sandbox',
      kind: 'http',
      settings: {},
      actor: { kind: 'operator', id: 'test' },
    } as const;
    const forRail = { name: 'rail', port: 'payout', url: rail.url, routes: ['MX/MXN/bank_account'] } as const;
    const forProvider = { name: 'cards', port: 'funding', url: provider.url, routes: ['debit_card', 'ach'] } as const;
    rail.order({ is: 'secret', secret: (await setAdapter(api.deps, { ...common, ...forRail })).secret! });
    provider.order({ is: 'secret', secret: (await setAdapter(api.deps, { ...common, ...forProvider })).secret! });
  });
  afterAll(() => Promise.all([rail?.stop(), provider?.stop()]));

  it(
    `loses and doubles nothing in ${ROUNDS} rounds, by the books of the rail and the provider`,
    async () => {
      process.stdout.write(`M2M_TRANSFER_SEED=${SEED}\n`);
      const partner = await api.partner();
      await api.sql(
        'update partner_environments set create_limit_per_minute = 100000, request_limit_per_minute = 1000000',
      );
      const scene = { api, partner, rail, provider, random: new Random(SEED) };
      const played = await playRounds(scene, ROUNDS);
      expect(await settle(scene, played)).toEqual([]);
      const report = await judge(scene, played);
      process.stdout.write(`${JSON.stringify(report)}\n`);
      expect(report).toMatchObject({ lost: 0, doubled: 0, broken: [] });
      expect(report.confirmed + report.tooLate).toBe(ROUNDS * 6);
      expect(Object.values(report.killedDuring).reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0);
      const ledgers = await readLedgers(api.deps, { environment: 'sandbox' });
      expect(ledgers.broken).toEqual([]);
      expect(ledgers.pending.filter(({ count }) => count > 0)).toEqual([]);
    },
    120_000 + ROUNDS * 25_000,
  );
});
