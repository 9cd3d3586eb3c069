/** A filter of a public list, in words: of its options where it has some, else of what is typed. */
export interface FilterField {
  name: string
  label: string
  options?: readonly { value: string; text: string }[]
  /** What nothing chosen gives, where that is not all. */
  every?: string | undefined
  hint?: string
  /** Typed: a year where nothing else is said. */
  typed?: 'day' | 'words'
}
