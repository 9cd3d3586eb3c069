/** Which subject is meant: the field that names it, and its name. */
export interface Named {
  field: string
  slug: string
}

export const keyOf = ({ field, slug }: Named): string => `${field} ${slug}`

/** Whether what this field names is looked up in a register. */
export const isLookedUp = ({ field }: Named): boolean => fields.includes(field)

const fields = [
  'recommendation',
  'law',
  'commitment',
  'resolution',
  'indicator',
  'measure',
  'instrument',
  'line',
  'letter',
  'visit',
  'earlier'
]

/** The field by which entries of other kinds name one of this kind, where it is not called as the kind is. */
const named: Readonly<Record<string, string>> = {
  'bill-tip': 'law',
  'state-commitment': 'commitment',
  'mandate-commitment': 'commitment',
  'recommendation-action': 'measure',
  'protection-instrument': 'instrument'
}
export const fieldThatNames = (kind: string): string => named[kind] ?? kind
