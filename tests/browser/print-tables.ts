import { sql } from 'kysely'
import { readConfig } from '../../src/platform/config.ts'
import { openContext } from '../../src/open-context.ts'

/**
 * Every row of every table but reference data, as text: on the disk PostgreSQL keeps long ones compressed. A text that is
 * given stands in a table of its own meanwhile, in the middle of one as long as a letter, and is printed with the rest.
 */
const { context, close } = await openContext(readConfig(), {})
const { owner } = context.db
const [planted] = process.argv.slice(2)
const around = 'An invented paragraph, as letters have them. '.repeat(150)
if (planted)
  await sql`create table known.planted as select ${sql.lit(around + planted + around)}::text as text`.execute(owner)
const tables = await sql<{ name: string }>`
  select format('%I.%I', schemaname, tablename) name from pg_tables
  where schemaname not in ('pg_catalog', 'information_schema', 'reference')`.execute(owner)
for (const { name } of tables.rows) {
  const { rows } = await sql<{ text: string }>`select t::text text from ${sql.raw(name)} t`.execute(owner)
  for (const { text } of rows) console.log(`${name}\t${text}`)
}
if (planted) await sql`drop table known.planted`.execute(owner)
await close()
