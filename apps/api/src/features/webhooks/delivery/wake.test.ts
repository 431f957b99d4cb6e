import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { useApi } from '../../../../test/harness.ts';
import { listenForWakes } from './wake.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
async function until(isDone: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300 && !isDone(); tries += 1) await pause(10);
  expect(isDone()).toBe(true);
}

describe('a process without a worker', () => {
  const api = useApi({ env: { M2M_ROLES: 'api' } });

  it('wakes the workers of others after a commit, once for many commits', async () => {
    let wakes = 0;
    const listener = listenForWakes(api.url('m2m_system'), api.deps.log, () => (wakes += 1));
    await until(() => wakes === 1); // It listens.
    const partner = await api.partner();
    await partner.post('/partner/links', { referenceId: 'one' });
    await until(() => wakes === 2);
    for (let n = 0; n < 50; n += 1) api.deps.wakeDeliveries();
    await until(() => wakes === 3);
    await pause(100);
    expect(wakes).toBe(3);
    await listener.stop();
  });

  it('listens again when the connection was lost', async () => {
    let wakes = 0;
    const listener = listenForWakes(api.url('m2m_system'), api.deps.log, () => (wakes += 1));
    await until(() => wakes === 1);
    const admin = new pg.Client({ connectionString: api.adminUrl() });
    await admin.connect();
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'm2m deliveries' and datname = current_database()`,
    );
    await admin.end();
    await until(() => wakes === 2);
    api.deps.wakeDeliveries();
    await until(() => wakes === 3);
    await listener.stop();
  });
});
