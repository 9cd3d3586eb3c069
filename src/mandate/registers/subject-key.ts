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
