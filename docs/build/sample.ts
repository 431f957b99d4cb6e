import type { Schema } from './schema-table.ts';

const MAX_DEPTH = 5;
const IDS: Record<string, string> = {
  linkId: 'link_demo_5rp3s8cu6t5891azxhw2xvsg',
  referenceId: 'user_1',
  keyId: 'key_0123456789abcdefghij',
  endpointId: 'ep_0123456789abcdefghij',
  url: 'https://api.acme.example/hooks/m2m',
  idType: 'CURP',
  idNumber: 'GALO900515HDFRPN09',
  dob: '1990-05-15',
  email: 'maria@example.com',
  phone: '+12025550123',
  name: 'order service',
  source: 'USD',
  destination: 'MXN',
  country: 'MX',
  accountNumber: '646180000000000012',
};

/** A value of the shape, made of the schema's own examples where it has them; only required members. */
export function sampleOf(schema: Schema, name = '', depth = 0): unknown {
  const given = schema.example ?? schema.examples?.[0] ?? schema.default ?? schema.const ?? schema.enum?.[0];
  if (given !== undefined) return given;
  const first = (schema.anyOf ?? schema.oneOf)?.find((one) => one.type !== 'null');
  if (first) return sampleOf(first, name, depth);
  if (schema.properties) {
    if (depth > MAX_DEPTH) return {};
    const required = new Set(schema.required);
    return Object.fromEntries(
      Object.entries(schema.properties)
        .filter(([member]) => required.has(member))
        .map(([member, inner]) => [member, sampleOf(inner, member, depth + 1)]),
    );
  }
  if (schema.type === 'array') return schema.items ? [sampleOf(schema.items, name, depth + 1)] : [];
  return scalarOf(schema, name);
}

function scalarOf(schema: Schema, name: string): unknown {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return false;
  if (type === 'null') return null;
  if (type === 'object') return {};
  if (schema.format === 'date-time') return '2026-01-31T12:00:00.000Z';
  return IDS[name] ?? '…';
}
