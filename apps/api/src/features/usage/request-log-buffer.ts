import type { RequestRecord } from './request-record.ts';

/** Rows on their way to the request log, oldest first. A full buffer refuses new ones. */
export class RequestLogBuffer {
  readonly #capacity: number;
  #rows: RequestRecord[] = [];

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#rows.length;
  }

  get isFull(): boolean {
    return this.#rows.length >= this.#capacity;
  }

  push(row: RequestRecord): void {
    this.#rows.push(row);
  }

  take(count: number): RequestRecord[] {
    return this.#rows.splice(0, count);
  }

  /** Puts a batch back in front; returns the newest rows that find no room any more. */
  putBack(rows: RequestRecord[]): RequestRecord[] {
    this.#rows = [...rows, ...this.#rows];
    return this.#rows.splice(this.#capacity);
  }
}
