import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { FoundFile } from './find-reference-files.ts'
import type { TableLoad, TableRow } from './tables.ts'

export async function readLoadedFiles(db: Db): Promise<Map<string, Buffer>> {
  const rows = await db.selectFrom('reference.loaded_file').select(['name', 'sha256']).execute()
  return new Map(rows.map((row) => [row.name as string, row.sha256 as Buffer]))
}

export async function writeLoadedFiles(trx: Trx, files: readonly FoundFile[]): Promise<void> {
  await trx.deleteFrom('reference.loaded_file').execute()
  const values = files.map(({ name, sha256 }) => ({ name, sha256, loaded_at: sql<Date>`now()` }))
  if (values.length) await trx.insertInto('reference.loaded_file').values(values).execute()
}

/** All that States and mandates are called. */
export async function readNames(db: Db) {
  const names = await db
    .selectFrom('reference.state_name as n')
    .innerJoin('reference.state as s', 's.code', 'n.state')
    .select(['n.state', 'n.lang', 'n.name', 'n.formal_name', 's.iso2'])
    .execute()
  const aliases = await db.selectFrom('reference.state_alias').select(['alias', 'state']).execute()
  const mandates = await db.selectFrom('reference.mandate').selectAll().orderBy('number').execute()
  const mandateAliases = await db
    .selectFrom('reference.mandate_alias')
    .select(['alias', 'mandate'])
    .orderBy('alias')
    .execute()
  return { names, aliases, mandates, mandateAliases }
}

/** Two that load at once: the second waits for the first. */
export async function holdReference(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('vigie reference', 0))`.execute(trx)
}

/** Writes what is new or differs; rows that are the same are not touched. */
export async function writeTable(trx: Trx, load: TableLoad): Promise<{ added: number; updated: number }> {
  const rows = load.numberedWithin ? await numbered(trx, load, load.numberedWithin) : load.rows
  if (rows.length === 0) return { added: 0, updated: 0 }
  const wanted = await columnsOf(trx, load, rows)
  const list = sql.join(wanted.map((column) => sql.ref(column)))
  const others = wanted.filter((column) => !load.key.includes(column))
  const changes = sql.join(others.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))
  const before = sql.join(others.map((column) => sql`t.${sql.ref(column)}`))
  const after = sql.join(others.map((column) => sql`excluded.${sql.ref(column)}`))
  const result = await sql<{ added: boolean }>`
    insert into ${tableName(load)} as t (${list})
    select ${list} from jsonb_populate_recordset(null::${tableName(load)}, ${JSON.stringify(rows)}::jsonb)
    on conflict (${sql.join(load.key.map((column) => sql.ref(column)))})
    ${others.length ? sql`do update set ${changes} where (${before}) is distinct from (${after})` : sql`do nothing`}
    returning (xmax = 0) as added`.execute(trx)
  const added = result.rows.filter((row) => row.added).length
  return { added, updated: result.rows.length - added }
}

/**
 * Takes away what is gone from the file; what something still refers to stays and is told. Linear in the rows of both:
 * `except` hashes, `is not distinct from` compares each with each, and a key that is compared by `=` is found by its index.
 */
export async function removeGone(trx: Trx, load: TableLoad): Promise<{ removed: number; kept: string[] }> {
  const key = sql.join(load.key.map((column) => sql.ref(column)))
  const gone = await sql<TableRow>`
    select ${key} from ${tableName(load)} t where ${notOfOthers(load)}
    except select ${key} from jsonb_populate_recordset(null::${tableName(load)}, ${JSON.stringify(load.rows)}::jsonb)`.execute(
    trx
  )
  const kept: string[] = []
  for (const row of gone.rows) {
    const isRow = sql.join(
      load.key.map((column) =>
        row[column] === null ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} = ${row[column]}`
      ),
      sql` and `
    )
    await sql`savepoint gone`.execute(trx)
    try {
      await sql`delete from ${tableName(load)} where ${isRow}`.execute(trx)
      await sql`release savepoint gone`.execute(trx)
    } catch (error) {
      if ((error as { code?: string }).code !== '23503') throw error
      await sql`rollback to savepoint gone`.execute(trx)
      kept.push(load.key.map((column) => row[column]).join(', '))
    }
  }
  return { removed: gone.rows.length - kept.length, kept }
}

const notOfOthers = ({ keepsOthers }: TableLoad) =>
  keepsOthers === 'brought'
    ? sql`not (t.invented or t.brought)`
    : keepsOthers === 'entry'
      ? sql`not t.invented and t.entry is null`
      : sql`true`

const tableName = ({ schema = 'reference', table }: TableLoad) => sql.id(schema, table)

/** A row that had a number keeps it; a new one gets the next after the highest ever seen there. */
async function numbered(trx: Trx, load: TableLoad, within: readonly string[]): Promise<TableRow[]> {
  const columns = [...new Set([...load.key, ...within])]
  const existing =
    await sql<TableRow>`select ${sql.join(columns.map((column) => sql.ref(column)))}, number from ${tableName(load)}`.execute(
      trx
    )
  const keyOf = (row: TableRow) => JSON.stringify(load.key.map((column) => row[column]))
  const groupOf = (row: TableRow) => JSON.stringify(within.map((column) => row[column]))
  const numbers = new Map<string, number>()
  const highest = new Map<string, number>()
  for (const row of existing.rows) {
    const number = Number(row.number)
    numbers.set(keyOf(row), number)
    highest.set(groupOf(row), Math.max(highest.get(groupOf(row)) ?? 0, number))
  }
  return load.rows.map((row) => {
    const next = numbers.get(keyOf(row)) ?? (highest.get(groupOf(row)) ?? 0) + 1
    if (!numbers.has(keyOf(row))) highest.set(groupOf(row), next)
    return { ...row, number: next }
  })
}

/** Columns of the table that the rows speak of, so that a file may hold more than the table. */
async function columnsOf(trx: Trx, load: TableLoad, rows: readonly TableRow[]): Promise<string[]> {
  const given = new Set(Object.keys(rows[0] ?? {}))
  const result = await sql<{ name: string }>`
    select attname as name from pg_attribute where attrelid = ${`${load.schema ?? 'reference'}.${load.table}`}::regclass and attnum > 0 and not attisdropped`.execute(
    trx
  )
  return result.rows.map((row) => row.name).filter((name) => given.has(name))
}
