import type { DimensionName } from '../dimensions.ts'
import type { MeasureName } from '../measures.ts'

/** What a snapshot holds: the tables that a report on a period quotes. */
export const snapshotTables: readonly { measure: MeasureName; by: DimensionName[] }[] = [
  { measure: 'letters', by: ['year', 'kind'] },
  { measure: 'letters', by: ['region', 'year'] },
  { measure: 'letters', by: ['joint', 'year'] },
  { measure: 'letters', by: ['addressee'] },
  { measure: 'letters', by: ['theme'] },
  { measure: 'letters', by: ['character'] },
  { measure: 'persons', by: ['year'] },
  { measure: 'persons', by: ['sex', 'year'] },
  { measure: 'women-share', by: ['year'] },
  { measure: 'reply-rate', by: ['year'] },
  { measure: 'reply-rate-due', by: ['year'] },
  { measure: 'reply-rate', by: ['addressee'] },
  { measure: 'median-days', by: ['year'] },
  { measure: 'overdue', by: ['year'] },
  { measure: 'reprisals', by: ['year'] }
]
