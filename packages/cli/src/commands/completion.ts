import { optionsOf } from '../arguments.ts';
import { need, type Command, type Run } from '../command.ts';
import { usageError } from '../exit.ts';
import { didYouMean } from '../suggest.ts';

const SCRIPTS: Record<string, string> = {
  bash: `_m2m() {
  local IFS=$'\\n'
  COMPREPLY=($(m2m __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _m2m m2m
`,
  zsh: `#compdef m2m
_m2m() {
  local -a candidates
  candidates=("\${(@f)$(m2m __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  candidates=(\${candidates:#})
  if (( \${#candidates} )); then compadd -- $candidates; else _files; fi
}
compdef _m2m m2m
`,
  fish: `complete -c m2m -f -a '(m2m __complete (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
`,
};

async function print(run: Run): Promise<void> {
  const shell = need(run, 'shell');
  const script = SCRIPTS[shell];
  const known = Object.keys(SCRIPTS);
  if (script === undefined)
    throw usageError(
      `There is no completion for ${JSON.stringify(shell)}.${didYouMean(shell, known)}`,
      `There is: ${known.join(', ')}.`,
    );
  run.out.raw(script);
}

/** What may follow the words so far; the last one is being typed. */
export function complete(commands: readonly Command[], words: readonly string[]): string[] {
  const typed = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const shown = commands.filter(({ isHidden }) => !isHidden);
  const isWord = (word: string): boolean => !word.startsWith('-');
  const path = before.filter(isWord);
  const command = shown.find(({ name }) => {
    const own = name.split(' ');
    return own.every((word, n) => path[n] === word);
  });
  const begins = (word: string): boolean => word.startsWith(typed);
  if (!command) {
    const next = shown
      .map(({ name }) => name.split(' '))
      .filter((own) => path.every((word, n) => own[n] === word))
      .map((own) => own[path.length]!)
      .filter(Boolean);
    return [...new Set(next)].filter(begins);
  }
  const options = optionsOf(command);
  const last = before.at(-1)?.replace(/^--/, '');
  const choices = before.at(-1)?.startsWith('--') && last ? options[last]?.choices : undefined;
  if (choices) return choices.filter(begins);
  return Object.keys(options)
    .filter((name) => options[name]!.isMultiple || !before.includes(`--${name}`))
    .map((name) => `--${name}`)
    .filter(begins);
}

export const completionCommands: Command[] = [
  {
    name: 'completion',
    summary: 'Print the completion script of a shell',
    positionals: [{ name: 'shell', description: 'bash, zsh or fish.' }],
    examples: ['source <(m2m completion bash)', 'm2m completion fish > ~/.config/fish/completions/m2m.fish'],
    run: print,
  },
];
