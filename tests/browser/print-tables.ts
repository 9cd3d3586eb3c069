import { sql } from 'kysely'
import { readConfig } from '../../src/platform/config.ts'
import { openContext } from '../../src/open-context.ts'

/** Every row of every table but reference data, as text: on the disk PostgreSQL keeps long ones compressed. */
const { context, close } = await openContext(readConfig(), {})
const { owner } = context.db
const tables = await sql<{ name: string }>`
  select format('%I.%I', schemaname, tablename) name from pg_tables
  where schemaname not in ('pg_catalog', 'information_schema', 'reference')`.execute(owner)
for (const { name } of tables.rows) {
  const { rows } = await sql<{ text: string }>`select t::text text from ${sql.raw(name)} t`.execute(owner)
  for (const { text } of rows) console.log(`${name}\t${text}`)
}
await close()
