import { positions } from './recommendation.ts'

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
]
