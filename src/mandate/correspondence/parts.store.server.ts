import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

export async function insertPart(
  trx: Trx,
  part: { upload: string; position: number; mandate: string; by: string; on: Day; bytes: Uint8Array }
): Promise<void> {
  await sql`delete from known.mail_part where upload = ${part.upload}::uuid and position = ${part.position} and by_officer = ${part.by}::uuid`.execute(
    trx
  )
  await trx
    .insertInto('known.mail_part')
    .values({
      upload: part.upload,
      position: part.position,
      mandate: part.mandate,
      by_officer: part.by,
      on_day: part.on,
      bytes: Buffer.from(part.bytes)
    })
    .execute()
}

export async function sizeOfParts(
  db: Db,
  by: string,
  { upload, but }: { upload: string; but: number }
): Promise<number> {
  const { rows } = await sql<{ size: number }>`
    select coalesce(sum(length(bytes)), 0)::int as size from known.mail_part
    where by_officer = ${by}::uuid and upload = ${upload}::uuid and position <> ${but}`.execute(db)
  return rows[0]!.size
}

export async function joinParts(db: Db, by: string, upload: string): Promise<{ whole: Buffer; count: number }> {
  const rows = await db
    .selectFrom('known.mail_part')
    .select('bytes')
    .where('by_officer', '=', by)
    .where('upload', '=', upload)
    .orderBy('position')
    .execute()
  return { whole: Buffer.concat(rows.map(({ bytes }) => bytes)), count: rows.length }
}

/** Of an officer, one upload or all but one. */
export async function dropParts(trx: Trx, by: string, which: { only: string } | { but: string }): Promise<void> {
  await trx
    .deleteFrom('known.mail_part')
    .where('by_officer', '=', by)
    .where('upload', 'only' in which ? '=' : '<>', 'only' in which ? which.only : which.but)
    .execute()
}
