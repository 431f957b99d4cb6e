import type { Currency } from '../../core/money.ts';
import type { Changing, OperationState } from './machine/index.ts';
import type { OperationRow, OperationUpdate } from './queries.ts';
import type { RefundRow } from './refund-queries.ts';

const bigintOrNull = (value: number | null): bigint | null => (value === null ? null : BigInt(value));

/** The row as the machine sees it. */
export function stateOf(row: OperationRow, refund: RefundRow | undefined): OperationState {
  return {
    ...row,
    method: row.fundingMethod,
    amounts: {
      source: row.source as Currency,
      destination: row.destination as Currency,
      send: BigInt(row.send),
      receive: BigInt(row.receive),
      fee: BigInt(row.fee),
      tax: BigInt(row.tax),
    },
    returnedMinor: bigintOrNull(row.returnedMinor),
    fundingReturnedMinor: bigintOrNull(row.fundingReturnedMinor),
    refund: refund ? { minor: BigInt(refund.minor), status: refund.status, refusedCode: refund.refusedCode } : null,
  };
}

/** What a step changes, as the row keeps it. */
export function updateOf({ returnedMinor, fundingReturnedMinor, ...change }: Partial<Changing>): OperationUpdate {
  const number = (value: bigint | null): number | null => (value === null ? null : Number(value));
  return {
    ...change,
    ...(returnedMinor === undefined ? {} : { returnedMinor: number(returnedMinor) }),
    ...(fundingReturnedMinor === undefined ? {} : { fundingReturnedMinor: number(fundingReturnedMinor) }),
  };
}
