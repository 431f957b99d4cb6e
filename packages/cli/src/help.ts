import { GLOBAL_OPTIONS, usageOf } from './arguments.ts';
import type { Command, Option } from './command.ts';
import { VERSION } from './version.ts';

/** The commands with one line each. */
export function overview(commands: readonly Command[]): string {
  const shown = commands.filter(({ isHidden }) => !isHidden);
  return [
    `m2m ${VERSION}: magic links, webhooks and keys of M2M from the command line`,
    '',
    ...columns(shown.map((command) => [`m2m ${usageOf(command).replace(' [options]', '')}`, command.summary])),
    '',
    'Everywhere:',
    ...optionLines(GLOBAL_OPTIONS),
    '',
    'm2m <command> --help explains one. Exit codes: 0 well, 1 found or refused, 2 wrong use, 3 key, 4 network, 130 Ctrl-C.',
  ].join('\n');
}

export function helpOf(command: Command): string {
  const { summary, details, positionals = [], options = {}, examples = [] } = command;
  return [
    summary,
    '',
    `  m2m ${usageOf(command)}`,
    ...(details ? ['', details] : []),
    ...(positionals.length > 0
      ? ['', ...columns(positionals.map(({ name, description }) => [`<${name}>`, description]))]
      : []),
    ...(Object.keys(options).length > 0 ? ['', 'Options:', ...optionLines(options)] : []),
    '',
    'Everywhere:',
    ...optionLines(GLOBAL_OPTIONS),
    ...(examples.length > 0 ? ['', 'Examples:', ...examples.map((example) => `  ${example}`)] : []),
  ].join('\n');
}

const optionLines = (options: Record<string, Option>): string[] =>
  columns(
    Object.entries(options).map(([name, { value, description, choices, short, isMultiple }]) => [
      `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`,
      `${description}${choices ? ` One of: ${choices.join(', ')}.` : ''}${isMultiple ? ' May be repeated.' : ''}`,
    ]),
  );

function columns(rows: readonly (readonly [string, string] | string[])[]): string[] {
  const width = Math.min(48, Math.max(0, ...rows.map(([left]) => left!.length)));
  return rows.map(([left, right]) => `  ${left!.padEnd(width)}  ${right}`);
}
