/** A form that was refused, as its page shows it again: which of the page's forms, why, and what was typed. */
export interface Refused {
  form: string
  errors: { field: string | null; sentence: string }[]
  values: { typed?: Record<string, string>; also?: string[] }
}

/** Of what a page's actions gave back, that which was refused. */
export const refusedOf = (given: object | null): Refused | null =>
  given !== null && 'errors' in given ? (given as Refused) : null

export const typedOf = (refused: Refused | null, form: string): Record<string, string> =>
  (refused?.form === form && refused.values.typed) || {}
