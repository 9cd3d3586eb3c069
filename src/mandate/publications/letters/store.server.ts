import { sql, type RawBuilder } from 'kysely'
import type { Day, Precision } from '#mandate/calendar.ts'
import type { ClockEvent } from '#mandate/communications/deadlines.ts'
import type { Db } from '#platform/db.ts'
import { all, type Condition, type Conditions } from './conditions.server.ts'
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
  persons_withheld: boolean
  sexes_withheld: boolean
  themes: string[]
  groups: string[]
  signatories: string[]
  reprisal: boolean
  runs_clock: boolean
  source_document: string | null
  source_paragraph: string | null
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
export async function readLetters(
  db: Db,
  conditions: Conditions,
  place: Place | null,
  limit: number
): Promise<LetterRow[]> {
  const newer = place?.direction === 'newer'
  const [day, id] = conditions.state === undefined ? [sql`l.sort_day`, sql`l.id`] : [sql`s.sort_day`, sql`s.letter_id`]
  const bounds = place === null ? [] : [behind(place, day, id)]
  const order = newer ? sql`${day} asc, ${id} desc` : sql`${day} desc, ${id} asc`
  const rows = await read(db, conditions, bounds, order, limit)
  // Joining may have put the page in another order than it was cut in.
  return rows.toSorted((a, b) => b.sort_day.localeCompare(a.sort_day) || (a.id < b.id ? -1 : 1))
}

/** Letters in the order in which they became public, the last first. */
export async function readNewlyPublic(db: Db, conditions: Conditions, limit: number): Promise<LetterRow[]> {
  const rows = await read(db, conditions, [], sql`l.public_from desc, l.id asc`, limit)
  return rows.toSorted((a, b) => b.public_from.localeCompare(a.public_from) || (a.id < b.id ? -1 : 1))
}

export async function countLetterRows(
  db: Db,
  { letter, fact }: Conditions
): Promise<{ letters: number; addressed: number }> {
  if (letter.length + fact.length === 0) return countAll(db)
  const { rows } = await sql<{ letters: number; addressed: number }>`
    select count(*) as letters, coalesce(sum(n), 0)::int as addressed from (
      select count(*) as n from released.fact f
      ${letter.length > 0 ? sql`join released.letter l on l.id = f.letter_id` : sql``}
      where ${all([...letter, ...fact])} group by f.letter_id) per_letter`.execute(db)
  return rows[0]!
}

export async function countByRecord(
  db: Db,
  { letter, fact }: Conditions
): Promise<{ mandate: string; letters: number }[]> {
  const { rows } = await sql<{ mandate: string; letters: number }>`
    select m.code as mandate, count(distinct f.letter_id)::int as letters from released.fact f join reference.mandate m on m.number = f.mandate
    ${letter.length > 0 ? sql`join released.letter l on l.id = f.letter_id` : sql``}
    where ${all([...letter, ...fact])} group by m.code order by m.code`.execute(db)
  return rows
}

/** What was corrected, of a letter or of a reply to it. */
const corrections = sql`(
  select letter_id, on_day, fields, false as of_reply from released.correction
  union all select a.letter_id, c.on_day, c.fields, true from released.reply_correction c
    join released.reply_to t on t.reply_id = c.reply_id join released.letter_addressee a on a.id = t.addressee_id)`

/** Letters in the order in which they, or replies to them, were corrected, the last first. */
export async function readNewlyCorrected(db: Db, conditions: Conditions, limit: number): Promise<LetterRow[]> {
  const isCorrected = sql<boolean>`l.id in (select c.letter_id from ${corrections} c)`
  const last = sql`(select max(c.on_day) from ${corrections} c where c.letter_id = l.id)`
  return read(db, conditions, [isCorrected], sql`${last} desc, l.id asc`, limit)
}

export interface LastCorrection {
  on: Day
  fields: string[]
  /** Of replies to it. */
  replyFields: string[]
}

/** What was corrected of each of these letters and their replies on the last day on which something was. */
export async function readLastCorrections(db: Db, letters: readonly string[]): Promise<Map<string, LastCorrection>> {
  const { rows } = await sql<LastCorrection & { letter: string }>`
    select c.letter_id as letter, c.on_day as on, coalesce(array_agg(distinct field) filter (where not c.of_reply), '{}') as fields,
      coalesce(array_agg(distinct field) filter (where c.of_reply), '{}') as "replyFields"
    from (select distinct on (c.letter_id) c.letter_id, c.on_day from ${corrections} c
      where c.letter_id = any(${letters as string[]}::uuid[]) order by c.letter_id, c.on_day desc) last
    join ${corrections} c using (letter_id, on_day) cross join unnest(c.fields) field group by 1, 2`.execute(db)
  return new Map(rows.map(({ letter, ...last }) => [letter, last]))
}

/** The last day on which a letter or a reply became public, or was corrected; of a printed record no such day is known. */
export async function readLastChange(db: Db): Promise<Day | null> {
  const { rows } = await sql<{ day: Day | null }>`
    select greatest((select max(public_from) from released.letter where reported_year is null),
      (select max(public_from) from released.reply where source_document is null),
      (select max(on_day) from released.correction), (select max(on_day) from released.reply_correction)) as day`.execute(
    db
  )
  return rows[0]!.day
}

async function countAll(db: Db): Promise<{ letters: number; addressed: number }> {
  const { rows } = await sql<{ letters: number; addressed: number }>`
    select (select count(*) from released.letter) as letters, (select count(*) from released.fact) as addressed`.execute(
    db
  )
  return rows[0]!
}

type Column = RawBuilder<unknown>
const behind = ({ direction, sortDay, id: of }: Place, day: Column, id: Column): RawBuilder<boolean> =>
  direction === 'older'
    ? sql`${day} <= ${sortDay} and (${day} < ${sortDay} or ${id} > ${of})`
    : sql`${day} >= ${sortDay} and (${day} > ${sortDay} or ${id} < ${of})`

// Of a letter that goes to one State twice, the first addressee alone leads to it.
function matching({ letter, fact, state }: Conditions): RawBuilder<boolean>[] {
  const of = state === undefined ? sql`f.letter_id = l.id` : sql`f.letter_id = s.letter_id and f.addressee_id = s.id`
  const facts =
    fact.length === 0 ? [] : [sql<boolean>`exists (select from released.fact f where ${of} and ${all(fact)})`]
  if (state === undefined) return [...letter, ...facts]
  return [sql`s.state = ${state}`, isFirst(fact), ...letter, ...facts]
}

const isFirst = (fact: Condition[]): Condition => sql`not exists (
  select from released.letter_addressee o join released.fact f on f.addressee_id = o.id
  where o.letter_id = s.letter_id and o.state = s.state and o.position < s.position and ${all(fact)})`

// The page is cut first, so that only its letters are joined with their addressees.
async function read(
  db: Db,
  conditions: Conditions,
  bounds: Condition[],
  order: RawBuilder<unknown>,
  limit: number
): Promise<LetterRow[]> {
  const from =
    conditions.state === undefined
      ? sql`released.letter l`
      : sql`released.letter_addressee s join released.letter l on l.id = s.letter_id`
  const { rows } = await sql<LetterRow>`
    select l.id, l.slug, l.reference, l.kind, l.joint, l.sent_on, l.sent_precision, l.reported_year, l.language, l.subject,
      left(l.summary, 400) as summary, l.persons, l.women, l.men, l.other_sex, l.persons_withheld, l.sexes_withheld, l.themes, l.groups, l.signatories,
      l.reprisal is not null as reprisal, l.runs_clock, l.source_document, l.source_paragraph, l.public_from, l.invented, l.sort_day,
      (select coalesce(json_agg(json_build_object('id', a.id, 'class', a.class, 'state', a.state, 'probable_state', a.probable_state,
          'actor_name', a.actor_name, 'clock_days', a.clock_days, 'form', coalesce(f.form, 0), 'character', f.character,
          'answered_on', f.answered_on, 'answered', coalesce(f.answered, false), 'replies', coalesce(f.replies, 0),
          'events', case when f.clock_events then (
            select coalesce(json_agg(json_build_object('kind', e.kind, 'onDay', e.on_day, 'untilDay', e.until_day) order by e.on_day, e.seq), '[]')
            from released.clock_event e where e.addressee_id = a.id) else '[]' end) order by a.position), '[]')
        from released.letter_addressee a left join released.fact f on f.addressee_id = a.id where a.letter_id = l.id) as addressees
    from (select l.* from ${from} where ${all([...matching(conditions), ...bounds])} order by ${order} limit ${limit}) l`.execute(
    db
  )
  return rows
}
