import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

export interface KeyRow {
  id: string
  number: number
  /** The epoch that was open when it was made, as the server has it; what counts is what its maker signed. */
  madeIn: number
  body: Buffer
}

/** Those that were sealed to this mandate. */
export const listKeys = (trx: Trx, of: string): Promise<KeyRow[]> =>
  trx
    .selectFrom('sealed.case_key')
    .select(['id', 'number', 'made_in as madeIn', 'body'])
    .where('case_id', '=', of)
    .where('mandate', '=', sql<string>`platform.current_mandate()`)
    .orderBy('number')
    .execute()

export async function insertKey(
  trx: Trx,
  key: { id: string; case: string; mandate: string; number: number; epoch: number; body: Buffer }
): Promise<void> {
  const { id, mandate, number, epoch, body } = key
  await trx
    .insertInto('sealed.case_key')
    .values({ id, case_id: key.case, mandate, number, made_in: epoch, epoch, body })
    .execute()
}

export interface UpdateRow {
  id: string
  number: number
  wholeTo: number | null
  officer: string
  on: Day
  body: Buffer
}

/** Its number where it was kept already: its answer was lost on the way, and it was sent once more. */
export async function numberOf(trx: Trx, id: string, of: string): Promise<number | null> {
  const row = await trx
    .selectFrom('sealed.case_update')
    .select('number')
    .where('id', '=', id)
    .where('case_id', '=', of)
    .executeTakeFirst()
  return row?.number ?? null
}

/** Behind those that there are; whoever calls holds the case. */
export async function insertUpdate(
  trx: Trx,
  update: { id: string; case: string; document: string; wholeTo: number | null; officer: string; on: Day; body: Buffer }
): Promise<number> {
  const { id, document, wholeTo, officer, on, body } = update
  const { rows } = await sql<{ number: number }>`
    insert into sealed.case_update (id, case_id, document, number, whole_to, officer, on_day, body)
    select ${id}, ${update.case}, ${document}, coalesce(max(number), 0) + 1, ${wholeTo}::integer, ${officer}, ${on}::date, ${body}
    from sealed.case_update where case_id = ${update.case} and document = ${document} returning number`.execute(trx)
  return rows[0]!.number
}

export const lastNumber = async (trx: Trx, of: string, document: string): Promise<number> =>
  (
    await trx
      .selectFrom('sealed.case_update')
      .select(({ fn }) => fn.max('number').as('last'))
      .where('case_id', '=', of)
      .where('document', '=', document)
      .executeTakeFirst()
  )?.last ?? 0

/** Whether this officer wrote to the case that day already. */
export const hasWrittenOn = async (trx: Trx, of: string, officer: string, on: Day): Promise<boolean> =>
  (await trx
    .selectFrom('sealed.case_update')
    .select('id')
    .where('case_id', '=', of)
    .where('officer', '=', officer)
    .where('on_day', '=', on)
    .executeTakeFirst()) !== undefined

/**
 * In their order, as many as hold no more than `most` bytes together and one at least. From the beginning it is the
 * last that holds all before it, with what it does not hold, unless all are asked for.
 */
export async function listUpdates(
  trx: Trx,
  {
    case: of,
    document,
    after,
    all,
    most
  }: { case: string; document: string; after: number; all: boolean; most: number }
): Promise<{ rows: UpdateRow[]; more: boolean }> {
  const whole = sql`(select number, whole_to from sealed.case_update where case_id = ${of} and document = ${document}
    and whole_to is not null order by number desc limit 1)`
  const { rows } = await sql<UpdateRow & { before: string; last: boolean }>`
    with whole as ${whole}, following as (
      select id, number, whole_to, officer, on_day, body from sealed.case_update u
      where case_id = ${of} and document = ${document} and number > ${after}
        and (${all || after > 0} or number > coalesce((select whole_to from whole), 0))
    ), summed as (
      select *, sum(length(body)) over (order by number) - length(body) as before,
        row_number() over (order by number desc) = 1 as last from following
    )
    select id, number, whole_to as "wholeTo", officer, on_day as on, body, before, last from summed
    where before + length(body) <= ${most} or before = 0 order by number`.execute(trx)
  const more = rows.length > 0 && !rows.at(-1)!.last
  return { rows: rows.map(({ before: _before, last: _last, ...row }) => row), more }
}

export const listDocuments = async (trx: Trx, of: string): Promise<{ document: string; last: number }[]> =>
  (await trx
    .selectFrom('sealed.case_update')
    .select(({ fn }) => ['document', fn.max('number').as('last')])
    .where('case_id', '=', of)
    .groupBy('document')
    .orderBy('document')
    .execute()) as { document: string; last: number }[]

/** False when she had opened it that day already. */
export async function insertReading(trx: Trx, of: string, officer: string, on: Day): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('known.case_read')
    .values({ case_id: of, officer, on_day: on })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const listReadings = (trx: Trx, of: string): Promise<{ officer: string; on: Day }[]> =>
  trx
    .selectFrom('known.case_read')
    .select(['officer', 'on_day as on'])
    .where('case_id', '=', of)
    .orderBy('on_day')
    .orderBy('officer')
    .execute()
