/** The first line of the file of frozen figures: a row a figure, of up to three dimensions. */
export const snapshotColumns = [
  'snapshot',
  'frozen_on',
  'table',
  'measure',
  ...[1, 2, 3].flatMap((n) => [`dimension_${n}`, `value_${n}`]),
  'dates',
  'value',
  'count',
  'base',
  'letters_withheld',
  'unit',
  'notes',
  'as_of',
  'invented'
]
