/** The first line of the file of all countries. */
export const countriesColumns = [
  'state',
  'name',
  'region',
  'region_in_doubt',
  'letters',
  'answered',
  'acknowledged_only',
  'record_entries',
  'as_of',
  'record',
  'invented',
  'footnote'
]

/** And of the letters of one, by year and kind. */
export const countryColumns = [
  'state',
  'reporting_year',
  'kind',
  'reprisal',
  'letters',
  'answered',
  'acknowledged_only',
  'due',
  'due_answered',
  'as_of',
  'record',
  'invented'
]
