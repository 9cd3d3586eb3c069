import type { Lists } from '../reference/reference-lists.ts'
import type { EntryKind } from '../entries/entry-kind.ts'
import type { Field } from '../entries/fields.ts'

/** A field as a page shows it: what a form asks, and how a value reads. */
export interface ShownField {
  name: string
  form: Field['form']
  isRequired: boolean
  /** Whether it becomes public once the entry is let through. */
  isPublic: boolean
  /** Longest text, or largest number. */
  most: number | null
  least: number | null
  /** Codes with their labels in the reader's language; of choices whose words the catalogue has, the label is null. */
  options: { code: string; label: string | null }[]
  /** The beginning of the catalogue's words for the options. */
  words: string | null
}

export interface ShownKind {
  kind: string
  fields: ShownField[]
  stateField: string | null
  subjectField: string | null
}

export const shownKind = (
  { kind, fields, stateField, subjectField, inOffice = [] }: EntryKind,
  lists: Pick<Lists, 'vocabulary'>
): ShownKind => ({
  kind,
  stateField: stateField ?? null,
  subjectField: subjectField ?? null,
  fields: Object.entries(fields).map(([name, field]) => ({
    name,
    form: field.form,
    isRequired: field.isRequired,
    isPublic: !inOffice.includes(name),
    most: 'most' in field ? field.most : null,
    least: 'least' in field ? field.least : null,
    options: optionsOf(field, lists),
    words: 'words' in field ? field.words : null
  }))
})

/** What the address of a form fills in. Its `kind` says of what the form is, also where a field is called so. */
export const filledByAddress = (fields: readonly Pick<ShownField, 'name'>[], asked: URLSearchParams) =>
  Object.fromEntries(
    fields.flatMap(({ name }): [string, string][] => {
      const value = name === 'kind' ? null : asked.get(name)
      return value === null ? [] : [[name, value.slice(0, 300)]]
    })
  )

function optionsOf(field: Field, { vocabulary }: Pick<Lists, 'vocabulary'>): ShownField['options'] {
  if ('choices' in field) return field.choices.map((code) => ({ code, label: null }))
  if (!('vocabulary' in field)) return []
  return [...(vocabulary.get(field.vocabulary) ?? [])].map(([code, { label }]) => ({ code, label }))
}
