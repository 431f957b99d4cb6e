import type { Deps, Environment } from '../../../core/context.ts';
import { differencesOf, trialBalance, type TrialBalance } from '../../ledger/index.ts';
import { findPartners, requirePartner } from '../../partners/index.ts';

export interface Ledgers {
  /** Over all owners that were asked for. */
  accounts: TrialBalance['accounts'];
  differences: TrialBalance['differences'];
  pending: TrialBalance['pending'];
  /** Owners of whom a currency does not balance: none, or something is broken. */
  broken: { slug: string; currency: string; minor: bigint }[];
}

/** The trial balance of one environment: of one partner, or of all, read one owner at a time. */
export async function readLedgers(
  deps: Deps,
  input: { environment: Environment; slug?: string | undefined },
): Promise<Ledgers> {
  const { environment, slug } = input;
  const partners = slug === undefined ? await findPartners(deps) : [await requirePartner(deps, slug)];
  const accounts = new Map<string, TrialBalance['accounts'][number]>();
  const pending = new Map<string, TrialBalance['pending'][number]>();
  const broken: Ledgers['broken'] = [];
  for (const partner of partners) {
    const owner = { partnerId: partner.id, environment };
    const one = await deps.app.asOwner(owner, (trx) => trialBalance(trx, owner));
    for (const row of one.accounts) addUp(accounts, `${row.currency}/${row.account}`, row);
    for (const row of one.pending) addUp(pending, row.currency, row);
    for (const { currency, minor } of one.differences)
      if (minor !== 0n) broken.push({ slug: partner.slug, currency, minor });
  }
  const sorted = [...accounts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  return { accounts: sorted, differences: differencesOf(sorted), pending: [...pending.values()], broken };
}

/** Adds the amounts of a row to those of the same key. */
function addUp<T extends object>(sums: Map<string, T>, key: string, row: T): void {
  const before = sums.get(key);
  const add = ([name, value]: [string, unknown]): [string, unknown] => [
    name,
    typeof value === 'bigint' && before ? value + (before[name as keyof T] as bigint) : value,
  ];
  sums.set(key, Object.fromEntries(Object.entries(row).map(add)) as T);
}
