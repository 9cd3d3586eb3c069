import type { Db } from '#platform/db.ts'
import { statesOfStudy, type Instrument } from './protection.ts'
import { readInstruments, readPlans, readStudies, readStudyStates, type Plan, type Study } from './store.server.ts'

export type { Plan, Study }
export interface Protection {
  guidelines: Instrument[]
  mechanisms: Instrument[]
  plans: Plan[]
  study: {
    /** Of each State all that was said, the newest first. */
    states: { state: string; said: Study[] }[]
    /** Those of the list of which nothing is said yet. */
    unsaid: string[]
    of: number
    /** How many of them are known by name, and where their list stands. */
    loaded: number
    sources: string[]
    /** Of so many it is not known here which they are. */
    missing: number
  }
}

/** Who has guidelines or a mechanism, action plans, and what became of the study's States (paras. 17, 18, 20, 49). */
export async function readProtection(db: Db): Promise<Protection> {
  const [instruments, plans, studies, list] = await Promise.all([
    readInstruments(db),
    readPlans(db),
    readStudies(db),
    readStudyStates(db)
  ])
  const states = [...Map.groupBy(studies, ({ state }) => state)].map(([state, said]) => ({ state, said }))
  return {
    guidelines: instruments.filter(({ kind }) => kind === 'guidelines'),
    mechanisms: instruments.filter(({ kind }) => kind === 'mechanism'),
    plans,
    study: {
      states,
      unsaid: list.map(({ state }) => state).filter((code) => !states.some(({ state }) => state === code)),
      of: statesOfStudy,
      loaded: list.length,
      sources: [...new Set(list.map(({ source }) => source))],
      missing: statesOfStudy - list.length
    }
  }
}
