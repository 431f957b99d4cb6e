import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';

const api = useApi();

interface Column {
  table: string;
  column: string;
  type: string;
  isNullable: boolean;
  hasDefault: boolean;
}

const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/(?<=[a-z])(?=\d)/g, '');

function readSchemaFiles(): Map<string, Map<string, string>> {
  const tables = readdirSync(join(import.meta.dirname, 'tables')).map((name) => join('tables', name));
  return new Map(['schema.ts', ...tables].flatMap((path) => [...readSchemaFile(path)]));
}

/** A file's tables as text: `Owned & { id: string; … }` by table, whatever its line breaks are. */
function readSchemaFile(path: string): Map<string, Map<string, string>> {
  const text = readFileSync(join(import.meta.dirname, path), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '');
  const columnsOf = (owned: string | undefined, members: string): Map<string, string> => {
    const columns = new Map<string, string>(
      owned
        ? [
            ['partner_id', 'string'],
            ['environment', 'Environment'],
          ]
        : [],
    );
    for (const member of members.split(';')) {
      const [, column, type] = /^\s*(\w+):\s*([\s\S]+?)\s*$/.exec(member) ?? [];
      if (column !== undefined) columns.set(snake(column), type!.replace(/\s+/g, ' '));
    }
    return columns;
  };
  const shared = new Map(
    [...text.matchAll(/^type (\w+) = (Owned\s*&\s*)?\{([^{}]*)\};/gm)].map(([, name, owned, members]) => [
      name!,
      columnsOf(owned, members!),
    ]),
  );
  const tables = new Map<string, Map<string, string>>();
  const body = text.slice(/^export interface (Schema|\w+Tables)\b[^{]*\{/m.exec(text)!.index).replace(/^[^{]*\{/, '');
  for (const [, name, owned, members, shape] of body.matchAll(
    /(\w+):\s*(?:(Owned\s*&\s*)?\{([^{}]*)\}|([A-Z]\w+));/g,
  )) {
    const columns = shape === undefined ? columnsOf(owned, members!) : shared.get(shape);
    if (columns) tables.set(snake(name!), columns);
  }
  return tables;
}

function isRightType({ type, isNullable }: Column, written: string): boolean {
  const inner = written.replace(/^Generated<(.*)>$/, '$1');
  if (/^(ColumnType|JSONColumnType)</.test(inner)) return type === 'jsonb';
  const isWrittenNullable = inner.endsWith(' | null');
  if (isWrittenNullable !== isNullable) return false;
  const base = inner.replace(/ \| null$/, '');
  switch (type) {
    case 'timestamp with time zone':
      return base === 'Date';
    case 'bytea':
      return base === 'Buffer';
    case 'boolean':
      return base === 'boolean';
    case 'integer':
    case 'real':
    case 'smallint':
    case 'bigint':
      return base === 'number';
    case 'ARRAY':
      return base.endsWith('[]');
    default:
      return !/^(Date|Buffer|boolean|number)\b|\[\]$/.test(base);
  }
}

it('names the tables and columns that the migrations make, with their types', async () => {
  const columns = await api.sql<Column>(
    `select table_name as "table", column_name as "column", data_type as type, is_nullable = 'YES' as "isNullable",
       column_default is not null or is_identity = 'YES' as "hasDefault"
     from information_schema.columns where table_schema = 'public' and table_name not in
       (select relname from pg_class where relispartition) order by 1, 2`,
  );
  const written = readSchemaFiles();
  const inDatabase = new Map<string, string[]>();
  for (const { table, column } of columns) inDatabase.set(table, [...(inDatabase.get(table) ?? []), column]);
  expect([...written.keys()].sort()).toEqual([...inDatabase.keys()].sort());
  for (const [table, names] of inDatabase)
    expect({ table, columns: [...written.get(table)!.keys()].sort() }).toEqual({ table, columns: names.sort() });
  const wrong = columns.filter((column) => !isRightType(column, written.get(column.table)!.get(column.column)!));
  expect(
    wrong.map(
      ({ table, column, type, isNullable }) =>
        `${table}.${column}: ${type}${isNullable ? ' null' : ''} is written ${written.get(table)!.get(column)}`,
    ),
  ).toEqual([]);
  // What kysely may leave out of an insert must have a default.
  const withoutDefault = columns.filter(
    ({ table, column, hasDefault }) => written.get(table)!.get(column)!.startsWith('Generated<') && !hasDefault,
  );
  expect(withoutDefault.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
});
