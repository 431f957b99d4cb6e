import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CliError, EXIT } from '../exit.ts';
import { KeyFinder, type Found } from './find-keys.ts';

export interface Place extends Found {
  where: string;
}

/** Every file below, links not followed; `.git` is what --git-history is for. */
export async function* listFiles(folder: string): AsyncGenerator<string> {
  const stats = await lstat(folder);
  if (stats.isFile()) return yield folder;
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== '.git') yield* listFiles(path);
    else if (entry.isFile()) yield path;
  }
}

/** Files that git tracks or would track: those that .gitignore names are left out. */
export async function* listUnignored(folder: string, signal: AbortSignal): AsyncGenerator<string> {
  const lines = gitLines(
    ['-C', folder, '-c', 'core.quotePath=false', 'ls-files', '--cached', '--others', '--exclude-standard'],
    signal,
  );
  for await (const name of lines) {
    const path = join(folder, name);
    const stats = await lstat(path).catch(() => undefined);
    if (stats?.isFile()) yield path;
  }
}

/** In pieces, so that a file of any size takes no more memory than one of them. */
export async function* findInFile(path: string, signal: AbortSignal): AsyncGenerator<Place> {
  const finder = new KeyFinder();
  // latin1: one byte is one character, so that nothing is cut and binary files are no trouble.
  for await (const piece of createReadStream(path, { encoding: 'latin1', signal }) as AsyncIterable<string>) {
    for (const found of finder.push(piece)) yield { ...found, where: path };
  }
  for (const found of finder.push('', true)) yield { ...found, where: path };
}

const MAX_LINE = 1_000_000;

/** What was ever added on any branch, with its commit; and the messages of the commits. */
export async function* findInHistory(folder: string, signal: AbortSignal, onCommit: () => void): AsyncGenerator<Place> {
  const lines = gitLines(
    [
      '-C',
      folder,
      '-c',
      'core.quotePath=false',
      'log',
      '--all',
      '--patch',
      '--text',
      '--unified=0',
      '--no-color',
      '--no-ext-diff',
      '--no-textconv',
      '--format=commit %H%n%B',
    ],
    signal,
  );
  let commit = '';
  let file: string | undefined;
  let number = 0;
  for await (const line of lines) {
    const [, hash] = /^commit ([0-9a-f]{40,64})$/.exec(line) ?? [];
    if (hash !== undefined) {
      [commit, file] = [hash.slice(0, 12), undefined];
      onCommit();
    } else if (line.startsWith('diff --git ')) file = '';
    else if (file === '' && line.startsWith('+++ ')) file = line.replace(/^\+\+\+ (b\/)?/, '').replace(/\t$/, '');
    else if (file && line.startsWith('@@ ')) number = Number(/\+(\d+)/.exec(line)?.[1] ?? 1) - 1;
    else if (file === undefined || line.startsWith('+')) {
      if (file !== undefined) number += 1;
      const where = file === undefined ? `${commit} (message)` : `${commit}:${file}`;
      for (const found of findInLine(line)) yield { ...found, where, line: file === undefined ? 1 : number };
    }
  }
}

function findInLine(line: string): Found[] {
  const finder = new KeyFinder();
  const found: Found[] = [];
  for (let at = 0; at < line.length; at += MAX_LINE) found.push(...finder.push(line.slice(at, at + MAX_LINE)));
  return [...found, ...finder.push('', true)];
}

/** The output of a git command, line by line. */
async function* gitLines(args: string[], signal: AbortSignal): AsyncGenerator<string> {
  const child = spawn('git', args, { stdio: ['ignore', 'pipe', 'pipe'], signal });
  let problem = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (problem = (problem + text).slice(0, 2_000)));
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', (error) =>
      reject(signal.aborted ? signal.reason : new CliError(EXIT.failed, `git cannot be run: ${error.message}`)),
    );
    child.on('close', (code) => resolve(code ?? 1));
  });
  ended.catch(() => undefined);
  child.stdout.setEncoding('latin1');
  yield* createInterface({ input: child.stdout, crlfDelay: Infinity });
  if ((await ended) !== 0) {
    throw new CliError(
      EXIT.usage,
      `git says: ${problem.trim().split('\n')[0] ?? 'it failed'}`,
      'Is the folder a git repository?',
    );
  }
}
