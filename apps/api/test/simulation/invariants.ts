import type { Owner } from '../../src/core/context.ts';
import type { useApi } from '../harness.ts';

type Api = ReturnType<typeof useApi>;

const WINDOW_MS = 30 * 60_000;

interface Row {
  id: string;
  status: string;
  funding_status: string;
  payout_status: string;
  funding_method: string;
  payout_last4: string;
  failure_code: string | null;
  send: string;
  receive: string;
  total: string;
  returned_minor: string | null;
  refund_minor: string | null;
  refund_status: string | null;
  refused_code: string | null;
  paid_at: Date | null;
  cancel_requested_at: Date | null;
  cancelled_by: string | null;
  link_operation: string | null;
  rail_refunded: string | null;
  rail_refunds: number | null;
  captured_outside: boolean;
  recalled_outside: boolean;
  payout_retries: number;
  is_known_to_rail: boolean;
}

/** What is broken of the operations of an owner, in words; nothing is, or the simulation fails. */
export async function findBroken(api: Api, owner: Owner): Promise<string[]> {
  const { partnerId } = owner;
  const rows = await api.sql<Row>(
    `select o.*, r.minor as refund_minor, r.status as refund_status, r.refused_code, l.operation_id as link_operation,
       f.refunded_minor as rail_refunded, cardinality(f.refund_ids) as rail_refunds,
       coalesce(f.captured_at is not null or f.settled = 'received', false) as captured_outside,
       coalesce(p.recalled_at is not null, false) as recalled_outside, coalesce(p.submitted_at is not null, false) as is_known_to_rail
     from operations o
     join links l on (l.partner_id, l.environment, l.id) = (o.partner_id, o.environment, o.link_id)
     left join refunds r on r.operation_id = o.id
     left join sandbox_fundings f on f.operation_id = o.id
     left join sandbox_payouts p on p.operation_id = o.id
     where o.partner_id = $1`,
    [partnerId],
  );
  return [
    ...rows.flatMap((row) => judge(row).map((problem) => `${row.id} (${row.status}): ${problem}`)),
    ...(await brokenLedger(api, partnerId)),
    ...(await brokenEvents(api, partnerId)),
    ...(await brokenQuotes(api, partnerId)),
  ];
}

function judge(row: Row): string[] {
  const problems: string[] = [];
  const check = (isRight: boolean, problem: string): void => void (isRight || problems.push(problem));
  const [send, receive, total] = [BigInt(row.send), BigInt(row.receive), BigInt(row.total)];
  const arrived = ['deposited', 'returned'].includes(row.payout_status) ? receive : 0n;
  const kept = arrived - BigInt(row.returned_minor ?? 0);
  const refund = BigInt(row.refund_minor ?? 0);
  check(kept * send + refund * receive <= total * receive, 'more arrived and is refunded than was charged');
  check((row.rail_refunds ?? 0) <= 1, 'the provider was asked for two refunds');
  check(BigInt(row.rail_refunded ?? 0) <= refund, 'the provider paid back more than is owed');
  check(
    row.refund_status !== 'due' || row.refused_code !== null,
    `the refund is ${row.refund_status} though all time has passed`,
  );
  // The rail keeps it, or lost it twice: the one re-submit is spent, and an operator must look.
  const isLost = row.payout_retries === 1 && !row.is_known_to_rail;
  const isPlayedOut = row.status !== 'processing' || (row.payout_last4 !== '0038' && !isLost);
  check(!isPlayedOut || ['completed', 'failed', 'cancelled'].includes(row.status), 'never came to an end');
  const asked = row.cancel_requested_at?.getTime();
  const isInTime =
    asked === undefined ||
    row.paid_at === null ||
    asked <= row.paid_at.getTime() + WINDOW_MS ||
    row.cancelled_by === 'operator';
  check(isInTime, 'a cancellation was taken after the right to it had ended');
  check(row.status !== 'cancelled' || asked !== undefined, 'cancelled though nobody asked');
  check(!row.recalled_outside || row.payout_status !== 'deposited', 'completed though the rail gave it back');
  const isOut = row.status === 'cancelled' || row.status === 'failed';
  check(
    !isOut || !row.captured_outside || row.funding_status !== 'voided',
    'the provider kept what is said to be let go',
  );
  check(!isOut || !['pending', 'authorised'].includes(row.funding_status), 'over, and its payment is still open');
  check(
    row.paid_at !== null || row.status !== 'failed' || row.link_operation !== row.id,
    'failed unpaid, and keeps its link',
  );
  return problems;
}

async function brokenLedger(api: Api, partnerId: string): Promise<string[]> {
  const rows = await api.sql<{ operation_id: string; account: string; currency: string; balance: string }>(
    `select e.operation_id, l.account, l.currency, sum(case l.side when 'debit' then l.minor else -l.minor end)::text as balance
     from ledger_entries e join ledger_lines l on (l.partner_id, l.environment, l.entry_id) = (e.partner_id, e.environment, e.id)
     where e.partner_id = $1 and e.state = 'posted' group by 1, 2, 3`,
    [partnerId],
  );
  const uneven = rows.filter(
    ({ account, balance }) => balance !== '0' && ['sender_funds', 'payout_clearing'].includes(account),
  );
  const sums = Map.groupBy(rows, ({ operation_id: id, currency }) => `${id} ${currency}`);
  const broken = [...sums].filter(([, lines]) => lines.reduce((sum, { balance }) => sum + BigInt(balance), 0n) !== 0n);
  return [
    ...uneven.map(({ operation_id: id, account, balance }) => `${id}: ${account} is left at ${balance}`),
    ...broken.map(([name]) => `${name}: the ledger does not balance`),
  ];
}

/** Every status change wrote its event row, and no event came without one. */
async function brokenEvents(api: Api, partnerId: string): Promise<string[]> {
  const rows = await api.sql<{ type: string; told: number; written: number }>(
    `select coalesce(c.type, e.type) as type, coalesce(c.count, 0)::int as told, coalesce(e.count, 0)::int as written from
       (select event_type as type, count(*) from operation_changes where partner_id = $1 and event_type is not null group by 1) c
     full join (select type, count(*) from events where partner_id = $1 and type like 'operation.%' group by 1) e using (type)`,
    [partnerId],
  );
  const untold = await api.sql<{ operation_id: string; number: number }>(
    `select operation_id, number from (select operation_id, number, status, event_type,
       lag(status) over (partition by operation_id order by number) as before from operation_changes where partner_id = $1) c
     where before is distinct from status and event_type is distinct from 'operation.' || status`,
    [partnerId],
  );
  return [
    ...rows.filter(({ told, written }) => told !== written).map((row) => `events: ${JSON.stringify(row)}`),
    ...untold.map(({ operation_id: id, number }) => `${id}: change ${number} of the status has no event`),
  ];
}

async function brokenQuotes(api: Api, partnerId: string): Promise<string[]> {
  const rows = await api.sql<{ id: string }>(
    `select o.id from operations o left join quotes q on q.id = o.quote_id and q.operation_id = o.id
     where o.partner_id = $1 and q.id is null`,
    [partnerId],
  );
  return rows.map(({ id }) => `${id}: its quote does not hold it`);
}
