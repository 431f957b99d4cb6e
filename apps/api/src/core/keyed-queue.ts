/**
 * Work of one key runs one after the other; work of different keys does not wait for each other. Where all work of a key
 * needs the same database lock, it keeps the waiting in memory: in the database each waiter would hold a connection,
 * and one busy key could hold them all.
 */
export class KeyedQueue {
  readonly #maxWaiting: number;
  readonly #tails = new Map<string, { last: Promise<unknown>; count: number }>();

  constructor({ maxWaiting }: { maxWaiting: number }) {
    this.#maxWaiting = maxWaiting;
  }

  /** Runs `work` after everything of its key that came before; undefined, and nothing runs, when too much waits. */
  run<T>(key: string, work: () => Promise<T>): Promise<T> | undefined {
    const line = this.#tails.get(key) ?? { last: Promise.resolve(), count: 0 };
    if (line.count > this.#maxWaiting) return undefined;
    const result = line.last.then(work);
    line.count += 1;
    line.last = result
      .catch(() => undefined)
      .then(() => {
        line.count -= 1;
        if (line.count === 0) this.#tails.delete(key);
      });
    this.#tails.set(key, line);
    return result;
  }
}
