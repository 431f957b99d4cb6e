/** What of a schema decides: shape, and which values may be kept. */
interface SchemaNode {
  type?: string;
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  enum?: readonly unknown[];
  const?: unknown;
  minimum?: number;
  maximum?: number;
  /** True, or the values that may be kept of an otherwise open text. */
  loggable?: true | readonly string[];
}

type Redactor = (value: unknown) => unknown;

/** What the request log may keep of a route's requests. */
export interface Redaction {
  body: Redactor;
  /** The path of a refused field, with what the caller made up taken out. */
  path(text: string): string;
}

export const MASK = '[masked]';
const UNKNOWN = '[unknown]';
const MAX_ITEMS = 20;
const HEADERS = ['X-API-Key', 'Idempotency-Key', 'content-type'];

/**
 * An allow-list made from the route's schemas. A value is kept only where its schema says `loggable` AND the value is
 * one of a closed set (enum, const, boolean, bounded number, or the values that `loggable` lists): a CURP that was sent
 * in a wrong field is masked like everywhere else. Names of fields are kept when the schema has them.
 */
export function compileRedaction(
  schemas: { body?: unknown; querystring?: unknown; params?: unknown } | undefined,
): Redaction {
  const names = new Set(HEADERS);
  for (const schema of [schemas?.body, schemas?.querystring, schemas?.params])
    collectNames(schema as SchemaNode, names);
  return {
    body: schemas?.body ? redactor(schemas.body as SchemaNode) : mask,
    path: (text) =>
      text.slice(0, 500).replace(/[^.[\]]+/g, (part) => (names.has(part) || /^\d{1,3}$/.test(part) ? part : UNKNOWN)),
  };
}

const mask: Redactor = (value) => (value === null || value === undefined ? value : MASK);

function redactor(schema: SchemaNode): Redactor {
  if (schema.properties) return objectRedactor(schema.properties);
  if (schema.items) return arrayRedactor(redactor(schema.items));
  return schema.loggable ? valueRedactor(schema) : mask;
}

function objectRedactor(properties: Record<string, SchemaNode>): Redactor {
  const members = Object.entries(properties).map(([name, schema]) => ({ name, redact: redactor(schema) }));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return mask(value);
    const kept: Record<string, unknown> = {};
    let known = 0;
    for (const { name, redact } of members) {
      if (!Object.hasOwn(value, name)) continue;
      known += 1;
      kept[name] = redact((value as Record<string, unknown>)[name]);
    }
    // The names of unknown fields are the caller's text, so only their number is kept.
    const unknown = Object.keys(value).length - known;
    if (unknown > 0) kept[UNKNOWN] = unknown;
    return kept;
  };
}

const arrayRedactor =
  (item: Redactor): Redactor =>
  (value) =>
    Array.isArray(value) ? value.slice(0, MAX_ITEMS).map(item) : mask(value);

function valueRedactor(schema: SchemaNode): Redactor {
  const isKept = closedSet(schema);
  return (value) => (value === null || isKept(value) ? value : MASK);
}

function closedSet({
  loggable,
  enum: values,
  const: only,
  type,
  minimum,
  maximum,
}: SchemaNode): (value: unknown) => boolean {
  const closed = Array.isArray(loggable) ? loggable : (values ?? (only === undefined ? undefined : [only]));
  if (closed) {
    const set = new Set<unknown>(closed);
    return (value) => set.has(value);
  }
  if (type === 'boolean') return (value) => typeof value === 'boolean';
  if (minimum !== undefined && maximum !== undefined) {
    return (value) => typeof value === 'number' && value >= minimum && value <= maximum;
  }
  return () => false;
}

function collectNames(schema: SchemaNode | undefined, names: Set<string>): void {
  for (const [name, inner] of Object.entries(schema?.properties ?? {})) {
    names.add(name);
    collectNames(inner, names);
  }
  if (schema?.items) collectNames(schema.items, names);
}
