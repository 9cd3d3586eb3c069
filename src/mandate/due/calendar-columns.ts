/** The first line of the calendar’s file. */
export const calendarColumns = [
  'due',
  'kind',
  'on',
  'until',
  'stands',
  'states',
  'mandate',
  'text',
  'language',
  'note',
  'invented',
  'address',
  'as_of',
  'licence',
  'list'
] as const
