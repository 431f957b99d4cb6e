import { Random } from '../simulation/random.ts';
import type { FundingFate, Manner, PayoutFate } from './books.ts';

/** What becomes of an order follows from the seed and its amount, which no other transfer of the run has. */
export function payoutFate(seed: number, minor: number): PayoutFate {
  const random = new Random(seed ^ Math.imul(minor, 0x9e3779b1));
  const chance = random.next();
  return {
    ending: chance < 0.75 ? 'deposited' : chance < 0.87 ? 'rejected' : 'returned',
    afterMs: random.chance(0.3) ? 0 : random.below(2_500),
    returnedMinor: random.chance(0.5) ? minor : 1 + random.below(minor),
    isRecallable: random.chance(0.6),
  };
}

export function fundingFate(seed: number, total: number, method: string): FundingFate {
  const random = new Random(seed ^ Math.imul(total, 0x85ebca6b));
  const isDeclined = random.chance(0.06);
  return {
    answer: isDeclined ? 'declined' : method === 'ach' ? 'pending' : 'authorised',
    isCaptureDeclined: random.chance(0.05),
    isRefundSlow: random.chance(0.3),
  };
}

const MANNERS: readonly (readonly [Manner, number])[] = [
  ['slowly', 0.2],
  ['late', 0.1],
  ['failing-before', 0.07],
  ['failing-after', 0.08],
  ['cut', 0.07],
  ['never', 0.03],
];

export function pickManner(random: Random): Manner {
  let left = random.next();
  for (const [manner, share] of MANNERS) {
    if (left < share) return manner;
    left -= share;
  }
  return 'well';
}
