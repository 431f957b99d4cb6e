import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../../test/harness.ts';
import { addOperator } from '../features/operators/index.ts';
import type { CommandInput, PlatformCommand, Result } from './command.ts';
import { feeCommands } from './fee-commands.ts';
import { limitCommands } from './limit-commands.ts';
import { rateCommands } from './rate-commands.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'm2m-prices-'));
const api = useApi({ env: { M2M_DATA_DIR: dataDir } });
const commands = [...rateCommands, ...feeCommands, ...limitCommands] as PlatformCommand[];

beforeAll(() => addOperator(api.deps, { name: 'rosa', values: {} }));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function run(name: string, values: CommandInput['values'] = {}): Promise<Result> {
  const command = commands.find((one) => one.name === name)!;
  return command.run(api.platform, { words: [], values, config: api.deps.config, notice: () => undefined });
}

const corridor = 'USD-MXN';
const as = 'rosa';

const acts = async (action: string) =>
  (
    await api.sql<{ details: Record<string, unknown> }>(
      "select details from audit_entries where partner_id = 'operator' and action = $1 and actor_id like 'opr%' order by number",
      [action],
    )
  ).map(({ details }) => details);

describe('prices by command', () => {
  it('sets and lists rates, and stops a slip of the finger', async () => {
    expect((await run('rates set', { corridor, rate: '18.4527', as })).text).toMatch(/^USD-MXN is 18\.4527 as of /);
    await expect(run('rates set', { corridor, rate: '184.527', as })).rejects.toThrow('more than 20 % off');
    const jump = await run('rates set', { corridor, rate: '22.2', 'accept-jump': true, as });
    expect(jump.text).toContain('(before: 18.4527)');
    const list = (await run('rates list')).json as { rate: string }[];
    expect(list.map(({ rate }) => rate)).toEqual(['22.2000', '18.4527']);
    expect(await acts('rate.set')).toMatchObject([
      { corridor, rate: '18.4527', previous: null },
      { corridor, rate: '22.2000', previous: '18.4527' },
    ]);
  });

  it('sets and lists margins, fees and taxes', async () => {
    await run('margins set', { corridor, 'margin-bp': '85', from: '2026-12-01', as });
    expect((await run('margins list')).text).toMatch(/USD-MXN +all +0\.85 % +2026-12-01T00:00:00Z +opr_/);
    await run('fees set', { corridor, funding: 'ach', fixed: '1.99', percent: '0.5', min: '2', max: '20', as });
    expect((await run('fees list')).json).toMatchObject([
      { corridor, fundingMethod: 'ach', fixed: '1.99', percentBp: 50, min: '2.00', max: '20.00' },
    ]);
    await run('taxes set', { label: 'Oklahoma fee', state: 'OK', percent: '1', min: '5', from: '2026-01-01', as });
    expect((await run('taxes list')).json).toMatchObject([
      { label: 'Oklahoma fee', state: 'OK', isPhysicalOnly: false, percentBp: 100, min: '5.00' },
      { label: 'Federal remittance tax', state: null, isPhysicalOnly: true, percentBp: 100 },
    ]);
    expect(await acts('margin.set')).toMatchObject([
      { corridor, marginBp: 85, from: '2026-12-01T00:00:00.000Z', until: null },
    ]);
    expect(await acts('fee.set')).toMatchObject([{ corridor, fundingMethod: 'ach', fixed: '1.99', percentBp: 50 }]);
    expect(await acts('tax.set')).toMatchObject([{ state: 'OK', label: 'Oklahoma fee', percentBp: 100 }]);
  });

  it('sets and shows limits and corridors', async () => {
    await run('limits set', { environment: 'live', level: '1', transfer: '300', day: '900', as });
    const show = async (environment: string) => ((await run('limits show', { environment })).json as object[])[0];
    expect(await show('live')).toEqual({
      level: 1,
      perTransfer: '300.00',
      perDay: '900.00',
      perMonth: '3000.00',
      perHalfYear: '9000.00',
    });
    expect(await show('sandbox')).toMatchObject({ perTransfer: '500.00', perDay: '1000.00' });
    await run('corridor set', { corridor, 'payout-delay': '1800', 'max-rate-age': '30', closed: true, as });
    expect((await run('corridor show')).text).toMatch(
      /USD-MXN +closed by the operator +1\.00 to 10000\.00 +rates set +30 min +1800 s +24 h/,
    );
    expect(await acts('limits.set')).toMatchObject([{ perTransfer: '300.00', perDay: '900.00' }]);
    expect(await acts('corridor.set')).toMatchObject([
      { fields: ['payoutDelaySeconds=1800', 'maxRateAgeSeconds=1800', 'isOpen=false'] },
    ]);
    const made = await run('corridor set', { corridor: 'USD-GTQ', min: '5', max: '500', as });
    expect(made.json).toMatchObject({ isOpen: false, minSend: 500, maxSend: 50_000, manualFundingHours: 24 });
  });

  it.each([
    ['rates set', { corridor: 'USDMXN', rate: '1', as }, '--corridor must be two of USD'],
    ['rates set', { corridor: 'USD-EUR', rate: '1', as }, '--corridor must be two of USD'],
    ['rates set', { rate: '1', as }, '--corridor is missing'],
    ['rates set', { corridor, as }, '--rate is missing'],
    ['rates set', { corridor, rate: '18,4', as }, '--rate must be above 0 with at most four decimals'],
    ['rates set', { corridor, rate: '18.45271', as }, '--rate must be above 0 with at most four decimals'],
    ['rates set', { corridor, rate: '18', 'as-of': '2099-01-01', as }, 'must not be in the future'],
    ['rates set', { corridor: 'USD-KWD', rate: '18', as }, 'USD-KWD is not known'],
    ['rates set', { corridor, rate: '1000000.0001', 'accept-jump': true, as }, '--rate: must be at most 1000000.0000'],
    ['rates set', { corridor, rate: '18.5' }, '--as <operator> is missing'],
    ['rates set', { corridor, rate: '18.5', as: 'nobody' }, 'There is no operator "nobody"'],
    ['margins set', { corridor, 'margin-bp': '2001', as }, 'must be a whole number from 0 to 2000'],
    ['margins set', { corridor, 'margin-bp': '-5', as }, '--margin-bp must be a whole number'],
    ['fees set', { corridor, as }, '--fixed or --percent is missing'],
    ['fees set', { corridor, fixed: '3.999', as }, 'with at most 2 decimals, such as 3.99'],
    ['fees set', { corridor, percent: '101', as }, 'a percentage from 0 to 100'],
    ['fees set', { corridor, fixed: '1', min: '5', max: '4', as }, '--max: must not be below --min'],
    ['fees set', { corridor, fixed: '1', funding: 'gold', as }, '--funding must be one of debit_card'],
    ['fees set', { corridor, fixed: '1', from: '2026-02-30', as }, '--from must be a day such as'],
    ['fees set', { corridor, fixed: '1', from: '2026-12-01T08:00', as }, '--from must be a day such as'],
    [
      'fees set',
      { corridor, fixed: '1', from: '2026-12-02', until: '2026-12-02', as },
      '--until: must be after --from',
    ],
    ['taxes set', { label: 'x', state: 'Oklahoma', fixed: '1', as }, '--state must be the two letters'],
    ['taxes set', { state: 'OK', fixed: '1', as }, '--label is missing'],
    ['limits set', { environment: 'live', level: '4', day: '1', as }, '--level must be 1, 2 or 3'],
    ['limits set', { environment: 'live', level: '1', as }, 'Give at least one of'],
    [
      'limits set',
      { environment: 'live', level: '1', transfer: '5000', as },
      '--day: must not be below --transfer, which is 5000.00',
    ],
    ['limits set', { environment: 'live', level: '1', transfer: '0', as }, '--transfer: must be above 0'],
    ['corridor set', { corridor, as }, 'Say what to set'],
    ['corridor set', { corridor, open: true, closed: true, as }, 'not both'],
    ['corridor set', { corridor, 'payout-delay': '60', as }, 'must be 0 or 1800 seconds'],
    ['corridor set', { corridor, min: '20', max: '10', as }, '--max: must not be below --min'],
    ['corridor set', { corridor, max: '1000000.01', as }, '--max: must be at most 1000000.00'],
    ['corridor set', { corridor, max: '99999999999999', as }, '--max must be an amount in USD up to'],
    ['corridor set', { corridor: 'USD-COP', open: true, as }, 'a new corridor needs --min and --max'],
    ['corridor set', { corridor: 'USD-USD', min: '1', max: '2', as }, 'must lead from one currency to another'],
  ])('%s %o is refused in words', async (name, values, message) => {
    const before = await api.sql('select count(*) from audit_entries');
    await expect(run(name, values)).rejects.toThrow(message);
    expect(await api.sql('select count(*) from audit_entries')).toEqual(before);
  });
});
