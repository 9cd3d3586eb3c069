import type { Db } from '#platform/db.ts'
import { statesOfStudy, type Instrument } from './protection.ts'
import { readInstruments, readPlans, readStudies, type Plan, type Study } from './store.server.ts'

export type { Plan, Study }
export interface Protection {
  guidelines: Instrument[]
  mechanisms: Instrument[]
  plans: Plan[]
  study: {
    /** Of each State all that was said, the newest first. */
    states: { state: string; said: Study[] }[]
    of: number
    /** Slots of the study of 2006 of which nothing is said here. */
    missing: number
  }
}

/** Who has guidelines or a mechanism, action plans, and what became of the study's States (paras. 17, 18, 20, 49). */
export async function readProtection(db: Db): Promise<Protection> {
  const [instruments, plans, studies] = await Promise.all([readInstruments(db), readPlans(db), readStudies(db)])
  const states = [...Map.groupBy(studies, ({ state }) => state)].map(([state, said]) => ({ state, said }))
  return {
    guidelines: instruments.filter(({ kind }) => kind === 'guidelines'),
    mechanisms: instruments.filter(({ kind }) => kind === 'mechanism'),
    plans,
    study: { states, of: statesOfStudy, missing: Math.max(0, statesOfStudy - states.length) }
  }
}
