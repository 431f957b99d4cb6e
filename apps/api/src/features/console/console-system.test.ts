import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { setAdapter } from '../adapters/index.ts';
import { startJobs } from '../../core/jobs.ts';
import { noteJobs } from './index.ts';
import { actsOf, signIn, type Visit } from './testing/operator-visit.ts';

const api = useApi();
let ana: Visit;
let partner: TestPartner;

beforeAll(async () => {
  ana = await signIn(api, { operator: 'ana' });
  partner = await api.partner();
});

const system = async () => (await ana.get('/system')).body.data;

describe('the system page', () => {
  it('shows database, queues by lane, processes, and what doctor finds', async () => {
    await expect.poll(async () => (await system()).processes.length, { timeout: 3_000 }).toBeGreaterThan(0);
    const shown = await system();
    expect(shown.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(shown.database).toMatchObject({ lastMigration: expect.stringMatching(/^\d{4}_/) });
    expect(shown.database.sizeBytes).toBeGreaterThan(1_000_000);
    expect(shown.database.connections.map(({ name }: { name: string }) => name)).toContain('m2m test system');
    expect(shown.deliveries.lanes.map(({ lane }: { lane: string }) => lane)).toEqual(['new', 'retries', 'replays']);
    const states = Object.fromEntries(
      shown.checks.map(({ check, state }: { check: string; state: string }) => [check, state]),
    );
    expect(states).toMatchObject({
      'row-level security': 'ok',
      'port payout, live': 'warning',
      'sanctions list': 'warning',
      'disclosures, live': 'warning',
      'State agencies': 'warning',
    });
  });

  it('names the partner whose deliveries wait longest, by lane', async () => {
    const endpoint = { url: 'https://hooks.acme.example/in', eventTypes: ['link.created'] };
    await partner.post('/partner/webhook-endpoints', endpoint);
    await partner.post('/partner/links', { referenceId: 'waits' });
    await api.sql("update delivery_queue set run_at = now() - interval '90 seconds'");
    const { deliveries } = await system();
    expect(deliveries.worstPartners[0]).toMatchObject({ partner: partner.slug, environment: 'sandbox' });
    expect(deliveries.worstPartners[0].oldestSeconds).toBeGreaterThan(80);
    expect(deliveries.lanes[0]).toMatchObject({ lane: 'new', due: 1 });
    expect(deliveries.lanes[0].oldestSeconds).toBeGreaterThan(80);
  });

  it('tells of a job that fails, and that it works again', async () => {
    let isBroken = true;
    const run = async (): Promise<void> => {
      if (isBroken) throw new Error('no room for CURP TEXX000101HNEXXXA9');
    };
    const jobs = startJobs(api.deps.log, [{ name: 'test job', everyMs: 20, run }], noteJobs(api.deps));
    const job = async () => (await system()).jobs.find(({ name }: { name: string }) => name === 'test job');
    await expect.poll(job, { timeout: 5_000 }).toMatchObject({ failures: 1, recoveredAt: null });
    expect((await job()).error).toBe('Error no room for CURP [removed]');
    isBroken = false;
    await expect.poll(async () => (await job()).recoveredAt, { timeout: 5_000 }).not.toBeNull();
    await jobs.stop();
  });
});

describe('the trail', () => {
  it('is read by chain, with filters and cursor, and verified', async () => {
    await ana.post(`/partners/${partner.partnerId}/suspend`);
    await ana.post(`/partners/${partner.partnerId}/resume`);
    const own = (await ana.get('/audit?limit=1')).body.data;
    expect(own.items[0]).toMatchObject({ action: 'partner.resumed', actor: { kind: 'operator', id: ana.operatorId } });
    const next = (await ana.get(`/audit?limit=1&cursor=${own.pagination.nextCursor}`)).body.data;
    expect(next.items[0].action).toBe('partner.suspended');
    const of = `partnerId=${partner.partnerId}`;
    const filtered = (await ana.get(`/audit?${of}&action=partner.created`)).body.data;
    expect(filtered.items.map(({ action }: { action: string }) => action)).toEqual(['partner.created']);
    expect((await ana.get('/audit?partnerId=ptn_nobody')).status).toBe(404);

    const whole = (await ana.post('/audit/verify', { partnerId: partner.partnerId })).body.data;
    expect(whole).toMatchObject({ isWhole: true, problems: [], head: expect.stringMatching(/^\d+:[0-9a-f]{64}$/) });
    const heads = (await ana.get('/audit/heads')).body.data.items;
    expect(heads).toContainEqual({ chain: partner.partnerId, name: partner.slug, head: whole.head });
    expect((await ana.post('/audit/verify', { head: 'x' })).body.error.details[0].path).toBe('head');
    const planted = `9999:${'a'.repeat(64)}`;
    const cut = (await ana.post('/audit/verify', { partnerId: partner.partnerId, head: planted })).body.data;
    expect(cut).toMatchObject({ isWhole: false, problems: [{ message: expect.stringContaining('tail was cut') }] });
  });

  it('leaves as a file of one line for each entry', async () => {
    const file = await ana.get('/audit/export?format=ndjson');
    expect(file.headers['content-type']).toContain('application/x-ndjson');
    expect(file.headers['content-disposition']).toBe('attachment; filename="audit-operator.ndjson"');
    const lines = String(file.body)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.at(-1)).toMatchObject({ actor: { id: ana.operatorId } });
    expect((await ana.get('/audit/export?format=pdf')).status).toBe(400);
  });
});

describe('the desk', () => {
  it('has a calendar that an operator changes', async () => {
    const day = '2026-11-27';
    const set = await ana.put(`/calendar/days/${day}`, { isOpen: false, name: 'Day after Thanksgiving' });
    expect(set.body.data).toEqual({ day, isOpen: false, name: 'Day after Thanksgiving' });
    const { days, timeZone } = (await ana.get('/calendar?year=2026')).body.data;
    expect(days).toContainEqual({ day, isOpen: false, name: 'Day after Thanksgiving', source: 'operator' });
    expect(timeZone).toBe('America/New_York');
    expect((await ana.send('DELETE', `/calendar/days/${day}`)).body.data).toEqual({ day, wasSet: true });
    expect((await ana.put('/calendar/zone', { timeZone: 'Mars/Base' })).body.error.details[0].path).toBe('timeZone');
    expect((await actsOf(api, 'calendar.set'))[0]).toMatchObject({ actor_id: ana.operatorId, subject_id: day });
  });

  it('names provider and agencies, with a dry run that changes nothing', async () => {
    const contact = { name: 'Remesas Inc.', phone: '800-555-0100', website: 'www.remesas.example' };
    const wrong = await ana.put('/provider', { ...contact, phone: 'call us', environments: ['live'] });
    expect(wrong.body.error.details[0].path).toBe('phone');
    await ana.put('/provider', { ...contact, environments: ['live'] });
    const providers = (await ana.get('/provider')).body.data.items;
    expect(providers).toContainEqual({ environment: 'live', provider: contact });

    const csv = 'state,name,phone,website\nTX,Texas Department of Banking,877-276-5554,www.dob.texas.gov\n';
    const dry = (await ana.put('/agencies', { csv, isDryRun: true })).body.data;
    expect(dry).toMatchObject({ isDryRun: true, items: [{ state: 'TX' }] });
    expect(dry.without).not.toContain('TX');
    expect((await ana.get('/agencies')).body.data.items).toEqual([]);
    await ana.put('/agencies', { csv });
    expect((await ana.get('/agencies')).body.data.items).toHaveLength(1);
    expect((await ana.put('/agencies', { csv: 'x' })).status).toBe(400);
  });

  it('lets texts be read and approved, as they are', async () => {
    const version = 'es-0-unreviewed';
    const read = (await ana.get(`/disclosure-texts/${version}`)).body.data;
    expect(read).toMatchObject({ needsApproval: true, approvedAt: null });
    expect(JSON.stringify(read.texts).length).toBeGreaterThan(500);
    expect((await ana.post(`/disclosure-texts/${version}/approve`)).body.data).toMatchObject({
      approvedBy: ana.operatorId,
    });
    expect((await ana.get('/disclosure-texts')).body.data.items).toContainEqual(
      expect.objectContaining({ version, approvedBy: ana.operatorId }),
    );
    expect((await ana.get('/disclosure-texts/en-99')).status).toBe(404);
  });

  it('says which sanctions list is in force', async () => {
    expect((await ana.get('/screening')).body.data).toEqual({ list: null });
  });
});

describe('adapters', () => {
  let service: Server;
  let answer: object = { result: 'not_found' };
  let status = 200;

  beforeAll(async () => {
    service = createServer((request, response) => {
      request.resume().on('end', () => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((done) => service.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}/m2m`;
    const actor = { kind: 'operator', id: 'opr_test' } as const;
    const live = { environment: 'live', settings: {}, actor } as const;
    await setAdapter(api.deps, { ...live, name: 'rail', port: 'payout', kind: 'http', url, routes: ['MX/MXN/cash'] });
    await setAdapter(api.deps, { ...live, name: 'till', port: 'funding', kind: 'manual', routes: ['manual_cash'] });
    await setAdapter(api.deps, { ...live, name: 'who', port: 'identity', kind: 'http', url, routes: [] });
  });
  afterAll(() => new Promise((done) => service.close(done)));

  it('are listed without their secrets', async () => {
    const listed = await ana.get('/adapters');
    expect(listed.body.data.items.map(({ name }: { name: string }) => name).sort()).toEqual(['rail', 'till', 'who']);
    expect(JSON.stringify(listed.body)).not.toMatch(/whsec_|secret/);
  });

  it('are pinged, and what is wrong with their answer is told', async () => {
    const ping = async (name: string) => (await ana.post(`/adapters/${name}/ping`)).body.data;
    expect(await ping('rail')).toMatchObject({ name: 'rail', isFine: true, detail: 'answered as the contract says' });
    answer = { result: 'perhaps' };
    expect(await ping('rail')).toMatchObject({ isFine: false, detail: expect.stringContaining('another form') });
    status = 503;
    expect(await ping('rail')).toMatchObject({ isFine: false, detail: 'status 503' });
    expect(await ping('who')).toMatchObject({ isFine: false, detail: 'status 503' });
    status = 400;
    expect(await ping('who')).toMatchObject({ isFine: true });
    expect((await ana.post('/adapters/till/ping')).body.error.details[0].path).toBe('name');
    expect((await ana.post('/adapters/nobody/ping')).status).toBe(404);
  });
});
