import type { Db } from '#platform/db.ts'
import { allWork } from './list-work.ts'
import type { Work } from './protection.ts'

/** What a country's page says of what was done there to protect defenders. */
export interface WorkOfCountry {
  total: number
  actions: number
  newest: Work[]
}

export async function summariseWork(db: Db, state: string): Promise<WorkOfCountry> {
  const all = await allWork(db, { state })
  const actions = all.filter(({ kind }) => kind === 'action').length
  return { total: all.length, actions, newest: all.slice(0, shown) }
}

const shown = 3
