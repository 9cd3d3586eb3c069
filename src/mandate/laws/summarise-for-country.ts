import type { Db } from '#platform/db.ts'
import { compareModelLaw } from './compare-model-law.ts'
import { countLaws, listLaws, type LawRow } from './list-laws.ts'
import { partyTo, type PartyTo } from '../reference/treaties.ts'
import { readTreaties } from '../reference/treaties.server.ts'
import type { Instrument } from './protection/protection.ts'
import { barriersOf, type Barriers } from './indicators.ts'
import { readIndicators } from './read-laws.server.ts'
import { readInstruments, readPlans, readStudies, readStudyStates, type Study } from './protection/store.server.ts'

/** What a country's page says of its laws. */
export interface LawsOfCountry {
  total: number
  /** Restrictive ones among them. */
  restrictive: number
  newest: LawRow[]
  /** Clauses of the model law that were compared. */
  clauses: number
  /** Its guidelines and mechanisms, each with its own place among those of all States. */
  instruments: Pick<Instrument, 'slug' | 'kind'>[]
  plans: number
  /** What became of it since the study of 2006, the newest; null where it is in neither list. */
  study: { said: Study | null } | null
  /** What others' figures say of it. */
  indicators: { barriers: Barriers; treaties: PartyTo | null }
}

export async function summariseForCountry(db: Db, state: string): Promise<LawsOfCountry> {
  const [page, restrictive, model, instruments, plans, studies, list, indicators, treaties] = await Promise.all([
    listLaws(db, { state }, { limit: shown }),
    countLaws(db, { state, effect: 'restrictive' }),
    compareModelLaw(db, state),
    readInstruments(db, state),
    readPlans(db, state),
    readStudies(db, state),
    readStudyStates(db),
    readIndicators(db, state),
    readTreaties(db, state)
  ])
  return {
    total: page.total,
    restrictive,
    newest: page.entries,
    clauses: model.states[0]?.cells.size ?? 0,
    instruments: instruments.map(({ slug, kind }) => ({ slug, kind })),
    plans: plans.length,
    study: studies[0] || list.some((one) => one.state === state) ? { said: studies[0] ?? null } : null,
    indicators: { barriers: barriersOf(indicators), treaties: partyTo(treaties) }
  }
}

const shown = 3
