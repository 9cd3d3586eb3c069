import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { insertRow } from './follow-up.store.server.ts'
import { linkedTo } from './linked-to.server.ts'

// What is told later moves what it is told of, so that lists, counts and lines read one column: the newest word holds, and
// what stood at first once none is left.
const told = {
  recommendation_position: { of: 'recommendation', table: 'recommendation', word: 'position' },
  recommendation_action_step: { of: 'action', table: 'recommendation_action', word: 'stands' }
} as const
type Told = keyof typeof told

/** Puts a position or a step, with what stood at first, and moves what it is told of. */
export async function insertTold(trx: Trx, history: Told, row: Record<string, unknown>): Promise<void> {
  const { of, table, word } = told[history]
  const named = String(row[of])
  const [its, main] = [sql.table(`released.${history}`), sql.table(`released.${table}`)]
  const { rows } = await sql<{ subject: string; before: string }>`
    select m.slug as subject, coalesce((select before from ${its} i where i.${sql.ref(of)} = m.slug limit 1), m.${sql.ref(word)}) as before
    from ${main} m where m.slug = ${linkedTo(named)} for update`.execute(trx)
  if (!rows[0]) return
  await insertRow(trx, history, { ...row, before: rows[0].before })
  await settle(trx, history, rows[0].subject)
}

/** Takes it out, and moves what it is told of back to the word that is the newest now. */
export async function deleteTold(trx: Trx, history: Told, slug: string): Promise<void> {
  const { of, table, word } = told[history]
  const { rows } = await sql<{ subject: string; before: string }>`
    delete from ${sql.table(`released.${history}`)} where slug = ${slug} returning ${sql.ref(of)} as subject, before`.execute(
    trx
  )
  if (!rows[0]) return
  const { subject, before } = rows[0]
  await sql`update ${sql.table(`released.${table}`)} set ${sql.ref(word)} = ${before} where slug = ${subject}`.execute(
    trx
  )
  await settle(trx, history, subject)
}

async function settle(trx: Trx, history: Told, subject: string): Promise<void> {
  const { of, table, word } = told[history]
  await sql`
    update ${sql.table(`released.${table}`)} m set ${sql.ref(word)} = newest.word
    from (select ${sql.ref(word)} as word from ${sql.table(`released.${history}`)} where ${sql.ref(of)} = ${subject}
      order by on_day desc, number desc limit 1) newest where m.slug = ${subject}`.execute(trx)
}
