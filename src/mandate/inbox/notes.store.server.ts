import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

export interface SealedNoteRow {
  id: string
  officer: string
  /** What she who left it is here: some write one kind of note alone. */
  role: string
  forOfficer: string | null
  answers: string | null
  on: Day
  body: Buffer
  /** Its place among what was left for the source; null where it was not for her. */
  number: number | null
  /** Of a translator or a guest, and no officer has opened it. */
  waits: boolean
}

export const isNoteKept = async (trx: Trx, id: string): Promise<boolean> =>
  (await trx.selectFrom('sealed.office_note').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

export async function insertNote(
  trx: Trx,
  note: {
    id: string
    submission: string
    officer: string
    forOfficer?: string
    answers?: string
    on: Day
    epoch: number
    body: Buffer
    /** Until an officer opened the matter. */
    waits?: true
  }
): Promise<void> {
  await trx
    .insertInto('sealed.office_note')
    .values({
      id: note.id,
      submission: note.submission,
      officer: note.officer,
      for_officer: note.forOfficer ?? null,
      answers: note.answers ?? null,
      on_day: note.on,
      epoch: note.epoch,
      body: note.body,
      waits: note.waits ?? false
    })
    .execute()
}

/** Behind what was left for her before; whoever calls holds the submission. */
export async function insertToSource(trx: Trx, id: string, submission: string, on: Day, body: Buffer): Promise<void> {
  await sql`insert into sealed.to_source (id, submission, number, on_day, body)
    select ${id}, ${submission}, coalesce(max(number), 0) + 1, ${on}, ${body} from sealed.to_source where submission = ${submission}`.execute(
    trx
  )
}

export const notesOf = (trx: Trx) =>
  trx
    .selectFrom('sealed.office_note as n')
    .innerJoin('known.officer as o', 'o.id', 'n.officer')
    .leftJoin('sealed.to_source as t', 't.id', 'n.id')
    .select([
      'n.id',
      'n.officer',
      'o.role',
      'n.for_officer as forOfficer',
      'n.answers',
      'n.on_day as on',
      'n.body',
      't.number',
      'n.waits'
    ])
    .orderBy('n.on_day')
    .orderBy('n.id')
