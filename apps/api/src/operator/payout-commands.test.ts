import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../../test/harness.ts';
import { addOperator } from '../features/operators/index.ts';
import { chooseFundingProvider } from '../features/funding/index.ts';
import { choosePayoutRail } from '../features/payouts/index.ts';
import { adapterCommands } from './adapter-commands.ts';
import { checkPorts } from '../features/console/index.ts';
import type { CommandInput, PlatformCommand, Result } from './command.ts';
import { payoutCommands } from './payout-commands.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'm2m-payouts-'));
const api = useApi({ env: { M2M_DATA_DIR: dataDir } });
const commands = [...adapterCommands, ...payoutCommands] as PlatformCommand[];

beforeAll(async () => {
  await addOperator(api.deps, { name: 'rosa', values: {} });
  await addOperator(api.deps, { name: 'hugo', values: { as: 'rosa' } });
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function run(name: string, words: string[] = [], values: CommandInput['values'] = {}): Promise<Result> {
  const command = commands.find((one) => one.name === name)!;
  return command.run(api.platform, { words, values, config: api.deps.config, notice: () => undefined });
}

const live = { environment: 'live' };
const rosa = { as: 'rosa' };
const desk = { ...live, port: 'payout', manual: true, routes: 'MX/MXN/bank_account' };
const ports = async () =>
  (await checkPorts(api.deps)).filter(({ state }) => state !== 'ok').map(({ check }) => check); // prettier-ignore

describe('adapter commands', () => {
  it('connect the ports of live, which doctor misses until then', async () => {
    expect(await ports()).toEqual(['port funding, live', 'port payout, live']);
    await run('adapter set', ['desk'], { ...desk, ...rosa, 'debtor-name': 'Remesas', 'debtor-account': '646180157000000004', 'debtor-bic': 'BCMRMXMM' }); // prettier-ignore
    await run('adapter set', ['till'], { ...live, ...rosa, port: 'funding', manual: true, routes: 'manual_cash, manual_wire' }); // prettier-ignore
    expect(await ports()).toEqual([]);
    expect((await run('adapter list')).text).toMatch(/desk +live +payout +manual +MX\/MXN\/bank_account/);
  });

  it('show a secret once when it is made and again when it is asked for', async () => {
    const url = 'https://verify.example.com';
    const set = await run('adapter set', ['id'], { ...live, ...rosa, port: 'identity', url });
    const { secret } = set.json as { secret: string };
    expect(secret).toMatch(/^whsec_/);
    expect((await run('adapter set', ['id'], { ...live, ...rosa, port: 'identity', url })).text).not.toContain(
      'whsec_',
    );
    expect((await run('adapter show-secret', ['id'], rosa)).text).toBe(secret);
    await run('adapter remove', ['id'], rosa);
    await expect(run('adapter show-secret', ['id'], rosa)).rejects.toThrow('there is no adapter id');
  });

  it('say which option is wrong', async () => {
    const wrong: [CommandInput['values'], string][] = [
      [{ ...desk, url: 'https://x.example.com' }, 'Give either --url <url> or --manual'],
      [{ ...live, port: 'payout', routes: 'MX/MXN/bank_account' }, 'Give either --url <url> or --manual'],
      [{ ...desk, port: 'pay' }, '--port must be one of'],
      [{ ...live, port: 'funding', manual: true, routes: 'credit' }, 'must be one of debit_card, ach'],
      [{ ...live, port: 'funding', manual: true, routes: 'ach' }, 'by hand only manual_cash and manual_wire'],
      [{ ...desk, 'debtor-name': 'x' }, '--debtor-account is missing'],
      [{ ...desk, 'debtor-name': 'x', 'debtor-account': '1', 'debtor-bic': 'no' }, '--debtor-bic must be a BIC'],
      [
        { ...live, port: 'rates', url: 'https://x.example.com', 'debtor-name': 'x' },
        'is for --port payout --manual only',
      ],
    ];
    for (const [values, message] of wrong) {
      await expect(run('adapter set', ['x'], { ...values, ...rosa })).rejects.toThrow(message);
    }
    await expect(run('adapter set', ['x'], desk)).rejects.toThrow('--as <operator> is missing');
  });
});

describe('payout commands', () => {
  it('take a batch from the queue to the bank and back, by two people', async () => {
    const { partnerId } = await api.partner();
    const owner = { partnerId, environment: 'live' } as const;
    const rail = (await choosePayoutRail(api.deps, owner, { country: 'MX', currency: 'MXN', method: 'bank_account' }))!;
    const ref = { owner, operationId: 'op_acme_1', now: api.clock.now() };
    await rail.submit({
      ...ref,
      receive: { minor: 369_054n, currency: 'MXN' },
      country: 'MX',
      method: 'bank_account',
      accountNumber: '014027000005555558',
      recipientName: 'Ana López',
      senderName: 'Luis',
      concept: 'Envío',
    });
    const { json, text } = await run('payout batch create', [], { ...live, ...rosa });
    const { id } = json as { id: string };
    expect(text).toContain('1 order, 3690.54 MXN');
    await expect(run('payout batch release', [id], rosa)).rejects.toThrow('ask another operator');
    await run('payout batch release', [id], { as: 'hugo' });
    expect((await run('payout batch list', [], live)).text).toContain(id);
    const shown = await run('payout batch show', [id]);
    expect(shown.text + JSON.stringify(shown.json)).not.toMatch(/014027|Ana/i);

    const out = join(dataDir, 'batch.xml');
    await run('payout batch export', [id], { format: 'pain001', out, ...rosa });
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(readFileSync(out, 'utf8')).toContain('<Nm>ANA LOPEZ</Nm>');
    await expect(run('payout batch export', [id], { format: 'csv', out, ...rosa })).rejects.toThrow('exists');
    await expect(run('payout batch export', [id], { format: 'pdf', ...rosa })).rejects.toThrow('csv, pain001');

    const file = join(dataDir, 'results.csv');
    writeFileSync(file, `operationId,result,trackingKey,date,code\nop_acme_1,deposited,KEY1,2026-11-24T18:00:00Z,\n`);
    expect((await run('payout result', [file], rosa)).text).toBe('1 recorded, 0 known before.');
    expect(await rail.status(ref)).toMatchObject({ result: 'deposited', trackingKey: 'KEY1' });
    await expect(run('payout result', [join(dataDir, 'none.csv')], rosa)).rejects.toThrow('no such file');
  });

  it('receive money by hand, once', async () => {
    const { partnerId } = await api.partner();
    const owner = { partnerId, environment: 'live' } as const;
    const till = (await chooseFundingProvider(api.deps, owner, 'manual_cash'))!;
    const ref = { owner, operationId: 'op_acme_2', attempt: 1, now: api.clock.now() };
    const call = { ...ref, method: 'manual_cash', total: { minor: 20_399n, currency: 'USD' } } as const;
    expect(await till.status(ref)).toEqual({ result: 'not_found' });
    expect(await till.authorise(call)).toEqual({ result: 'pending' });
    expect((await run('funding list', [], live)).text).toMatch(/op_acme_2 +manual_cash +203.99 USD/);
    expect((await run('funding received', ['op_acme_2'], rosa)).text).toContain('is received');
    expect((await run('funding received', ['op_acme_2'], rosa)).text).toContain('received before');
    expect(await till.status(ref)).toEqual({ result: 'captured' });
    expect(await till.void(ref)).toEqual({ result: 'captured' });
    expect(await till.refund({ ...ref, refundId: 'rfd_1', minor: 1n })).toEqual({ result: 'pending' });
    expect((await run('funding list', [], live)).text).toBe('none');
  });
});
