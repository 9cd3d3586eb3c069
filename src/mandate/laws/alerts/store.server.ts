import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day } from '../../calendar.ts'
import { mostMailsAtOnce, mostMailsInADay, type AlertStands, type LawAlert } from './law-alert.ts'

/** By functions of the database: the public's role writes no table, and reads nothing of it back. */
export async function askAlert(
  db: Db,
  one: LawAlert,
  { today, now }: { today: Day; now: Date }
): Promise<'now' | 'later'> {
  const { rows } = await sql<{ said: 'now' | 'later' }>`
    select released.ask_law_alert(${one.id}, ${one.address}, ${one.lang}, ${one.state}, ${one.theme}, ${one.token}, ${today}, ${now},
      ${mostMailsInADay}, ${mostMailsAtOnce}) as said`.execute(db)
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

/** By its token; null where no address is kept under it. */
export async function readHowItStands(db: Db, token: string): Promise<AlertStands | null> {
  const { rows } = await sql<{ stands: AlertStands | null }>`
    select released.how_law_alert_stands(${token}) as stands`.execute(db)
  return rows[0]!.stands
}

export async function findAlert(db: Db, id: string): Promise<(LawAlert & { confirmed: boolean }) | null> {
  const { rows } = await sql<LawAlert & { confirmed: boolean }>`
    select id, address, lang, state, theme, token, confirmed_on is not null as confirmed
    from known.law_alert where id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Its mail went. False where another took its place meanwhile, which waits for its own. */
export async function markMailed(db: Db, { id, token }: Pick<LawAlert, 'id' | 'token'>): Promise<boolean> {
  const { rows } = await sql`
    update known.law_alert set mailed = true where id = ${id} and token = ${token} returning id`.execute(db)
  return rows.length > 0
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
