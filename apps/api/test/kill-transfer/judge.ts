import { findBroken } from '../simulation/invariants.ts';
import { ownerOf } from '../transfers.ts';
import type { Books, PaymentRow, PayoutRow } from './books.ts';
import type { Played, Scene } from './rounds.ts';

export interface KillTransferReport {
  confirmed: number;
  /** Refused, since their quotes had ended before a confirm came through. */
  tooLate: number;
  operations: Record<string, number>;
  killedDuring: Record<string, number>;
  calls: Books['calls'];
  /** Acknowledged with 201, and not there. */
  lost: number;
  /** Sent to the rail or the provider though they had it; refunds with two ids. */
  doubled: number;
  /** MXN and USD, minor units, by the books outside and by the ledger. */
  money: { paidOut: number; railCash: number; taken: number; fundingClearing: number };
  /** In words; nothing is, or the test fails. */
  broken: string[];
}

interface Row {
  id: string;
  link_id: string;
  status: string;
  funding_status: string;
  payout_status: string;
  send: string;
  receive: string;
  total: string;
  tracking_key: string | null;
}

/** Holds the platform's rows against what the rail and the provider wrote down. */
export async function judge(scene: Scene, { people, killedDuring, surprises }: Played): Promise<KillTransferReport> {
  const { api, partner } = scene;
  const { payouts, calls: railCalls } = await scene.rail.books();
  const { payments, calls: providerCalls } = await scene.provider.books();
  const rows = await api.sql<Row>('select * from operations where partner_id = $1', [partner.partnerId]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const broken = [...surprises, ...(await findBroken(api, ownerOf(partner)))];
  const known = new Set(rows.map(({ id }) => id));
  for (const id of [...Object.keys(payouts), ...Object.keys(payments)])
    if (!known.has(id)) broken.push(`${id}: known outside, and not here`);
  for (const row of rows)
    broken.push(...compare(row, payouts[row.id], payments[row.id]).map((problem) => `${row.id}: ${problem}`));
  for (const { operationId, isToldDifferently, cancel } of people) {
    const status = byId.get(operationId ?? '')?.status;
    if (isToldDifferently) broken.push(`${operationId}: the same confirm gave two operations`);
    if (cancel?.answered === 'cancelled' && status !== 'cancelled')
      broken.push(`${operationId}: said to be cancelled, and is ${status}`);
  }
  const told = new Set(people.map(({ operationId }) => operationId));
  for (const { id } of rows) if (!told.has(id)) broken.push(`${id}: made, and its sender was never told`);
  if (new Set(rows.map((row) => row.link_id)).size !== rows.length) broken.push('a link has two operations');
  const balances = await balancesOf(scene);
  const money = {
    paidOut: sum(Object.values(payouts).map(arrivedOf)),
    railCash: -(balances.get('MXN rail_cash') ?? 0),
    taken: sum(Object.values(payments).map(keptOf)),
    fundingClearing: balances.get('USD funding_clearing') ?? 0,
  };
  if (money.paidOut !== money.railCash) broken.push('the rail paid out another sum than the ledger says');
  if (money.taken !== money.fundingClearing) broken.push('the provider keeps another sum than the ledger says');
  return {
    confirmed: people.filter(({ isAcknowledged }) => isAcknowledged).length,
    tooLate: people.filter(({ isTooLate }) => isTooLate).length,
    operations: countBy(rows.map(({ status }) => status)),
    killedDuring,
    calls: { ...providerCalls, ...railCalls },
    lost: people.filter(({ isAcknowledged, operationId }) => isAcknowledged && !known.has(operationId!)).length,
    doubled: sum([...Object.values(payouts), ...Object.values(payments)].map(({ repeats }) => repeats)),
    money,
    broken,
  };
}

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);

const countBy = (names: string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));

const isPaid = ({ recalledAtMs, fate }: PayoutRow): boolean => recalledAtMs === undefined && fate.ending !== 'rejected';
const isReturned = (row: PayoutRow): boolean => isPaid(row) && row.fate.ending === 'returned';
const arrivedOf = (row: PayoutRow): number =>
  isPaid(row) ? row.minor - (isReturned(row) ? row.fate.returnedMinor : 0) : 0;
const refundedOf = ({ refunds }: PaymentRow): number => sum(Object.values(refunds));
const keptOf = (row: PaymentRow): number => (row.state === 'captured' ? row.total - refundedOf(row) : 0);

/** An operation's end must be what the books outside say that it is. */
function compare(row: Row, payout: PayoutRow | undefined, payment: PaymentRow | undefined): string[] {
  const problems: string[] = [];
  const check = (isRight: boolean, problem: string): void => void (isRight || problems.push(problem));
  const hasArrived = payout !== undefined && isPaid(payout) && !isReturned(payout);
  check(
    hasArrived === (row.status === 'completed'),
    `${row.status}, and at the rail ${payout?.fate.ending ?? 'never'}`,
  );
  check(!hasArrived || payout!.trackingKey === row.tracking_key, 'carries another tracking key than the rail');
  check(!payout || payout.minor === Number(row.receive), 'another amount went to the rail');
  check(!payment || payment.total === Number(row.total), 'another amount went to the provider');
  if (!payment) return [...problems, ...(hasArrived ? ['paid out and never paid for'] : [])];
  check(Object.keys(payment.refunds).length <= 1, 'has two refunds at the provider');
  const back = payout && isReturned(payout) ? payout.fate.returnedMinor : undefined;
  const owed = owedBack(row, hasArrived, back);
  if (payment.state === 'captured')
    check(refundedOf(payment) === owed, `the provider gave back ${refundedOf(payment)} of ${owed}`);
  else if (!hasArrived && back === undefined)
    check(['voided', 'declined'].includes(payment.state), `over, and at the provider ${payment.state}`);
  return problems;
}

/** What the sender must have back of a captured payment: all, or a partial return at the operation's rate. */
function owedBack(row: Row, hasArrived: boolean, returnedMinor: number | undefined): number {
  const [send, receive, total] = [Number(row.send), Number(row.receive), Number(row.total)];
  if (hasArrived) return 0;
  if (returnedMinor === undefined || returnedMinor >= receive) return total;
  return Number((BigInt(returnedMinor) * BigInt(send)) / BigInt(receive));
}

async function balancesOf({ api, partner }: Scene): Promise<Map<string, number>> {
  const rows = await api.sql<{ name: string; balance: string }>(
    `select l.currency || ' ' || l.account as name, sum(case l.side when 'debit' then l.minor else -l.minor end)::text as balance
     from ledger_lines l join ledger_entries e on (e.partner_id, e.environment, e.id) = (l.partner_id, l.environment, l.entry_id)
     where e.partner_id = $1 and e.state = 'posted' group by 1`,
    [partner.partnerId],
  );
  return new Map(rows.map(({ name, balance }) => [name, Number(balance)]));
}
