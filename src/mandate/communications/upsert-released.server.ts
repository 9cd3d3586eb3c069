import { sql, type RawBuilder } from 'kysely'
import type { Trx } from '#platform/db.ts'

/** Writes rows of a table of `released`, the first column its key; those that are the same already are not touched. */
export async function upsertReleased(
  trx: Trx,
  name: string,
  columns: readonly string[],
  rows: RawBuilder<unknown>
): Promise<void> {
  const table = sql.table(`released.${name}`)
  const list = sql.join(columns.map((column) => sql.ref(column)))
  const changes = sql.join(columns.slice(1).map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))
  await sql`
    insert into ${table} as present (${list}) ${rows}
    on conflict (${sql.ref(columns[0]!)}) do update set ${changes} where (present.*) is distinct from (excluded.*)`.execute(
    trx
  )
}
