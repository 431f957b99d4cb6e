import { stripVTControlCharacters, styleText } from 'node:util';

type Style = 'red' | 'green' | 'yellow' | 'cyan' | 'dim' | 'bold';

export interface Column<T> {
  title: string;
  of(item: T): string | number | boolean | null | undefined;
  paint?: ((text: string, item: T) => Style | undefined) | undefined;
}

/** Where a command writes: results to standard output, everything else to standard error. */
export class Output {
  readonly isJson: boolean;
  readonly #out: NodeJS.WriteStream;
  readonly #err: NodeJS.WriteStream;
  #hasProgress = false;

  constructor(options: { isJson: boolean; out?: NodeJS.WriteStream; err?: NodeJS.WriteStream }) {
    this.isJson = options.isJson;
    this.#out = options.out ?? process.stdout;
    this.#err = options.err ?? process.stderr;
  }

  /** Whether a person looks at the results. */
  get isTerminal(): boolean {
    return this.#out.isTTY === true;
  }

  /** Colours are for people at a terminal who did not ask for none (no-color.org). */
  paint(style: Style | undefined, text: string, isError = false): string {
    const stream = isError ? this.#err : this.#out;
    const isWanted = stream.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
    return style && isWanted ? styleText(style, text, { validateStream: false }) : text;
  }

  /** A line for people: nothing with `--json`. */
  line(text = ''): void {
    if (!this.isJson) this.#write(this.#out, `${text}\n`);
  }

  /** One JSON document, or one line of a stream of them. */
  json(value: unknown, isStream = false): void {
    this.#write(this.#out, `${JSON.stringify(value, null, isStream ? undefined : 2)}\n`);
  }

  /** The result as it is, in both ways. */
  raw(text: string): void {
    this.#write(this.#out, text);
  }

  /** What goes on, beside the result. */
  note(text: string, style?: Style): void {
    this.#write(this.#err, `${this.paint(style, text, true)}\n`);
  }

  /** One line that is written over; shown at a terminal only. */
  progress(text: string): void {
    if (this.#err.isTTY !== true) return;
    const width = this.#err.columns || 80;
    this.#hasProgress = false;
    this.#write(this.#err, `\r\u001b[K${text.slice(0, width - 1)}`);
    this.#hasProgress = true;
  }

  bar(done: number, all: number, what: string): void {
    const share = all === 0 ? 1 : Math.min(1, done / all);
    const filled = Math.round(share * 24);
    this.progress(`[${'='.repeat(filled)}${' '.repeat(24 - filled)}] ${done} of ${all} ${what}`);
  }

  /** Clears the line of progress. */
  endProgress(): void {
    if (!this.#hasProgress) return;
    this.#hasProgress = false;
    this.#err.write('\r\u001b[K');
  }

  table<T>(items: readonly T[], columns: readonly Column<T>[], empty: string): void {
    if (items.length === 0) return this.line(this.paint('dim', empty));
    const cells = items.map((item) => columns.map((column) => plain(column.of(item) ?? '-')));
    const widths = columns.map(({ title }, n) => Math.max(title.length, ...cells.map((row) => row[n]!.length)));
    const pad = (text: string, n: number): string => (n === columns.length - 1 ? text : text.padEnd(widths[n]!));
    this.line(this.paint('dim', columns.map(({ title }, n) => pad(title, n)).join('  ')));
    cells.forEach((row, index) => {
      this.line(row.map((cell, n) => this.paint(columns[n]!.paint?.(cell, items[index]!), pad(cell, n))).join('  '));
    });
  }

  /** Name and value, one a line; what is not set is left out. */
  facts(facts: Record<string, unknown>): void {
    const shown = Object.entries(facts).filter(([, value]) => value !== undefined && value !== null);
    const width = Math.max(0, ...shown.map(([name]) => name.length));
    for (const [name, value] of shown) this.line(`${this.paint('dim', name.padEnd(width))}  ${plain(value)}`);
  }

  #write(stream: NodeJS.WriteStream, text: string): void {
    this.endProgress();
    stream.write(text);
  }
}

/** What came over the network is never to command the terminal. */
export function plain(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
  // oxlint-disable-next-line no-control-regex
  return stripVTControlCharacters(text).replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ');
}

/** `2026-01-31 12:00:05` of the viewer's own zone. */
export function shortTime(iso: string | null | undefined): string | undefined {
  if (!iso) return undefined;
  const time = new Date(iso);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
}
