import { sql } from 'kysely'
import type { Day, Precision } from '#mandate/calendar.ts'
import type { Db } from '#platform/db.ts'
import { columns } from '#mandate/statistics/columns.ts'
import type { Waits } from '#mandate/statistics/kaplan-meier.ts'
import { defaultScheme } from '#mandate/statistics/query.ts'
import type { CountryCounts } from './list-countries.ts'

export async function readCountries(db: Db): Promise<CountryCounts[]> {
  const { rows } = await sql<CountryCounts>`
    select s.code, s.m49, s.latitude, s.longitude, r.region, coalesce(r.doubt, false) as doubt,
      coalesce(f.letters, 0)::int as letters, coalesce(f.answered, 0)::int as answered, coalesce(f.acknowledged, 0)::int as acknowledged,
      coalesce(h.entries, 0)::int as "recordEntries", coalesce(f.invented, false) as invented
    from reference.state s
    left join reference.region_assignment r on r.state = s.code and r.scheme = ${defaultScheme} and r.valid_to is null
    left join (
      select state, count(*) as letters, count(*) filter (where answered) as answered,
        count(*) filter (where not answered and form > 0) as acknowledged, bool_or(invented) as invented
      from released.fact where state is not null and certain group by state
    ) f on f.state = s.number
    left join (select state, count(*) as entries from released.record_entry where state is not null group by state) h on h.state = s.code`.execute(
    db
  )
  return rows
}

/** Names by region, in the scheme's order. */
export async function readRegions(db: Db): Promise<{ region: string; names: Record<string, string> }[]> {
  const { rows } = await sql<{ region: string; names: Record<string, string> }>`
    select region, names from reference.region where scheme = ${defaultScheme} order by number`.execute(db)
  return rows
}

export async function readState(db: Db, code: string): Promise<StateRow | null> {
  const { rows } = await sql<StateRow>`
    select s.code, s.number, r.region, coalesce(r.doubt, false) as doubt
    from reference.state s
    left join reference.region_assignment r on r.state = s.code and r.scheme = ${defaultScheme} and r.valid_to is null
    where s.code = ${code}`.execute(db)
  return rows[0] ?? null
}

export interface StateRow {
  code: string
  number: number
  region: string | null
  doubt: boolean
}

/** A State's letters in the smallest groups that the page adds up again; counted as the statistics count. */
export async function readGroups(db: Db, state: number, asOf: Day): Promise<LetterGroup[]> {
  const { rows } = await sql<LetterGroup>`
    select reporting_year::int as year, kind, reprisal, ${columns.letters.sum()}::int as letters, ${columns.replied.sum(asOf)}::int as answered,
      count(*) filter (where not answered and form > 0)::int as acknowledged, count(reported_year)::int as historical,
      ${columns.due.sum(asOf)}::int as due, ${columns.dueReplied.sum(asOf)}::int as "dueAnswered", bool_or(invented) as invented
    from released.fact where state = ${state} and certain
    group by reporting_year, kind, reprisal order by reporting_year, kind, reprisal`.execute(db)
  return rows
}

export interface LetterGroup {
  /** The reporting year of its sending; null where that is not known. */
  year: number | null
  kind: string
  reprisal: boolean
  letters: number
  answered: number
  acknowledged: number
  /** From a printed record, which pairs few replies with their letters. */
  historical: number
  due: number
  dueAnswered: number
  invented: boolean
}

/** How long the letters waited for an answer, or have been waiting: those whose day is known, as the statistics take them. */
export async function readWaits(db: Db, state: number, asOf: Day): Promise<Waits & { letters: number }> {
  const { rows } = await sql<{ days: number; answered: boolean; letters: number }>`
    select case when answered then answered_on else ${asOf}::date end - sent_on as days, answered, count(*)::int as letters
    from released.fact
    where state = ${state} and certain and reported_year is null and sent_on <= ${asOf}::date and (answered_on is not null or not answered)
    group by 1, 2`.execute(db)
  const longest = Math.max(-1, ...rows.map(({ days }) => days))
  const [replied, waiting] = [new Uint32Array(longest + 1), new Uint32Array(longest + 1)]
  for (const { days, answered, letters } of rows) (answered ? replied : waiting)[days] = letters
  return { replied, waiting, letters: rows.reduce((sum, { letters }) => sum + letters, 0) }
}

/** The clocks of a State's letters that no answer has stopped, the earliest due first. */
export async function readOpenClocks(db: Db, state: number, asOf: Day): Promise<OpenClock[]> {
  const { rows } = await sql<OpenClock>`
    select l.slug, l.reference, l.kind, l.joint, l.subject, l.language, l.sent_on as "sentOn", l.sent_precision as "sentPrecision",
      c.state, c.due_on as "dueOn", c.days, l.invented
    from released.fact f
    join released.clocks(${asOf}) c on c.addressee_id = f.addressee_id
    join released.letter l on l.id = f.letter_id
    where f.state = ${state} and f.certain and not f.answered and f.due_on is not null
    order by c.due_on, l.slug`.execute(db)
  return rows
}

export interface OpenClock {
  slug: string
  reference: string | null
  kind: string
  joint: boolean
  subject: string | null
  language: string | null
  sentOn: Day | null
  sentPrecision: Precision
  state: 'waiting' | 'paused' | 'overdue'
  dueOn: Day
  days: number
  invented: boolean
}

/** What the historical record holds beside letters: replies that cannot be paired, and reminders; the newest, or all. */
export async function readRecordEntries(db: Db, code: string, most: number | null): Promise<RecordEntry[]> {
  const { rows } = await sql<RecordEntry>`
    select document, paragraph, kind, on_day as "onDay", reported_year::int as "reportedYear"
    from released.record_entry where state = ${code}
    order by reported_year desc, document, length(paragraph), paragraph limit ${most}`.execute(db)
  return rows
}

export interface RecordEntry {
  document: string
  paragraph: string
  kind: string
  onDay: Day | null
  reportedYear: number
}

export async function countRecordEntries(db: Db, code: string): Promise<{ kind: string; entries: number }[]> {
  const { rows } = await sql<{ kind: string; entries: number }>`
    select kind, count(*)::int as entries from released.record_entry where state = ${code} group by kind order by kind`.execute(
    db
  )
  return rows
}

/** The last day on which something of this State was released; null when nothing was. */
export async function readLastChange(db: Db, code: string): Promise<Day | null> {
  // Asked of each addressee by itself: joined, PostgreSQL reads every letter that there is, with two workers.
  const { rows } = await sql<{ day: Day | null }>`
    select max(greatest(
      (select l.public_from from released.letter l where l.id = a.letter_id),
      (select max(r.public_from) from released.reply_to t join released.reply r on r.id = t.reply_id where t.addressee_id = a.id)
    )) as day
    from released.letter_addressee a where a.state = ${code}`.execute(db)
  return rows[0]?.day ?? null
}

/** All released letters together, to whomever they were addressed. */
export async function readTotals(db: Db, asOf: Day): Promise<Totals> {
  const { rows } = await sql<Totals>`
    select count(*)::int as letters, count(distinct letter_id)::int as "distinctLetters", count(distinct state)::int as states,
      ${columns.due.sum(asOf)}::int as due, ${columns.dueReplied.sum(asOf)}::int as "dueAnswered"
    from released.fact`.execute(db)
  return rows[0]!
}

export interface Totals {
  letters: number
  distinctLetters: number
  states: number
  due: number
  dueAnswered: number
}
