import { sql, type RawBuilder } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { precisions } from '../calendar.ts'
import { addresseeClasses, outcomes } from './communication.ts'
import { coverages, marksThatCount } from './coverages.server.ts'
import { holdLetters } from './letters.store.server.ts'
import { upsertReleased } from './upsert-released.server.ts'

/**
 * For hundreds of letters and more. From the sixth time on PostgreSQL plans a repeated query without its values, as if ten
 * letters were meant; with 10,000 letters such a plan took ten seconds instead of one.
 */
export const planEachTime = (trx: Trx) => sql`set local plan_cache_mode = force_custom_plan`.execute(trx)

export async function removeKnownFacts(trx: Trx, letters: Letters): Promise<void> {
  await sql`delete from known.fact where ${among(letters, 'letter_id')}`.execute(trx)
}

/** The office's facts: one row for each letter to each addressee, of all that the office knows. */
export async function writeKnownFacts(trx: Trx, letters: Letters): Promise<void> {
  const columns = [...factColumns, ...ofTheRest]
  await sql`insert into known.fact (${sql.join(columns.map((column) => sql.ref(column)))}) ${factsOf('known', letters)}`.execute(
    trx
  )
}

/**
 * The public's facts: of public letters, counting only those replies that are public themselves, by what two have read
 * of them. Where every reply is and nothing waits for a second reader, they are the office's; the others are counted anew.
 */
export async function writeReleasedFacts(trx: Trx, letters: Letters): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select distinct a.letter_id as id from known.letter_addressee a
    join known.reply_to rt on rt.addressee_id = a.id join known.reply r on r.id = rt.reply_id
    join known.letter l on l.id = a.letter_id
    where (r.publication <> 'public' or r.id in (select reply_id from (${marksThatCount(repliesTo(letters, 'reply_id'))}) m where not m.by_two))
      and l.publication = 'public' and ${among(letters, 'a.letter_id')}`.execute(trx)
  const partly = rows.map(({ id }) => id)
  await upsertReleased(
    trx,
    'fact',
    factColumns,
    sql`
    select ${sql.join(factColumns.map((column) => asTold(column, 'f') ?? sql.ref(`f.${column}`)))} from known.fact f join known.letter l on l.id = f.letter_id
    where l.publication = 'public' and ${among(letters, 'f.letter_id')} and f.letter_id <> all(${partly}::uuid[])`
  )
  if (partly.length > 0) await upsertReleased(trx, 'fact', factColumns, factsOf('released', partly))
}

function factsOf(schema: 'known' | 'released', letters: Letters): RawBuilder<unknown> {
  const released = schema === 'released'
  return sql`
    with letter as materialized (
      select l.* from known.letter l where ${among(letters, 'l.id')} and ${isSent}
        ${released ? sql`and l.publication = 'public'` : sql``}
    ), addressee as (
      select a.* from known.letter_addressee a where ${among(letters, 'a.letter_id')}
    ), signed as (
      select s.letter_id, array_agg(m.number order by m.number) as numbers
      from known.letter_signatory s join reference.mandate m on m.code = s.mandate
      where ${among(letters, 's.letter_id')} group by s.letter_id
    ), tagged as (
      select t.letter_id,
        coalesce(array_agg(v.number order by v.number) filter (where t.list = 'theme'), '{}') as themes,
        coalesce(array_agg(v.number order by v.number) filter (where t.list = 'group'), '{}') as groups
      from known.letter_tag t join reference.vocabulary v on v.list = t.list and v.code = t.code
      where ${among(letters, 't.letter_id')} group by t.letter_id
    ), moved as (
      select e.addressee_id, array_agg(e.kind order by e.on_day, e.seq) as kinds,
        array_agg(e.on_day order by e.on_day, e.seq) as on_days, array_agg(e.until_day order by e.on_day, e.seq) as until_days
      from known.clock_event e ${letters === 'all' ? sql`` : sql`where e.addressee_id in (select id from addressee)`} group by e.addressee_id
    ), replied as (
      select rt.addressee_id, count(*) as replies, max(reference.form_number(r.form)) as form,
        max(reference.character_number(coalesce(o.character, reference.reply_character(r.form, c.coverage, r.position,
          exists (select from known.reply_step s where s.reply_id = r.id))))) as character,
        min(r.received_on) filter (where r.form = 'substantive' and r.received_precision = 'day') as answered_on,
        bool_or(r.form = 'substantive') as answered,
        min(reference.first_day(r.received_on, r.received_precision)) filter (where r.form = 'substantive') as answered_from,
        min(reference.last_day(r.received_on, r.received_precision, case when r.source_document is not null then l.reported_year end,
          r.public_from, r.created_on)) filter (where r.form = 'substantive') as answered_by
      from known.reply_to rt
      join addressee a on a.id = rt.addressee_id
      join letter l on l.id = a.letter_id
      join known.reply r on r.id = rt.reply_id ${released ? sql`and r.publication = 'public'` : sql``}
      left join known.character_override o on o.reply_id = r.id
      left join (${coverages(repliesTo(letters, 'reply_id'), released ? 'public' : 'office')}) c on c.reply_id = r.id and c.letter_id = a.letter_id
      group by rt.addressee_id
    )
    select a.id, l.id, m.number,
      case when l.sent_precision = 'day' then l.sent_on end,
      array_position(${coded(precisions)}, l.sent_precision) - 1,
      ${year(sql`l.sent_on`)},
      case when l.sent_precision in ('day', 'month') then ${year(sql`(l.sent_on + interval '1 month')`)} end,
      case when l.sent_precision in ('day', 'month') then ${councilSessionNumber(sql`l.sent_on`)} end,
      l.reported_year, l.kind, coalesce(cardinality(s.numbers), 0) > 1,
      array_position(${coded(addresseeClasses)}, a.class),
      st.number, a.class <> 'state' or a.state is not null,
      ${sql.join(persons.map((column) => (released ? asTold(column, 'l')! : sql.ref(`l.${column}`))))}, rp.letter_id is not null,
      coalesce(r.replies, 0), coalesce(r.form, 0), coalesce(r.character, 0), r.answered_on, coalesce(r.answered, false),
      -- What a hand wrote of another century is a number all the same, or nothing of the letter could be written any more.
      case when l.sent_precision = 'day' then greatest(-32767, least(32767, r.answered_on - l.sent_on)) end,
      case
        when not l.runs_clock or l.sent_precision <> 'day' then null
        when e.kinds is null then l.sent_on + d.days
        else (reference.clock(l.sent_on, d.days, e.kinds, e.on_days, e.until_days, r.answered_on, coalesce(r.answered, false), date '9999-12-31')).due_on
      end,
      e.kinds is not null,
      array_position(${coded(outcomes)}, l.outcome),
      coalesce(t.themes, '{}'), coalesce(t.groups, '{}'), coalesce(s.numbers, '{}'), l.invented,
      reference.first_day(l.sent_on, l.sent_precision),
      reference.last_day(l.sent_on, l.sent_precision, l.reported_year, l.public_from, l.created_on),
      r.answered_from, r.answered_by,
      ${released ? sql`${asTold('persons_withheld', 'l')}, ${asTold('sexes_withheld', 'l')}` : sql`false, false`}
      ${
        released
          ? sql``
          : sql`, p.answered, p.asked, case when p.asked is not null and l.runs_clock and l.sent_precision = 'day'
          then (reference.clock(l.sent_on, d.days, e.kinds, e.on_days, e.until_days, null, false, date '9999-12-31')).due_on end`
      }
    from letter l
    join addressee a on a.letter_id = l.id
    join reference.mandate m on m.code = l.mandate
    left join reference.state st on st.code = a.state
    left join known.reprisal rp on rp.letter_id = l.id
    left join signed s on s.letter_id = l.id
    left join tagged t on t.letter_id = l.id
    left join moved e on e.addressee_id = a.id
    left join replied r on r.addressee_id = a.id
    left join lateral (select reference.clock_days(l.kind, a.class, l.sent_on) as days) d
      on l.runs_clock and l.sent_precision = 'day'
    ${released ? sql`` : sql`left join lateral known.answered_in_part(case when r.answered then a.id end) p on true`}`
}

// As the rows of factsOf have them.
const factColumns = [
  'addressee_id',
  'letter_id',
  'mandate',
  'sent_on',
  'sent_precision',
  'calendar_year',
  'reporting_year',
  'session',
  'reported_year',
  'kind',
  'joint',
  'class',
  'state',
  'certain',
  'persons',
  'women',
  'men',
  'other_sex',
  'reprisal',
  'replies',
  'form',
  'character',
  'answered_on',
  'answered',
  'answered_days',
  'due_on',
  'clock_events',
  'outcome',
  'themes',
  'groups',
  'signatories',
  'invented',
  'sent_from',
  'sent_by',
  'answered_from',
  'answered_by',
  'persons_withheld',
  'sexes_withheld'
]

const persons = ['persons', 'women', 'men', 'other_sex'] as const

/** Of a number of persons what the public is told, and whether it is withheld; other columns are as they are. */
function asTold(column: string, table: 'f' | 'l'): RawBuilder<unknown> | undefined {
  const ref = (name: string) => sql.ref(`${table}.${name}`)
  const withholdsPersons = sql`reference.withholds_persons(${ref('persons')})`
  const withholdsSexes = sql`reference.withholds_sexes(${sql.join(persons.map(ref))})`
  if (column === 'persons_withheld') return withholdsPersons
  if (column === 'sexes_withheld') return withholdsSexes
  if (!(persons as readonly string[]).includes(column)) return undefined
  return sql`case when not ${column === 'persons' ? withholdsPersons : withholdsSexes} then ${ref(column)} end`
}

// Of what is answered in part, for the office alone.
const ofTheRest = ['answered_questions', 'asked_questions', 'rest_due_on']

/** Two that project the same letter at once: the second must begin when the first is done, else both insert. */
export async function waitForTurn(trx: Trx, letters: Letters): Promise<void> {
  await sql`lock table known.fact in ${sql.raw(letters === 'all' ? 'exclusive' : 'row exclusive')} mode`.execute(trx)
  if (letters !== 'all') await holdLetters(trx, letters)
}

/** Of these letters those that have no facts; new are those of which nothing else is derived either. */
export async function withoutFacts(trx: Trx, letters: readonly string[]): Promise<{ id: string; isNew: boolean }[]> {
  const { rows } = await sql<{ id: string; isNew: boolean }>`
    select l.id, not exists (select from released.letter p where p.id = l.id)
      and not exists (select from released.passage_text t where t.source = l.id) as "isNew"
    from known.letter l where ${among(letters, 'l.id')}
      and not exists (select from known.fact f where f.letter_id = l.id)`.execute(trx)
  return rows
}

/** A letter that is still being written is no fact. What comes from a record was sent. */
export const isSent = sql<boolean>`not (l.delivery = 'draft' and l.origin = 'office')`

export type Letters = readonly string[] | 'all'

/** Rows of these letters, by the column that names the letter. */
export function among(letters: Letters, column: string): RawBuilder<boolean> {
  return letters === 'all' ? sql`true` : sql`${sql.ref(column)} = any(${letters as string[]}::uuid[])`
}

/** Replies to these letters. A reply that answers several is touched whenever one of them is. */
export function repliesTo(letters: Letters, column: string): RawBuilder<boolean> {
  if (letters === 'all') return sql`true`
  return sql`${sql.ref(column)} in (
    select rt.reply_id from known.reply_to rt join known.letter_addressee a on a.id = rt.addressee_id where ${among(letters, 'a.letter_id')})`
}

/** A value's number in the fact tables is its place in the list. */
const coded = (values: readonly string[]): RawBuilder<string[]> => sql`${[...values]}::text[]`

const year = (day: RawBuilder<unknown>): RawBuilder<unknown> => sql`extract(year from ${day})::smallint`

// The twin of councilSession and sessionNumber in calendar.ts: June to November go to March of the next
// year, December to February to June, March to May to September. Moved by a month, the year begins in December.
function councilSessionNumber(day: RawBuilder<unknown>): RawBuilder<unknown> {
  const moved = sql`(${day} + interval '1 month')`
  return sql`(case
    when extract(month from ${day}) between 6 and 11 then 4 * (extract(year from ${day}) + 1) + 1
    when extract(month from ${day}) between 3 and 5 then 4 * extract(year from ${day}) + 3
    else 4 * extract(year from ${moved}) + 2 end)::smallint`
}
