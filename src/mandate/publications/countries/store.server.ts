import { sql } from 'kysely'
import type { Day, Precision } from '#mandate/calendar.ts'
import type { Db } from '#platform/db.ts'
import { defaultScheme } from '#mandate/statistics/query.ts'

/** Every State, and how many entries each historical record has on it. */
export async function readStates(db: Db): Promise<CountryRow[]> {
  const { rows } = await sql<CountryRow>`
    select s.code, s.m49, s.latitude, s.longitude, r.region, coalesce(r.doubt, false) as doubt, coalesce(h.entries, '{}') as entries
    from reference.state s
    left join reference.region_assignment r on r.state = s.code and r.scheme = ${defaultScheme} and r.valid_to is null
    left join (
      select state, jsonb_object_agg(mandate, entries) as entries from (
        select state, mandate, count(*) as entries from released.record_entry where state is not null group by state, mandate) each
      group by state) h on h.state = s.code`.execute(db)
  return rows
}

export interface CountryRow {
  code: string
  m49: string | null
  latitude: number | null
  longitude: number | null
  region: string | null
  /** The grouping is no official one: other lists place this State elsewhere. */
  doubt: boolean
  /** Replies and reminders that belong to no letter, by the mandate of whose historical record they are. */
  entries: Record<string, number>
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

/** The clocks of a State's letters that no answer has stopped, the earliest due first. */
export async function readOpenClocks(db: Db, state: number, asOf: Day): Promise<OpenClock[]> {
  const { rows } = await sql<OpenClock>`
    select l.slug, l.reference, l.kind, l.joint, l.subject, l.language, l.sent_on as "sentOn", l.sent_precision as "sentPrecision",
      c.state, c.due_on as "dueOn", c.days, l.invented
    from released.fact f
    join released.clocks(${asOf}) c on c.addressee_id = f.addressee_id
    join released.letter l on l.id = f.letter_id
    where f.state = ${state} and f.certain and not f.answered and f.due_on is not null
      and (not exists (select from reference.mandate_here) or l.mandate in (select mandate from reference.mandate_here))
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

/**
 * What the historical record holds beside letters: replies that cannot be paired, and reminders; all, or the first so many. Those
 * that are only likely to be of this State come last, so that a cut hides none that counts before them.
 */
export async function readRecordEntries(db: Db, code: string, most: number | null): Promise<RecordEntry[]> {
  const { rows } = await sql<RecordEntry>`
    select mandate as record, document, paragraph, kind, on_day as "onDay", reported_year::int as "reportedYear", state is not null as "isCertain"
    from released.record_entry where state = ${code} or probable_state = ${code}
    order by state is null, reported_year desc, document, length(paragraph), paragraph limit ${most}`.execute(db)
  return rows
}

export interface RecordEntry {
  /** The mandate whose record it is. */
  record: string
  document: string
  paragraph: string
  kind: string
  onDay: Day | null
  reportedYear: number
  /** Whether it is surely of this State. */
  isCertain: boolean
}

/** Of each record and kind, how many are surely of this State, and how many more are likely to be. */
export async function countRecordEntries(db: Db, code: string): Promise<RecordCount[]> {
  const { rows } = await sql<RecordCount>`
    select mandate as record, kind, count(state)::int as entries, count(probable_state)::int as uncertain
    from released.record_entry where state = ${code} or probable_state = ${code} group by mandate, kind order by mandate, kind`.execute(
    db
  )
  return rows
}

export interface RecordCount {
  record: string
  kind: string
  entries: number
  uncertain: number
}

/** The last day on which something of this State was released or corrected; null when nothing was, or in printed records alone, whose days are not known. */
export async function readLastChange(db: Db, code: string): Promise<Day | null> {
  // Asked of each addressee by itself: joined, PostgreSQL reads every letter that there is, with two workers.
  const { rows } = await sql<{ day: Day | null }>`
    select max(greatest(
      (select l.public_from from released.letter l where l.id = a.letter_id and l.reported_year is null),
      (select max(r.public_from) from released.reply_to t join released.reply r on r.id = t.reply_id where t.addressee_id = a.id and r.source_document is null),
      (select max(c.on_day) from released.correction c where c.letter_id = a.letter_id),
      (select max(c.on_day) from released.reply_to t join released.reply_correction c on c.reply_id = t.reply_id where t.addressee_id = a.id)
    )) as day
    from released.letter_addressee a where a.state = ${code}`.execute(db)
  return rows[0]?.day ?? null
}
