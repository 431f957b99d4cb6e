import { afterEach, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import { eventsOf } from '../../../test/events.ts';
import { openLink } from '../../../test/hosted-page.ts';
import { startWorkerChild, type WorkerChild } from '../../../test/worker-child.ts';
import { mergeUserData, readUser } from '../users/index.ts';
import { beginCheck, runCipTasks } from './index.ts';
import { claimTasks } from './queries.ts';
import { beginCheckOf, cipStatus, GLORIA, linkOf } from './testing/people.ts';

const passport = (n: number) => ({ ...GLORIA, idType: 'PASSPORT', idNumber: `G${1_000_000 + n}` });

describe('checks under races and crashes', () => {
  const api = useApi();
  const children: WorkerChild[] = [];
  afterEach(() => Promise.all(children.splice(0).map((child) => child.kill('SIGKILL'))));
  const ownerOf = ({ partnerId, environment }: TestPartner) => ({ partnerId, environment });

  it('two workers end each check once', async () => {
    const partner = await api.partner();
    const links = [];
    for (let n = 0; n < 12; n += 1) links.push(await beginCheckOf(partner, `two-${n}`, passport(n)));
    const other = await api.openAnother();
    const tried = await Promise.all([runCipTasks(api.deps), runCipTasks(other.platform.deps)]);
    expect(tried[0] + tried[1]).toBe(12);
    const told = (await eventsOf(api, partner, 'cip.verified')).map(({ data }) => data.linkId).sort();
    expect(told).toEqual(links.map(({ linkId }) => linkId).sort());
  });

  it('a worker that died in mid check is taken over when its lease has run out, not before', async () => {
    const partner = await api.partner();
    const { linkId } = await beginCheckOf(partner, 'lease', passport(100));
    const now = api.clock.now();
    const claim = { claimId: 'dead', now, leaseUntil: new Date(now.getTime() + 60_000), limit: 1 };
    expect(await claimTasks(api.deps.system.db, claim)).toHaveLength(1);
    expect(await runCipTasks(api.deps)).toBe(0);
    api.clock.advance(60_001);
    expect(await runCipTasks(api.deps)).toBe(1);
    expect(await cipStatus(partner, linkId)).toBe('cip_verified');
  });

  it('worker processes killed again and again lose no check and tell none twice', async () => {
    const partner = await api.partner();
    const count = 40;
    for (let n = 0; n < count; n += 1) await beginCheckOf(partner, `kill-${n}`, passport(200 + n));
    for (let kill = 0; kill < 3; kill += 1) {
      const child = await startWorkerChild(api);
      await new Promise((resolve) => setTimeout(resolve, 250 + 120 * kill));
      await child.kill('SIGKILL');
    }
    // What the dead ones held is free once their lease has run out.
    api.clock.advance(61_000);
    while ((await runCipTasks(api.deps)) > 0);
    const states = await api.sql<{ state: string; count: string }>(
      'select state, count(*) from users where partner_id = $1 group by 1',
      [partner.partnerId],
    );
    expect(states).toEqual([{ state: 'cip_verified', count }]);
    const told = (await eventsOf(api, partner, 'cip.verified')).map(({ data }) => data.linkId);
    expect(told).toHaveLength(count);
    expect(new Set(told).size).toBe(count);
    expect(await api.sql('select 1 from cip_tasks where partner_id = $1', [partner.partnerId])).toEqual([]);
  }, 120_000);

  it('an answer at the same moment as the check is either in it or ignored', async () => {
    const partner = await api.partner();
    for (let round = 0; round < 10; round += 1) {
      const referenceId = `answer-${round}`;
      const { name, ...rest } = passport(300 + round);
      const link = await linkOf(partner, referenceId, {
        ...rest,
        name: { firstName: 'Ana', secondName: '', lastName: 'Ruiz' },
      });
      await openLink(api, link);
      const [request] = await api.sql<{ id: string }>('select id from data_requests where link_id = $1', [link.linkId]);
      const [user] = await api.sql<{ user_id: string }>('select user_id from links where id = $1', [link.linkId]);
      const typed = { referenceId, userData: { name: { secondLastName: name.secondLastName } } };
      const begin = api.deps.app.asOwner(ownerOf(partner), (trx) =>
        beginCheck(trx, api.deps, ownerOf(partner), {
          userId: user!.user_id,
          linkId: link.linkId,
          now: api.clock.now(),
        }),
      );
      const [answer, begun] = await Promise.allSettled([
        partner.put(`/partner/data-requests/${request!.id}`, typed),
        begin,
      ]);
      expect(answer).toMatchObject({ status: 'fulfilled', value: { status: 200 } });
      const isBegun = begun.status === 'fulfilled';
      expect(await cipStatus(partner, link.linkId)).toBe(isBegun ? 'cip_pending' : 'data_complete');
    }
  });

  it('an answer before the check replaces what the person typed, and raises the version that the page watches', async () => {
    const partner = await api.partner();
    const owner = ownerOf(partner);
    const link = await linkOf(partner, 'typed', { name: GLORIA.name });
    await openLink(api, link);
    const [row] = await api.sql<{ user_id: string }>('select user_id from links where id = $1', [link.linkId]);
    const userId = row!.user_id;
    const read = () => api.deps.app.asOwner(owner, (trx) => readUser(trx, api.deps, owner, userId));
    await api.deps.app.asOwner(owner, (trx) =>
      mergeUserData(trx, api.deps, owner, {
        userId,
        units: { dob: '1990-01-01', identity: { idType: 'PASSPORT', idNumber: 'G1111111' } },
        source: 'widget',
        now: api.clock.now(),
      }),
    );
    const before = await read();
    const [request] = await api.sql<{ id: string }>('select id from data_requests where link_id = $1', [link.linkId]);
    const { body } = await partner.put(`/partner/data-requests/${request!.id}`, {
      referenceId: 'typed',
      userData: { name: { firstName: 'Eva' }, dob: '1956-04-27' },
    });
    expect(body.data.ignoredFields).toEqual(['name.firstName']);
    const after = await read();
    expect(after.userData).toMatchObject({ dob: '1956-04-27', idNumber: '****1111', name: { firstName: 'Gloria' } });
    expect(after.version).toBeGreaterThan(before.version);
  });
});
