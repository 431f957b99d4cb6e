import { ANSWER_VALUES } from './openapi-values.ts';

/** As much of JSON Schema as our routes use. */
export interface JsonSchema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

const AT = '2026-02-01T12:00:00.000Z';

/**
 * An example that the schema accepts, with the values of the table, by name, where they fit. Members that may be left
 * out are there when the table knows them: with all of them an answer would say that a link is both open and revoked.
 */
export function sampleOf(schema: JsonSchema, name = '', owner = ''): unknown {
  if (schema.const !== undefined) return schema.const;
  const known = [...(ANSWER_VALUES[`${owner}/${name}`] ?? []), ...(ANSWER_VALUES[name] ?? [])].find((value) =>
    fits(value, schema),
  );
  if (known !== undefined) return known;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sampleOf(schema.anyOf.find(({ type }) => type !== 'null') ?? {}, name, owner);
  switch (schema.type) {
    case 'object': {
      // By convention the first member is the object's own id: it tells an endpoint's url from a link's.
      const [first = ''] = Object.keys(schema.properties ?? {});
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([key]) => schema.required?.includes(key) || key in ANSWER_VALUES)
          .map(([key, value]) => [key, sampleOf(value, key, first)]),
      );
    }
    case 'array':
      return schema.items ? [sampleOf(schema.items, `${name}[]`)] : [];
    case 'string':
      return schema.format === 'date-time' ? AT : 'text';
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return false;
    default:
      return {};
  }
}

function fits(value: unknown, schema: JsonSchema): boolean {
  if (schema.enum) return schema.enum.includes(value);
  if (schema.anyOf) return schema.anyOf.some((one) => fits(value, one));
  if (schema.format === 'date-time') return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
  if (typeof value === 'string')
    return schema.type === 'string' && (!schema.pattern || new RegExp(schema.pattern, 'u').test(value));
  if (typeof value === 'number') {
    const isInRange = value >= (schema.minimum ?? value) && value <= (schema.maximum ?? value);
    return isInRange && (schema.type === 'number' || (schema.type === 'integer' && Number.isInteger(value)));
  }
  if (typeof value === 'boolean') return schema.type === 'boolean';
  return false;
}
