import { readFile } from 'node:fs/promises';

/** Files as they were last read, the longest unused forgotten first: the site is larger than a process should hold. */
export class FileCache {
  readonly #kept = new Map<string, Buffer>();
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Throws what the file system says when the file cannot be read. */
  async read(path: string): Promise<Buffer> {
    const known = this.#kept.get(path);
    if (known) {
      this.#kept.delete(path);
      this.#kept.set(path, known);
      return known;
    }
    const read = await readFile(path);
    this.#keep(path, read);
    return read;
  }

  #keep(path: string, file: Buffer): void {
    if (file.length > this.#maxBytes / 4 || this.#kept.has(path)) return;
    this.#kept.set(path, file);
    this.#bytes += file.length;
    for (const [oldest, { length }] of this.#kept) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#kept.delete(oldest);
      this.#bytes -= length;
    }
  }
}
