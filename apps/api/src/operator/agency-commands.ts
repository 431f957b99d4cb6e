import { readFileSync, statSync } from 'node:fs';
import { ApiError } from '../core/errors.ts';
import { listAgencies, readAgencies, setAgencies, US_STATES, type Agency } from '../features/disclosures/index.ts';
import { requireOperator } from '../features/operators/index.ts';
import { table, UsageError, type Command } from './command.ts';

const text = { type: 'string' } as const;
const MAX_FILE_BYTES = 200_000;

export const agencyCommands: Command[] = [
  {
    name: 'agencies import',
    usage: '<csv> --as <operator>',
    summary: 'Replace the table of State agencies by a file of state,name,phone,website.',
    words: ['csv'],
    options: { as: text },
    async run(platform, { words, values }) {
      const operator = await requireOperator(platform, values);
      const agencies = readAll(words[0]!);
      await setAgencies(platform.deps, { agencies, operator });
      const missing = US_STATES.filter(({ code }) => !agencies.some(({ state }) => state === code));
      const codes = missing.map(({ code }) => code);
      return {
        json: { count: agencies.length, without: codes },
        text: `${agencies.length} agencies. Live starts no transfer for ${codes.length === 0 ? 'no State: all have one' : codes.join(', ')}.`,
      };
    },
  },
  {
    name: 'agencies list',
    usage: '',
    summary: 'List the State agencies that disclosures name.',
    async run({ deps }) {
      const agencies = await listAgencies(deps);
      const rows = agencies.map(({ state, name, phone, website }) => [state, name, phone, website]);
      return { json: agencies, text: table(['state', 'name', 'phone', 'website'], rows) };
    },
  },
];

/** All that is wrong with the file at once, a line each. */
function readAll(path: string): Agency[] {
  const csv = readSmallFile(path);
  try {
    return readAgencies(csv);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new UsageError(error.details.map(({ path: place, message }) => `${place}: ${message}`).join('\n'));
  }
}

function readSmallFile(path: string): string {
  let size: number;
  try {
    size = statSync(path).size;
  } catch {
    throw new UsageError(`There is no file ${path}.`);
  }
  if (size > MAX_FILE_BYTES) throw new UsageError(`${path} is larger than ${MAX_FILE_BYTES} bytes.`);
  return readFileSync(path, 'utf8');
}
