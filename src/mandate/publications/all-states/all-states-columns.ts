/** The first line of the file of what all States were asked. */
export const allStatesColumns = [
  'state',
  'state_name',
  'recommendation',
  'paragraph',
  'status',
  'assessed_by',
  'assessor',
  'assessed_on',
  'assessors_disagree',
  'invented',
  'measure',
  'measured',
  'treaties_party_to',
  'treaties_known',
  'votes',
  'as_of',
  'licence',
  'list'
]
