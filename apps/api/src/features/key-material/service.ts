import type { Deps, Owner } from '../../core/context.ts';
import { keyVersionOf, open, seal } from '../../core/crypto/envelope.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { refuse } from '../../core/http/validation.ts';
import { countFactorSecrets, resealFactorSecrets } from '../accounts/index.ts';
import { countAdapterSecrets, resealAdapterSecrets } from '../adapters/index.ts';
import { OPERATOR_CHAIN, recordAct } from '../audit/index.ts';
import { reindexUnits } from '../users/index.ts';
import {
  countAuditEntries,
  countOperatorSecrets,
  countPeppers,
  countTokens,
  countVersions,
  findMaterial,
  findOtherVersions,
  listKeysUnderPepper,
  listOwners,
  updateEndedTokens,
  updateMaterialRetired,
  updateSealed,
  type VersionCount,
} from './queries.ts';
import { SEALED, type SealedColumns } from './sealed-columns.ts';

type MaterialDeps = Pick<Deps, 'app' | 'system' | 'keyring' | 'clock' | 'log'>;

const ROWS_AT_A_TIME = 200;
const KEYS_SHOWN = 20;
/** What is not sealed anew but ends by itself, and when. */
const AGING = [
  { table: 'idempotency_keys', column: 'answer', note: 'stored answers: gone after 30 days' },
  { table: 'events', column: 'body', note: 'events: gone with their retention' },
] as const;

export interface MaterialStatus {
  name: 'pepper' | 'encryption';
  version: number;
  isCurrent: boolean;
  isConfigured: boolean;
  retiredAt: Date | null;
  /** What still needs the version, with how many rows, and how each ends. */
  needs: { what: string; count: number; how: string }[];
  mayBeRetired: boolean;
}

/** Every version that the database knows, and what still needs it. Walks through all partners. */
export async function readKeyMaterial(deps: MaterialDeps): Promise<MaterialStatus[]> {
  const { keyring, system } = deps;
  const material = await findMaterial(system.db);
  const [peppers, audit, operators] = await Promise.all([
    countPeppers(system.db),
    countAuditEntries(system.db),
    countOperatorSecrets(system.db),
  ]);
  const sealed = await countSealed(deps);
  const configured = keyring.fingerprints();
  const statuses: MaterialStatus[] = [];
  for (const { name, version, retiredAt } of material) {
    const isPepper = name === 'pepper';
    const needs: MaterialStatus['needs'] = [];
    const add = (what: string, counts: VersionCount[], how: string): void => {
      const count = counts.reduce((sum, one) => sum + (one.version === version ? one.count : 0), 0);
      if (count > 0) needs.push({ what, count, how });
    };
    if (isPepper) {
      const idle = await listKeysUnderPepper(system.db, version, KEYS_SHOWN);
      add('API key secrets', peppers, `hashed anew at their next use; or rotate or revoke: ${idle.join(', ')}`);
    } else {
      for (const { what, counts, how } of sealed) add(what, counts, how);
      add("operators' secrets", operators, 'made anew when the operator runs any command with --as; or user disable');
      add('audit entries', audit, 'needed to verify them; retire with --without-audit-proof gives that up');
    }
    const isCurrent = version === (isPepper ? keyring.currentPepper.version : keyring.current('person-key').version);
    const isConfigured = configured.some((one) => one.name === name && one.version === version);
    const mayBeRetired = !isCurrent && needs.length === 0;
    statuses.push({
      name: isPepper ? 'pepper' : 'encryption',
      version,
      isCurrent,
      isConfigured,
      retiredAt,
      needs,
      mayBeRetired,
    });
  }
  return statuses;
}

interface Counted {
  what: string;
  counts: VersionCount[];
  how: string;
}

async function countSealed(deps: MaterialDeps): Promise<Counted[]> {
  const byWhat = new Map<string, Counted>();
  const add = (what: string, counts: VersionCount[], how: string): void => {
    const known = byWhat.get(what) ?? { what, counts: [], how };
    known.counts.push(...counts);
    byWhat.set(what, known);
  };
  add('adapters.secret', await countAdapterSecrets(deps.system.db), 'key-material rewrap');
  const factors = await countFactorSecrets(deps);
  add('auth_two_factors.secret', factors.secrets, 'key-material rewrap');
  add('auth_two_factors.backup_codes', factors.codes, 'key-material rewrap');
  for (const owner of await listOwners(deps.system.db)) {
    for (const { table, columns, role } of SEALED.filter((one) => one.role === 'system')) {
      for (const column of columns)
        add(
          `${table}.${column}`,
          await countVersions(deps.system.db, owner, table, column),
          `key-material rewrap (${role})`,
        );
    }
    await deps.app.asOwner(owner, async (trx) => {
      for (const { table, columns } of SEALED.filter((one) => one.role === 'app')) {
        for (const column of columns)
          add(`${table}.${column}`, await countVersions(trx, owner, table, column), 'key-material rewrap');
      }
      add(
        'user_units.blind_index',
        await countVersions(trx, owner, 'user_units', 'blind_index'),
        'key-material rewrap',
      );
      for (const { table, column, note } of AGING)
        add(`${table}.${column}`, await countVersions(trx, owner, table, column), note);
      add(
        'link tokens',
        await countTokens(trx, owner),
        'links that have ended: key-material rewrap; others end within 7 days of their own time',
      );
    });
  }
  return [...byWhat.values()].map((one) => ({ ...one, how: one.how.replace(' (system)', '') }));
}

export interface ResealReport {
  /** Values sealed anew by table and column; `links.token` are tokens of links that have ended. */
  resealed: Record<string, number>;
}

/**
 * Seals anew, partner by partner and some rows at a time, what an older encryption key sealed. Can be stopped and run
 * again at any time, beside running servers: whatever is read names its version.
 */
export async function resealAll(deps: MaterialDeps): Promise<ResealReport> {
  const resealed: Record<string, number> = {};
  const now = deps.clock.now();
  for (const owner of await listOwners(deps.system.db)) {
    for (const what of SEALED) {
      const count = await resealOwner(deps, owner, what);
      const name = `${what.table}.${what.columns[0]}`;
      resealed[name] = (resealed[name] ?? 0) + count;
    }
    resealed['user_units.blind_index'] = (resealed['user_units.blind_index'] ?? 0) + (await reindexOwner(deps, owner));
    const { version } = deps.keyring.current('link-token');
    const tokens = await deps.app.asOwner(owner, (trx) => updateEndedTokens(trx, owner, version, now));
    resealed['links.token'] = (resealed['links.token'] ?? 0) + tokens;
  }
  resealed['adapters.secret'] = await resealAdapterSecrets(deps);
  resealed['auth_two_factors.secret'] = await resealFactorSecrets(deps);
  const total = Object.values(resealed).reduce((sum, count) => sum + count, 0);
  await deps.system.transaction((trx) =>
    recordAct(trx, deps, OPERATOR_CHAIN, {
      actor: { kind: 'operator', id: 'operator' },
      action: 'key_material.rewrapped',
      subject: { kind: 'key_material', id: 'encryption' },
      details: { resealed: total },
    }),
  );
  return { resealed };
}

async function reindexOwner(deps: MaterialDeps, owner: Owner): Promise<number> {
  let total = 0;
  for (let count = ROWS_AT_A_TIME; count === ROWS_AT_A_TIME; total += count) {
    count = await deps.app.asOwner(owner, (trx) => reindexUnits(trx, deps, owner, ROWS_AT_A_TIME));
  }
  return total;
}

async function resealOwner(deps: MaterialDeps, owner: Owner, what: SealedColumns): Promise<number> {
  const inTransaction = <T>(work: (trx: DatabaseTransaction) => Promise<T>): Promise<T> =>
    what.role === 'system' ? deps.system.transaction(work) : deps.app.asOwner(owner, work);
  let total = 0;
  for (;;) {
    const count = await inTransaction((trx) => resealSome(trx, deps, owner, what));
    total += count;
    if (count < ROWS_AT_A_TIME) return total;
  }
}

async function resealSome(
  trx: DatabaseTransaction,
  { keyring }: MaterialDeps,
  owner: Owner,
  what: SealedColumns,
): Promise<number> {
  const label = what.label(owner);
  const { version } = keyring.current(label);
  const rows = await findOtherVersions(trx, owner, what, version, ROWS_AT_A_TIME);
  for (const row of rows) {
    const place = what.place(owner, row.id);
    const values = row.values.map((sealed) =>
      sealed === null || keyVersionOf(sealed) === version
        ? sealed
        : seal(keyring, label, open(keyring, label, sealed, place), place),
    );
    await updateSealed(trx, owner, what, { id: row.id, values });
  }
  return rows.length;
}

/** Declares that nothing needs a version any more, after having made sure; only then may it be left out. */
export async function retireVersion(
  deps: MaterialDeps,
  name: 'pepper' | 'encryption',
  version: number,
  options: { withoutAuditProof?: boolean } = {},
): Promise<void> {
  const status = (await readKeyMaterial(deps)).find((one) => one.name === name && one.version === version);
  if (!status) throw refuse([{ path: 'version', message: `${name} has no version ${version} here.` }]);
  if (status.isCurrent) throw refuse([{ path: 'version', message: `is the one in use. Add a newer one first.` }]);
  const needs = status.needs.filter(({ what }) => !(options.withoutAuditProof && what === 'audit entries'));
  if (needs.length > 0) {
    const list = needs.map(({ what, count, how }) => `${what} (${count}): ${how}`).join('; ');
    throw refuse([{ path: 'version', message: `is still needed by ${list}.` }]);
  }
  await deps.system.transaction(async (trx) => {
    await updateMaterialRetired(trx, name, version, deps.clock.now());
    await recordAct(trx, deps, OPERATOR_CHAIN, {
      actor: { kind: 'operator', id: 'operator' },
      action: 'key_material.retired',
      subject: { kind: 'key_material', id: name },
      details: { name, version },
    });
  });
}
