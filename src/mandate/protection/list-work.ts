import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { partnerKinds, type PartnerKind } from '../entries/partner-kinds.ts'
import { pageBehind } from '../page-behind.ts'
import type { Work, WorkKind } from './protection.ts'
import { readWork } from './store.server.ts'
import type { WorkFilters } from './work-query.ts'

export interface WorkPage {
  entries: Work[]
  total: number
  /** Of all that fits, page or not: by what kinds of bodies it was done, in the order in which they are always named. */
  bodies: { by: PartnerKind; kinds: Record<WorkKind, number>; total: number }[]
  /** Behind which the next page begins; null at the end. */
  older: string | null
}

/** All that fits, the newest first. */
export async function allWork(db: Db, { state, kind, by, action }: WorkFilters): Promise<Work[]> {
  const all = await whileUnchanged(db, `protective work ${state ?? ''}`, () => readWork(db, state ?? null))
  return all.filter(
    (one) =>
      (kind === undefined || one.kind === kind) &&
      (by === undefined || one.byKind === by) &&
      (action === undefined || one.action === action)
  )
}

export async function listWork(
  db: Db,
  filters: WorkFilters,
  { after = null, limit = 50 }: { after?: string | null; limit?: number } = {}
): Promise<WorkPage> {
  const all = await allWork(db, filters)
  const page = pageBehind(all, { after, limit }, ({ slug }) => slug)
  const bodies = partnerKinds.flatMap((by) => {
    const own = all.filter(({ byKind }) => byKind === by)
    const actions = own.filter(({ kind }) => kind === 'action').length
    const kinds = { action: actions, meeting: own.length - actions }
    return own.length === 0 ? [] : [{ by, kinds, total: own.length }]
  })
  return { ...page, total: all.length, bodies }
}

export async function findWork(db: Db, slug: string): Promise<Work | null> {
  return (await allWork(db, {})).find((one) => one.slug === slug) ?? null
}
