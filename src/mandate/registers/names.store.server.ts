import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { ShownHit, WithheldName } from './withheld-names.ts'

/** Names that the public must not read, of letters that this role sees. */
export async function readNamesWithheld(db: Db): Promise<WithheldName[]> {
  const { rows } = await sql<WithheldName>`
    select l.id as letter, l.mandate, n.name, n.of_person as "ofPerson" from known.letter l join (
      select letter_id, name, name as of_person from known.letter_person where public_form = 'withheld'
      union select letter_id, unnest(name || spellings), name from known.naming_withdrawal) n on n.letter_id = l.id`.execute(
    db
  )
  return rows
}

/** When it was found, or 'word': by a spelling that is a common word as well, which keeps nothing out by itself. */
export type FoundAt = 'release' | 'withdrawal' | 'word'

export interface NameHit {
  letter: string
  mandate: string
  name: string
  foundAt: FoundAt
  /** Null while nobody said whether it is she. */
  isShe: boolean | null
}

/** What was found in an entry, each name of a letter as it was found last. */
export async function readHits(trx: Trx, entry: string): Promise<(NameHit & { id: string })[]> {
  const { rows } = await sql<NameHit & { id: string }>`
    select distinct on (h.letter, h.name) h.id, h.letter, h.mandate, h.name, h.found_at as "foundAt", k.is_she as "isShe"
    from known.name_hit h left join known.name_look k on k.hit = h.id
    where h.entry = ${entry} order by h.letter, h.name, h.number desc`.execute(trx)
  return rows
}

/** True of an entry `e` that may name somebody, for all that is known: nothing brings it into its register meanwhile. */
export const isHeldForName = sql<boolean>`exists (
  select from known.name_hit h left join known.name_look k on k.hit = h.id
  where h.entry = e.id and (k.is_she or (k.is_she is null and h.found_at <> 'word'))
    and not exists (select from known.name_hit n where n.entry = h.entry and n.letter = h.letter and n.name = h.name and n.number > h.number))`

export async function insertHit(
  trx: Trx,
  entry: string,
  { letter, mandate, name }: Pick<NameHit, 'letter' | 'mandate' | 'name'>,
  { said, foundAt, on }: { said: string; foundAt: NameHit['foundAt']; on: Day }
): Promise<void> {
  await sql`
    insert into known.name_hit (entry, letter, mandate, name, said, found_at, on_day)
    values (${entry}, ${letter}, ${mandate}, ${name}, ${said.slice(0, 20_000)}, ${foundAt}, ${on})`.execute(trx)
}

/** False where somebody said it before. */
export async function insertLook(
  trx: Trx,
  { hit, isShe, by, on }: { hit: string; isShe: boolean; by: string; on: Day }
): Promise<boolean> {
  const { rows } = await sql`
    insert into known.name_look (hit, is_she, by_whom, on_day) values (${hit}, ${isShe}, ${by}, ${on})
    on conflict (hit) do nothing returning hit`.execute(trx)
  return rows.length > 0
}

/** What was found when another mandate let something through, and nobody has looked at: of letters that this role sees. */
export async function listOpenHits(db: Db, only: string | null = null): Promise<ShownHit[]> {
  const { rows } = await sql<ShownHit>`
    select h.id, h.entry, l.slug as letter, h.name, h.said, h.on_day as "on", h.found_at = 'word' as "isWord"
    from known.name_hit h join known.letter l on l.id = h.letter
    where h.found_at in ('release', 'word') and not exists (select from known.name_look k where k.hit = h.id)
      ${only === null ? sql`` : sql`and h.id = ${only}`} order by h.number limit 100`.execute(db)
  return rows
}

/** What waits for somebody who looks at a name, of which mandate and since when: its own that were held, and what others' say of its letters. */
const toLookAt = sql`(
  select h.mandate, h.on_day from known.name_hit h where h.found_at in ('release', 'word')
    and not exists (select from known.name_look k where k.hit = h.id)
  union all select e.mandate, d.on_day from known.entry e cross join lateral (
    select decision, on_day from known.entry_decision d where d.entry = e.id order by number desc limit 1) d
  where d.decision = 'held')`
// No file of policies may leave it out (`needs` in ../reference/files.ts): nobody is to wait for ever.
const daysToLook = sql`(select value from reference.register_policy where name = 'name-look-days')`

export interface NamesToLookAt {
  count: number
  /** Of them, how many wait for longer than so many days, in which they were to be looked at. */
  late: number
  days: number
}

/** How many entries an office is to look at for a name. */
export async function countNamesToLookAt(db: Db, mandate: string, today: Day): Promise<NamesToLookAt> {
  const { rows } = await sql<NamesToLookAt>`
    select count(*)::int as count, (count(*) filter (where on_day < ${today}::date - ${daysToLook}))::int as late, ${daysToLook}::int as days
    from ${toLookAt} w where mandate = ${mandate}`.execute(db)
  return rows[0]!
}

/** Of all mandates that this role sees, how many wait for longer than they may. */
export async function countAllLate(db: Db, today: Day): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${toLookAt} w where on_day < ${today}::date - ${daysToLook}`.execute(db)
  return rows[0]!.count
}
