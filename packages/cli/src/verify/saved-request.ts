import { usageError } from '../exit.ts';

/** A request as it was saved: headers by lower-case name, and the bytes of its body. */
export interface SavedRequest {
  headers: Map<string, string>;
  body: Buffer;
}

const HEADER = /^([A-Za-z0-9!#$%&'*+.^_`|~-]+):[ \t]*(.*?)[ \t]*$/;
const REQUEST_LINE = /^(?:[A-Z]+ \S+(?: HTTP\/[\d.]+)?|HTTP\/[\d.]+ \d{3}.*|> ?[A-Z]+ \S+ HTTP.*)$/;

/** Lines of `Name: value` (with or without a request line, or curl's `> ` before them), or a JSON object. */
export function readHeaders(text: string): Map<string, string> {
  const headers = new Map<string, string>();
  const json = readJsonHeaders(text);
  if (json) return json;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.replace(/^[<>] ?/, '');
    if (line.trim() === '' || REQUEST_LINE.test(raw.trim())) continue;
    const [, name, value] = HEADER.exec(line) ?? [];
    if (name === undefined) {
      throw usageError(`Line ${index + 1} of the headers is not "Name: value": ${JSON.stringify(line.slice(0, 60))}`);
    }
    headers.set(name.toLowerCase(), value!);
  }
  return headers;
}

function readJsonHeaders(text: string): Map<string, string> | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const object = JSON.parse(text) as Record<string, unknown>;
    return new Map(Object.entries(object).map(([name, value]) => [name.toLowerCase(), String(value)]));
  } catch {
    return undefined;
  }
}

/** One file with both: headers, an empty line, and then the body, byte for byte. */
export function splitRequest(file: Buffer): SavedRequest {
  const [crlf, lf] = [file.indexOf('\r\n\r\n'), file.indexOf('\n\n')];
  const isCrlf = crlf !== -1 && (lf === -1 || crlf < lf);
  const end = isCrlf ? crlf : lf;
  if (end === -1) {
    throw usageError(
      'The file has no empty line between headers and body.',
      'Give the headers with --headers and the body with --body.',
    );
  }
  return { headers: readHeaders(file.subarray(0, end).toString()), body: file.subarray(end + (isCrlf ? 4 : 2)) };
}
