import { describe, expect, it } from 'vitest';
import { KeyedQueue } from './keyed-queue.ts';

const gate = () => Promise.withResolvers<void>();

describe('a keyed queue', () => {
  it('runs the work of one key in its order, one at a time, also after a failure', async () => {
    const queue = new KeyedQueue({ maxWaiting: 10 });
    const [first, second] = [gate(), gate()];
    const seen: string[] = [];
    const failing = queue.run('a', async () => {
      seen.push('first');
      await first.promise;
      throw new Error('first');
    });
    const after = queue.run('a', async () => {
      seen.push('second');
      await second.promise;
      return 2;
    });
    await Promise.resolve();
    expect(seen).toEqual(['first']);
    first.resolve();
    await expect(failing).rejects.toThrow('first');
    second.resolve();
    expect(await after).toBe(2);
    expect(seen).toEqual(['first', 'second']);
  });

  it('lets other keys pass', async () => {
    const queue = new KeyedQueue({ maxWaiting: 10 });
    const { promise, resolve } = gate();
    const held = queue.run('a', () => promise);
    expect(await queue.run('b', async () => 'passed')).toBe('passed');
    resolve();
    await held;
  });

  it('refuses what is too much for one key, and takes it again once the line is shorter', async () => {
    const queue = new KeyedQueue({ maxWaiting: 2 });
    const { promise, resolve } = gate();
    const held = [0, 1, 2].map(() => queue.run('a', () => promise));
    expect(queue.run('a', async () => 1)).toBeUndefined();
    expect(await queue.run('b', async () => 1)).toBe(1);
    resolve();
    await Promise.all(held);
    expect(await queue.run('a', async () => 2)).toBe(2);
  });
});
