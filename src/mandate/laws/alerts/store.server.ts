import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day } from '../../calendar.ts'
import { mostAskedAtOnce, mostAskedInADay, type LawAlert } from './law-alert.ts'

/** By functions of the database: the public's role writes no table, and reads nothing of it back. */
export async function askAlert(
  db: Db,
  one: LawAlert,
  { today, now }: { today: Day; now: Date }
): Promise<'asked' | 'soon' | 'tomorrow'> {
  const { rows } = await sql<{ said: 'asked' | 'soon' | 'tomorrow' }>`
    select released.ask_law_alert(${one.id}, ${one.address}, ${one.lang}, ${one.state}, ${one.theme}, ${one.token}, ${today}, ${now},
      ${mostAskedInADay}, ${mostAskedAtOnce}) as said`.execute(db)
  return rows[0]!.said
}
export async function confirmAlert(db: Db, token: string, today: Day): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select released.confirm_law_alert(${token}, ${today}) as found`.execute(db)
  return rows[0]!.found
}
export async function endAlert(db: Db, token: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select released.end_law_alert(${token}) as found`.execute(db)
  return rows[0]!.found
}

export async function findAlert(db: Db, id: string): Promise<(LawAlert & { confirmed: boolean }) | null> {
  const { rows } = await sql<LawAlert & { confirmed: boolean }>`
    select id, address, lang, state, theme, token, confirmed_on is not null as confirmed
    from known.law_alert where id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Those that were confirmed, and ask for this State or one of these themes. */
export async function findHearers(db: Db, { state, themes }: { state: string; themes: string[] }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from known.law_alert where confirmed_on is not null
      and (state is null or state = ${state}) and (theme is null or theme = any (${themes}::text[])) order by id`.execute(
    db
  )
  return rows.map(({ id }) => id)
}

export async function deleteUnconfirmed(db: Db, before: Day): Promise<void> {
  await sql`delete from known.law_alert where confirmed_on is null and asked_on < ${before}`.execute(db)
}
