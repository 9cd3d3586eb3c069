import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { SubjectKind } from './releases.store.server.ts'

const of = {
  letter: { table: sql.table('known.letter_correction'), id: sql.ref('letter_id') },
  reply: { table: sql.table('known.reply_correction'), id: sql.ref('reply_id') }
} satisfies Record<SubjectKind, object>

export interface WaitingCorrection {
  id: string
  changes: object
  reason: string
  firstBy: string
  firstOn: Day
}

export async function findWaiting(db: Db, kind: SubjectKind, subject: string): Promise<WaitingCorrection | null> {
  const { rows } = await sql<WaitingCorrection>`
    select id, changes, reason, first_by as "firstBy", first_on as "firstOn" from ${of[kind].table}
    where ${of[kind].id} = ${subject}::uuid and on_day is null`.execute(db)
  return rows[0] ?? null
}

/** A new proposal takes the place of the one that waits, under an id of its own: the log keeps that. */
export async function writeWaiting(
  trx: Trx,
  kind: SubjectKind,
  subject: string,
  { changes, reason, firstBy, firstOn }: Omit<WaitingCorrection, 'id'>
): Promise<void> {
  const ofPublic = kind === 'letter' ? [sql`, of_public`, sql`, true`] : [sql``, sql``]
  await sql`
    insert into ${of[kind].table} (${of[kind].id}, changes, reason, first_by, first_on${ofPublic[0]})
    values (${subject}::uuid, ${JSON.stringify(changes)}, ${reason}, ${firstBy}, ${firstOn}${ofPublic[1]})
    on conflict (${of[kind].id}) where on_day is null
    do update set id = excluded.id, changes = excluded.changes, reason = excluded.reason, first_by = excluded.first_by, first_on = excluded.first_on`.execute(
    trx
  )
}

/** Of a reply that the public reads no more, what waited to be corrected of it. */
export async function dropWaiting(trx: Trx, reply: string): Promise<void> {
  await trx.deleteFrom('known.reply_correction').where('reply_id', '=', reply).where('on_day', 'is', null).execute()
}

/** What was decided of a correction, by whom; once it is done, of what it was. */
export interface DecidedCorrection {
  changes: object
  reason: string
  firstBy: string
  firstOn: Day
  second: { by: string; on: Day } | null
}
export interface DoneCorrection extends DecidedCorrection {
  onDay: Day
  fields: string[]
  before: object
}
interface DoneOfLetter extends DoneCorrection {
  ofPublic: boolean
  publicFields: string[]
  /** Under which the public could read it. */
  formerSlug: string | null
  /** Its address before, whoever could read it. */
  movedFrom: string | null
}

const columnsOf = (one: DoneCorrection) => ({
  changes: JSON.stringify(one.changes),
  reason: one.reason,
  first_by: one.firstBy,
  first_on: one.firstOn,
  second_by: one.second?.by ?? null,
  second_on: one.second?.on ?? null,
  on_day: one.onDay,
  fields: one.fields,
  before: JSON.stringify(one.before)
})

/** Keeps what was corrected and what stood there before; one that waited for its second person is this one from now on. */
export async function writeDone(trx: Trx, letter: string, waiting: string | null, one: DoneOfLetter): Promise<string> {
  const { ofPublic: of_public, publicFields: public_fields, formerSlug: former_slug, movedFrom: moved_from } = one
  const values = { letter_id: letter, ...columnsOf(one), of_public, public_fields, former_slug, moved_from }
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

/** A reply's is never done without having waited. */
export async function writeDoneOfReply(trx: Trx, waiting: string, one: DoneCorrection): Promise<void> {
  await trx.updateTable('known.reply_correction').set(columnsOf(one)).where('id', '=', waiting).execute()
}

export interface CorrectionLine {
  onDay: Day | null
  fields: string[]
  reason: string
  firstBy: string
  secondBy: string | null
}

/** What was corrected in a letter or a reply, and what waits to be; in the order of days. */
export async function listCorrections(db: Db, kind: SubjectKind, subject: string): Promise<CorrectionLine[]> {
  const { rows } = await sql<CorrectionLine>`
    select on_day as "onDay", fields, reason, first_by as "firstBy", second_by as "secondBy" from ${of[kind].table}
    where ${of[kind].id} = ${subject}::uuid order by on_day nulls last, first_on`.execute(db)
  return rows
}
