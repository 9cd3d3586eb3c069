import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

export interface WaitingCorrection {
  id: string
  changes: object
  reason: string
  firstBy: string
  firstOn: Day
}

export async function findWaiting(db: Db, letter: string): Promise<WaitingCorrection | null> {
  const { rows } = await sql<WaitingCorrection>`
    select id, changes, reason, first_by as "firstBy", first_on as "firstOn" from known.letter_correction
    where letter_id = ${letter}::uuid and on_day is null`.execute(db)
  return rows[0] ?? null
}

/** A new proposal takes the place of the one that waits, under an id of its own: the log keeps that. */
export async function writeWaiting(
  trx: Trx,
  letter: string,
  { changes, reason, firstBy, firstOn }: Omit<WaitingCorrection, 'id'>
): Promise<void> {
  await sql`
    insert into known.letter_correction (letter_id, changes, reason, first_by, first_on, of_public)
    values (${letter}::uuid, ${JSON.stringify(changes)}, ${reason}, ${firstBy}, ${firstOn}, true)
    on conflict (letter_id) where on_day is null
    do update set id = excluded.id, changes = excluded.changes, reason = excluded.reason, first_by = excluded.first_by, first_on = excluded.first_on`.execute(
    trx
  )
}

export interface DoneCorrection {
  changes: object
  reason: string
  firstBy: string
  firstOn: Day
  second: { by: string; on: Day } | null
  ofPublic: boolean
  onDay: Day
  fields: string[]
  before: object
  publicFields: string[]
  formerSlug: string | null
}

/** Keeps what was corrected and what stood there before; one that waited for its second person is this one from now on. */
export async function writeDone(
  trx: Trx,
  letter: string,
  waiting: string | null,
  one: DoneCorrection
): Promise<string> {
  const values = {
    letter_id: letter,
    changes: JSON.stringify(one.changes),
    reason: one.reason,
    first_by: one.firstBy,
    first_on: one.firstOn,
    second_by: one.second?.by ?? null,
    second_on: one.second?.on ?? null,
    of_public: one.ofPublic,
    on_day: one.onDay,
    fields: one.fields,
    before: JSON.stringify(one.before),
    public_fields: one.publicFields,
    former_slug: one.formerSlug
  }
  const { id } =
    waiting === null
      ? await trx.insertInto('known.letter_correction').values(values).returning('id').executeTakeFirstOrThrow()
      : await trx
          .updateTable('known.letter_correction')
          .set(values)
          .where('id', '=', waiting)
          .returning('id')
          .executeTakeFirstOrThrow()
  return id
}

export interface CorrectionLine {
  onDay: Day | null
  fields: string[]
  reason: string
  firstBy: string
  secondBy: string | null
}

/** What was corrected in a letter, and what waits to be; in the order of days. */
export async function listCorrections(db: Db, letter: string): Promise<CorrectionLine[]> {
  const { rows } = await sql<CorrectionLine>`
    select on_day as "onDay", fields, reason, first_by as "firstBy", second_by as "secondBy" from known.letter_correction
    where letter_id = ${letter}::uuid order by on_day nulls last, first_on`.execute(db)
  return rows
}
