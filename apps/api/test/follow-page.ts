import { spawn, type ChildProcess } from 'node:child_process';

/** One block of commands of a page, as a reader would paste it. */
export interface Block {
  commands: string;
  /** The page says "Leave it running." after it. */
  isLeftRunning: boolean;
}

/** The blocks of commands of a Markdown page, in order. */
export const readBlocks = (markdown: string): Block[] =>
  [...markdown.matchAll(/^```sh\n([\s\S]*?)^```\n+(Leave it running\.)?/gm)].map(([, commands, says]) => ({
    commands: commands!.trim(),
    isLeftRunning: says !== undefined,
  }));

export interface FollowOptions {
  cwd: string;
  env: Record<string, string | undefined>;
  /** Replaced in the commands, for instance ports that are taken. */
  replace: Record<string, string>;
}

const LIMIT_MS = 90_000;

/** Follows a page as a person does: pastes each block, completes `prefix_…` with what was printed before. */
export class PageReader {
  readonly #options: FollowOptions;
  readonly #running: ChildProcess[] = [];
  readonly #printed: string[] = [];
  #exports = '';

  constructor(options: FollowOptions) {
    this.#options = options;
  }

  /** What everything printed so far. */
  output(): string {
    return this.#printed.join('\n');
  }

  /** Runs a block; resolves with what it printed, for one that is left running as soon as it says that it is ready. */
  async follow({ commands, isLeftRunning }: Block): Promise<string> {
    const text = await this.#complete(commands);
    const index = this.#printed.push('') - 1;
    const child = spawn('bash', ['-c', `${this.#exports}\n${text}`], {
      cwd: this.#options.cwd,
      env: this.#options.env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (chunk: Buffer): void => void (this.#printed[index] += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    if (isLeftRunning) {
      this.#running.push(child);
      const says = (): string => `"${text}" did not get ready:\n${this.#printed[index]}`;
      const isReady = (): boolean => /ready|listening/i.test(this.#printed[index]!);
      await until(() => isReady() || child.exitCode !== null, says);
      if (!isReady()) throw new Error(says());
      return this.#printed[index]!;
    }
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    if (code !== 0) throw new Error(`"${text}" ended with ${code}:\n${this.#printed[index]}`);
    for (const line of text.match(/^export .+$/gm) ?? []) this.#exports += `${line}\n`;
    return this.#printed[index]!;
  }

  /** Waits for something to be printed by a command that was left running. */
  waitFor(words: string): Promise<void> {
    return until(() => this.output().includes(words), () => `"${words}" was not printed:\n${this.output()}`); // prettier-ignore
  }

  /** Ends what was left running, the last first. */
  async close(): Promise<void> {
    for (const child of this.#running.toReversed()) {
      const ended = new Promise((resolve) => child.once('close', resolve));
      if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGTERM');
      else continue;
      await ended;
    }
  }

  /** The last word that was printed with the prefix stands in for `prefix…`. */
  async #complete(commands: string): Promise<string> {
    let text = commands;
    for (const [from, to] of Object.entries(this.#options.replace)) text = text.replaceAll(from, to);
    return text.replace(/([a-z0-9]+_(?:[a-z0-9]+_)?)…/g, (whole, prefix: string) => {
      const words = [...this.output().matchAll(new RegExp(`\\b${prefix}[a-z0-9]{8,}`, 'g'))];
      const last = words.at(-1)?.[0];
      if (last === undefined)
        throw new Error(`nothing printed so far begins with ${prefix}, which ${whole} stands for`);
      return last;
    });
  }
}

async function until(isTrue: () => boolean, message: () => string): Promise<void> {
  for (const endMs = Date.now() + LIMIT_MS; Date.now() < endMs;) {
    if (isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(message());
}
