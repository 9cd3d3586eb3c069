import type pg from 'pg'

interface Column {
  schema: string
  table: string
  name: string
  type: string
  nullable: boolean
  by_default: boolean
  generated: boolean
}

/** The text of database-types.ts for a migrated database: Kysely's row types, keyed 'schema.table'. */
export async function writeTypes(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<Column>(columns)
  const tables = Map.groupBy(rows, ({ schema, table }) => `${schema}.${table}`)
  const interfaces = [...tables].map(
    ([table, members]) =>
      `export interface ${typeName(table)} {\n${members.map((column) => `  ${column.name}: ${typeOf(column)}\n`).join('')}}\n`
  )
  const keys = [...tables.keys()].map((table) => `  '${table}': ${typeName(table)}\n`).join('')
  return `${head}\n${interfaces.join('\n')}\nexport interface Database {\n${keys}}\n`
}

const head = `// Written by bin/generate-types.js from the migrated database; a test holds the two together.
import type { ColumnType, GeneratedAlways } from 'kysely'

type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>
// oxlint-disable-next-line no-explicit-any
type Json = any
type Timestamp = ColumnType<Date, Date | string, Date | string>
`

const columns = `
  select n.nspname as schema, c.relname as table, a.attname as name,
    format_type(a.atttypid, null) as type,
    not a.attnotnull and c.relkind = 'r' as nullable,
    a.atthasdef or a.attidentity <> '' as by_default,
    a.attgenerated <> '' or a.attidentity = 'a' as generated
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
  join pg_namespace n on n.oid = c.relnamespace
  where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'v', 'm', 'p') and not c.relispartition
    and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public') and n.nspname not like 'pg\\_%'
  order by 1, 2, a.attnum`

const scalars: Record<string, string> = {
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  real: 'number',
  'double precision': 'number',
  boolean: 'boolean',
  bytea: 'Buffer',
  json: 'Json',
  jsonb: 'Json',
  'timestamp with time zone': 'Timestamp'
}

function typeOf({ type, nullable, by_default, generated }: Column): string {
  const isArray = type.endsWith('[]')
  const scalar = scalars[isArray ? type.slice(0, -2) : type] ?? 'string'
  const value = `${scalar}${isArray ? '[]' : ''}${nullable ? ' | null' : ''}`
  if (generated) return `GeneratedAlways<${value}>`
  return by_default ? `Generated<${value}>` : value
}

function typeName(table: string): string {
  return table
    .split(/[._]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
}
