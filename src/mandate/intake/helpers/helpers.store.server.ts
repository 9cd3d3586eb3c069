import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../../calendar.ts'
import { needs, type Helper, type KeptHelper, type Place } from './helper.ts'

const columns = sql`id, name, needs, states, languages, address, telephone, checked_on as "checkedOn"`
const kept = sql`${columns}, revision, removed_on as "removedOn", changed_on as "changedOn", by_actor as by`

/** What anybody may see. */
export async function readHelpers(db: Db, mandate: string): Promise<Helper[]> {
  const { rows } = await sql<Helper>`
    select ${columns} from released.helper where mandate = ${mandate} order by array_position(${needs}::text[], needs[1]), lower(name), id`.execute(
    db
  )
  return rows
}

/** What the States of a list are called in a language, by their code. */
export async function readPlaces(db: Db, codes: readonly string[], lang: string): Promise<Map<string, Place>> {
  if (codes.length === 0) return new Map()
  const { rows } = await sql<Place>`
    select s.code, coalesce(n.name, e.name, s.code) as name, f.text as footnote
    from reference.state s
    left join reference.state_name n on n.state = s.code and n.lang = ${lang}
    left join reference.state_name e on e.state = s.code and e.lang = 'en'
    left join reference.footnote f on f.key = s.footnote and f.lang = ${lang}
    where s.code = any(${codes}::text[])`.execute(db)
  return new Map(rows.map((place) => [place.code, place]))
}

/** The whole list, with what was removed. */
export async function readKept(db: Db, mandate: string): Promise<KeptHelper[]> {
  const { rows } =
    await sql<KeptHelper>`select ${kept} from known.helper where mandate = ${mandate} order by lower(name), id`.execute(
      db
    )
  return rows
}

/** One who changes it at a time. */
export async function holdHelpers(trx: Trx, mandate: string): Promise<KeptHelper[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`vigie helpers ${mandate}`}, 0))`.execute(trx)
  return readKept(trx, mandate)
}

export async function writeHelper(trx: Trx, mandate: string, one: KeptHelper): Promise<void> {
  await sql`
    insert into known.helper (id, mandate, name, needs, states, languages, address, telephone, checked_on, revision,
      removed_on, changed_on, by_actor)
    values (${one.id}, ${mandate}, ${one.name}, ${one.needs}::text[], ${one.states}::text[], ${one.languages}::text[],
      ${one.address}, ${one.telephone}, ${one.checkedOn}::date, ${one.revision}, ${one.removedOn}::date,
      ${one.changedOn}::date, ${one.by})
    on conflict (id) do update set name = excluded.name, needs = excluded.needs, states = excluded.states,
      languages = excluded.languages, address = excluded.address, telephone = excluded.telephone,
      checked_on = excluded.checked_on, revision = excluded.revision, removed_on = excluded.removed_on,
      changed_on = excluded.changed_on, by_actor = excluded.by_actor`.execute(trx)
}

/** What a file begins the list with. What came from it once is not written again, whatever became of it. */
export async function writeBegun(db: Db, mandate: string, lines: readonly Omit<Helper, 'id'>[], on: Day) {
  await sql`
    insert into known.helper (mandate, name, needs, states, languages, address, telephone, checked_on, begun_as, changed_on, by_actor)
    select ${mandate}, name, needs, states, languages, address, telephone, "checkedOn", name, ${on}::date, 'file'
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as line (name text, needs text[], states text[], languages text[], address text, telephone text, "checkedOn" date)
    where exists (select from reference.mandate where code = ${mandate})
    on conflict (mandate, begun_as) do nothing`.execute(db)
}
