import type { Deps } from '../../src/core/context.ts';
import type { Random } from './random.ts';

export class Died extends Error {}

/**
 * A process that may die at each of its transactions: before it, inside (rolled back), or right after its commit, so that
 * nobody hears of it. Once dead it does nothing more, not even its clean-up. The sandbox's provider and rail are reached
 * through the same door: what is asked of them is lost on the way there, or their answer on the way back.
 */
export function mortal(deps: Deps, random: Random, perTransaction: number): Deps {
  let isDead = false;
  // Drawn once and beforehand, so that what runs at the same time cannot change what the seed says later.
  const when = random.pick(['before', 'inside', 'after'] as const);
  let left = Math.ceil(Math.log(1 - random.next()) / Math.log(1 - perTransaction));
  const die = (): never => {
    isDead = true;
    throw new Died('the process died');
  };
  return {
    ...deps,
    app: {
      ...deps.app,
      async asOwner(owner, work) {
        if (isDead) return die();
        left -= 1;
        const isLast = left === 0;
        if (isLast && when === 'before') return die();
        const result = await deps.app.asOwner(owner, async (trx) => {
          const done = await work(trx);
          return isLast && when === 'inside' ? die() : done;
        });
        return isLast && when === 'after' ? die() : result;
      },
    },
  };
}
