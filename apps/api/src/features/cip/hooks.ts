import { registerReviewHandler, registerReviewSection } from '../reviews/index.ts';
import { registerScreeningListener } from '../screening/index.ts';
import { decideCheck } from './service/decide-check.ts';
import { showCheck } from './service/show-check.ts';
import { followScreening } from './service/follow-screening.ts';

const KINDS = ['identity', 'duplicate_person'] as const;

/** Joins checks with reviews and screening, once in each process that has decisions made: API, worker, operator. */
export function registerCipHooks(): void {
  for (const kind of KINDS) registerReviewHandler(kind, decideCheck);
  registerReviewSection('check', KINDS, showCheck);
  registerScreeningListener('cip', followScreening);
}
