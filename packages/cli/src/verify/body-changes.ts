/** A way in which bodies are changed on their way to the verifier, and how it is undone. */
export interface BodyChange {
  /** What was done to the body. */
  what: string;
  fix: string;
  /** What the body was before, if this is what happened. */
  undo(body: Buffer): Buffer | undefined;
}

const RAW_FIX =
  'Verify the bytes exactly as they came, before any JSON parser: express.raw(), await request.text(), php://input.';

const textOf = (body: Buffer): string => body.toString('utf8');
const replaced = (body: Buffer, pattern: RegExp, by: string): Buffer => Buffer.from(textOf(body).replace(pattern, by));

/** Parsed and written again without spaces, as the platform writes. */
function compact(body: Buffer): Buffer | undefined {
  try {
    const value: unknown = JSON.parse(textOf(body).replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null ? Buffer.from(JSON.stringify(value)) : undefined;
  } catch {
    return undefined;
  }
}

/** The platform's order of members, where a parser sorted them: event, timestamp, data stand first. */
function inOurOrder(body: Buffer): Buffer | undefined {
  try {
    const { event, timestamp, data, ...rest } = JSON.parse(textOf(body)) as Record<string, unknown>;
    return Buffer.from(JSON.stringify({ event, timestamp, data, ...rest }));
  } catch {
    return undefined;
  }
}

function fromJsonText(body: Buffer): Buffer | undefined {
  try {
    const value: unknown = JSON.parse(textOf(body));
    return typeof value === 'string' ? Buffer.from(value) : undefined;
  } catch {
    return undefined;
  }
}

/** The likeliest first. */
export const BODY_CHANGES: readonly BodyChange[] = [
  {
    what: 'A byte order mark was put before the body.',
    fix: 'Save as UTF-8 without BOM.',
    undo: (body) => replaced(body, /^\ufeff/, ''),
  },
  {
    what: 'White space was added around the body (a line end at its end, most often by an editor or by echo).',
    fix: 'Save the body byte for byte: curl --data-binary, printf "%s", fs.writeFile of the raw buffer.',
    undo: (body) => Buffer.from(textOf(body).trim()),
  },
  {
    what: 'Line ends were changed to CRLF.',
    fix: 'Save the body as binary.',
    undo: (body) => replaced(body, /\r\n/g, '\n'),
  },
  {
    what: 'The body was parsed and written again: its white space is not that which was signed.',
    fix: RAW_FIX,
    undo: compact,
  },
  {
    what: 'The body was parsed and written again with its members in another order.',
    fix: RAW_FIX,
    undo: inOurOrder,
  },
  {
    what: 'The body was written into a JSON text, with escaped quotes.',
    fix: 'Save the text itself, not JSON.stringify(text).',
    undo: fromJsonText,
  },
  {
    what: 'The body was read in another character set than UTF-8, and written back.',
    fix: 'Read bytes, or decode them as UTF-8.',
    undo: (body) => Buffer.from(textOf(body), 'latin1'),
  },
];
