/** JSON Schema as far as our routes use it. */
export interface Schema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  allOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  required?: string[];
  items?: Schema;
  format?: string;
  description?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  default?: unknown;
  example?: unknown;
  examples?: unknown[];
  $ref?: string;
}

export interface Field {
  /** Dotted: `data.deviceInfo.platform`, `items[].keyId`. */
  path: string;
  type: string;
  isRequired: boolean;
  about: string;
}

const MAX_DEPTH = 6;

/** Every member of an object schema, parents before their members. */
export function listFields(schema: Schema, prefix = '', depth = 0): Field[] {
  const members = { ...schema.properties };
  const required = new Set(schema.required);
  if (depth >= MAX_DEPTH) return [];
  return Object.entries(members).flatMap(([name, member]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const own: Field = { path, type: typeOf(member), isRequired: required.has(name), about: aboutOf(member) };
    return [own, ...insideOf(member, path, depth + 1)];
  });
}

function insideOf(schema: Schema, path: string, depth: number): Field[] {
  if (schema.properties) return listFields(schema, path, depth);
  if (schema.items) return insideOf(schema.items, `${path}[]`, depth);
  const alternatives = (schema.anyOf ?? schema.oneOf ?? []).filter((one) => one.type !== 'null');
  return alternatives.length === 1 ? insideOf(alternatives[0]!, path, depth) : [];
}

export function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  const choices = schema.enum ?? constants(schema);
  if (choices) return choices.map((choice) => `\`${String(choice)}\``).join(', ');
  const several = schema.anyOf ?? schema.oneOf;
  if (several) return [...new Set(several.map(typeOf))].join(' or ');
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items) : 'anything'}`;
  if (schema.format === 'date-time') return 'time';
  return Array.isArray(schema.type) ? schema.type.join(' or ') : (schema.type ?? 'anything');
}

/** The values of a union of constants. */
function constants(schema: Schema): unknown[] | undefined {
  const of = schema.anyOf ?? schema.oneOf;
  return of && of.length > 0 && of.every((one) => one.const !== undefined) ? of.map((one) => one.const) : undefined;
}

/** What a field is, and its bounds when the description does not name them. */
export function aboutOf(schema: Schema): string {
  const description = schema.description ?? '';
  const bounds = boundsOf(schema);
  if (bounds === '' || bounds.split(/\D+/).every((number) => description.includes(number))) return description;
  return [description.replace(/\.$/, ''), bounds].filter(Boolean).join('; ');
}

function boundsOf({ minimum, maximum, minLength, maxLength }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`;
  if (minimum !== undefined) return `at least ${minimum}`;
  if (maximum !== undefined) return `at most ${maximum}`;
  return maxLength === undefined ? '' : `${minLength ? `${minLength} to` : 'at most'} ${maxLength} characters`;
}

const cell = (text: string): string =>
  text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;').replaceAll('{{', '{&#123;');

/** The fields as a table; what is required says so. */
export function fieldTable(fields: Field[], word = { required: 'always', optional: 'if set' }): string {
  const rows = fields.map(
    ({ path, type, isRequired, about }) =>
      `| \`${path}\` | ${cell(type)} | ${isRequired ? word.required : word.optional} | ${cell(about)} |`,
  );
  return ['| field | type | | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
