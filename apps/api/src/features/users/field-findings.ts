/** Unknown members beyond this many are not listed one by one. */
const MAX_UNKNOWN_MEMBERS = 20;

/** A refused field: `path` as the caller wrote it (`userData.dob`), `message` with the fix, never the value. */
export interface FieldProblem {
  path: string;
  message: string;
}

/** Something to look at that refuses nothing. */
export interface FieldWarning extends FieldProblem {
  code: 'UNKNOWN_INSTITUTION' | 'UNKNOWN_PLAZA';
}

/** Everything found in one body, so that the caller hears of all of it at once. */
export interface Findings {
  problems: FieldProblem[];
  warnings: FieldWarning[];
}

/** The members of an object, or undefined with a problem. Members other than `known` are problems of their own. */
export function readMembers(
  value: unknown,
  path: string,
  known: readonly string[],
  findings: Findings,
): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    findings.problems.push({ path, message: `Send an object with ${known.join(', ')}.` });
    return undefined;
  }
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  for (const key of unknown.slice(0, MAX_UNKNOWN_MEMBERS)) {
    const message = `Unknown field. The fields here are ${known.join(', ')}.`;
    findings.problems.push({ path: `${path}.${key.slice(0, 64)}`, message });
  }
  return value as Record<string, unknown>;
}

/** A trimmed text of 1 to `maxLength` characters (code points), or undefined with a problem. */
export function readText(value: unknown, path: string, maxLength: number, findings: Findings): string | undefined {
  const refuse = (message: string): undefined => {
    findings.problems.push({ path, message });
  };
  if (value === null) return refuse('null is not a value here. Leave the field out, or send a string.');
  if (typeof value !== 'string') return refuse('Send a string.');
  const text = value.trim();
  if (text === '') return refuse('The text is empty. Leave the field out, or fill it.');
  // A character takes two code units at most: a very long text need not be counted.
  if (text.length > 2 * maxLength || [...text].length > maxLength) {
    return refuse(`Send at most ${maxLength} characters.`);
  }
  return text;
}
