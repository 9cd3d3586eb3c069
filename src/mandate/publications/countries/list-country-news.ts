import type { Day } from '#mandate/calendar.ts'
import type { Step } from '#mandate/commitments/commitment.ts'
import { allCommitments, type ListedCommitment } from '#mandate/commitments/list-commitments.ts'
import { readNewsOfState as readOfLaws, type NewsOfLaw } from '#mandate/laws/news.server.ts'
import { allWork } from '#mandate/protection/list-work.ts'
import type { Work } from '#mandate/protection/protection.ts'
import {
  readNewsOfState as readOfRecommendations,
  type NewsOfRecommendation
} from '#mandate/recommendations/news.server.ts'
import { allResolutions, type ListedResolution } from '#mandate/resolutions/list-resolutions.ts'
import { readOfState, type EntryRow } from '#mandate/resolutions/read.server.ts'
import type { Ballot } from '#mandate/resolutions/resolution.ts'
import { everyVisit, type ListedVisit } from '#mandate/visits/list-visits.ts'
import { dayInOrder, type VisitEvent } from '#mandate/visits/visit.ts'
import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { listNews, type NewsOfLetter } from '../letters/list-letters.ts'

/** Something public of a State, by the day on which it was so; of a letter, on which it became public or was corrected. */
export type CountryNews = { on: Day } & (
  | { kind: 'letter'; news: NewsOfLetter }
  | ({ kind: 'recommendation' } & NewsOfRecommendation)
  | ({ kind: 'law' } & NewsOfLaw)
  | { kind: 'visit'; visit: ListedVisit; event: VisitEvent }
  | { kind: 'resolution'; entry: EntryRow; resolution: ListedResolution }
  | { kind: 'vote'; ballot: Ballot; resolution: ListedResolution }
  | { kind: 'commitment'; commitment: ListedCommitment; step: Step }
  | { kind: 'work'; work: Work }
)

/**
 * What a feed of a State tells, the newest first: its letters, what was found of what it was asked, how its bills move, its
 * visits, how it voted on resolutions and what it did about them, what came of commitments, what was done for defenders.
 * What is taken out of its register is told no more. Of each register only the newest are taken, so that none pushes
 * another one out.
 */
export async function listCountryNews(db: Db, state: string, today: Day): Promise<CountryNews[]> {
  const [letters, others] = await Promise.all([
    listNews(db, { state }, today),
    whileUnchanged(db, `country news ${state} ${today}`, () => readOthers(db, state, today))
  ])
  const all = [...letters.map((news): CountryNews => ({ kind: 'letter', on: news.on, news })), ...others]
  return newestFirst(all)
}

async function readOthers(db: Db, state: string, today: Day): Promise<CountryNews[]> {
  const [found, moved, visits, { entries, votes }, resolutions, commitments, work] = await Promise.all([
    readOfRecommendations(db, state, most),
    readOfLaws(db, state, most),
    everyVisit(db, { state }, today),
    readOfState(db, state),
    allResolutions(db),
    allCommitments(db, { state }, today),
    allWork(db, { state })
  ])
  const bySymbol = new Map(resolutions.map((one) => [one.symbol, one]))
  return [
    ...found.map((one): CountryNews => ({ kind: 'recommendation', on: one.assessment.onDay, ...one })),
    ...moved.map((one): CountryNews => ({ kind: 'law', on: one.reached.onDay, ...one })),
    ...newest(
      visits.flatMap((visit) =>
        visit.events.map((event): CountryNews => ({ kind: 'visit', on: dayInOrder(event), visit, event }))
      )
    ),
    ...newest(
      entries.flatMap((entry): CountryNews[] => {
        const resolution = bySymbol.get(entry.symbol)
        return resolution ? [{ kind: 'resolution', on: entry.onDay, entry, resolution }] : []
      })
    ),
    ...newest(
      votes.flatMap(({ symbol, vote }): CountryNews[] => {
        const resolution = bySymbol.get(symbol)
        return resolution?.adoptedOn ? [{ kind: 'vote', on: resolution.adoptedOn, ballot: vote, resolution }] : []
      })
    ),
    ...newest(
      commitments.flatMap((commitment) =>
        commitment.steps.map((step): CountryNews => ({ kind: 'commitment', on: step.onDay, commitment, step }))
      )
    ),
    ...newest(work.map((one): CountryNews => ({ kind: 'work', on: one.onDay, work: one })))
  ]
}

const newest = (news: readonly CountryNews[]) => newestFirst(news).slice(0, most)
const newestFirst = (news: readonly CountryNews[]) => news.toSorted((a, b) => b.on.localeCompare(a.on))
const most = 25
