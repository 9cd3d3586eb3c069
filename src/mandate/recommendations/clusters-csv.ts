import { wholeLine } from '#platform/csv/write-csv.ts'
import type { Cluster } from './clusters.server.ts'
import { positions, type Position } from './recommendation.ts'

/** By what recommendations are one cluster: the same words, or a line of advice. */
export const clusteredBy = ['words', 'line'] as const

/** The first line of the file of clusters. */
export const clustersColumns = [
  'cluster',
  'by',
  'text',
  'language',
  'states',
  'state_codes',
  'recommendations',
  ...positions,
  'first_year',
  'last_year',
  'defenders',
  'issues',
  'invented',
  'address',
  'as_of',
  'licence',
  'list'
] as const

/** A row of it. */
export function clusterRow(
  one: Cluster,
  address: string,
  notes: { as_of: string; licence: string; source: string }
): string {
  const byPosition = Object.fromEntries(positions.map((position) => [position, one.positions[position] ?? 0]))
  return wholeLine(clustersColumns, {
    ...(byPosition as Record<Position, number>),
    cluster: one.key,
    by: one.by,
    text: one.text,
    language: one.lang,
    states: one.states.length,
    state_codes: one.states.join(' '),
    recommendations: one.given.length,
    first_year: one.from,
    last_year: one.to,
    defenders: one.concernsDefenders ? 'yes' : 'no',
    issues: one.issues.join(' '),
    invented: one.invented ? 'yes' : 'no',
    address,
    as_of: notes.as_of,
    licence: notes.licence,
    list: notes.source
  })
}
