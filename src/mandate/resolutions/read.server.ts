import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day, Precision } from '../calendar.ts'
import type { Assessor, Ballot, Finding, Resolution, Texts } from './resolution.ts'

/** Those that stand: one that was taken out may keep its row for the numbers of its points. */
export const standingResolution = sql`(select r.* from released.resolution r
  where r.title is not null or exists (select from reference.instrument i where i.symbol = r.symbol)) as resolution`

/** The newest first. What the reference data says of an instrument goes before what a file said of it. */
export async function readAll(db: Db): Promise<Resolution[]> {
  const { rows } = await sql<Resolution>`
    select r.id, r.slug, r.symbol, coalesce(i.kind, r.kind) as kind, coalesce(i.names, '{}') as names,
      coalesce(i.points, '{}') as says, r.title, r.lang, coalesce(i.adopted_on, r.adopted_on) as "adoptedOn",
      case when i.adopted_on is null then 'day' else coalesce(i.precision, 'day') end as precision,
      coalesce(i.body, r.body) as body, coalesce(case when i.vote_for is not null then 'recorded' end, r.vote) as vote,
      case when i.vote_for is not null then json_build_object('yes', i.vote_for, 'no', coalesce(i.vote_against, 0),
          'abstain', coalesce(i.vote_abstain, 0), 'members', case when r.members >= i.vote_for + coalesce(i.vote_against, 0)
            + coalesce(i.vote_abstain, 0) then r.members end)
        when r.yes is not null then json_build_object('yes', r.yes, 'no', r.no, 'abstain', r.abstain, 'members', r.members)
      end as tally, r.sponsors, r.agenda, r.url, i.commitment, r.invented,
      (select count(*)::int from released.resolution_point p where p.symbol = r.symbol and p.texts <> '{}') as points,
      (select count(*)::int from released.resolution_entry e where e.symbol = r.symbol) as entries,
      (select count(*)::int from released.initiative n where n.symbol = r.symbol) as initiatives,
      array(select v.state from released.resolution_vote v where v.symbol = r.symbol
        union select e.state from released.resolution_entry e where e.symbol = r.symbol) as states
    from released.resolution r left join reference.instrument i on i.symbol = r.symbol
    where i.symbol is not null or r.title is not null
    order by coalesce(i.adopted_on, r.adopted_on) desc nulls last, r.symbol`.execute(db)
  return rows
}

export interface PointRow {
  symbol: string
  slug: string
  position: number
  paragraph: string | null
  texts: Texts
  invented: boolean
}
export interface EntryRow {
  symbol: string
  slug: string
  point: number
  state: string
  finding: Finding
  assessor: Assessor
  onDay: Day
  onPrecision: Precision
  text: string
  lang: string
  evidence: string
  evidenceUrl: string | null
  invented: boolean
}
export interface InitiativeRow {
  symbol: string
  slug: string
  point: number
  title: string
  lang: string
  mandates: string[]
  onDay: Day
  onPrecision: Precision
  document: string
  documentUrl: string | null
  invented: boolean
}
export interface Records {
  points: PointRow[]
  votes: { symbol: string; state: string; vote: Ballot }[]
  entries: EntryRow[]
  initiatives: InitiativeRow[]
}

/** What belongs to some resolutions. */
export async function readRecords(db: Db, symbols: readonly string[]): Promise<Records> {
  const among = sql`symbol = any (${symbols}::text[])`
  const [points, votes, entries, initiatives] = await Promise.all([
    sql<PointRow>`
      select symbol, slug, position, paragraph, texts, invented from released.resolution_point
      where ${among} order by symbol, position`.execute(db),
    sql<Records['votes'][number]>`
      select symbol, state, vote from released.resolution_vote where ${among} order by symbol, state`.execute(db),
    sql<EntryRow>`
      select ${entryColumns} from released.resolution_entry where ${among} order by on_day desc, slug`.execute(db),
    sql<InitiativeRow>`
      select symbol, slug, point, title, lang, mandates, on_day as "onDay", on_precision as "onPrecision", document,
        document_url as "documentUrl", invented
      from released.initiative where ${among} order by on_day desc, slug`.execute(db)
  ])
  return { points: points.rows, votes: votes.rows, entries: entries.rows, initiatives: initiatives.rows }
}

/** What is on record of one State. */
export async function readOfState(
  db: Db,
  state: string
): Promise<{ votes: { symbol: string; vote: Ballot }[]; entries: EntryRow[] }> {
  const [votes, entries] = await Promise.all([
    sql<{ symbol: string; vote: Ballot }>`
      select symbol, vote from released.resolution_vote where state = ${state}`.execute(db),
    sql<EntryRow>`
      select ${entryColumns} from released.resolution_entry where state = ${state} order by on_day desc, slug`.execute(
      db
    )
  ])
  return { votes: votes.rows, entries: entries.rows }
}

const entryColumns = sql`symbol, slug, point, state, finding, assessor, on_day as "onDay", on_precision as "onPrecision",
  text, lang, evidence, evidence_url as "evidenceUrl", invented`
