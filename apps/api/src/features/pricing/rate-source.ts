import { Type } from 'typebox';
import type { Deps } from '../../core/context.ts';
import type { Database } from '../../core/db/connect.ts';
import { parseRate, RATE_SCALE } from '../../core/money.ts';
import { Answer, callAdapter, readInstant, ServiceInstant, type HttpAdapter } from '../adapters/index.ts';
import { findNewestRate } from './rate-queries.ts';

/** A middle rate in ten-thousandths, and when it was one. */
export interface MidRate {
  rate: bigint;
  asOf: Date;
}

/** Where middle rates come from. */
export interface RateSource {
  name: string;
  /** Undefined when it has none for the corridor. */
  midRate(source: string, destination: string): Promise<MidRate | undefined>;
}

/** The rates kept here under a source's name: those that the operator types in, and what an adapter last said. */
export const tableRateSource = (db: Database, name: string): RateSource => ({
  name,
  async midRate(source, destination) {
    const row = await findNewestRate(db, { source, destination, rateSource: name });
    return row && { rate: BigInt(row.midRate), asOf: row.asOf };
  },
});

/** What a service answers to `rates/mid {source, destination}`. */
export const MidRateAnswer = Answer({ rate: Type.String({ maxLength: 20 }), asOf: ServiceInstant });

/** A service of the operator; undefined when it gave no right answer (logged by the client). */
export const httpRateSource = (
  deps: Pick<Deps, 'egress' | 'clock' | 'log'>,
  adapter: Pick<HttpAdapter, 'name' | 'url' | 'secret'>,
): RateSource => ({
  name: adapter.name,
  async midRate(source, destination) {
    const reply = await callAdapter(deps, adapter, {
      path: 'rates/mid',
      data: { source, destination },
      answer: MidRateAnswer,
    });
    if (!reply.ok) return undefined;
    const rate = parseRate(reply.answer.rate);
    const asOf = readInstant(reply.answer.asOf);
    return rate === undefined || rate > MAX_RATE || asOf === undefined ? undefined : { rate, asOf };
  },
});

/** Above any rate between two currencies, and low enough that an amount at it stays below 2^53 minor units. */
export const MAX_RATE = 1_000_000n * RATE_SCALE;

/** A rate that is this much off the last one is a slip more often than a market: per cent, either way. */
export const MAX_JUMP_PERCENT = 20n;

export function isJump(rate: bigint, last: bigint): boolean {
  const distance = rate > last ? rate - last : last - rate;
  return distance * 100n > last * MAX_JUMP_PERCENT;
}

/** A clock may be a little ahead of ours; a rate from the future would never grow too old. */
export const isFromFuture = (asOf: Date, now: Date): boolean => asOf.getTime() > now.getTime() + 60_000;
