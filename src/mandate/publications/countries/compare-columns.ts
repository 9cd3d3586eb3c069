/** The first line of the file of States side by side. */
export const compareColumns = [
  'state',
  'state_name',
  'part',
  'figure',
  'value',
  'unit',
  'base',
  'list',
  'as_of',
  'licence',
  'caveat'
] as const
