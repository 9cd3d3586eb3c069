import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { everyVisit, listMeetings, listStandingInvitations, type ListedVisit, type Meeting } from './list-visits.ts'
import type { StandingInvitation } from './store.server.ts'

/** What a country's page says of visits: the latest, how many, and the rest in a word. */
export interface VisitsOfCountry {
  total: number
  /** How many were asked for, and how many of those were made. */
  asked: number
  made: number
  newest: ListedVisit[]
  standing: StandingInvitation | null
  meetings: Meeting[]
}

export async function visitsOfCountry(db: Db, state: string, today: Day): Promise<VisitsOfCountry> {
  const [visits, asked, made, standing, meetings] = await Promise.all([
    everyVisit(db, { state }, today),
    everyVisit(db, { state, asked: 'any' }, today),
    everyVisit(db, { state, asked: 'made' }, today),
    listStandingInvitations(db),
    listMeetings(db)
  ])
  const ofState = (one: { state: string }) => one.state === state
  return {
    total: visits.length,
    asked: asked.length,
    made: made.length,
    newest: visits.slice(0, shown),
    standing: standing.find(ofState) ?? null,
    meetings: meetings.filter(ofState).slice(0, 1)
  }
}

const shown = 3
