import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { refuse } from '../../../core/http/validation.ts';
import { OPERATOR_CHAIN, recordAct, type Actor } from '../../audit/index.ts';
import { readCsv } from './csv.ts';
import { deleteDetails, findOrdersForUpdate, updateManualPayout, type ManualPayoutRow } from './queries.ts';
import { changeOf, readResult, type Result } from './result-line.ts';

type ImportDeps = Pick<Deps, 'app' | 'system' | 'keyring' | 'clock' | 'log'>;

interface OwnOrder {
  owner: Owner;
  operationId: string;
}

/** An order that has a new result, with what it is now. */
export interface ChangedOrder extends OwnOrder {
  status: ManualPayoutRow['status'];
  minor: number;
  currency: string;
}

export interface ImportReport {
  /** Orders that have a new result, for operations to be told. */
  changed: ChangedOrder[];
  recorded: number;
  /** Lines that said what was known. */
  repeated: number;
}

const MAX_LINES = 10_000;
const MAX_BYTES = 5 * 1024 * 1024;
const MAX_PROBLEMS = 20;
const COLUMNS = ['operationId', 'result', 'trackingKey', 'date', 'code', 'amount'] as const;

/**
 * Records what the bank answered: all lines or, when one is wrong, none. Throws ApiError INVALID_REQUEST that names the
 * lines. A file imported again changes nothing. Lines are taken in their order, so a deposit and its return may stand in
 * one file.
 */
export async function importResults(
  deps: ImportDeps,
  { text, actor }: { text: string; actor: Actor },
): Promise<ImportReport> {
  const results = readResults(text, deps.clock.now());
  const report = await deps.system.transaction(async (trx) => {
    const done = await record(trx, results);
    await recordAct(trx, deps, OPERATOR_CHAIN, {
      actor,
      action: 'payout_results.imported',
      subject: { kind: 'payout_results', id: 'file' },
      details: { recorded: done.recorded, repeated: done.repeated },
    });
    return done;
  });
  // Once the bank has answered, nobody needs the account again; also for what a run that was cut off left behind.
  for (const [, own] of Map.groupBy(report.settled, ({ owner }) => `${owner.partnerId}/${owner.environment}`)) {
    const { owner } = own[0]!;
    await deps.app.asOwner(owner, async (trx) => {
      for (const { operationId } of own) await deleteDetails(trx, owner, operationId);
    });
  }
  const { changed, recorded, repeated } = report;
  return { changed, recorded, repeated };
}

class Previewed extends Error {}

/** What an import of the file would do: done and undone in one transaction. Throws ApiError as the import would. */
export async function previewResults(deps: Pick<Deps, 'system' | 'clock'>, text: string): Promise<ImportReport> {
  const results = readResults(text, deps.clock.now());
  let report: ImportReport | undefined;
  await deps.system
    .transaction(async (trx) => {
      report = await record(trx, results);
      throw new Previewed();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Previewed)) throw error;
    });
  const { changed, recorded, repeated } = report!;
  return { changed, recorded, repeated };
}

function readResults(text: string, now: Date): Result[] {
  if (Buffer.byteLength(text) > MAX_BYTES)
    throw refuse([{ path: '<file>', message: 'is larger than 5 MiB; split it.' }]);
  let lines;
  try {
    lines = readCsv(text);
  } catch (error) {
    throw refuse([{ path: '<file>', message: `${(error as Error).message}.` }]);
  }
  const [header, ...rest] = lines;
  const names = header?.cells.map((name) => name.trim()) ?? [];
  const missing = COLUMNS.filter((name) => name !== 'amount' && !names.includes(name));
  if (missing.length > 0) {
    throw refuse([
      { path: '<file>', message: `line 1 must name the columns ${COLUMNS.join(',')}; missing: ${missing.join(', ')}.` },
    ]);
  }
  if (rest.length > MAX_LINES)
    throw refuse([{ path: '<file>', message: `has more than ${MAX_LINES} lines; split it.` }]);
  const problems: string[] = [];
  const results = rest.flatMap(({ number, cells }) => {
    const result = readResult((name) => cells[names.indexOf(name)]?.trim() ?? '', number, now);
    if (typeof result !== 'string') return [result];
    problems.push(`line ${number}: ${result}`);
    return [];
  });
  refuseProblems(problems);
  return results;
}

async function record(
  trx: DatabaseTransaction,
  results: readonly Result[],
): Promise<ImportReport & { settled: OwnOrder[] }> {
  const orders = new Map<string, ManualPayoutRow>();
  const ids = [...new Set(results.map(({ id }) => id))];
  for (const row of ids.length > 0 ? await findOrdersForUpdate(trx, ids) : []) {
    orders.set(row.operationId, row);
    orders.set(row.endToEndId, row);
  }
  const problems: string[] = [];
  const changed = new Map<string, ManualPayoutRow>();
  let [recorded, repeated] = [0, 0];
  for (const result of results) {
    const before = orders.get(result.id);
    const change = before ? changeOf(before, result) : `there is no order ${result.id}`;
    if (typeof change === 'string') problems.push(`line ${result.line}: ${change}`);
    else if (change === undefined) repeated += 1;
    else {
      recorded += 1;
      const after = { ...before!, ...change };
      orders.set(after.operationId, after).set(after.endToEndId, after);
      changed.set(after.operationId, after);
    }
  }
  refuseProblems(problems);
  for (const { partnerId, environment, operationId, ...row } of changed.values()) {
    await updateManualPayout(trx, { partnerId, environment }, operationId, row);
  }
  const settled = [...new Set([...orders.values()].map(({ operationId }) => operationId))];
  return {
    changed: [...changed.values()].map((row) => {
      const { status, minor, currency } = row;
      return { ...own(row), status, minor, currency };
    }),
    recorded,
    repeated,
    settled: settled.map((operationId) => own(orders.get(operationId)!)),
  };
}

const own = ({ partnerId, environment, operationId }: ManualPayoutRow): OwnOrder => ({
  owner: { partnerId, environment },
  operationId,
});

function refuseProblems(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const shown = problems.slice(0, MAX_PROBLEMS);
  const more = problems.length > shown.length ? [`and ${problems.length - shown.length} more`] : [];
  throw refuse([{ path: '<file>', message: `nothing was imported. ${[...shown, ...more].join('; ')}.` }]);
}
