import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { SharePart } from './share.ts'

export interface GuestRow {
  officer: string
  submission: string
  letInOn: Day
  letInBy: string
  endedOn: Day | null
  endedBy: string | null
}

/** Whether she is here as a guest and has not left; if so, nobody removes her until the transaction ends. */
export async function holdGuestOfficer(trx: Trx, id: string, mandate: string): Promise<boolean> {
  const row = await trx
    .selectFrom('known.officer')
    .select('id')
    .where('id', '=', id)
    .where('mandate', '=', mandate)
    .where('role', '=', 'guest')
    .where('removed_at', 'is', null)
    .forShare()
    .executeTakeFirst()
  return row !== undefined
}

/** To which matter she is bound, if to any; that stays so until the transaction ends. */
export async function holdGuest(trx: Trx, officer: string): Promise<GuestRow | null> {
  const row = await guests(trx).where('officer', '=', officer).forUpdate().executeTakeFirst()
  return row ?? null
}

export async function findGuest(trx: Trx, officer: string): Promise<GuestRow | null> {
  return (await guests(trx).where('officer', '=', officer).executeTakeFirst()) ?? null
}

export const listGuestsOf = (trx: Trx, submission: string): Promise<GuestRow[]> =>
  guests(trx).where('submission', '=', submission).orderBy('let_in_on').orderBy('officer').execute()

/** Who can't be let in here. */
export async function listBoundElsewhere(trx: Trx, submission: string): Promise<string[]> {
  const rows = await guests(trx).where('submission', '<>', submission).orderBy('officer').execute()
  return rows.map(({ officer }) => officer)
}

/** False where she was bound meanwhile, or speaks in a letter: of her there is one row, and one matter. */
export async function insertGuest(
  trx: Trx,
  { officer, submission, on, by }: { officer: string; submission: string; on: Day; by: string }
): Promise<boolean> {
  const inLetter = await trx.selectFrom('known.letter_guest').select('officer').where('officer', '=', officer).execute()
  if (inLetter.length > 0) return false
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('known.guest')
    .values({ officer, submission, let_in_on: on, let_in_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function letInAgain(trx: Trx, officer: string, on: Day, by: string): Promise<void> {
  await trx
    .updateTable('known.guest')
    .set({ let_in_on: on, let_in_by: by, ended_on: null, ended_by: null })
    .where('officer', '=', officer)
    .execute()
}

/** In place of what she was given before. */
export async function putShare(
  trx: Trx,
  share: { guest: string; on: Day; by: string; parts: SharePart[]; items: string[]; body: Buffer }
): Promise<void> {
  const { guest, on, by, parts, items, body } = share
  const values = { on_day: on, by_officer: by, parts, items, body }
  await trx
    .insertInto('sealed.guest_share')
    .values({ guest, ...values })
    .onConflict((conflict) => conflict.column('guest').doUpdateSet(values))
    .execute()
}

/** Without what is sealed: what officers are told of it. */
export async function listSharesOf(trx: Trx, submission: string) {
  return trx
    .selectFrom('sealed.guest_share as h')
    .innerJoin('known.guest as g', 'g.officer', 'h.guest')
    .where('g.submission', '=', submission)
    .select(['h.guest', 'h.on_day as on', 'h.by_officer as by', 'h.parts', 'h.items'])
    .execute()
}

/** What is sealed to her, and the name of who sealed it. */
export async function findShare(trx: Trx, guest: string) {
  const row = await trx
    .selectFrom('known.guest as g')
    .innerJoin('sealed.guest_share as h', 'h.guest', 'g.officer')
    .innerJoin('known.officer as o', 'o.id', 'h.by_officer')
    .where('g.officer', '=', guest)
    .where('g.ended_on', 'is', null)
    .select(['g.officer', 'g.submission', 'h.on_day as on', 'h.body', 'h.parts', 'o.name as by'])
    .executeTakeFirst()
  return row ?? null
}

/** Whether something lies there that was sealed to this guest, and not opened since that day. */
export async function hasUnreadShare(trx: Trx, guest: string): Promise<boolean> {
  const share = await findShare(trx, guest)
  if (!share) return false
  const read = await trx
    .selectFrom('known.submission_read')
    .select('on_day')
    .where('submission', '=', share.submission)
    .where('officer', '=', guest)
    .where('on_day', '>=', share.on)
    .executeTakeFirst()
  return read === undefined
}

export const listNotesOf = (trx: Trx, submission: string, officer: string) =>
  trx
    .selectFrom('sealed.office_note')
    .select(['id', 'on_day as on', 'body'])
    .where('submission', '=', submission)
    .where('officer', '=', officer)
    .orderBy('on_day')
    .orderBy('id')
    .execute()

export async function countNotesOn(trx: Trx, officer: string, on: Day): Promise<number> {
  const { count } = await trx
    .selectFrom('sealed.office_note')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('officer', '=', officer)
    .where('on_day', '=', on)
    .executeTakeFirstOrThrow()
  return Number(count)
}

const guests = (trx: Trx) =>
  trx
    .selectFrom('known.guest')
    .select([
      'officer',
      'submission',
      'let_in_on as letInOn',
      'let_in_by as letInBy',
      'ended_on as endedOn',
      'ended_by as endedBy'
    ])
