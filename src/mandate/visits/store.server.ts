import { sql, type RawBuilder } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day, PartialDay } from '../calendar.ts'
import { inOrder } from './in-order.ts'
import type { TermRow, Texts, Visit, VisitEvent } from './visit.ts'

const eventJson = sql`jsonb_build_object('slug', e.slug, 'number', e.number, 'step', e.step, 'byWhom', e.by_whom, 'onDay', e.on_day,
  'onPrecision', e.on_precision, 'knownBy', e.known_by, 'visitFrom', e.visit_from, 'visitTo', e.visit_to, 'document', e.document,
  'documentUrl', e.document_url, 'participants', e.participants, 'confidence', e.confidence, 'texts', e.texts)`
const termJson = sql`jsonb_build_object('slug', t.slug, 'number', t.number, 'term', t.term, 'stands', t.stands,
  'document', t.document, 'documentUrl', t.document_url, 'texts', t.texts)`

/** Whole visits: an office has some hundreds in all its years, so that lists narrow and order them in memory. */
export async function readVisits(db: Db, where: RawBuilder<boolean> = sql`true`): Promise<Visit[]> {
  const { rows } = await sql<Visit>`
    select v.slug, v.mandate, v.state, v.kind, v.earlier, v.texts, v.invented,
      coalesce((select jsonb_agg(${eventJson}) from released.visit_event e where e.visit = v.slug), '[]') as events,
      coalesce((select jsonb_agg(${termJson}) from released.visit_term t where t.visit = v.slug), '[]') as terms
    from released.visit v where ${where}`.execute(db)
  return rows.map((visit) => ({ ...visit, events: inOrder(visit.events) }))
}

export async function findVisit(db: Db, slug: string): Promise<Visit | null> {
  return (await readVisits(db, sql`v.slug = ${slug}`))[0] ?? null
}

export interface Meeting {
  slug: string
  state: string
  fromDay: Day
  toDay: Day
  dayPrecision: 'year' | 'month' | 'day'
  document: string | null
  documentUrl: string | null
  texts: Texts
  invented: boolean
}
export async function readMeetings(db: Db): Promise<Meeting[]> {
  const { rows } = await sql<Meeting>`
    select slug, state, from_day as "fromDay", to_day as "toDay", day_precision as "dayPrecision", document,
      document_url as "documentUrl", texts, invented from released.meeting order by to_day desc, state, slug`.execute(
    db
  )
  return rows
}

export interface StandingInvitation {
  slug: string
  state: string
  since: Day | null
  sincePrecision: 'unknown' | 'year' | 'month' | 'day'
  source: string
  sourceUrl: string | null
  invented: boolean
}
export async function readStandingInvitations(db: Db): Promise<StandingInvitation[]> {
  const { rows } = await sql<StandingInvitation>`
    select slug, state, since, since_precision as "sincePrecision", source, source_url as "sourceUrl", invented
    from released.standing_invitation order by since desc nulls last, state, slug`.execute(db)
  return rows
}

export interface VisitRecommendation {
  slug: string
  paragraph: string | null
  text: string
  lang: string
  texts: Texts | null
}
/** What a document recommends to one State, in the order of its paragraphs. */
export async function readRecommendationsOf(db: Db, document: string, state: string): Promise<VisitRecommendation[]> {
  const { rows } = await sql<VisitRecommendation>`
    select slug, paragraph, text, lang, texts from released.recommendation
    where document = ${document} and state = ${state}
    order by substring(paragraph from '^\\d+')::int nulls last, paragraph, slug`.execute(db)
  return rows
}

export type NewVisit = Pick<Visit, 'slug' | 'mandate' | 'state' | 'kind' | 'earlier' | 'texts'> & { invented?: boolean }
export async function insertVisit(trx: Trx, one: NewVisit): Promise<void> {
  await sql`
    insert into released.visit (slug, mandate, state, kind, earlier, texts, invented)
    values (${one.slug}, ${one.mandate}, ${one.state}, ${one.kind}, ${one.earlier}, ${JSON.stringify(one.texts)}::jsonb, ${one.invented ?? false})
    on conflict (slug) do nothing`.execute(trx)
}

const nextNumber = (table: 'visit_event' | 'visit_term') =>
  sql`(select coalesce(max(number), 0) + 1 from ${sql.id('released', table)} where visit = v.slug)`

export type NewVisitEvent = Omit<VisitEvent, 'number' | 'confidence'> & { visit: string; invented?: boolean }
/** Of a visit that was taken out meanwhile nothing is written. */
export async function insertEvent(trx: Trx, one: NewVisitEvent): Promise<void> {
  await sql`
    insert into released.visit_event (slug, visit, number, step, by_whom, on_day, on_precision, known_by, visit_from, visit_to,
      document, document_url, participants, texts, invented)
    select ${one.slug}, v.slug, ${nextNumber('visit_event')}, ${one.step}, ${one.byWhom}, ${one.onDay}, ${one.onPrecision},
      ${one.knownBy}, ${one.visitFrom}, ${one.visitTo}, ${one.document}, ${one.documentUrl}, ${one.participants}::text[],
      ${JSON.stringify(one.texts)}::jsonb, ${one.invented ?? false}
    from released.visit v where v.slug = ${one.visit}
    on conflict (slug) do nothing`.execute(trx)
}

export type NewTerm = Omit<TermRow, 'number'> & { visit: string; invented?: boolean }
export async function insertTerm(trx: Trx, one: NewTerm): Promise<void> {
  await sql`
    insert into released.visit_term (slug, visit, number, term, stands, document, document_url, texts, invented)
    select ${one.slug}, v.slug, ${nextNumber('visit_term')}, ${one.term}, ${one.stands}, ${one.document}, ${one.documentUrl},
      ${JSON.stringify(one.texts)}::jsonb, ${one.invented ?? false}
    from released.visit v where v.slug = ${one.visit}
    on conflict (slug) do nothing`.execute(trx)
}

export async function insertMeeting(
  trx: Trx,
  one: Omit<Meeting, 'invented' | 'dayPrecision'> & { mandate: string; dayPrecision: string; invented?: boolean }
): Promise<void> {
  await sql`
    insert into released.meeting (slug, mandate, state, from_day, to_day, day_precision, document, document_url, texts, invented)
    values (${one.slug}, ${one.mandate}, ${one.state}, ${one.fromDay}, ${one.toDay}, ${one.dayPrecision}, ${one.document}, ${one.documentUrl},
      ${JSON.stringify(one.texts)}::jsonb, ${one.invented ?? false})
    on conflict (slug) do nothing`.execute(trx)
}

export async function insertStandingInvitation(
  trx: Trx,
  one: { slug: string; state: string; since: PartialDay; source: string; sourceUrl: string | null; invented?: boolean }
): Promise<void> {
  await sql`
    insert into released.standing_invitation (slug, state, since, since_precision, source, source_url, invented)
    values (${one.slug}, ${one.state}, ${one.since.on}, ${one.since.precision}, ${one.source}, ${one.sourceUrl}, ${one.invented ?? false})
    on conflict (slug) do nothing`.execute(trx)
}

/** With all that is of it, and what follows it up: without it they are of nothing. Gives the slugs that are gone. */
export async function deleteVisit(trx: Trx, slug: string): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    with recursive gone as (
      select slug from released.visit where slug = ${slug}
      union select v.slug from released.visit v join gone on v.earlier = gone.slug
    ) select slug from gone`.execute(trx)
  const slugs = rows.map((row) => row.slug)
  await sql`delete from released.visit_event where visit = any (${slugs}::text[])`.execute(trx)
  await sql`delete from released.visit_term where visit = any (${slugs}::text[])`.execute(trx)
  await sql`delete from released.visit where slug = any (${slugs}::text[])`.execute(trx)
  return slugs
}

const tables = ['visit_event', 'visit_term', 'standing_invitation', 'meeting'] as const
export async function deleteRow(trx: Trx, table: (typeof tables)[number], slug: string): Promise<void> {
  await sql`delete from ${sql.id('released', table)} where slug = ${slug}`.execute(trx)
}
