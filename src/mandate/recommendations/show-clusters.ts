import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { pageBehind } from '../page-behind.ts'
import { assessorKinds, isAssessed, statuses, type AssessorKind, type Standing, type Status } from './assessment.ts'
import type { ClusterFilters } from './clusters-query.ts'
import { readClusters, type Cluster } from './clusters.server.ts'
import { statusesOf } from './follow-up.ts'
import { findLine } from './lines.store.server.ts'
import { readBySlugs, type RecommendationRow } from './store.server.ts'

export type { Cluster }
export interface ClustersPage {
  entries: Cluster[]
  total: number
  /** Behind which the next page begins; null at the end. */
  older: string | null
}

/** All that fit: the advice that most States were given first. States are put in no order by it. */
export async function allClusters(db: Db, { state, issue, defenders }: ClusterFilters): Promise<Cluster[]> {
  const all = await whileUnchanged(db, 'recommendation clusters', () => readClusters(db))
  return all.filter(
    (one) =>
      (state === undefined || one.states.includes(state)) &&
      (issue === undefined || one.issues.includes(issue)) &&
      (defenders === undefined || one.concernsDefenders === defenders)
  )
}

export async function listClusters(
  db: Db,
  filters: ClusterFilters,
  { after = null, limit = 25 }: { after?: string | null; limit?: number } = {}
): Promise<ClustersPage> {
  const all = await allClusters(db, filters)
  const page = pageBehind(all, { after, limit }, ({ key }) => key)
  return { ...page, total: all.length }
}

/** Those to which a recommendation belongs. */
export const clustersOf = async (db: Db, slug: string): Promise<Cluster[]> =>
  (await allClusters(db, {})).filter(({ given }) => given.includes(slug))

export interface ShownCluster {
  cluster: Cluster
  /** In our own words, of a line. */
  texts: Partial<Record<string, string>> | null
  /** Each time that it was given, with what every kind of assessor found of it; in the order of time. */
  given: (RecommendationRow & { standing: Standing })[]
  /** How many of them each kind of assessor found how, never added over kinds. */
  found: { kind: AssessorKind; counts: { status: Status; count: number }[] }[]
  /** Of so many nobody found anything. */
  unassessed: number
}

/** Null where no cluster has the key. */
export async function showCluster(db: Db, key: string): Promise<ShownCluster | null> {
  const cluster = (await allClusters(db, {})).find((one) => one.key === key)
  if (!cluster) return null
  const [rows, standings, line] = await Promise.all([
    readBySlugs(db, cluster.given),
    statusesOf(db, cluster.given),
    cluster.by === 'line' ? findLine(db, key) : null
  ])
  const given = rows.map((one) => ({ ...one, standing: standings.get(one.slug)! }))
  return {
    cluster,
    texts: line?.texts ?? null,
    given,
    found: foundOf(given.map(({ standing }) => standing)),
    unassessed: given.filter(({ standing }) => !isAssessed(standing)).length
  }
}

/** A recommendation that two of one kind found otherwise counts with both words. */
export function foundOf(standings: readonly Standing[]): ShownCluster['found'] {
  return assessorKinds.flatMap((kind) => {
    const said = standings.map(
      ({ kinds }) => new Set(kinds.find((one) => one.kind === kind)?.latest.map(({ status }) => status))
    )
    const counts = statuses
      .map((status) => ({ status, count: said.filter((words) => words.has(status)).length }))
      .filter(({ count }) => count > 0)
    return counts.length > 0 ? [{ kind, counts }] : []
  })
}
