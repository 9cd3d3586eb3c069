import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day, Precision } from '../calendar.ts'
import type { Work, WorkKind } from './protection.ts'

interface NewWork {
  slug: string
  state: string
  by: string
  name: string | null
  onDay: Day
  onPrecision: Precision
  text: string
  lang: string
  url: string | null
  invented?: boolean
}

/** Where it stands there already, nothing is changed. */
export async function insertAction(trx: Trx, one: NewWork & { action: string }): Promise<void> {
  const { slug, state, by, name, action, onDay, onPrecision, text, lang, url, invented = false } = one
  await sql`
    insert into released.protective_action (slug, state, by_kind, by_name, action, on_day, on_precision, text, lang, url, invented)
    values (${slug}, ${state}, ${by}, ${name}, ${action}, ${onDay}, ${onPrecision}, ${text}, ${lang}, ${url}, ${invented})
    on conflict (slug) do nothing`.execute(trx)
}

export async function insertMeeting(
  trx: Trx,
  one: NewWork & { met: readonly string[]; defenders: number | null }
): Promise<void> {
  const { slug, state, by, name, met, defenders, onDay, onPrecision, text, lang, url, invented = false } = one
  await sql`
    insert into released.focal_point_meeting (slug, state, by_kind, by_name, met, defenders, on_day, on_precision, text, lang, url, invented)
    values (${slug}, ${state}, ${by}, ${name}, ${met}::text[], ${defenders}, ${onDay}, ${onPrecision}, ${text}, ${lang}, ${url}, ${invented})
    on conflict (slug) do nothing`.execute(trx)
}

export async function deleteWork(trx: Trx, kind: WorkKind, slug: string): Promise<void> {
  const table = sql.table(kind === 'action' ? 'released.protective_action' : 'released.focal_point_meeting')
  await sql`delete from ${table} where slug = ${slug}`.execute(trx)
}

/** Of one State or of all, the newest first. */
export async function readWork(db: Db, state: string | null): Promise<Work[]> {
  const ofState = state === null ? sql`` : sql`where state = ${state}`
  const { rows } = await sql<Work>`
    select slug, kind, state, by_kind as "byKind", by_name as "byName", action, met, defenders, on_day as "onDay",
      on_precision as "onPrecision", text, lang, url, invented
    from (
      select slug, 'action' as kind, state, by_kind, by_name, action, '{}'::text[] as met, null::smallint as defenders,
        on_day, on_precision, text, lang, url, invented from released.protective_action
      union all
      select slug, 'meeting', state, by_kind, by_name, null, met, defenders,
        on_day, on_precision, text, lang, url, invented from released.focal_point_meeting
    ) work ${ofState} order by on_day desc, slug`.execute(db)
  return rows
}
