import { WebhookVerificationError } from './verification-error.ts';

/** Headers as receivers hold them: the `Headers` of fetch, or a plain object like that of `node:http`, in any case. */
export type ReceivedHeaders =
  { get(name: string): string | null } | Readonly<Record<string, string | readonly string[] | undefined>>;

/** Looks one header up by its lower-case name; a repeated header is refused, since two signers cannot both be right. */
export function headerReader(headers: ReceivedHeaders): (name: string) => string | undefined {
  if (typeof headers.get === 'function') {
    const { get } = headers;
    return (name) => get.call(headers, name) ?? undefined;
  }
  const byName = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value as unknown]));
  return (name) => {
    const value = byName.get(name);
    if (Array.isArray(value) && value.length === 1) return String(value[0]);
    if (value === undefined || typeof value === 'string') return value;
    throw new WebhookVerificationError('malformed_header', `Header ${name} came more than once; pass it as one text.`);
  };
}
