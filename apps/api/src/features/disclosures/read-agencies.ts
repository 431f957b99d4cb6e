import { refuse } from '../../core/http/validation.ts';
import type { ErrorDetail } from '../../core/errors.ts';
import { judgeContact, type Agency } from './parties.ts';
import { isStateCode } from './us-states.ts';

const HEADER = ['state', 'name', 'phone', 'website'] as const;
const MAX_LINES = 200;
const MAX_PROBLEMS = 20;

/**
 * The State agencies of a CSV file: `state,name,phone,website`, quoted where a comma is meant. Says line and column of
 * everything that is wrong.
 *
 * @throws INVALID_REQUEST with one detail for each problem
 */
export function readAgencies(csv: string): Agency[] {
  const lines = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  while (lines.at(-1)?.trim() === '') lines.pop();
  if (lines.length > MAX_LINES) throw refuse([{ path: 'csv', message: `must have at most ${MAX_LINES} lines.` }]);
  const problems: ErrorDetail[] = [];
  const say = (line: number, column: string, message: string): void =>
    void problems.push({ path: `line ${line}, ${column}`, message });
  const header = readCells(lines[0] ?? '');
  if (header?.map((name) => name.trim().toLowerCase()).join() !== HEADER.join())
    throw refuse([{ path: 'line 1', message: `must be the header ${HEADER.join(',')}.` }]);
  const agencies: Agency[] = [];
  const seen = new Map<string, number>();
  lines.slice(1).forEach((text, at) => {
    const line = at + 2;
    if (text.trim() === '') return;
    const cells = readCells(text)?.map((cell) => cell.trim());
    if (cells?.length !== HEADER.length)
      return say(line, 'all columns', `must be ${HEADER.length} cells; put one with a comma in double quotes.`);
    const [state, name, phone, website] = cells as [string, string, string, string];
    if (!isStateCode(state))
      say(line, 'state', `must be the two-letter code of a US State or territory, not "${state}".`);
    if (seen.has(state)) say(line, 'state', `is ${state} again, after line ${seen.get(state)}.`);
    seen.set(state, line);
    for (const { path, message } of judgeContact({ name, phone, website })) say(line, path, message);
    agencies.push({ state, name, phone, website });
  });
  if (problems.length === 0 && agencies.length === 0) say(2, 'all columns', 'must be there: the file has no agency.');
  if (problems.length > 0) throw refuse(problems.slice(0, MAX_PROBLEMS));
  return agencies;
}

/** The cells of one line; undefined when a quote is not closed or stands inside a cell. */
function readCells(line: string): string[] | undefined {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const match = /^\s*"((?:[^"]|"")*)"\s*(,|$)|^([^",]*)(,|$)/.exec(rest);
    if (!match) return undefined;
    const [whole, quoted, endOfQuoted, plain, endOfPlain] = match;
    cells.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    rest = rest.slice(whole.length);
    if ((endOfQuoted ?? endOfPlain) !== ',') return cells;
  }
}
