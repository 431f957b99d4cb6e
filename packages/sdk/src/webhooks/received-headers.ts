import { SignatureError } from './signature-error.ts';

/** Headers as receivers hold them: the `Headers` of fetch, or a plain object like that of `node:http`, in any case. */
export type ReceivedHeaders =
  { get(name: string): string | null } | Readonly<Record<string, string | readonly string[] | undefined>>;

export type HeaderReader = (name: string) => string | undefined;

/** Looks one header up by its lower-case name; a repeated one is refused, since two signers cannot both be right. */
export function headerReader(headers: ReceivedHeaders): HeaderReader {
  if (typeof headers !== 'object' || headers === null) {
    throw new SignatureError('missing_header', 'Pass the headers of the request, all of them, as the second argument.');
  }
  if (typeof headers.get === 'function') {
    const { get } = headers;
    return (name) => get.call(headers, name) ?? undefined;
  }
  const byName = new Map<string, unknown>();
  for (const [name, value] of Object.entries(headers)) {
    const lower = name.toLowerCase();
    byName.set(lower, byName.has(lower) ? [byName.get(lower), value] : value);
  }
  return (name) => {
    const value = byName.get(name);
    if (Array.isArray(value) && value.length === 1) return String(value[0]);
    if (value === undefined || typeof value === 'string') return value;
    throw new SignatureError('malformed_header', `Header ${name} came more than once; pass it as one text.`);
  };
}
