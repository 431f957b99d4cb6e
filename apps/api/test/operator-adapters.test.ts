import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useApi } from './harness.ts';
import { overHttp } from './over-http.ts';
import { CLABE, confirmReview, PageVisit, walkToReview } from './page-visit.ts';
import { freePort, KEY_MATERIAL, runOperator, startServerProcess, type ServerProcess } from './server-process.ts';

const SERVICE = join(import.meta.dirname, '../../../examples/adapter-service/server.mjs');
const TEST_MS = 90_000;

/** As an operator does it: the server, the services and every command are processes, and people are two. */
describe('an operator with rails of their own', () => {
  const api = useApi();
  const folder = mkdtempSync(join(tmpdir(), 'm2m-rails-'));
  const children: ChildProcess[] = [];
  let server: ServerProcess;
  let key: string;

  const env = () => ({
    ...KEY_MATERIAL,
    DATABASE_URL: api.url('m2m_app'),
    DATABASE_SYSTEM_URL: api.url('m2m_system'),
    M2M_DATA_DIR: folder,
  });
  const run = (...args: string[]) => runOperator(env(), args);
  const json = async (...args: string[]) => {
    const { code, stdout, stderr } = await run(...args, '--json');
    expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' });
    return JSON.parse(stdout);
  };
  const sandbox = ['--environment', 'sandbox'];
  const rosa = ['--as', 'rosa'];
  const hugo = ['--as', 'hugo'];

  beforeAll(async () => {
    await json('user', 'add', 'rosa');
    await json('user', 'add', 'hugo', ...rosa);
    await json('partner', 'create', '--name', 'Acme', '--slug', 'acme');
    ({ key } = await json('key', 'create', '--partner', 'acme', ...sandbox, '--name', 'server'));
    server = await startServerProcess(env());
  }, TEST_MS);
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    server?.child.kill('SIGTERM');
    await server?.ended;
    rmSync(folder, { recursive: true, force: true });
  });

  /** Starts the example's service with the secret that `adapter set` prints, as docs/adapters.md says. */
  async function connectService(name: string, port: string, routes: string): Promise<string> {
    const tcpPort = String(await freePort());
    const url = `http://127.0.0.1:${tcpPort}`;
    const ports = ['--port', port, '--url', url, '--routes', routes];
    const { secret } = await json('adapter', 'set', name, ...sandbox, ...ports, ...rosa);
    const [secretFile, ordersFile] = [join(folder, `${name}.txt`), join(folder, `${name}.jsonl`)];
    writeFileSync(secretFile, `${secret}\n`, { mode: 0o600 });
    const child = spawn(process.execPath, [SERVICE], {
      env: { SECRET_FILE: secretFile, PORT: tcpPort, ORDERS_FILE: ordersFile },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    return ordersFile;
  }

  /** A person pays at the hosted page; answers the operation's id and what the partner sees of it. */
  async function sendMoney(referenceId: string, method: string) {
    const headers = { 'x-api-key': key, 'content-type': 'application/json' };
    const call = async (path: string, body?: object) => {
      const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
      return (await fetch(`${server.url}/partner${path}`, init)).json() as Promise<{ data: Record<string, never> }>;
    };
    const link = (await call('/links', { referenceId })).data as never;
    const page = new PageVisit({ inject: (request) => overHttp(server.url, request) }, link);
    const review = await walkToReview(page, { method, accountNumber: CLABE.settles });
    await expect.poll(async () => (await page.get()).body.data.person.check).toBe('verified');
    const { status, body } = await confirmReview(page, review, 'tok_cards_1');
    expect({ status, body }).toMatchObject({ status: 201 });
    const { operationId } = body.data.operation as { operationId: string };
    const item = async () => (await call(`/operations/${operationId}`)).data;
    const cancel = () => call(`/operations/${operationId}/cancel`, { reason: 'changed my mind' });
    return { operationId, item, cancel, page };
  }

  const lines = (file: string) =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { key: string; row: Record<string, unknown> });
  const balanceOf = async (account: string) => {
    const { accounts, broken } = await json('ledger', 'trial-balance', ...sandbox);
    expect(broken).toEqual([]);
    return (accounts as { account: string; balance: string }[]).find((row) => row.account === account)?.balance;
  };

  it(
    'is paid and pays through services of their own, and gives back through them',
    async () => {
      const orders = await connectService('rail', 'payout', 'MX/MXN/bank_account');
      const payments = await connectService('cards', 'funding', 'debit_card');
      const paid = await sendMoney('by-http', 'debit_card');
      await expect.poll(paid.item, { timeout: 20_000 }).toMatchObject({
        status: 'completed',
        funding: { method: 'debit_card', status: 'captured' },
        payout: { status: 'deposited', trackingKey: expect.stringMatching(/^M2M/) },
      });
      const { payout } = (await paid.item()) as unknown as { payout: { trackingKey: string } };
      expect(lines(orders)).toMatchObject([{ row: { trackingKey: payout.trackingKey } }]);
      expect((await paid.page.document('/receipt')).text).toContain(payout.trackingKey);
      const undone = await sendMoney('by-http-undone', 'debit_card');
      await undone.cancel();
      await expect.poll(undone.item, { timeout: 20_000 }).toMatchObject({ status: 'cancelled' });
      await expect
        .poll(async () => ((await undone.item()) as unknown as { funding: { status: string } }).funding.status)
        .toMatch(/^(voided|refunded)$/);
      const states = lines(payments).filter(({ key: of }) => of.includes(undone.operationId));
      expect(states.at(-1)!.row['state']).toMatch(/^(voided|refunded)$/);
      expect(await balanceOf('rail_cash')).toBe('-369054');
      expect(await balanceOf('funding_clearing')).toBe('20399');
      await json('adapter', 'remove', 'rail', ...rosa);
      await json('adapter', 'remove', 'cards', ...rosa);
    },
    TEST_MS,
  );

  it(
    'takes and pays money by hand, by two people, and pays back what came back',
    async () => {
      const debtor = [
        '--debtor-name',
        'Remesas SA',
        '--debtor-account',
        '646180157000000004',
        '--debtor-bic',
        'BCMRMXMM',
      ];
      const desk = ['--port', 'payout', '--manual', '--routes', 'MX/MXN/bank_account', ...debtor];
      await json('adapter', 'set', 'desk', ...sandbox, ...desk, ...rosa);
      await json(
        'adapter',
        'set',
        'till',
        ...sandbox,
        '--port',
        'funding',
        '--manual',
        '--routes',
        'manual_wire',
        ...rosa,
      );
      const before = { rail: Number(await balanceOf('rail_cash')), funds: Number(await balanceOf('funding_clearing')) };
      const { operationId, item } = await sendMoney('by-hand', 'manual_wire');
      expect(await json('funding', 'list', ...sandbox)).toMatchObject([{ operationId, amount: '203.99 USD' }]);
      expect(await json('funding', 'received', operationId, ...rosa)).toEqual({ operationId, isNew: true });
      await expect.poll(item, { timeout: 20_000 }).toMatchObject({
        status: 'processing',
        funding: { status: 'captured' },
        payout: { status: 'submitted' },
      });
      const batch = await json('payout', 'batch', 'create', ...sandbox, ...rosa);
      expect(batch).toMatchObject({ count: 1, total: '3690.54 MXN', orders: [{ operationId }] });
      const early = await run('payout', 'batch', 'export', batch.id, '--format', 'csv', ...rosa);
      expect(early).toMatchObject({ code: 2, stderr: expect.stringContaining('not released') });
      const own = await run('payout', 'batch', 'release', batch.id, ...rosa);
      expect(own).toMatchObject({ code: 2, stderr: expect.stringContaining('ask another operator') });
      await json('payout', 'batch', 'release', batch.id, ...hugo);
      const file = join(folder, 'batch.xml');
      await json('payout', 'batch', 'export', batch.id, '--format', 'pain001', '--out', file, ...hugo);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readFileSync(file, 'utf8')).toContain(CLABE.settles);
      await importResult(`${operationId},deposited,BANKKEY1,${new Date().toISOString()},,`);
      await expect.poll(item, { timeout: 20_000 }).toMatchObject({
        status: 'completed',
        payout: { status: 'deposited', trackingKey: 'BANKKEY1' },
      });
      expect(await balanceOf('rail_cash')).toBe(String(before.rail - 369_054));
      // The bank sends it back: the operation fails, and the refund is a person's to pay.
      await importResult(`${operationId},returned,,${new Date().toISOString()},unclaimed,`);
      await expect.poll(item, { timeout: 20_000 }).toMatchObject({
        status: 'failed',
        payout: { status: 'returned' },
        refund: { status: 'due', amount: 203.99 },
      });
      expect(await json('refund', 'list', ...sandbox)).toMatchObject([{ refund: { operationId } }]);
      await json('refund', 'paid', operationId, ...hugo);
      expect(await item()).toMatchObject({ refund: { status: 'paid' }, funding: { status: 'refunded' } });
      expect(await balanceOf('rail_cash')).toBe(String(before.rail));
      expect(await balanceOf('funding_clearing')).toBe(String(before.funds));
      const { changes } = await json('operation', 'show', operationId);
      const told = (changes as { eventType: string | null }[]).map(({ eventType }) => eventType).filter(Boolean);
      expect(told).toEqual(['created', 'processing', 'completed', 'failed'].map((one) => `operation.${one}`));
    },
    TEST_MS,
  );

  async function importResult(line: string): Promise<void> {
    const file = join(folder, 'results.csv');
    writeFileSync(file, `operationId,result,trackingKey,date,code,amount\n${line}\n`);
    const { recorded } = await json('payout', 'result', file, ...rosa);
    expect(recorded).toBe(1);
  }
});
