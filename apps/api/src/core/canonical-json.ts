import { createHash } from 'node:crypto';

/** Far beyond what strict JSON lets in (32); a cycle ends here too. */
const MAX_DEPTH = 64;

/**
 * The one text of a JSON value: members sorted by UTF-16 code units, no white space, undefined members left out.
 * Throws TypeError for what JSON does not have (functions, bigint, NaN, dates, nesting beyond 64 levels).
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

/** SHA-256 of the canonical JSON: the equality of bodies of contract section 4. No body counts as `{}`. */
export function bodyHash(value: unknown): Buffer {
  return createHash('sha256')
    .update(canonicalJson(value === undefined ? {} : value))
    .digest();
}

function write(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw new TypeError(`Canonical JSON ends at ${MAX_DEPTH} levels of nesting.`);
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => write(item, depth + 1)).join(',')}]`;
  if (isPlainObject(value)) {
    const members = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      // The default order is by UTF-16 code units, whatever the locale.
      .sort()
      .map((key) => `${JSON.stringify(key)}:${write(value[key], depth + 1)}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`Canonical JSON has no form for ${typeof value === 'object' ? 'this object' : typeof value}.`);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
