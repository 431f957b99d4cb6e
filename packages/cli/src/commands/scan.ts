import { flag, text, type Command, type Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { plain } from '../output.ts';
import { findInFile, findInHistory, listFiles, listUnignored, type Place } from '../scan/walk-folder.ts';

/** Beyond it the rest is only counted. */
const MAX_SHOWN = 1_000;
const PROGRESS_EVERY = 50;

async function scan(run: Run): Promise<number> {
  const { out } = run;
  const isHistory = flag(run, 'git-history');
  const folder = text(run, 'folder') ?? '.';
  const counts = { looked: 0, found: 0, skipped: 0 };
  const shown: Place[] = [];
  for await (const place of isHistory ? scanHistory(run, folder, counts) : scanFiles(run, folder, counts)) {
    if (!place.isReal && !flag(run, 'all')) continue;
    counts.found += 1;
    if (counts.found > MAX_SHOWN) continue;
    shown.push(place);
    if (!out.isJson) show(run, place);
  }
  out.endProgress();
  const what = isHistory ? 'commits' : 'files';
  if (out.isJson)
    out.json({ looked: counts.looked, unit: what, found: counts.found, unreadable: counts.skipped, items: shown });
  else if (counts.found === 0) out.line(`${out.paint('green', 'No key found')} in ${counts.looked} ${what}.`);
  else {
    out.line();
    out.line(out.paint('red', `${counts.found} found in ${counts.looked} ${what}.`));
    out.line('Rotate each key that was ever shared (m2m keys rotate <keyId> --leak): deleting the line is not enough.');
  }
  if (counts.skipped > 0) out.note(`${counts.skipped} files could not be read.`, 'yellow');
  return counts.found > 0 ? EXIT.failed : EXIT.ok;
}

interface Counts {
  looked: number;
  skipped: number;
}

async function* scanFiles({ out, signal, given }: Run, folder: string, counts: Counts): AsyncGenerator<Place> {
  const files = given.options['gitignore'] === true ? listUnignored(folder, signal) : listFiles(folder);
  for await (const path of files) {
    signal.throwIfAborted();
    counts.looked += 1;
    if (counts.looked % PROGRESS_EVERY === 0) out.progress(`${counts.looked} files looked through`);
    try {
      yield* findInFile(path, signal);
    } catch (error) {
      signal.throwIfAborted();
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EACCES' && code !== 'EPERM' && code !== 'ENOENT') throw error;
      counts.skipped += 1;
    }
  }
}

const scanHistory = ({ out, signal }: Run, folder: string, counts: Counts): AsyncGenerator<Place> =>
  findInHistory(folder, signal, () => {
    counts.looked += 1;
    if (counts.looked % PROGRESS_EVERY === 0) out.progress(`${counts.looked} commits looked through`);
  });

function show({ out }: Run, { where, line, kind, masked, isReal }: Place): void {
  const style = kind === 'live key' ? 'red' : 'yellow';
  const doubt = isReal ? '' : out.paint('dim', '  (its check characters are wrong)');
  out.line(`${plain(where)}:${line}  ${out.paint(style, kind)}  ${masked}${doubt}`);
}

export const scanCommands: Command[] = [
  {
    name: 'scan',
    summary: 'Find API keys and webhook secrets in a folder or git history',
    details:
      'Works offline, by form and check characters, and never prints a whole key. Ends with 1 when something was found.',
    positionals: [{ name: 'folder', description: 'A folder or file. Default: the current folder.', isOptional: true }],
    options: {
      'git-history': { type: 'boolean', description: 'Look through all that was ever committed instead.' },
      gitignore: { type: 'boolean', description: 'Leave out files that .gitignore names.' },
      all: { type: 'boolean', description: 'Also what only looks like a key.' },
    },
    examples: ['m2m scan', 'm2m scan . --gitignore', 'm2m scan --git-history --json'],
    run: scan,
  },
];
