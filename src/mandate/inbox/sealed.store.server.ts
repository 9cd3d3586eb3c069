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

/** `searched`: her browser was given it among all others, to look for something in them; nobody need have looked at it. */
export type ReadingKind = 'opened' | 'searched'

/** False when she had it so that day already. */
export async function insertReading(
  trx: Trx,
  { submission, officer, on, kind = 'opened' }: { submission: string; officer: string; on: Day; kind?: ReadingKind }
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('known.submission_read')
    .values({ submission, officer, on_day: on, kind })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** False when she had opened it that day already. What was not given out yet stays new, and waits. */
export async function recordReading(
  trx: Trx,
  submission: string,
  {
    officer,
    today,
    sealed,
    leavesWaiting
  }: {
    officer: string
    today: Day
    sealed: { additions: readonly { id: string }[]; next: string | null }
    leavesWaiting: boolean
  }
): Promise<boolean> {
  const isFirst = await insertReading(trx, { submission, officer, on: today })
  if (leavesWaiting) return isFirst
  await sql`update known.submission set first_read_on = coalesce(first_read_on, ${today}::date),
      waiting = case when ${sealed.next !== null} then waiting else 0 end
    where id = ${submission} and (first_read_on is null or waiting > 0)`.execute(trx)
  await trx
    .updateTable('sealed.addition')
    .set({ opened_on: today })
    .where('submission', '=', submission)
    .where('opened_on', 'is', null)
    .where('id', 'in', [noId, ...sealed.additions.map(({ id }) => id)])
    .execute()
  await trx
    .updateTable('sealed.office_note')
    .set({ waits: false })
    .where('submission', '=', submission)
    .where('waits', '=', true)
    .where('officer', '<>', officer)
    .execute()
  return isFirst
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

/** What was sealed to one translator, with what she answered; nothing of what it belongs to. */
export async function listTranslations(trx: Trx, translator: string) {
  return trx
    .selectFrom('sealed.office_note as asked')
    .leftJoin('sealed.office_note as answer', 'answer.answers', 'asked.id')
    .where('asked.for_officer', '=', translator)
    .select([
      'asked.id',
      'asked.on_day as on',
      'asked.body',
      'answer.on_day as answeredOn',
      'answer.body as answerBody'
    ])
    .orderBy('asked.on_day')
    .orderBy('asked.id')
    .execute()
}

export async function findAsked(trx: Trx, id: string) {
  const row = await trx
    .selectFrom('sealed.office_note as asked')
    .innerJoin('known.submission as s', 's.id', 'asked.submission')
    .leftJoin('sealed.office_note as answer', 'answer.answers', 'asked.id')
    .where('asked.id', '=', id)
    .select(['asked.submission', 'asked.for_officer as translator', 's.mandate', 'answer.id as answeredBy'])
    .executeTakeFirst()
  return row ?? null
}

const notesOf = (trx: Trx) =>
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

/** So that the list is never empty. */
const noId = '00000000-0000-0000-0000-000000000000'
