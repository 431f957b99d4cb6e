import type { Feature } from '../feature.ts';
import { home } from './home/index.ts';

/** Pages of a partner, in the order of the navigation. The first is where a partner's address leads. */
export const partnerFeatures: readonly Feature[] = [home];

/** Pages of the operator's console. */
export const consoleFeatures: readonly Feature[] = [];
