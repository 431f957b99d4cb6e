import type { Deps } from '../../core/context.ts';
import { findMissing, listAgencies, US_STATES } from '../disclosures/index.ts';
import { readListStatus } from '../screening/index.ts';
import { checkPorts } from './check-ports.ts';
import { compareClock, countUnprotectedTables, readServerVersion } from './check-queries.ts';
import { ok, problem, warning, type Finding } from './finding.ts';

const MAX_CLOCK_DRIFT_MS = 2_000;

/** The database, the ports, and what live lacks before it may send money. Opening `deps` judged roles, schema and keys. */
export async function checkStores(deps: Deps): Promise<Finding[]> {
  const { db } = deps.system;
  const unprotected = await countUnprotectedTables(db);
  const driftMs = await compareClock(db);
  return [
    ok('database', `PostgreSQL ${await readServerVersion(db)}, roles and schema as this release wants them`),
    unprotected.length === 0
      ? ok('row-level security', 'on and forced for every partner-owned table')
      : problem(
          'row-level security',
          `not forced on ${unprotected.join(', ')}. Restore the migrations' state before serving.`,
        ),
    Math.abs(driftMs) > MAX_CLOCK_DRIFT_MS
      ? warning('clock', `this machine differs from the database by ${Math.round(driftMs)} ms; run NTP on both`)
      : ok('clock', `within ${Math.round(Math.abs(driftMs))} ms of the database`),
    ok('key fingerprints', 'the key material is the one this database was used with'),
    ...(await checkPorts(deps)),
    await checkScreening(deps),
    ...(await checkDisclosures(deps)),
  ];
}

async function checkScreening(deps: Deps): Promise<Finding> {
  const list = await readListStatus(deps);
  if (!list) return warning('sanctions list', 'none was imported: live makes no transfers. See "screening import"');
  const text = `version ${list.version}, last looked at ${list.seenAt.toISOString()}`;
  return list.isOld
    ? problem('sanctions list', `${text}: more than four days ago. Import it anew`)
    : ok('sanctions list', text);
}

async function checkDisclosures(deps: Deps): Promise<Finding[]> {
  const missing = await findMissing(deps.system.db, 'live', { languages: ['en', 'es'] });
  const agencies = await listAgencies(deps);
  const without = US_STATES.filter(({ code }) => !agencies.some(({ state }) => state === code)).length;
  return [
    missing.length === 0
      ? ok('disclosures, live', 'provider and texts are there')
      : warning('disclosures, live', missing.map(({ path, message }) => `${path} ${message}`).join(' ')),
    without === 0
      ? ok('State agencies', 'every State has one')
      : warning('State agencies', `${without} States have none: live starts no transfer there. See "agencies import"`),
  ];
}
