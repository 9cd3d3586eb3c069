import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { ReadingKind } from './readings.store.server.ts'
import { type SealedNoteRow, notesOf } from './notes.store.server.ts'

/** All of a submission that is sealed, with who read it on which day; only what officers can open. */
export async function readSealed(
  trx: Trx,
  submission: string,
  { after, most }: { after?: string | undefined; most: number }
) {
  // NOTE: one after the other: they share the transaction's connection.
  const sealed = await trx
    .selectFrom('sealed.submission')
    .select('body')
    .where('id', '=', submission)
    .executeTakeFirstOrThrow()
  const { additions, next } = await additionsOf(trx, submission, after, most)
  const notes = await notesOf(trx).where('n.submission', '=', submission).execute()
  const readings = await trx
    .selectFrom('known.submission_read')
    .select(['officer', 'on_day as on', sql<ReadingKind>`kind`.as('kind')])
    .where('submission', '=', submission)
    .orderBy('on_day')
    .orderBy('officer')
    .orderBy('kind')
    .execute()
  const uploads = await trx
    .selectFrom('known.upload')
    .select(['id', 'parts', 'complete', 'declared_bytes as bytes'])
    .where('submission', '=', submission)
    .execute()
  const fileReadings = await trx
    .selectFrom('known.file_read')
    .innerJoin('known.upload', 'known.upload.id', 'known.file_read.upload')
    .select(['known.file_read.upload', 'known.file_read.officer', 'known.file_read.on_day as on'])
    .where('known.upload.submission', '=', submission)
    .orderBy('known.file_read.on_day')
    .orderBy('known.file_read.officer')
    .execute()
  const fileLimit = await trx
    .selectFrom('known.upload_allowance')
    .select(['by_officer as officer', 'on_day as on'])
    .where('submission', '=', submission)
    .executeTakeFirst()
  return {
    body: sealed.body,
    fileLimit: fileLimit ?? null,
    fileReadings,
    additions,
    next,
    notes: notes as SealedNoteRow[],
    readings,
    uploads
  }
}

interface AdditionRow {
  id: string
  on: Day
  epoch: number
  nonce: Buffer
  body: Buffer
  openedOn: Day | null
}

/** As many as hold no more than `most` bytes together, and one at least; `next` is the last of them where more follow. */
async function additionsOf(trx: Trx, submission: string, after: string | undefined, most: number) {
  const { rows } = await sql<AdditionRow & { isLast: boolean }>`
    with following as (
      select id, received_on, sum(length(body)) over (order by received_on, id) - length(body) as before,
        row_number() over (order by received_on desc, id desc) = 1 as last
      from sealed.addition where submission = ${submission} and (${after ?? null}::uuid is null or (received_on, id) >
        (select a.received_on, a.id from sealed.addition a where a.id = ${after ?? null}::uuid and a.submission = ${submission})))
    select id, received_on as on, a.epoch, a.nonce, a.body, a.opened_on as "openedOn", f.last as "isLast"
    from following f join sealed.addition a using (id, received_on)
    where f.before + length(a.body) <= ${most} or f.before = 0 order by received_on, id`.execute(trx)
  const last = rows.at(-1)
  return {
    additions: rows.map(({ id, on, epoch, nonce, body, openedOn }): AdditionRow => ({
      id,
      on,
      epoch,
      nonce,
      body,
      openedOn
    })),
    next: last && !last.isLast ? last.id : null
  }
}
