/** The first line of the file of the model law against each State’s. */
export const modelLawColumns = [
  'state',
  'part',
  'clause',
  'clause_text',
  'status',
  'quotation',
  'language',
  'law',
  'address',
  'invented'
]
