import type { Db } from '#platform/db.ts'
import type { Day, Precision } from '../calendar.ts'
import { assessorKinds, statuses, type AssessorKind, type Status } from './assessment.ts'
import { partyTo, type PartyTo } from '../reference/treaties.ts'
import { readTreaties } from '../reference/treaties.server.ts'
import { countByKind, readLatestAssessmentDay } from './follow-up.store.server.ts'
import {
  countOf,
  countRecommendations,
  listRecommendations,
  type Group,
  type RecommendationRow
} from './list-recommendations.ts'

/** What a country's page says of the recommendations to a State. */
export interface RecommendationsOfCountry {
  total: number
  onDefenders: number
  /** Of those on defenders, by what the State said. */
  positions: Group[]
  /** The newest of those on defenders. */
  newest: RecommendationRow[]
  /** What it ratified, beside which what is assessed is read (A/HRC/34/52, para. 4). */
  ratified: PartyTo | null
  /** For how many recommendations to it actions are planned, and for how many of them one is done. */
  planned: { any: number; done: number }
  /** On how many assessors' newest words differ. */
  disagree: number
  /** When anybody last assessed anything that was asked of it; null if nobody did. */
  latest: { onDay: Day; onPrecision: Precision } | null
  /** What was asked of it and what was done: as each kind of assessor has it, never added over kinds. */
  found: { kind: AssessorKind; counts: { status: Status; count: number; onDefenders: number }[] }[]
}

export async function summariseForCountry(db: Db, state: string, today: Day): Promise<RecommendationsOfCountry> {
  const [all, treaties, latest, counts, any, done, disagree] = await Promise.all([
    listRecommendations(db, { state }, today, { limit: 1 }),
    readTreaties(db, state),
    readLatestAssessmentDay(db, state),
    countByKind(db, state),
    countOf(db, { state, planned: 'any' }, today),
    countOf(db, { state, planned: 'done' }, today),
    countOf(db, { state, disagree: true }, today)
  ])
  const found = assessorKinds.flatMap((kind) => {
    const ofKind = statuses.flatMap((status) => counts.filter((one) => one.kind === kind && one.status === status))
    return ofKind.length > 0
      ? [{ kind, counts: ofKind.map(({ status, count, onDefenders }) => ({ status, count, onDefenders })) }]
      : []
  })
  const base = { ratified: partyTo(treaties), latest, found, planned: { any, done }, disagree }
  if (all.total === 0) return { total: 0, onDefenders: 0, positions: [], newest: [], ...base }
  const onDefenders = { state, defenders: true }
  const [page, positions] = await Promise.all([
    listRecommendations(db, onDefenders, today, { limit: shown }),
    countRecommendations(db, onDefenders, 'position', today)
  ])
  return { total: all.total, onDefenders: page.total, positions, newest: page.entries, ...base }
}

const shown = 3
