import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from './config.ts';
import { SchemaMismatchError } from './core/db/migrate.ts';
import { ApiError } from './core/errors.ts';
import { openLog } from './core/log.ts';
import { UsageError, type Command, type CommandInput, type Result } from './operator/command.ts';
import { accountCommands } from './operator/account-commands.ts';
import { agencyCommands } from './operator/agency-commands.ts';
import { adapterCommands } from './operator/adapter-commands.ts';
import { alertCommands } from './operator/alert-commands.ts';
import { auditCommands } from './operator/audit-commands.ts';
import { backupCommands } from './operator/backup-commands.ts';
import { calendarCommands } from './operator/calendar-commands.ts';
import { claimCommands } from './operator/claim-commands.ts';
import { databaseCommands } from './operator/database-commands.ts';
import { disclosureCommands } from './operator/disclosure-commands.ts';
import { doctorCommand } from './operator/doctor.ts';
import { endpointCommands } from './operator/endpoint-commands.ts';
import { registerCipHooks } from './features/cip/index.ts';
import { feeCommands } from './operator/fee-commands.ts';
import { identityCommands } from './operator/identity-commands.ts';
import { keyCommands } from './operator/key-commands.ts';
import { keyMaterialCommands } from './operator/key-material-commands.ts';
import { limitCommands } from './operator/limit-commands.ts';
import { ledgerCommands, operationCommands, refundCommands } from './operator/operation-commands.ts';
import { partnerCommands } from './operator/partner-commands.ts';
import { reviewCommands } from './operator/review-commands.ts';
import { screeningCommands } from './operator/screening-commands.ts';
import { providerCommands } from './operator/provider-commands.ts';
import { userCommands } from './operator/user-commands.ts';
import { rateCommands } from './operator/rate-commands.ts';
import { registerHooks } from './hooks.ts';
import { payoutCommands } from './operator/payout-commands.ts';
import { openPlatform } from './platform.ts';

const COMMANDS: Command[] = [
  ...userCommands,
  ...accountCommands,
  ...reviewCommands,
  ...screeningCommands,
  ...partnerCommands,
  ...operationCommands,
  ...refundCommands,
  ...ledgerCommands,
  ...keyCommands,
  ...alertCommands,
  ...keyMaterialCommands,
  ...auditCommands,
  ...endpointCommands,
  ...adapterCommands,
  ...payoutCommands,
  ...rateCommands,
  ...feeCommands,
  ...limitCommands,
  ...identityCommands,
  ...providerCommands,
  ...agencyCommands,
  ...disclosureCommands,
  ...claimCommands,
  ...calendarCommands,
  ...databaseCommands,
  ...backupCommands,
  doctorCommand,
];

const help = (): string => {
  const lines = COMMANDS.map(({ name, usage, summary }) => `  ${`${name} ${usage}`.trim()}\n      ${summary}`);
  return `npm run --silent operator -- <command> [--json]\n\n${lines.join('\n')}\n`;
};

/** The command whose name the words begin with, the longest first, and the words after it. */
function chooseCommand(words: string[]): { command: Command; rest: string[] } {
  const command = COMMANDS.toSorted((a, b) => b.name.length - a.name.length).find(
    ({ name }) => words.slice(0, name.split(' ').length).join(' ') === name,
  );
  if (!command)
    throw new UsageError(`There is no command "${words.slice(0, 2).join(' ')}". Run it without words to see all.`);
  return { command, rest: words.slice(command.name.split(' ').length) };
}

function parse(args: string[]): { command: Command; words: string[]; values: CommandInput['values']; isJson: boolean } {
  const firstOption = args.findIndex((word) => word.startsWith('-'));
  const { command, rest } = chooseCommand(firstOption < 0 ? args : args.slice(0, firstOption));
  const after = [...rest, ...(firstOption < 0 ? [] : args.slice(firstOption))];
  const options = { ...command.options, json: { type: 'boolean' as const } };
  let parsed;
  try {
    parsed = parseArgs({ args: after, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}. Usage: ${command.name} ${command.usage}`);
  }
  const names = command.words ?? [];
  if (parsed.positionals.length !== names.length) {
    throw new UsageError(`Usage: ${command.name} ${command.usage}`);
  }
  const { json, ...values } = parsed.values as CommandInput['values'];
  return { command, words: parsed.positionals, values, isJson: json === true };
}

async function execute(command: Command, input: CommandInput): Promise<Result> {
  if ('runBare' in command) return command.runBare(input);
  registerCipHooks();
  registerHooks();
  const silent = openLog('json', { write: () => undefined });
  const platform = await openPlatform(input.config, silent, {
    notice: input.notice,
    connections: { app: 2, system: 2 },
  });
  try {
    return await command.run(platform, input);
  } finally {
    await platform.close();
  }
}

async function main(args: string[]): Promise<number> {
  if (args.length === 0 || args[0] === 'help' || args[0] === '--help') {
    process.stdout.write(help());
    return 0;
  }
  const { command, words, values, isJson } = parse(args);
  const notice = (line: string): void => void process.stderr.write(`${line}\n`);
  const isBare = command.name === 'database init';
  const config = readConfig(isBare ? {} : process.env);
  const result = await execute(command, { words, values, config, notice });
  process.stdout.write(`${isJson ? JSON.stringify(result.json) : result.text}\n`);
  return result.exitCode ?? 0;
}

/** Ends when all output has left, also into a slow pipe. */
const exit = (code: number): void => void process.stdout.write('', () => process.exit(code));

main(process.argv.slice(2)).then(exit, (error: unknown) => {
  const isInput = error instanceof UsageError || error instanceof ApiError;
  const isExplained = isInput || error instanceof ConfigError || error instanceof SchemaMismatchError;
  process.stderr.write(`${isExplained ? error.message : ((error as Error).stack ?? String(error))}\n`);
  exit(isInput ? 2 : 1);
});
