import { sql, type RawBuilder } from 'kysely'
import type { Day, Precision } from '#mandate/calendar.ts'
import type { ClockEvent } from '#mandate/communications/deadlines.ts'
import type { Db } from '#platform/db.ts'
import { all, type Conditions } from './conditions.server.ts'
import type { Place } from './place.ts'

export interface LetterRow {
  id: string
  slug: string
  reference: string | null
  kind: string
  joint: boolean
  sent_on: Day | null
  sent_precision: Precision
  reported_year: number | null
  language: string | null
  subject: string | null
  summary: string | null
  persons: number | null
  women: number | null
  men: number | null
  other_sex: number | null
  themes: string[]
  groups: string[]
  signatories: string[]
  reprisal: boolean
  runs_clock: boolean
  public_from: Day
  invented: boolean
  sort_day: Day
  addressees: AddresseeRow[]
}
export interface AddresseeRow {
  id: string
  class: string
  state: string | null
  probable_state: string | null
  actor_name: string | null
  clock_days: number | null
  form: number
  character: number | null
  answered_on: Day | null
  answered: boolean
  replies: number
  events: ClockEvent[]
}

/** Letters in the order of the list, newest first; from a place on, in its direction. */
export async function readLetters(db: Db, conditions: Conditions, place: Place | null, limit: number): Promise<LetterRow[]> {
  const where = [...matching(conditions)]
  const newer = place?.direction === 'newer'
  if (place) where.push(newer ? isNewer(place) : isOlder(place))
  const order = newer ? sql`l.sort_day asc, l.id desc` : sql`l.sort_day desc, l.id asc`
  const rows = await read(db, where, order, limit)
  return newer ? rows.toReversed() : rows
}

/** Letters in the order in which they became public, the last first. */
export const readNewlyPublic = (db: Db, conditions: Conditions, limit: number): Promise<LetterRow[]> =>
  read(db, matching(conditions), sql`l.public_from desc, l.id asc`, limit)

export async function countLetterRows(db: Db, { letter, fact }: Conditions): Promise<{ letters: number; addressed: number }> {
  const { rows } = await sql<{ letters: number; addressed: number }>`
    select count(*) as letters, coalesce(sum(n), 0)::int as addressed from (
      select count(*) as n from released.fact f
      ${letter.length > 0 ? sql`join released.letter l on l.id = f.letter_id` : sql``}
      where ${all([...letter, ...fact])} group by f.letter_id) per_letter`.execute(db)
  return rows[0]!
}

/** The last day on which a letter or a reply became public. */
export async function readLastChange(db: Db): Promise<Day | null> {
  const { rows } = await sql<{ day: Day | null }>`
    select greatest((select max(public_from) from released.letter), (select max(public_from) from released.reply)) as day`.execute(db)
  return rows[0]!.day
}

const isOlder = ({ sortDay, id }: Place) => sql<boolean>`l.sort_day <= ${sortDay} and (l.sort_day < ${sortDay} or l.id > ${id})`
const isNewer = ({ sortDay, id }: Place) => sql<boolean>`l.sort_day >= ${sortDay} and (l.sort_day > ${sortDay} or l.id < ${id})`

function matching({ letter, fact }: Conditions): RawBuilder<boolean>[] {
  if (fact.length === 0) return letter
  return [...letter, sql`exists (select from released.fact f where f.letter_id = l.id and ${all(fact)})`]
}

// The page is cut first, so that only its letters are joined with their addressees.
async function read(db: Db, where: RawBuilder<boolean>[], order: RawBuilder<unknown>, limit: number): Promise<LetterRow[]> {
  const { rows } = await sql<LetterRow>`
    select l.id, l.slug, l.reference, l.kind, l.joint, l.sent_on, l.sent_precision, l.reported_year, l.language, l.subject,
      left(l.summary, 400) as summary, l.persons, l.women, l.men, l.other_sex, l.themes, l.groups, l.signatories,
      l.reprisal is not null as reprisal, l.runs_clock, l.public_from, l.invented, l.sort_day,
      (select coalesce(json_agg(json_build_object('id', a.id, 'class', a.class, 'state', a.state, 'probable_state', a.probable_state,
          'actor_name', a.actor_name, 'clock_days', a.clock_days, 'form', coalesce(f.form, 0), 'character', f.character,
          'answered_on', f.answered_on, 'answered', coalesce(f.answered, false), 'replies', coalesce(f.replies, 0),
          'events', case when f.clock_events then (
            select coalesce(json_agg(json_build_object('kind', e.kind, 'onDay', e.on_day, 'untilDay', e.until_day) order by e.on_day, e.seq), '[]')
            from released.clock_event e where e.addressee_id = a.id) else '[]' end) order by a.position), '[]')
        from released.letter_addressee a left join released.fact f on f.addressee_id = a.id where a.letter_id = l.id) as addressees
    from (select * from released.letter l where ${all(where)} order by ${order} limit ${limit}) l
    order by ${order}`.execute(db)
  return rows
}
