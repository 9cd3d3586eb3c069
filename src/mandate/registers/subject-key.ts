/** Which subject is meant: the field that names it, and its name. */
export interface Named {
  field: string
  slug: string
}

export const keyOf = ({ field, slug }: Named): string => `${field} ${slug}`
